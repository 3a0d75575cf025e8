// When another article is chosen, offer its quotations to choose from.
const article = document.querySelector("[data-quotations]");
const quotation = document.querySelector("#id_quotation");
let offeredArticle = article?.value;

async function offer() {
  if (article.value === offeredArticle) return;
  offeredArticle = article.value;
  const address = new URL(article.dataset.quotations, location.href);
  address.searchParams.set("article", article.value);
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) return;
  const { quotations } = await answer.json();
  quotation.replaceChildren(quotation.options[0]);
  quotation.append(...quotations.map(({ id, name }) => new Option(name, id)));
}

// select2 tells of a choice through jQuery only.
if (article && quotation) django.jQuery(article).on("change", offer);
