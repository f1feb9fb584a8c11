// The contents: a menu on a narrow screen, a panel on a wide one that follows the reading. Without this they stay open.
(() => {
  const nav = document.querySelector("nav.contents");
  if (!nav) return;
  document.documentElement.classList.add("scripted");
  const menu = nav.querySelector(".menu");
  const wide = matchMedia("(min-width: 64rem)");
  const adapt = () => { menu.open = wide.matches; };
  wide.addEventListener("change", adapt);
  adapt();
  nav.addEventListener("click", (event) => {
    if (event.target.closest(".menu a") && !wide.matches) menu.open = false;
  });
  document.addEventListener("pointerdown", (event) => {
    if (!wide.matches && !nav.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || wide.matches || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  addEventListener("DOMContentLoaded", () => {
    // The contents' own links alone: those of the tools below lead to wherever the reader is.
    const places = [...menu.querySelectorAll("li a[href^='#']")]
      .map((link) => ({ link, element: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
      .filter(({ element }) => element)
      .map((place) => ({ ...place, part: place.element.closest("main > section") }));
    const opened = new Set();
    let here = null;

    // Sections that we opened close again behind the reader; those that he opened stay.
    const show = (place) => {
      if (place === here) return;
      here?.link.removeAttribute("aria-current");
      here = place;
      const around = new Set();
      if (place) {
        place.link.setAttribute("aria-current", "location");
        const own = place.link.parentElement.querySelector(":scope > details");
        if (own) around.add(own);
        for (let at = place.link.closest("li"); at && menu.contains(at); at = at.parentElement) {
          if (at.matches("li > details")) around.add(at);
        }
      }
      for (const section of opened) {
        if (around.has(section)) continue;
        section.open = false;
        opened.delete(section);
      }
      for (const section of around) {
        if (section.open) continue;
        section.open = true;
        opened.add(section);
      }
      if (place && wide.matches && !nav.matches(":hover, :focus-within")) keepInSight(place.link);
      document.dispatchEvent(new CustomEvent("reading", { detail: place?.element.id ?? "" }));
    };
    // The panel alone may move: the page is where its reader wants it.
    const keepInSight = (link) => {
      const place = link.getBoundingClientRect();
      const panel = nav.getBoundingClientRect();
      const top = panel.top + nav.querySelector(".find").offsetHeight;
      if (place.top < top + 16) nav.scrollTop -= top + 16 - place.top;
      else if (place.bottom > panel.bottom - 64) nav.scrollTop += place.bottom - panel.bottom + 64;
    };
    // Places stand in reading order: the last whose top is above a line a third down the window is being read.
    const current = () => {
      const line = Math.min(innerHeight / 3, 220);
      // A place is asked only where its part of the page does not say it: parts far away are not laid out yet.
      const isAbove = ({ element, part }) => {
        const around = part?.getBoundingClientRect();
        return around && around.bottom <= line ? true : around && around.top > line ? false : element.getBoundingClientRect().top <= line;
      };
      let [low, high] = [0, places.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (isAbove(places[middle])) low = middle + 1;
        else high = middle;
      }
      return places[low - 1] ?? null;
    };
    let isAsked = false;
    const follow = () => {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        show(current());
      });
    };
    addEventListener("scroll", follow, { passive: true });
    addEventListener("resize", follow);
    // Where the page can't scroll so far, what was asked for is where the reader is.
    const asked = () => {
      const id = decodeURIComponent(location.hash.slice(1));
      const place = places.find(({ element }) => element.id === id);
      if (place) setTimeout(() => show(place), 60);
    };
    addEventListener("hashchange", asked);
    follow();
    asked();
    // The index leads to places by numbers: a voice reads their names too.
    const named = new Map(places.map(({ link }) => [link.hash, link.textContent.trim()]));
    const name = () => {
      for (const link of document.querySelectorAll(".index .places a:not([aria-label])")) {
        link.setAttribute("aria-label", `${link.textContent}: ${named.get(link.hash) ?? decodeURIComponent(link.hash.slice(1))}`);
      }
    };
    if (window.requestIdleCallback) requestIdleCallback(name);
    else setTimeout(name, 500);
  });
})();
