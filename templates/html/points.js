// The point that the pointer or the keyboard is on shows a sign that links to it; all points would be too many links.
(() => {
  const main = document.querySelector("main");
  if (!main) return;
  const name = document.currentScript.dataset.link ?? "{name}";
  const sign = document.createElement("a");
  sign.className = "furniture permalink point";
  const pointAt = (element) => {
    const point = element.closest?.("li, p");
    return point?.id.startsWith("_") && point.closest(".entry") && main.contains(point) ? point : null;
  };
  const show = (event) => {
    const point = pointAt(event.target);
    if (!point || point === sign.parentElement) return;
    const words = point.textContent.trim().split(/\s+/);
    sign.href = `#${encodeURIComponent(point.id)}`;
    sign.setAttribute("aria-label", name.replace("{name}", words.slice(0, 6).join(" ") + (words.length > 6 ? " …" : "")));
    point.prepend(sign);
  };
  main.addEventListener("pointerover", show);
  main.addEventListener("focusin", show);

  // A point that says something else now leads to its entry.
  const lead = () => {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      return;
    }
    const entry = id.match(/^_(.+)\.[^.]*$/)?.[1];
    if (entry && !document.getElementById(id) && document.getElementById(entry)) location.replace(`#${encodeURIComponent(entry)}`);
  };
  lead();
  addEventListener("hashchange", lead);
})();
