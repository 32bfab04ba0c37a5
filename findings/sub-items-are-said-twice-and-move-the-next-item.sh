#!/usr/bin/env bash
# html2plaintext 2.1.4: an item with sub-items (a) and (b) has both in its own words and then twice over as items 2 and 3, so that item 2
#   is item 4; a list that begins at 14 begins at 1; the lines "paragraph 14" and "15 States" of a mail are "paragraph 1415 States".
#
# One would expect: what it says of itself, to reformat ordered lists and to treat blank space like a browser: each word once, an item
#   with its number, sub-items under their item, and a block (<div>) on a line of its own, as in html-to-text 10.0.1.
# What happens: every <li> at whatever depth is an item of the outermost list, and the item around it holds their words as well, without a
#   blank between. The attributes start, value and type are passed over. Only <p>, <br> and lists make lines; <div>, in which Gmail and
#   Outlook on the web put each line, headings, quotations and table cells make not even a blank. The documentation names no limit.
# Why it matters: "we agree to item 2" means another item for who reads the text than for who wrote it, and comments on paragraphs 14 and
#   15 are on 1 and 2; a proposal stands twice, once as its own item. A number at the end of a line and the one that begins the next become
#   a third.
# Kin: html-to-text/node-html-to-text issue 190 (numbers of nested lists, in another library; closed), kurttheviking/html2plaintext issue
#   8 (lines of paragraphs; closed). None found for these; cell-and-its-neighbour-are-one-number.sh is about tables in another. Versions:
#   html2plaintext 2.1.4, html-to-text 10.0.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts html2plaintext@2.1.4 html-to-text@10.0.1
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const loaded = require("html2plaintext"), plain = loaded.default ?? loaded;
const { convert } = require("html-to-text");

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`html2plaintext ${version("html2plaintext")}, html-to-text ${version("html-to-text")}`);
const lines = text => text.split("\n").map(line => line.trim()).filter(line => line).join(" | ");
let asSeen = true;
for (const [mail, seen, right] of [
    ["<ol><li>States shall:<ol type=\"a\"><li>protect;</li><li>report;</li></ol></li><li>Delete.</li></ol>",
        "1. States shall:protect;report; | 2. protect; | 3. report; | 4. Delete.",
        "1. States shall: | a. protect; | b. report; | 2. Delete."],
    ["<ol start=\"14\"><li>Keep.</li><li>Delete.</li></ol>", "1. Keep. | 2. Delete.", "14. Keep. | 15. Delete."],
    ["<div>We agree to paragraph 14</div><div>15 States do not.</div>", "We agree to paragraph 1415 States do not.",
        "We agree to paragraph 14 | 15 States do not."],
    ["<div>We wrote:</div><blockquote>Keep.</blockquote><div>No longer.</div>", "We wrote:Keep.No longer.",
        "We wrote: | > Keep. | No longer."],
    ["<p>We agree to paragraph 14</p><p>15 States do not.</p>", "We agree to paragraph 14 | 15 States do not.",
        "We agree to paragraph 14 | 15 States do not."],
]) {
    const [ours, theirs] = [plain(mail), convert(mail)].map(lines);
    console.log(`${mail}\n  html2plaintext: ${ours}\n  html-to-text:   ${theirs}`);
    asSeen &&= ours === seen && theirs === right;
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
