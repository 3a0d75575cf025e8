// What was typed into a form and sent while its editor was logged out is put back afterwards.
// It is stored in this tab only, and dropped at the next page that its editor is shown.
const form = document.querySelector("form[id$='_form'][method='post']");
const key = `typed ${location.pathname}`;
const isTyped = (field) => field.name && !["hidden", "submit", "search", "file"].includes(field.type);

function store() {
  const typed = [...form.elements].filter(isTyped).map((field) => ({
    name: field.name,
    checked: field.checked,
    values: field.options
      ? [...field.selectedOptions].map(({ value, text }) => [value, text])
      : field.value,
  }));
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
  django.jQuery(select).trigger("change.select2");
}

function putBack(typed) {
  for (const { name, checked, values } of typed) {
    const field = form.elements[name];
    if (!field) continue;
    if (field.options) choose(field, values);
    else if (field.type === "checkbox") field.checked = checked;
    else field.value = values;
  }
  const notice = document.createElement("p");
  notice.className = "errornote";
  notice.setAttribute("role", "status");
  notice.textContent = "You were logged out before this was saved. What you had typed is back.";
  form.prepend(notice);
}

const stored = sessionStorage.getItem(key);
const isFresh = !document.querySelector(".errornote, .problems, .messagelist .success, .found");
Object.keys(sessionStorage)
  .filter((name) => name.startsWith("typed "))
  .forEach((name) => sessionStorage.removeItem(name));
if (form && stored && isFresh) django.jQuery(() => putBack(JSON.parse(stored)));
form?.addEventListener("submit", store);
