#!/usr/bin/env bash
# @kreuzberg/html-to-markdown-node 3.7.2 and node-html-markdown 2.0.0: sub-items (i) and (ii) of item 15 come out of Markdown as items 16 and 17,
#   and item 16 as 18.
#
# One would expect: a list within an item stays within it. To be so it must be written as far in as the item's words begin (CommonMark 0.31.2,
#   5.2): three blanks under "1. ", four under "15. "; turndown 7.2.5 does it.
# What happens: every level is written two blanks in, which is enough under "- " and never under a number: the sub-items join the list they are
#   in. A third level is no list at all, but the end of the second one's words: "fully: 1. in writing". Bullets beneath a number end the
#   list. node-html-markdown begins every list at 1 besides, whatever its start.
# Why it matters: text with numbers and sub-numbers is what a declaration is. Made into Markdown for a chat, a model or a store, "shall report
#   (i) fully" has two obligations more, and whoever says "paragraph 16" means another one.
# Kin: crosstype/node-html-markdown issue 57 (too many blanks under bullets, closed), xberg-io/html-to-markdown issue 59 (a list beside the
#   items, closed), bevacqua/woofmark issue 21 (the same in another). None found for these two.
# Versions: as above, read by markdown-it 15.0.3, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @kreuzberg/html-to-markdown-node@3.7.2 node-html-markdown@2.0.0 \
    turndown@7.2.5 markdown-it@15.0.3
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const Turndown = require("turndown"), markdownIt = require("markdown-it");
const { NodeHtmlMarkdown } = require("node-html-markdown"), { convert } = require("@kreuzberg/html-to-markdown-node");

const libraries = {
    "@kreuzberg/html-to-markdown-node": html => convert(html).content,
    "node-html-markdown": html => NodeHtmlMarkdown.translate(html),
    "turndown": html => new Turndown().turndown(html),
};
for (const name of Object.keys(libraries))
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
let asSeen = true;
for (const [html, ...seen] of [
    ['<ol start="14"><li>act</li><li>report:<ol><li>fully</li><li>at once</li></ol></li><li>pay</li></ol>',
        '<ol start="14"><li>act</li><li>report:</li><li>fully</li><li>at once</li><li>pay</li></ol>',
        "<ol><li>act</li><li>report:</li><li>fully</li><li>at once</li><li>pay</li></ol>"],
    ['<ol start="14"><li>report:<ol><li>fully:<ol><li>in writing</li></ol></li></ol></li><li>pay</li></ol>',
        '<ol start="14"><li>report:</li><li>fully:1. in writing</li><li>pay</li></ol>',
        "<ol><li>report:</li><li>fully:1. in writing</li><li>pay</li></ol>"],
    ['<ol start="14"><li>report:<ul><li>fully</li></ul></li><li>pay</li></ol>',
        '<ol start="14"><li>report:</li></ol><ul><li>fully</li></ul><ol start="15"><li>pay</li></ol>',
        '<ol><li>report:</li></ol><ul><li>fully</li></ul><ol start="2"><li>pay</li></ol>'],
    ["<ul><li>report:<ol><li>fully</li><li>at once</li></ol></li><li>pay</li></ul>",
        "<ul><li>report:<ol><li>fully</li><li>at once</li></ol></li><li>pay</li></ul>",
        "<ul><li>report:<ol><li>fully</li><li>at once</li></ol></li><li>pay</li></ul>"],
]) {
    console.log(html);
    Object.entries(libraries).forEach(([name, convertIt], i) => {
        const back = new markdownIt().render(convertIt(html)).replace(/\n/g, "");
        console.log(`  ${name}: ${back === html ? "the same" : back}`);
        asSeen &&= back === (seen[i] ?? html);
    });
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
