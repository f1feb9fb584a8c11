// Reads a JSON list of TeX and prints as JSON the text that Temml shows of each, null where it can't read one.
import { readFileSync } from "node:fs";
import temml from "temml";

function shown(tex) {
  try {
    const markup = temml.renderToString(tex, { throwOnError: true, displayMode: true, macros: {} });
    return markup.replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&#?\w+;/g, " ");
  } catch {
    return null;
  }
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(process.argv[2], "utf8")).map(shown)));
