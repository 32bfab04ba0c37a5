#!/usr/bin/env bash
# @tryfabric/mack 1.2.1 and markdown-to-slack-blocks 1.5.0, Markdown made a message: "> Delete 14." and beneath it "We disagree." are two
#   sentences of one's own with the first; with both a quoted list is gone, and "a fee of 14", a break, "15 States" is "1415 States".
#
# One would expect: a message of Slack has a quotation ("> " in its mark-up, or rich_text_quote), line breaks and lists, so that what
#   Markdown has can be said; a list begins at its first number (CommonMark 0.31.2, 5.2), for which rich_text_list has a field ("offset").
# What happens: the first writes a quotation without its mark, as any paragraph, and leaves out what is in a list but the first paragraph
#   of each item, and in a quotation but its own paragraphs: "14. Keep, except", two sub-items, "which are deleted." is "1. Keep, except".
#   The second puts "which are deleted." before the sub-items. In both a break of a line (two blanks or a backslash) is not even a blank;
#   the number 14 with which a list begins, whether a task is done, and a list in a quotation are nowhere.
# Why it matters: a bot that tells a channel what was proposed and what was answered says both in the delegation's own name, and what is
#   kept with two exceptions is kept.
# Known in part: tryfabric/mack issue 24 (a list in a list, open). None found for the rest, nor for the second.
# Versions: @tryfabric/mack 1.2.1, markdown-to-slack-blocks 1.5.0, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @tryfabric/mack@1.2.1 markdown-to-slack-blocks@1.5.0
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { markdownToBlocks as second } from "markdown-to-slack-blocks";

const { markdownToBlocks: first } = createRequire(import.meta.url)("@tryfabric/mack");
const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`@tryfabric/mack ${version("@tryfabric/mack")}, markdown-to-slack-blocks ${version("markdown-to-slack-blocks")}`);
// What one reads: a quotation with "> ", an item of a list with its mark (# where the list says no first number), one line for each.
const mark = list => list.style === "bullet" ? "• " : list.offset === undefined ? "# " : `${list.offset + 1}. `;
const show = element => {
    if (element.type === "rich_text_quote") return "> " + element.elements.map(show).join("");
    if (element.type === "rich_text_list")
        return element.elements.map(item => " ".repeat(2 * element.indent) + mark(element) + show(item)).join(" | ");
    if (typeof element.text === "string") return element.text;
    return element.text ? element.text.text : (element.elements ?? []).map(show).join(element.type === "rich_text" ? " | " : "");
};
const read = blocks => blocks.map(show).join(" | ").replaceAll("\n", " | ");
let asSeen = true;
for (const [markdown, seenFirst, seenSecond] of [
    ["> Delete 14.\n\nWe disagree.", "Delete 14. | We disagree.", "> Delete 14. | We disagree."],
    ["> 14. Delete.\n\nWe disagree.", "We disagree.", ">  | We disagree."],
    ["A fee of 14  \n15 States", "A fee of 1415 States", "A fee of 1415 States"],
    ["States shall\\\nnot report.", "States shallnot report.", "States shallnot report."],
    ["14. Keep, except\n    1. the first\n    2. the second\n\n    which are deleted.\n\n15. Delete.", "1. Keep, except | 2. Delete.",
        "# Keep, exceptwhich are deleted. |   # the first |   # the second | # Delete."],
    ["- [x] 14 is agreed\n- [ ] 15 is agreed", "• 14 is agreed | • 15 is agreed", "• 14 is agreed | • 15 is agreed"],
]) {
    const [one, other] = [read(await first(markdown)), read(second(markdown))];
    console.log(`${JSON.stringify(markdown)}\n  mack:                     ${one}\n  markdown-to-slack-blocks: ${other}`);
    asSeen &&= one === seenFirst && other === seenSecond;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
