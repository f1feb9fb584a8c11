// Compares the MathML of files NAME.expected, whose lines are a formula's TeX and, indented, what becomes of it, with what
// Temml makes of the same TeX. Prints a JSON list of those whose trees differ.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import temml from "temml";

const folder = process.argv[2];
const differences = [];
for (const file of readdirSync(folder).filter(name => name.endsWith(".expected")).sort()) {
  let tex = "";
  for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
    if (!line.startsWith("  ")) {
      tex = line;
    } else if (line.startsWith("  mathml  ")) {
      const ours = skeleton(parse(line.slice("  mathml  ".length)));
      const theirs = theirSkeleton(tex);
      if (ours !== theirs) {
        differences.push({ file, tex, ours, theirs });
      }
    }
  }
}
process.stdout.write(JSON.stringify(differences));

function theirSkeleton(tex) {
  try {
    const markup = temml.renderToString(tex, { throwOnError: true, displayMode: true, trust: true, macros: {} });
    return skeleton(parse(markup));
  } catch (error) {
    return `refused: ${error.message.split("\n")[0]}`;
  }
}

/** A tree of [name, attributes, children], leaves' characters as strings. */
function parse(markup) {
  const root = ["root", "", []];
  const open = [root];
  for (const [, text, slash, name, attributes, empty] of markup.matchAll(/([^<]+)|<(\/?)([a-z]+)([^>]*?)(\/?)>/g)) {
    if (text !== undefined) {
      open.at(-1)[2].push(decode(text));
    } else if (slash) {
      open.pop();
    } else {
      const element = [name, attributes, []];
      open.at(-1)[2].push(element);
      if (!empty) {
        open.push(element);
      }
    }
  }
  return root;
}

function decode(text) {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(+code))
    .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
}

/** What is seen of a tree: rows dissolved, looks and spaces left out, letters of any alphabet as plain letters. */
function skeleton(node) {
  return parts(node).join(" ");
}

function parts(node) {
  if (typeof node === "string") {
    return [];
  }
  const [name, attributes, children] = node;
  switch (name) {
    case "annotation":
    case "mspace":
    case "mprescripts":
      return [];
    case "mi":
    case "mn":
    case "mo":
    case "mtext": {
      const text = children.join("").normalize("NFKC").replace(/[\s\u2061-\u2064\u200B\uFE00]/g, "");
      return [...text].map(same).filter(sign => sign !== "");
    }
    case "root":
    case "math":
    case "semantics":
    case "mrow":
    case "mstyle":
    case "mpadded":
    case "mphantom":
      return children.flatMap(parts);
    case "menclose": {
      const inner = children.flatMap(parts);
      const line = /notation="(bottom|top)"/.exec(attributes)?.[1];
      return line === "bottom" ? [`msub[${inner.join(" ")}|_]`] : line === "top" ? [`msup[${inner.join(" ")}|¯]`] : inner;
    }
    case "mtd":
    case "msqrt":
      return [`${name}[${children.flatMap(parts).join(" ")}]`];
    case "mtable":
      return [`mtable[${children.map(row => row[2].filter(cell => !/width:50%|class="tag"/.test(cell[1])).map(cell => parts(cell).join(" ")).join(" & ")).join(" \\\\ ")}]`];
    default: {
      const inner = children.filter(child => typeof child !== "string").map(child => parts(child).join(" "));
      return [`${name.replace(/^munder$/, "msub").replace(/^mover$/, "msup").replace(/^munderover$/, "msubsup")}[${inner.join("|")}]`];
    }
  }
}

function same(sign) {
  return { "-": "−", "*": "∗", "ˉ": "¯", "‾": "¯", "\u0304": "¯", "\u0305": "¯", "\u00af": "¯", "ˆ": "^", "\u0302": "^", "˜": "~", "∣": "|", "∥": "‖", "∕": "/", "·": "⋅", "⊥": "⟂" }[sign] ?? sign;
}
