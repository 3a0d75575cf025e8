// A search box offers figures and pages while one types; without a script it only searches.
// The pattern is that of a combobox with a list: arrow keys move, Enter goes, Escape closes.
const WAIT = 150; // milliseconds after the last key

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function attach(input) {
  const list = element("ul", { id: `${input.id}-suggestions`, className: "suggestions", hidden: true });
  const status = element("p", { className: "visually-hidden" });
  let timer = 0;
  let asked = "";
  let chosen = -1;
  status.setAttribute("role", "status");
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.closest(".search-line").after(list, status);
  close();

  function close() {
    clearTimeout(timer);
    asked = "";
    chosen = -1;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    const options = list.children;
    options[chosen]?.setAttribute("aria-selected", "false");
    chosen = (index + options.length + 1) % (options.length + 1);
    if (chosen === options.length) chosen = -1;
    if (chosen < 0) return input.removeAttribute("aria-activedescendant");
    options[chosen].setAttribute("aria-selected", "true");
    options[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[chosen].id);
  }

  function show(suggestions) {
    chosen = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(
      ...suggestions.map(({ kind, name, detail, address }, index) => {
        const option = element(
          "li",
          { id: `${list.id}-${index}` },
          element("span", { className: "suggestion-kind", textContent: kind }),
          element("span", { className: "suggestion-name", textContent: name }),
          element("span", { className: "suggestion-detail", textContent: detail }),
        );
        option.dataset.address = address;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        return option;
      }),
    );
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = list.hidden ? "" : `${suggestions.length} suggestions`;
  }

  async function ask() {
    const words = input.value.trim();
    if (words === asked) return;
    if (words.length < 2) return close();
    asked = words;
    try {
      const response = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(words)}`);
      const { suggestions } = await response.json();
      if (words === asked) show(suggestions);
    } catch {
      close();
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(chosen < 0 && step < 0 ? list.children.length - 1 : chosen + step);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.address);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
  });
  // The box keeps the focus while an option is pressed, or its list would close before the click.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.address);
  });
}

document.querySelectorAll("[data-suggest]").forEach(attach);
