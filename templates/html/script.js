// Everything here is a comfort: without it the contents stay open and the page reads the same.
(() => {
  const nav = document.querySelector("nav.contents");
  if (!nav) return;

  // On a narrow screen the contents are a menu: closed at first, and closed again by a choice.
  document.documentElement.classList.add("scripted");
  const menu = nav.querySelector(".menu");
  const wide = matchMedia("(min-width: 64rem)");
  const adapt = () => { menu.open = wide.matches; };
  wide.addEventListener("change", adapt);
  adapt();
  nav.addEventListener("click", (event) => {
    if (event.target.closest("a") && !wide.matches) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || wide.matches || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  const filter = nav.querySelector(".filter");
  const field = filter.querySelector("input");
  const none = filter.querySelector(".none");
  const lines = [...nav.querySelectorAll("li")].reverse();
  const sections = [...nav.querySelectorAll("li details")];
  let opened = null;
  const words = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  field.addEventListener("input", () => {
    const wanted = words(field.value.trim());
    opened ??= sections.filter((section) => section.open);
    let found = 0;
    // Reversed, so that a line knows whether one within it is shown.
    for (const line of lines) {
      const link = line.querySelector("a");
      const isFound = words(`${link.textContent} ${link.dataset.aliases ?? ""}`).includes(wanted);
      found += isFound ? 1 : 0;
      line.hidden = !isFound && !line.querySelector("li:not([hidden])");
    }
    for (const section of sections) {
      section.open = wanted ? !!section.querySelector("li:not([hidden])") : opened.includes(section);
    }
    if (!wanted) opened = null;
    none.textContent = wanted && !found ? none.dataset.none : "";
  });
  filter.hidden = false;

  // Whoever comes by a link to an entry finds its section open in the contents.
  const show = () => {
    const here = decodeURIComponent(location.hash);
    for (const link of nav.querySelectorAll("a")) {
      const isHere = here.length > 1 && decodeURIComponent(link.hash) === here;
      if (!isHere) {
        link.removeAttribute("aria-current");
        continue;
      }
      link.setAttribute("aria-current", "location");
      link.parentElement.querySelector(":scope > details")?.setAttribute("open", "");
      for (let at = link.closest("li"); at && nav.contains(at); at = at.parentElement) {
        if (at.matches("li > details")) at.open = true;
      }
      if (wide.matches) link.scrollIntoView({ block: "nearest" });
    }
  };
  addEventListener("hashchange", show);
  addEventListener("DOMContentLoaded", show);
})();
