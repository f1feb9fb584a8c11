// On any page: a link to a term of this site, or an element with data-term="its-id", shows what the term means.
(() => {
  const root = document.currentScript.src.replace(/[^/]*$/, "");
  const card = document.createElement("div");
  card.id = "publisher-term";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  Object.assign(card.style, {
    position: "absolute", zIndex: 9999, maxWidth: "26rem", padding: "0.7rem 0.9rem", border: "1px solid #8888", borderRadius: "0.4rem",
    background: "Canvas", color: "CanvasText", font: "0.9rem/1.45 system-ui, sans-serif", boxShadow: "0 0.3rem 1.2rem #0004", whiteSpace: "pre-line",
  });
  const kept = new Map();
  const json = (name) => {
    if (!kept.has(name)) kept.set(name, fetch(`${root}terms/${name}.json`).then((answer) => (answer.ok ? answer.json() : null)).catch(() => null));
    return kept.get(name);
  };
  const idOf = (element) => element.dataset.term ?? decodeURIComponent(element.hash.slice(1));
  const termOf = async (id) => {
    const names = await json("index");
    return json(names?.[id] ?? encodeURIComponent(id));
  };
  const at = (target) => {
    const found = target.closest?.("[data-term], a[href]");
    return found && (found.dataset.term || (found.href.startsWith(root) && found.hash.length > 1)) ? found : null;
  };

  let shown = null;
  let timer = 0;
  const hide = () => {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    card.hidden = true;
  };
  const show = async (element) => {
    hide();
    shown = element;
    const term = await termOf(idOf(element));
    if (!term || shown !== element) return;
    const name = document.createElement("strong");
    name.textContent = term.term;
    const text = term.definition.length > 600 ? `${term.definition.slice(0, 600).replace(/\s\S*$/, "")} …` : term.definition;
    card.replaceChildren(name, `\n${text}`);
    card.hidden = false;
    document.body.append(card);
    element.setAttribute("aria-describedby", card.id);
    const box = element.getBoundingClientRect();
    const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 8));
    const isBelow = box.bottom + card.offsetHeight + 8 < innerHeight || box.top < card.offsetHeight + 8;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(isBelow ? box.bottom + 6 : box.top - card.offsetHeight - 6) + scrollY}px`;
  };
  document.addEventListener("pointerover", (event) => {
    if (card.contains(event.target)) return clearTimeout(timer);
    const element = at(event.target);
    if (element === shown) return clearTimeout(timer);
    clearTimeout(timer);
    timer = setTimeout(() => (element ? show(element) : hide()), element ? 150 : 250);
  });
  document.addEventListener("focusin", (event) => (at(event.target) ? show(at(event.target)) : hide()));
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
})();
