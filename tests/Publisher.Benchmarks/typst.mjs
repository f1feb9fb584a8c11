// Sets a Typst source with the compiler that npm holds: node typst.mjs SOURCE TARGET
import { writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [source, target] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: dirname(source) });
writeFileSync(target, compiler.pdf({ mainFilePath: source }));
