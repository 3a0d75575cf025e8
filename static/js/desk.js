// The desk and the review queue by keys and without loading the page anew: each form is sent in
// the background, one after another, and what the answer has new replaces what stands there.
const desk = document.querySelector("[data-desk]");
const messages = () => document.getElementById("desk-messages");
const cards = () => [...desk.querySelectorAll("[data-card]")].filter((card) => card.checkVisibility());
const lineOf = (key) => document.getElementById(`line-${key}`);
const focusedCard = () => document.activeElement.closest?.("[data-card]") ?? null;
// A card as it is sent: without what differs each time, and whether it is open here.
const comparable = (html) => html.replace(/name="csrfmiddlewaretoken" value="\w+"| open=""/g, "");
const shownHtml = new Map();
const sentKeys = new Set();
const decidedKeys = [];
let queue = Promise.resolve();
let unanswered = 0;

const fragments = (root) => root.querySelectorAll("[data-fragment]");
fragments(desk).forEach((part) => shownHtml.set(part.id, comparable(part.outerHTML)));

// One card is open at a time: the others of its name close.
function focus(card) {
  if (!card) return;
  card.querySelector("details").open = true;
  card.querySelector("summary").focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

function nextOpen(card) {
  const all = cards();
  const isFree = (other) => other.dataset.state === "open" && !sentKeys.has(other.dataset.card);
  const after = all.slice(all.indexOf(card) + 1).find(isFree);
  return after ?? all.find(isFree);
}

// A live region tells of words that are put into it anew, also of the same ones.
const say = (words) => messages().replaceChildren(document.createTextNode(words));

function move(step) {
  const all = cards();
  const card = all[all.indexOf(focusedCard()) + step];
  if (!card) return false;
  focus(card);
  return true;
}

// A card in which somebody is choosing a reason stays as it is until the next answer.
const isBusy = (part) => part.matches("[data-card]") && part.querySelector(".card-dismiss[open]");

function renew(old, part, html) {
  const details = part.matches("[data-card]") && part.querySelector("details");
  if (details) details.open = old.querySelector("details").open;
  const hadFocus = old.contains(document.activeElement);
  const { name, value } = document.activeElement;
  shownHtml.set(part.id, html);
  old.replaceWith(part);
  if (!hadFocus) return;
  const sameField = name && [...part.querySelectorAll(`[name="${name}"]`)].find((field) => field.value === value);
  (sameField ?? part.querySelector("summary") ?? part).focus({ preventScroll: true });
}

// Where a card has moved between those shown and those set aside, its list is renewed whole.
const order = (list) => [...list.querySelectorAll("[data-card], .cards-sure, .cards-masked, #desk-done")].map(({ id }) => id).join();

function renewList(list) {
  const old = document.getElementById(list.id);
  if (!old || order(old) === order(list)) return;
  const focused = document.activeElement;
  const card = old.contains(focused) && focusedCard()?.id;
  const open = old.querySelector("[data-card] > details[open]")?.parentElement.id;
  [...old.querySelectorAll("[data-card]")].filter(isBusy).forEach((busy) => list.querySelector(`#${busy.id}`)?.replaceWith(busy));
  fragments(list).forEach((part) => shownHtml.set(part.id, comparable(part.outerHTML)));
  old.replaceWith(list);
  const opened = document.getElementById(open)?.querySelector("details");
  if (opened) opened.open = true;
  if (card) (list.contains(focused) ? focused : document.getElementById(card)?.querySelector("summary"))?.focus({ preventScroll: true });
}

function replaceFragments(text) {
  const answer = new DOMParser().parseFromString(text, "text/html");
  const openMasked = [...desk.querySelectorAll(".cards-masked[open]")].map(({ id }) => id);
  answer.querySelectorAll(".cards").forEach(renewList);
  openMasked.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
  fragments(answer).forEach((part) => {
    const old = document.getElementById(part.id);
    const html = comparable(part.outerHTML);
    if (old && shownHtml.get(part.id) !== html && !isBusy(old)) renew(old, part, html);
  });
  showMessages(answer.getElementById("desk-messages").innerHTML);
}

// What was refused stays on the page until it is loaded again.
const refused = [];
function showMessages(html) {
  messages().innerHTML = [...refused, html].join(" ");
}

// What was typed into a card and could not be sent is put back when the page is loaded again.
const STORE = `desk ${location.pathname}`;
const stored = () => JSON.parse(sessionStorage.getItem(STORE) ?? "[]");
const isTyped = ([name, value]) => typeof value === "string" && !["csrfmiddlewaretoken", "key"].includes(name);

function store(data, key) {
  const typed = [...data].filter(isTyped);
  sessionStorage.setItem(STORE, JSON.stringify([...stored(), { key, typed }]));
}

function putBack({ key, typed }) {
  const { do: action, ...fields } = Object.fromEntries(typed);
  const form = lineOf(key)?.querySelector(`button[value="${action}"]`)?.form;
  if (!form) return;
  form.closest("details.card-dismiss")?.setAttribute("open", "");
  for (const field of form.querySelectorAll("input:not([type=hidden]), select")) {
    if (field.type === "checkbox") field.checked = field.name in fields;
    else if (field.type === "radio") field.checked = fields[field.name] === field.value;
    else field.value = fields[field.name] ?? "";
  }
}

async function send(data, keys) {
  unanswered -= 1;
  // While more is waiting to be sent, how the desk stands now is of no use to anybody.
  const headers = { "X-Fragment": unanswered ? "messages" : "desk" };
  try {
    const answer = await fetch(location.pathname, { method: "POST", body: data, headers });
    const text = await answer.text();
    if (!text.includes('id="desk-messages"')) throw new Error(answer.statusText);
    if (!answer.ok && unanswered) refused.push(new DOMParser().parseFromString(text, "text/html").body.textContent);
    else replaceFragments(text);
    if (answer.ok) decidedKeys.push(...(data.get("do") === "undo" ? [] : keys));
  } catch {
    store(data, keys.at(-1));
    refused.push("Not saved: you may have been logged out. Reload this page and try again.");
    showMessages("");
  }
  if (unanswered) return;
  sentKeys.clear();
  desk.querySelectorAll("[aria-busy]").forEach((card) => card.removeAttribute("aria-busy"));
}

desk.addEventListener("submit", (event) => {
  event.preventDefault();
  const { target: form, submitter } = event;
  const data = new FormData(form, submitter);
  form.closest("details.card-dismiss")?.removeAttribute("open");
  const keys = data.getAll("key").filter((key) => !sentKeys.has(key));
  if (!keys.length) return;
  const card = lineOf(keys.at(-1));
  keys.forEach((key) => {
    sentKeys.add(key);
    lineOf(key)?.setAttribute("aria-busy", "true");
  });
  if (["promote", "undo"].includes(data.get("do"))) focus(card);
  else focus(nextOpen(card) ?? card);
  unanswered += 1;
  queue = queue.then(() => send(data, keys));
});

function press(root, action) {
  const button = root?.querySelector(`button[value="${action}"]:enabled`);
  button?.click();
  return Boolean(button);
}

function edit(card) {
  const link = card.querySelector("[data-edit]");
  link?.click();
  return Boolean(link);
}

function undo(card) {
  if (press(card, "undo")) return true;
  // Once what was pressed before has been answered, for only then is it known what was last.
  queue = queue.then(() => {
    const last = lineOf(decidedKeys.pop());
    if (!last || !press(last, "undo")) say(NOTHING.u);
  });
  return true;
}

function dismiss(card) {
  const details = card.querySelector(".card-dismiss");
  if (!details) return false;
  details.open = true;
  details.querySelector("input[name=reason]:checked").focus();
  return true;
}

function toggleMasked(card) {
  const details = desk.querySelector(".cards-masked");
  if (!details) return false;
  details.open = !details.open;
  focus(details.open ? details.querySelector("[data-card]") : card.checkVisibility() ? card : cards()[0]);
  return true;
}

// Each answers whether it found something to do.
const MOVES = {
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  j: () => move(1),
  k: () => move(-1),
};
const DESK_KEYS = {
  ...MOVES,
  a: (card) => press(card, "accept"),
  s: () => press(desk, "accept-sure"),
  e: edit,
  d: dismiss,
  u: undo,
  m: toggleMasked,
  p: (card) => press(card, "promote"),
};
const REVIEW_KEYS = { ...MOVES, p: (card) => press(card, "publish"), b: dismiss, e: edit };
const KEYS = desk.dataset.desk === "review" ? REVIEW_KEYS : DESK_KEYS;

const DECIDED = "Nothing to do: this number has already been dealt with.";
const NO_MOVE = {
  ArrowDown: "This is the last card.",
  ArrowUp: "This is the first card.",
  j: "This is the last card.",
  k: "This is the first card.",
};
const NOTHING_TO_DO = {
  ...NO_MOVE,
  a: DECIDED,
  s: "Nothing to accept at once: there are no two open cards without a “?”.",
  e: DECIDED,
  d: DECIDED,
  u: "Nothing to undo: nothing has been decided about this card, or here since you loaded the page.",
  m: "Nothing was left out in this text.",
  p: "Nothing to promote: this number was not left out.",
};
const READ_ONLY = "Nothing done: your account can only read this queue.";
const NOTHING = desk.dataset.desk === "review" ? { ...NO_MOVE, p: READ_ONLY, b: READ_ONLY } : NOTHING_TO_DO;
// A button that cannot be used says why beside itself.
const objectionTo = (key, card) => key === "p" && card.querySelector("[data-objection]")?.textContent;
const NO_CARD = "No card is chosen. Click one, or go to one with Tab.";

// A reason is chosen by its number and sent at once; Escape leaves it.
function inReasons(event, details) {
  const { target, key } = event;
  if (key === "Escape") {
    details.open = false;
    focus(details.closest("[data-card]"));
  } else if (target.name === "reason" && details.querySelectorAll("[name=reason]")[key - 1]) {
    details.querySelectorAll("[name=reason]")[key - 1].checked = true;
    details.querySelector("button[type=submit]").click();
  } else return;
  event.preventDefault();
}

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const details = target.closest(".card-dismiss[open]");
  if (details && target.matches("input")) return inReasons(event, details);
  if (!KEYS[key] || target.matches("input:not([type=checkbox]), select, textarea")) return;
  const card = focusedCard();
  // Outside the desk the arrows scroll the page, and a letter may be for what has the focus.
  const isMove = KEYS[key].length === 0 && key !== "s";
  if (!desk.contains(target) && (isMove || target !== document.body)) return;
  event.preventDefault();
  // A key that is held down moves on, and decides about one card only.
  if (event.repeat && KEYS[key].length) return;
  if (!card && !isMove) say(NO_CARD);
  else if (!KEYS[key](card)) say(objectionTo(key, card) || NOTHING[key]);
});

// The number of the focused card is shown in the text, which scrolls to it.
desk.addEventListener("focusin", () => {
  const key = focusedCard()?.dataset.card;
  if (!key) return;
  desk.querySelectorAll(".mark[aria-current]").forEach((mark) => mark.removeAttribute("aria-current"));
  const mark = desk.querySelector(`.mark[href="#card-${key}"]`);
  const text = mark?.closest(".desk-text");
  mark?.setAttribute("aria-current", "true");
  if (text) text.scrollTop += mark.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
});

desk.addEventListener("click", (event) => {
  const mark = event.target.closest(".mark[href]");
  const card = mark && document.querySelector(mark.getAttribute("href"))?.closest("[data-card]");
  if (!card) return;
  event.preventDefault();
  const folded = card.closest(".cards-masked");
  if (folded) folded.open = true;
  focus(card);
});

const unsaved = stored();
sessionStorage.removeItem(STORE);
unsaved.forEach(putBack);
if (unsaved.length) say("What you had typed has been restored. It is not saved yet.");

const requested = document.getElementById(location.hash.slice(1))?.closest("[data-card]");
if (requested) focus(requested.dataset.state === "open" ? requested : (nextOpen(requested) ?? requested));
else nextOpen(null)?.querySelector("summary").focus({ preventScroll: true });
