// The desk by keys and without loading the page anew: each form is sent in the background, one
// after another, and what the answer has new replaces what stands there.
const desk = document.querySelector("[data-desk]");
const told = () => document.getElementById("desk-told");
const cards = () => [...desk.querySelectorAll("[data-card]")].filter((card) => card.checkVisibility());
const here = () => document.activeElement.closest?.("[data-card]") ?? null;
const plain = (html) => html.replace(/name="csrfmiddlewaretoken" value="\w+"/g, "");
const shown = new Map();
const sent = new Set();
const decided = [];
let queue = Promise.resolve();
let waiting = 0;

const patchable = (root) => root.querySelectorAll("[data-patch]");
patchable(desk).forEach((part) => shown.set(part.id, plain(part.outerHTML)));

function focus(card) {
  if (!card) return;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

function nextOpen(card) {
  const all = cards();
  const isFree = (one) => one.dataset.state === "open" && !sent.has(one.dataset.card);
  const after = all.slice(all.indexOf(card) + 1).find(isFree);
  return after ?? all.find(isFree);
}

function move(step) {
  const all = cards();
  focus(all[Math.min(Math.max(all.indexOf(here()) + step, 0), all.length - 1)]);
}

// A card in which somebody is choosing a reason stays as it is until the next answer.
const isBusy = (part) => part.matches("[data-card]") && part.querySelector(".card-dismiss[open]");

function renew(old, part, html) {
  const had = old.contains(document.activeElement);
  const { name, value } = document.activeElement;
  shown.set(part.id, html);
  old.replaceWith(part);
  if (!had) return;
  const same = name && [...part.querySelectorAll(`[name="${name}"]`)].find((one) => one.value === value);
  (same ?? part).focus({ preventScroll: true });
}

// Where a card has moved between those shown and those set aside, its list is renewed whole.
const order = (list) => [...list.querySelectorAll("[data-card], [data-all], .cards-masked")].map(({ id }) => id).join();

function renewList(list) {
  const old = document.getElementById(list.id);
  if (!old || order(old) === order(list)) return;
  const focused = document.activeElement;
  const card = old.contains(focused) && here()?.id;
  [...old.querySelectorAll("[data-card]")].filter(isBusy).forEach((busy) => list.querySelector(`#${busy.id}`)?.replaceWith(busy));
  patchable(list).forEach((part) => shown.set(part.id, plain(part.outerHTML)));
  old.replaceWith(list);
  if (card) (list.contains(focused) ? focused : document.getElementById(card))?.focus({ preventScroll: true });
}

function patch(text) {
  const answer = new DOMParser().parseFromString(text, "text/html");
  const asideOpen = [...desk.querySelectorAll(".cards-masked[open]")].map(({ id }) => id);
  answer.querySelectorAll(".cards").forEach(renewList);
  asideOpen.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
  patchable(answer).forEach((part) => {
    const old = document.getElementById(part.id);
    const html = plain(part.outerHTML);
    if (old && shown.get(part.id) !== html && !isBusy(old)) renew(old, part, html);
  });
  tell(answer.getElementById("desk-told").innerHTML);
}

// What was not done stays told until something else is asked for.
const refused = [];
function tell(html) {
  told().innerHTML = [...refused, html].join(" ");
}

async function send(data, keys) {
  waiting -= 1;
  // While more is waiting to be sent, how the desk stands now is of no use to anybody.
  const headers = { "X-Patch": waiting ? "told" : "desk" };
  try {
    const answer = await fetch(location.pathname, { method: "POST", body: data, headers });
    const text = await answer.text();
    if (!text.includes('id="desk-told"')) throw new Error(answer.statusText);
    if (!answer.ok && waiting) refused.push(new DOMParser().parseFromString(text, "text/html").body.textContent);
    else patch(text);
    if (answer.ok) decided.push(...(data.get("do") === "undo" ? [] : keys));
  } catch {
    refused.push("That was not saved. Load this page again: you may be logged out.");
    tell("");
  }
  if (waiting) return;
  sent.clear();
  desk.querySelectorAll("[aria-busy]").forEach((card) => card.removeAttribute("aria-busy"));
}

desk.addEventListener("submit", (event) => {
  event.preventDefault();
  const { target: form, submitter } = event;
  const data = new FormData(form, submitter);
  form.closest("details.card-dismiss")?.removeAttribute("open");
  const keys = data.getAll("key").filter((key) => !sent.has(key));
  if (!keys.length) return;
  const card = document.getElementById(`card-${keys.at(-1)}`);
  keys.forEach((key) => {
    sent.add(key);
    document.getElementById(`card-${key}`)?.setAttribute("aria-busy", "true");
  });
  if (["accept", "accept-paragraph", "dismiss"].includes(data.get("do"))) focus(nextOpen(card) ?? card);
  else focus(card);
  waiting += 1;
  queue = queue.then(() => send(data, keys));
});

const press = (root, deed) => root?.querySelector(`button[value="${deed}"]`)?.click();

function undo(card) {
  if (card.querySelector('button[value="undo"]')) return press(card, "undo");
  // Once what was pressed before has been answered, for only then is it known what was last.
  queue = queue.then(() => {
    const last = document.getElementById(`card-${decided.pop()}`);
    if (last) press(last, "undo");
  });
}

function dismiss(card) {
  const details = card.querySelector(".card-dismiss");
  if (!details) return;
  details.open = true;
  details.querySelector("input[name=reason]:checked").focus();
}

function aside(card) {
  const details = card.closest(".cards").querySelector(".cards-masked");
  if (!details) return;
  details.open = !details.open;
  focus(details.open ? details.querySelector("[data-card]") : card.checkVisibility() ? card : cards()[0]);
}

const KEYS = {
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  a: (card) => press(card, "accept"),
  A: (card) => press(card.closest(".cards"), "accept-paragraph"),
  e: (card) => card.querySelector("[data-edit]")?.click(),
  d: dismiss,
  u: undo,
  m: aside,
  p: (card) => press(card, "promote"),
};

// A reason is chosen by its number and sent at once; Escape leaves it.
function inReasons(event, details) {
  const { target, key } = event;
  if (key === "Escape") {
    details.open = false;
    focus(details.closest("[data-card]"));
  } else if (target.name === "reason" && details.querySelectorAll("[name=reason]")[key - 1]) {
    details.querySelectorAll("[name=reason]")[key - 1].checked = true;
    press(details, "dismiss");
  } else return;
  event.preventDefault();
}

desk.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const details = event.target.closest(".card-dismiss[open]");
  if (details && event.target.matches("input")) return inReasons(event, details);
  const card = here() ?? (KEYS[event.key]?.length === 0 ? desk : null);
  if (!card || !KEYS[event.key] || event.target.matches("input:not([type=checkbox]), select")) return;
  event.preventDefault();
  KEYS[event.key](card);
});

// The number of the focused card is shown in the text.
desk.addEventListener("focusin", () => {
  const key = here()?.dataset.card;
  desk.querySelectorAll(".mark[aria-current]").forEach((mark) => mark.removeAttribute("aria-current"));
  desk.querySelector(`.mark[href="#card-${key}"]`)?.setAttribute("aria-current", "true");
});

desk.addEventListener("click", (event) => {
  const mark = event.target.closest(".mark[href]");
  const card = mark && document.querySelector(mark.getAttribute("href"));
  if (!card) return;
  event.preventDefault();
  const folded = card.closest("details:not([open])");
  if (folded) folded.open = true;
  focus(card);
});

const asked = document.getElementById(location.hash.slice(1));
if (asked?.matches("[data-card]")) focus(asked.dataset.state === "open" ? asked : (nextOpen(asked) ?? asked));
else nextOpen(null)?.focus({ preventScroll: true });
