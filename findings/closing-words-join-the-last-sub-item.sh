#!/usr/bin/env bash
# turndown 7.2.5: the words that close item 14, after its sub-items, become the end of sub-item (ii).
#
# One would expect: what stands in an item behind its inner list stays the item's own, as in the HTML: a line of its own at the item's
#   indent. turndown does so when the words are in a <p>, or one of them is in bold; html-to-text 10.0.1 does so always.
# What happens: plain words after the inner list are set on its last line, without even a blank between: "2. report;within their means."
#   Made into HTML again, they are inside the sub-item. It seems that a list which no other element follows counts as the last thing
#   in its item, and bare words are no element.
# Why it matters: "States shall: (i) protect; (ii) report; within their means" binds both to the means. After turndown only the
#   report is bound, which is another obligation; every word is still there, so that no comparison of words tells.
# No thread found that names it (mixmark-io/turndown issues 8, 272 and 356 are about blank lines and indents).
# Versions: turndown 7.2.5, markdown-it 15.0.3, html-to-text 10.0.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts turndown@7.2.5 markdown-it@15.0.3 html-to-text@10.0.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import TurndownService from "turndown";
import MarkdownIt from "markdown-it";
import { htmlToText } from "html-to-text";

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(["turndown", "markdown-it", "html-to-text"].map(name => `${name} ${version(name)}`).join(", "));
const item = closing => `<ol start="14"><li>States shall:<ol type="i"><li>protect;</li><li>report;</li></ol>${closing}</li>`
    + "<li>Next.</li></ol>";
let asSeen = true;
for (const [closing, isInside] of [
    ["within their means.", true],
    [" within their own means.", true],
    ["within <b>their</b> means.", false],
    ["<p>within their means.</p>", false],
]) {
    const html = item(closing);
    const markdown = new TurndownService().turndown(html);
    const again = new MarkdownIt().render(markdown).replace(/\n/g, "");
    const lastSubItem = /<li>(?:<p>)?report;(.*?)<\/li>/.exec(again)[1];
    console.log(`\n${html}\n${markdown}\n  sub-item (ii), made into HTML again: report;${lastSubItem}`);
    console.log(`  html-to-text:\n${htmlToText(html)}`);
    asSeen &&= /means/.test(lastSubItem) === isInside && /ii\. report;\n/.test(htmlToText(html));
    asSeen &&= !isInside || /report;\S*within/.test(markdown);
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
