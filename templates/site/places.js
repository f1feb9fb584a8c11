// Where a page lacks what its address asks for, the site's list of places tells where that is now.
(() => {
  const { root, places } = document.currentScript.dataset;
  const lead = () => {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // A percent sign that codes nothing is part of the id.
    }
    if (id.startsWith("q=") || (id && document.getElementById(id))) return;
    const isNowhere = document.querySelector("main[data-nowhere]");
    if (!id && !isNowhere) return;
    const page = location.pathname.split("/").pop().replace(/\.html$/, "");
    const script = document.createElement("script");
    script.src = places;
    script.addEventListener("load", () => {
      const known = window.publisherPlaces ?? {};
      // A point that says something else now leads to its entry.
      const place = known[id] ?? known[id.replace(/^_(.+)\.[^.]*$/, "$1")] ?? (isNowhere ? known[page] : undefined);
      if (place) location.replace(root + place);
    });
    document.head.append(script);
  };
  addEventListener("DOMContentLoaded", lead);
  addEventListener("hashchange", lead);
})();
