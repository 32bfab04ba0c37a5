#!/usr/bin/env bash
# html2pptx 0.0.5: "States with <5 votes & no observers may speak." is on the slide "no observers may speak."; of "Bromandy: delete 14.
#   Quillonia: keep 14." with the two verbs in bold "deletekeep14." is there.
#
# One would expect: what it is for, a line of HTML as pieces of text for PptxGenJS, with bold, strikes and links as their options; what it
#   was made from, html2pptxgenjs 0.0.3, gives every piece in its order.
# What happens: text is kept until the next element or the next sign written as &...; has been read, and then there is room for one piece
#   only: what stood before it is gone, or comes behind it. "See paragraph 14 and 15", with a link on the first number, is "paragraph
#   14and 15". A list item stands behind its sub-items, and a second time without its mark. Plain sentences are right. Blanks at the ends
#   of pieces go as well. html2pptxgenjs keeps all these, but puts two cells of a table together: 14 and "1 year" are "141 year".
# Why it matters: what is shown on the screen of a meeting is what is agreed to. A sentence with one word in bold, as one stresses it in a
#   proposal, begins there in its middle; what is left of the first example reads well and says something else.
# Kin: it-beyondit/html2pptxgenjs issue 9 (the look of items, open). None found for these.
# Versions: html2pptx 0.0.5, html2pptxgenjs 0.0.3, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts html2pptx@0.0.5 html2pptxgenjs@0.0.3
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`html2pptx ${version("html2pptx")}, html2pptxgenjs ${version("html2pptxgenjs")}`);
// The pieces as they stand on the slide, with | for a line that ends.
const slide = (name, html) => require(name).htmlToPptxText(html).map(piece => piece.text + (piece.options.breakLine ? "|" : "")).join("")
    .replace(/^\|+|\|+$/g, "");
let asSeen = true;
for (const [html, seen, right] of [
    ["<p>States with &lt;5 votes &amp; no observers may speak.</p>", "no observers may speak.",
        "States with <5 votes & no observers may speak."],
    ["<p>Bromandy: <b>delete</b> 14. Quillonia: <b>keep</b> 14.</p>", "deletekeep14.", "Bromandy: delete 14. Quillonia: keep 14."],
    ['<p>See <a href="https://x.example/14">paragraph 14</a> and 15.</p>', "paragraph 14and 15.", "See paragraph 14 and 15."],
    ["<ol><li>Keep 14<ul><li>but not (a)</li></ul></li></ol>", "but not (a)Keep 14|Keep 14", "Keep 14but not (a)"],
    ["<p>States shall not report.</p>", "States shall not report.", "States shall not report."],
    ["<table><tr><td>14</td><td>1 year</td></tr></table>", "141 year", "141 year"],
]) {
    const [ours, theirs] = [slide("html2pptx", html), slide("html2pptxgenjs", html)];
    console.log(`${html}\n  html2pptx:      ${ours}\n  html2pptxgenjs: ${theirs}`);
    asSeen &&= ours === seen && theirs === right;
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
