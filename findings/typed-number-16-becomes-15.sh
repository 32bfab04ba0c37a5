#!/usr/bin/env bash
# turndown 7.2.5, node-html-markdown 2.0.0, html-to-md 0.8.8, @kreuzberg/html-to-markdown-node 3.7.2: two typed paragraphs "14) Delete." and
#   "16) Keep." come out of Markdown as 14 and 15.
#
# One would expect: a number that was typed is text and stays the number it is. The first three know the danger: "14. Delete." and "16. Keep."
#   get a backslash before the point and come back as they were.
# What happens: "14)" gets none, though it begins a list as well as "14." does (CommonMark 0.31.2, 5.2), and of a list only the first number
#   counts. Nor does "14." if number and point stand in different elements, as in <span>14</span>. or 14.<b> Delete</b>: each piece of text
#   is looked at alone. The fourth escapes nothing, so that "14." and "16." become 14 and 15 too, and "- Keep." a list.
# Why it matters: delegations answer "14) ... 16) ..." in a mail, Outlook puts spans where the spelling was checked or the language changed, and
#   Markdown is what a bot in Teams answers with. "Keep paragraph 16" is then about 15, with no word changed.
# Known in part: mixmark-io/turndown issue 381 (the parenthesis, open since 2021). None found for the others, nor for split numbers.
# Versions: as above, read by markdown-it 15.0.3, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts turndown@7.2.5 node-html-markdown@2.0.0 html-to-md@0.8.8 \
    @kreuzberg/html-to-markdown-node@3.7.2 markdown-it@15.0.3
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const Turndown = require("turndown"), htmlToMd = require("html-to-md"), markdownIt = require("markdown-it");
const { NodeHtmlMarkdown } = require("node-html-markdown"), { convert } = require("@kreuzberg/html-to-markdown-node");

const libraries = {
    "turndown": html => new Turndown().turndown(html),
    "node-html-markdown": html => NodeHtmlMarkdown.translate(html),
    "html-to-md": html => (htmlToMd.default ?? htmlToMd)(html),
    "@kreuzberg/html-to-markdown-node": html => convert(html).content,
};
// The text with the numbers that a browser shows.
const shown = markdown => new markdownIt().render(markdown).replace(/<ol(?: start="(\d+)")?>([\s\S]*?)<\/ol>/g, (_, start, items) => {
    let number = Number(start ?? 1);
    return items.replace(/<li>/g, () => ` ${number++}. `);
}).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").replace(/ (?=\.)/g, "").trim();
for (const name of Object.keys(libraries))
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
let asSeen = true;
for (const [html, ...seen] of [
    ["<p>14. Delete.</p><p>16. Keep.</p>", ..."16 16 16 15".split(" ")],
    ["<p>14) Delete.</p><p>16) Keep.</p>", ..."15 15 15 15".split(" ")],
    ["<p><span>14</span>. Delete.</p><p><span>16</span>. Keep.</p>", ..."15 15 15 15".split(" ")],
    ["<p>14.<b> Delete.</b></p><p>16.<b> Keep.</b></p>", ..."15 15 15 15".split(" ")],
    ["<p><b>14.</b> Delete.</p><p><b>16.</b> Keep.</p>", ..."16 16 16 16".split(" ")],
    ["<p>(14) Delete.</p><p>(16) Keep.</p>", ..."16 16 16 16".split(" ")],
]) {
    console.log(html);
    Object.entries(libraries).forEach(([name, convertIt], i) => {
        const text = shown(convertIt(html));
        console.log(`  ${name}: ${text}`);
        asSeen &&= text.replace(/[()]/g, "").match(/(\d+)\.? Keep\.$/)?.[1] === seen[i];
    });
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
