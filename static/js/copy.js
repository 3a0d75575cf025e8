// What is there to be copied has a button for it; without a script its text can be selected.
const SHOWN = 2000; // milliseconds

async function copy(element) {
  if (navigator.clipboard) return navigator.clipboard.writeText(element.textContent);
  getSelection().selectAllChildren(element);
  if (!document.execCommand("copy")) throw new Error("The browser refused.");
}

function offer(snippet) {
  const text = snippet.querySelector("pre");
  const button = document.createElement("button");
  const words = button.appendChild(document.createElement("span"));
  const name = button.appendChild(document.createElement("span"));
  const status = document.createElement("span");
  button.type = "button";
  button.className = "copy";
  words.textContent = "Copy";
  name.className = status.className = "visually-hidden";
  name.textContent = ` ${text.getAttribute("aria-label")}`;
  status.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    try {
      await copy(text);
      words.textContent = "✓ Copied";
      status.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(text);
      words.textContent = status.textContent = "Selected: copy it with the keyboard";
    }
    setTimeout(() => {
      words.textContent = "Copy";
      status.textContent = "";
    }, SHOWN);
  });
  snippet.append(button, status);
}

document.querySelectorAll("[data-copy]").forEach(offer);
