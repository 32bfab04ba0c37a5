#!/usr/bin/env bash
# docshift 0.0.73, HTML made .docx: of "15. Delegations may propose (a) a new item, (b) a vote; the second only in writing." the last words
#   stand before (a) and (b), "may proposethe second only in writing."; "14", a line break and "15 States" is "1415 States".
#
# One would expect: words of an item behind its inner list stand behind it, a line break is one (w:br), and two paragraphs of an item, which
#   editors write for an item of two paragraphs, are two.
# What happens: all the words of an item are gathered into one paragraph, without a blank between, and its inner lists follow. In a
#   paragraph, an item and a cell <br> leaves nothing, not even a blank; in a quotation it ends a paragraph.
# Why it matters: conditions and exceptions close an enumeration. In front of it they seem to speak of something else, and "the second"
#   comes before the first; a paragraph's number, or a sum, and the figure that begins the next line are one number.
# Kin: none found for docshift. Versions: docshift 0.0.73, jsdom 26.1.0, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts docshift@0.0.73 jsdom@26.1.0 jszip@3.10.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import JSZip from "jszip";

// It is made for a browser.
const { window } = new JSDOM("");
for (const name of ["document", "DOMParser", "Node", "XMLSerializer"]) globalThis[name] = window[name];
globalThis.window = window;
const { toDocx } = await import("docshift");
const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`docshift ${version("docshift")}`);
const paragraphs = async html => {
    const log = console.log;
    console.log = () => {}; // It prints the body that it was given.
    const blob = await toDocx(html).finally(() => { console.log = log; });
    const xml = await (await JSZip.loadAsync(await blob.arrayBuffer())).file("word/document.xml").async("string");
    return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
        .map(([paragraph]) => paragraph.replace(/<w:br\b[^>]*>/g, "/").replace(/<[^>]+>/g, "").trim()).join(" | ");
};
let asSeen = true;
for (const [html, seen] of [
    ["<ol><li>Delegations may propose<ol><li>a new item,</li><li>a vote;</li></ol>the second only in writing.</li></ol>",
        "Delegations may proposethe second only in writing. | a new item, | a vote;"],
    ["<p>See paragraph 14<br>15 States abstained.</p>", "See paragraph 1415 States abstained."],
    ["<ol><li><p>Keep 14</p><p>15 States abstained.</p></li></ol>", "Keep 1415 States abstained."],
    ["<blockquote>See paragraph 14<br>15 States abstained.</blockquote>", "See paragraph 14 | 15 States abstained."],
]) {
    const text = await paragraphs(html);
    console.log(`${html}\n  ${text}`);
    asSeen &&= text === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
