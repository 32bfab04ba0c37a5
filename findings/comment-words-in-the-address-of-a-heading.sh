#!/usr/bin/env bash
# pandoc 3.10: the words of a comment on a heading become the heading's address, and stay there when the comment is taken out.
#
# One would expect: with --track-changes=all a comment is a span of its own beside the text (its documentation says so, for filters to work
#   on), and a heading's address is made of the heading. Whoever takes the spans out has the text without the comments.
# What happens: the address is made before, of the comment's words and the heading's together: a comment "Bromandy cannot accept this" on
#   "Return" gives the address "bromandy-cannot-accept-thisreturn". A filter that takes out every comment span leaves it: it stands in
#   the id of the page's heading and in each link of its table of contents, and as a bookmark in a .docx written from the same. With
#   --track-changes=accept or reject, which drop comments, the address is "return".
# Why it matters: a draft with delegations' comments, "cleaned" so, circulates their words in its links and bookmarks, where nobody
#   looks; and links to sections change with each comment. Comments on headings are usual ("shorten", "move to Part 2").
# Kin: jgm/pandoc issue 4787 (comments that mark no text are dropped) is another thing. Versions: pandoc-wasm 1.1.0 (pandoc 3.10),
#   docx 9.15.2, Node 20. Seen on 2026-11-28; the same in pandoc 2.17.1.1 of Debian 12.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts pandoc-wasm@1.1.0 docx@9.15.2 jszip@3.10.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import JSZip from "jszip";
import { convert } from "pandoc-wasm";
import { CommentRangeEnd, CommentRangeStart, CommentReference, Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";

console.log(`pandoc ${readFileSync("node_modules/pandoc-wasm/pandoc-version.txt", "utf8").trim()}, `
    + `docx ${JSON.parse(readFileSync("node_modules/docx/package.json", "utf8")).version}`);
const draft = await Packer.toBuffer(new Document({
    comments: { children: [{ id: 0, author: "A", date: new Date("2017-12-01T10:00:00Z"),
        children: [new Paragraph("Bromandy cannot accept this")] }] },
    sections: [{ children: [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [
            new CommentRangeStart(0), new TextRun("Return"), new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] })] }),
        new Paragraph("It is voluntary."),
    ] }],
}));
const read = async (changes, to) => (await convert(
    { from: "docx", to, "track-changes": changes, "input-files": ["draft.docx"] }, null, { "draft.docx": new Blob([draft]) })).stdout;
const without = node => Array.isArray(node)
    ? node.filter(n => !(n?.t === "Span" && n.c[0][1].some(c => c.startsWith("comment-")))).map(without)
    : node && typeof node === "object" ? Object.fromEntries(Object.entries(node).map(([k, v]) => [k, without(v)])) : node;

const heading = html => /<h1[^>]*>.*?<\/h1>/s.exec(html)[0].replace(/\s+/g, " ");
const results = {};
for (const changes of ["accept", "reject"])
    results[changes] = heading(await read(changes, "html"));
const cleaned = JSON.stringify(without(JSON.parse(await read("all", "json"))));
results["all, comment spans taken out"] = heading((await convert({ from: "json", to: "html" }, cleaned, {})).stdout);
const contents = (await convert({ from: "json", to: "html", standalone: true, "table-of-contents": true }, cleaned, {})).stdout;
results["its table of contents"] = /<a[^>]*href="#[^>]*>/.exec(contents)[0].replace(/\s+/g, " ");
const { files } = await convert({ from: "json", to: "docx", "output-file": "clean.docx" }, cleaned, {});
const clean = await JSZip.loadAsync(await files["clean.docx"].arrayBuffer());
results["a bookmark of the .docx written from it"] =
    /w:name="([^"]*return)"/.exec(await clean.file("word/document.xml").async("string"))?.[1];

const seen = {
    accept: '<h1 id="return">Return</h1>',
    reject: '<h1 id="return">Return</h1>',
    "all, comment spans taken out": '<h1 id="bromandy-cannot-accept-thisreturn">Return</h1>',
    "its table of contents": '<a href="#bromandy-cannot-accept-thisreturn" id="toc-bromandy-cannot-accept-thisreturn">',
    "a bookmark of the .docx written from it": "bromandy-cannot-accept-thisreturn",
};
let same = true;
for (const [what, got] of Object.entries(results)) {
    console.log(`${what}: ${got}`);
    if (got !== seen[what]) { same = false; console.log(`  seen on 2026-11-28: ${seen[what]}`); }
}
process.exit(same ? 0 : 1);
X
node probe.mjs
