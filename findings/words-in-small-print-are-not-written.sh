#!/usr/bin/env bash
# html-to-docx 1.8.0 and its fork @turbodocx/html-to-docx 1.23.1: words in <small>, <q>, <time>, <font>, <bdi> and eleven more are not in
#   the file that is written.
#
# One would expect: a writer that does not know an element writes the words within it, as a browser shows them (HTML says so of unknown
#   elements), and as both do with the same elements in a cell of a table: only the look is lost.
# What happens: in a paragraph, a heading or an item of a list the element goes with all that is in it, a <b> within it too; the sentence
#   around it stays. Sixteen elements do so; nothing is thrown, returned or printed.
# Why it matters: Outlook and Exchange write <font>, editors <small>, <q>, <cite> and <time>; and <bdi> is what one is told to put around a
#   name that may be written right to left. "Written comments by <time>22 December</time>" has no date in the file; a delegation whose
#   name is Arabic has none either.
# Kin: TurboDocx/html-to-docx issue 145 and privateOmega/html-to-docx issue 87 (a second paragraph in an item). None found for these.
# Versions: html-to-docx 1.8.0, @turbodocx/html-to-docx 1.23.1, pandoc-wasm 1.1.0 (pandoc 3.10), Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts html-to-docx@1.8.0 @turbodocx/html-to-docx@1.23.1 pandoc-wasm@1.1.0 jszip@3.10.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import JSZip from "jszip";
import htmlToDocx from "html-to-docx";
import turbodocx from "@turbodocx/html-to-docx";
import { convert } from "pandoc-wasm";

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`html-to-docx ${version("html-to-docx")}, @turbodocx/html-to-docx ${version("@turbodocx/html-to-docx")}, `
    + `pandoc ${readFileSync("node_modules/pandoc-wasm/pandoc-version.txt", "utf8").trim()}`);
const words = async file => (await (await JSZip.loadAsync(file)).file("word/document.xml").async("string"))
    .replace(/<w:p[ >]/g, " $&").replace(/<[^>]*>/g, "").replace(/\s+/g, " ").trim();
const writers = {
    "html-to-docx": async html => words(await htmlToDocx(html)),
    "@turbodocx/html-to-docx": async html => words(await turbodocx(html)),
    pandoc: async html => {
        const result = await convert({ from: "html", to: "docx", "input-files": ["in.html"], "output-file": "out.docx" }, null,
            { "in.html": new Blob([html]) });
        return words(await result.files["out.docx"].arrayBuffer());
    },
};
const elements = "b i u em strong s del ins mark sub sup code span abbr bdi bdo big cite data dfn font kbd label q samp small time tt var";
const places = { "a paragraph": x => `<p>Our ${x} stay.</p>`, "an item": x => `<ul><li>Our ${x} stay.</li></ul>`,
    "a heading": x => `<h2>Our ${x} stay.</h2>`, "a cell": x => `<table><tr><td>Our ${x} stay.</td></tr></table>` };
const lostInText = "abbr bdi bdo big cite data dfn font kbd label q samp small time tt var";
let asSeen = true;
for (const [writer, write] of Object.entries(writers)) {
    for (const [place, put] of Object.entries(places)) {
        const lost = [];
        for (const element of elements.split(" ")) {
            if (!(await write(put(`<${element}>WORDS</${element}>`))).includes("WORDS")) {
                lost.push(element);
            }
        }
        console.log(`${writer}, in ${place}, loses: ${lost.join(" ") || "nothing"}`);
        asSeen &&= lost.join(" ") === (writer !== "pandoc" && place !== "a cell" ? lostInText : "");
    }
    const html = "<p>Comments of <bdi><b>Delegation A</b></bdi> by <time>22 December</time> at the latest.</p>";
    console.log(`${html}\n  "${await write(html)}"`);
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
