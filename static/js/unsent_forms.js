// What was typed into a form and sent while its editor was logged out is put back afterwards.
// It is stored in this tab only, and dropped at the next page that its editor is shown. The desk
// stores its own.
const FORMS = "#content form[method='post']:not(#changelist-form, [data-desk] form)";
const KEPT_OUT = ["hidden", "submit", "button", "reset", "search", "file", "password"];
const key = `typed ${location.pathname}`;
const jQuery = window.django?.jQuery;
const isTyped = (field) => field.name && !KEPT_OUT.includes(field.type);
const isChoice = (field) => ["checkbox", "radio"].includes(field.type);
const typedFields = (form) => [...form.elements].filter(isTyped);

function store(form) {
  const fields = typedFields(form).map((field) => ({
    name: field.name,
    value: field.value,
    checked: field.checked,
    chosen: field.options && [...field.selectedOptions].map(({ value, text }) => [value, text]),
  }));
  const typed = { form: [...document.querySelectorAll(FORMS)].indexOf(form), fields };
  try {
    sessionStorage.setItem(key, JSON.stringify(typed));
  } catch {
    // A text too long for the browser's store is sent all the same.
  }
}

function choose(select, values) {
  for (const option of select.options) option.selected = false;
  for (const [value, text] of values) {
    const existing = [...select.options].find((option) => option.value === value);
    const option = existing ?? select.appendChild(new Option(text, value));
    option.selected = true;
  }
  jQuery?.(select).trigger("change.select2");
}

// Of the boxes of one name the one with that value.
const isSame = (field, { name, value }) => field.name === name && (!isChoice(field) || field.value === value);

function putBackField(field, { value, checked, chosen }) {
  const before = isChoice(field) ? field.checked : field.value;
  if (chosen) choose(field, chosen);
  else if (isChoice(field)) field.checked = checked;
  else field.value = value;
  if (before !== (isChoice(field) ? field.checked : field.value)) openAround(field);
}

function openAround(field) {
  const details = field.parentElement.closest("details");
  if (!details) return;
  details.open = true;
  openAround(details);
}

function putBack(typed) {
  const form = document.querySelectorAll(FORMS)[typed.form];
  if (!form || !typed.fields.length) return;
  for (const stored of typed.fields) {
    const field = typedFields(form).find((candidate) => isSame(candidate, stored));
    if (field) putBackField(field, stored);
  }
  const notice = document.createElement("p");
  notice.className = "errornote";
  notice.setAttribute("role", "status");
  notice.textContent = "This was not saved. What you had typed has been restored.";
  form.prepend(notice);
}

const stored = sessionStorage.getItem(key);
// What answers a form shows by itself what was typed, and how it fared.
const isOpened = document.querySelector("script[data-opened]") && !document.querySelector(".messagelist .success");
Object.keys(sessionStorage)
  .filter((name) => name.startsWith("typed "))
  .forEach((name) => sessionStorage.removeItem(name));
// Once the boxes of the admin are made.
const whenReady = jQuery ?? ((act) => act());
if (stored && isOpened) whenReady(() => putBack(JSON.parse(stored)));
document.addEventListener("submit", ({ target }) => target.matches(FORMS) && store(target));
