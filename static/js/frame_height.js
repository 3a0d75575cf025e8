// Tells the page that a frame stands in how high it has to be, as WordPress and others listen for
// it. A frame that may not lead its page elsewhere asks it to follow the links instead.
const secret = new URLSearchParams(location.hash.replace(/^#\??/, "")).get("secret");

function tell(message, value) {
  window.parent.postMessage({ message, value, secret }, "*");
}

new ResizeObserver(() => {
  tell("height", Math.ceil(document.documentElement.getBoundingClientRect().height));
}).observe(document.documentElement);

document.addEventListener("click", (event) => {
  const link = secret && event.target.closest("a");
  if (link) {
    event.preventDefault();
    tell("link", new URL(link.href.baseVal ?? link.href, location.href).href);
  }
});
