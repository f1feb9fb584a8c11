// The page answers at once: what is far from the window is laid out when there is nothing else to do, a part after the
// other. Where the reader is led into the text before that, all above the place is laid out first, so that it stays where
// it came to stand. A browser that can't hold the text still has nothing put off, nor has one that returns to a page, nor a
// frame, whose page may lead it to a place by itself, as the preview does after an edit.
(() => {
  const isNew = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  if (!isNew || window !== parent || !window.requestIdleCallback || !CSS.supports("overflow-anchor: auto")) return;
  document.documentElement.classList.add("unhurried");
  const enough = 800;
  let parts = [];
  const layOut = (part) => { part.style.contentVisibility = "visible"; };
  const lead = (hash) => {
    let id = hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      return null;
    }
    const place = parts.length && id ? document.getElementById(id) : null;
    if (!place) return null;
    const isBefore = (part) => part.contains(place) || part.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING;
    parts.filter(isBefore).forEach(layOut);
    parts = parts.filter((part) => !isBefore(part));
    return place;
  };
  addEventListener("DOMContentLoaded", () => {
    parts = [...document.querySelectorAll("main > section:not(.index, .map), :is(main, main > section) > .entries > .entry")];
    lead(location.hash)?.scrollIntoView();
    const next = () => {
      let last = null;
      // As much at once as is worth the trouble; a section whose entries are parts too is nothing without them.
      for (let size = 0; parts.length && size < enough; size += last.querySelector(":scope > .entries") ? 0 : last.querySelectorAll("*").length) {
        last = parts.shift();
        layOut(last);
      }
      last?.getBoundingClientRect();
      if (parts.length) requestIdleCallback(next);
    };
    // What the reader does first comes first.
    setTimeout(() => requestIdleCallback(next), 300);
  });
  addEventListener("hashchange", () => lead(location.hash)?.scrollIntoView());
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (link) lead(link.hash);
  }, { capture: true });
})();
