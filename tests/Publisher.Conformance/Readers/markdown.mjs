// Reads a Markdown file as CommonMark with GitHub's tables, notes and formulas, and prints as JSON what a person
// would see of it: its text, and apart from that the raw HTML tags that stand in it. Of Google's own dialect it
// knows three things: a heading's "{#id}", the boxes of tasks, and the contents table, which is no author's text.
import { readFileSync } from "node:fs";
import markdownIt from "markdown-it";
import formulas from "markdown-it-dollarmath";
import notes from "markdown-it-footnote";

const fewestContentsLines = 3;
const reader = markdownIt({ html: true }).use(notes).use(formulas, { allow_space: false, allow_digits: false, double_inline: true });
reader.validateLink = () => true;
reader.core.ruler.before("inline", "google", ({ tokens }) =>
  tokens.forEach((token, at) => {
    if (token.type !== "inline") return;
    if (tokens[at - 1].type === "heading_open") token.content = token.content.replace(/[ \t]*\{#[^\n]*\}[ \t]*$/, "");
    if (tokens[at - 2]?.type === "list_item_open") token.content = token.content.replace(/^\[[ xX]\][ \t]/, "");
  }));

const tag = /<!--[^]*?-->|<\/?[A-Za-z][^<>]*>|<[?!][^<>]*>/g;
const phrase = /^<\/?(a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var)\b/i;

/** What stands for a tag: nothing within a word, a blank where it parts lines. */
const gap = (written) => (phrase.test(written) ? "" : "\n");

const tags = [];
const untagged = (html) => html.replace(tag, (written) => (tags.push({ written, gap: gap(written) }), gap(written)));

const silent = new Set(["image", "footnote_ref", "footnote_anchor"]);
const spoken = {
  softbreak: () => "\n",
  hardbreak: () => "\n",
  html_inline: ({ content }) => untagged(content),
  html_block: ({ content }) => untagged(content),
  inline: ({ children }) => textOf(children) + "\n",
};

function textOf(tokens) {
  return tokens.map((token) => (silent.has(token.type) ? "" : (spoken[token.type]?.(token) ?? token.content + (token.block ? "\n" : "")))).join("");
}

/** The tokens without the first run of paragraphs that are one link to a heading each, and the line that announces it. */
function withoutContents(tokens) {
  const titles = new Set(tokens.filter((_, at) => tokens[at - 1]?.type === "heading_open").map(wordsOf));
  const blocks = tokens.map((token, at) => ({ token, at })).filter(({ token }) => token.type === "inline");
  const isEntry = ({ token, at }) => tokens[at - 1].type === "paragraph_open" && tokens[at - 1].level === 0 && isLinkToHere(token);
  for (let first = 0; first < blocks.length; first++) {
    let end = first;
    while (end < blocks.length && isEntry(blocks[end])) end++;
    const known = blocks.slice(first, end).filter(({ token }) => titles.has(wordsOf(token).replace(/\s\d+$/, ""))).length;
    if (end - first >= fewestContentsLines && known * 2 >= end - first) {
      const label = first > 0 && /^(table of )?contents:?$/i.test(wordsOf(blocks[first - 1].token)) ? 1 : 0;
      const left = new Set(blocks.slice(first - label, end).map(({ token }) => token));
      return tokens.filter((token) => !left.has(token));
    }
    first = Math.max(first, end - 1);
  }
  return tokens;
}

const wordsOf = ({ children }) => children.map(({ content }) => content).join("").trim();

function isLinkToHere({ children }) {
  const seen = children.filter(({ type, content }) => !/^(strong|em)_/.test(type) && (type !== "text" || content.trim()));
  const [open] = seen;
  return open?.type === "link_open" && open.attrGet("href").startsWith("#") && seen.findIndex(({ type }) => type === "link_close") === seen.length - 1;
}

const text = textOf(withoutContents(reader.parse(readFileSync(process.argv[2], "utf8").replace(/^\uFEFF/, ""), {})));
process.stdout.write(JSON.stringify({ text, tags }));
