// select2 names its box by what is chosen in it; name it by its label as well.
const labelOf = (select) => document.querySelector(`label[for="${select.id}"]`);

function nameBox(select) {
  const label = labelOf(select);
  const box = select.nextElementSibling?.querySelector(".select2-selection");
  if (!label || !box) return;
  // What is chosen is said as text, not as a field of its own without a name.
  const chosen = box.querySelector("[role=textbox]");
  for (const attribute of ["role", "aria-readonly"]) chosen?.removeAttribute(attribute);
  label.id ||= `${select.id}_label`;
  box.setAttribute("aria-labelledby", `${label.id} ${box.getAttribute("aria-labelledby") ?? ""}`.trim());
  box.querySelector(".select2-search__field")?.setAttribute("aria-label", label.textContent.trim());
}

function nameBoxes(root) {
  root.querySelectorAll(".admin-autocomplete.select2-hidden-accessible").forEach(nameBox);
}

// Both run after the admin's own scripts have made the boxes.
django.jQuery(() => nameBoxes(document));
document.addEventListener("formset:added", (event) => nameBoxes(event.target));

django.jQuery(document).on("select2:open", ({ target }) => {
  const field = document.querySelector(".select2-container--open .select2-search__field");
  field?.setAttribute("aria-label", labelOf(target)?.textContent.trim() ?? "Search");
});
