#!/usr/bin/env bash
# markdown-docx 1.7.0 and @m2d/core 1.7.1 with @m2d/list 0.0.9: Markdown made a .docx: paragraph 14 is 1, and the words that close
#   paragraph 15, after its sub-paragraphs, are a numbered paragraph of their own, so that 16 is 4.
#
# One would expect: a list begins at the number that its first item has (CommonMark 0.31.2, 5.2), and a second paragraph of an item stands
#   under it without a number, as any page made of Markdown shows it. @mohtasham/md-to-docx 4.0.1 does both.
# What happens: every list begins at 1 in the file, also the one that goes on with 20 behind a line of text; and every paragraph of an
#   item gets the number of the list, not just the first: the closing words are the next item, and all behind them are one further on.
# Why it matters: a draft kept as Markdown, or written by a model, goes to delegations as .docx. They comment on "paragraph 4", which is
#   16, and the condition that closed 15 is an obligation of its own, under its own number.
# Kin: closing-words-join-the-last-sub-item.sh has them in another wrong place; docling-project/docling issue 4134 (lists from 1, in
#   another converter; closed), inokawa/remark-docx issue 88 (lists that go on, mended). None found for these two.
# Versions: markdown-docx 1.7.0, @m2d/core 1.7.1, @m2d/list 0.0.9, jszip 3.10.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts markdown-docx@1.7.0 @m2d/core@1.7.1 @m2d/list@0.0.9 unified@11.0.5 \
    remark-parse@11.0.0 jszip@3.10.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import JSZip from "jszip";
import markdownDocx, { Packer } from "markdown-docx";
import { toDocx } from "@m2d/core";
import { listPlugin } from "@m2d/list";
import { unified } from "unified";
import remarkParse from "remark-parse";

for (const name of ["markdown-docx", "@m2d/core", "@m2d/list"])
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
const markdown = `14. States shall meet.
15. States shall report, if asked,

    1. in writing;
    2. in public;

    within their means.
16. States shall act.

The conference also decides:

20. To end.
`;
// The numbers as a reader counts them: each list from its start, each of its paragraphs one more.
async function numbers(file) {
    const zip = await JSZip.loadAsync(file);
    const numbering = await zip.file("word/numbering.xml").async("string");
    const text = await zip.file("word/document.xml").async("string");
    const count = {};
    return [...text.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => {
        const words = [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(t => t[1]).join("");
        const at = [...paragraph.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)].at(-1);
        if (!at) return words;
        const [, level, id] = at;
        const list = numbering.match(new RegExp(`<w:num w:numId="${id}">.*?</w:num>`, "s"))[0];
        const start = Number(list.match(new RegExp(`w:ilvl="${level}"><w:startOverride w:val="(\\d+)"`))[1]);
        count[id] = (count[id] ?? start - 1) + 1;
        return `${level === "0" ? "" : "sub "}${count[id]}: ${words}`;
    }).filter(words => words.trim());
}
const files = {
    "markdown-docx": await Packer.toBuffer(await markdownDocx(markdown)),
    "@m2d": Buffer.from(await toDocx(unified().use(remarkParse).parse(markdown), {}, { plugins: [listPlugin()] }, "arraybuffer")),
};
const seen = "1: States shall meet. | 2: States shall report, if asked, | sub 1: in writing; | sub 2: in public; | "
    + "3: within their means. | 4: States shall act. | The conference also decides: | 1: To end.";
let asSeen = true;
for (const [name, file] of Object.entries(files)) {
    const out = (await numbers(file)).join(" | ");
    console.log(`  ${name}: ${out}`);
    asSeen &&= out === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
