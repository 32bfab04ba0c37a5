#!/usr/bin/env bash
# quill-delta-to-markdown 0.6.0: what was written in Quill as "States shall report", with a "not" struck out, is "States shall not report";
#   a fee of 100 struck and 250 beside it is 100250, resolution 70/1 with note 4 is 70/14, and the answer beneath a quotation is quoted.
#
# One would expect: what Markdown has (strikethrough of GFM, nested lists, quotations that end) is written, as bold and links are; of what
#   it has not, underlined and raised figures, something is left that keeps the words apart.
# What happens: strike and script are dropped and the words stay, side by side. Behind a quotation, and between two paragraphs, there is one
#   line end and no empty line, so that by CommonMark the next paragraph goes on with the one before, within the quotation too (5.1,
#   "laziness"). A sub-item has no indent and becomes an item of its own, so that 2 is 3; nothing typed is escaped, so that the typed
#   paragraphs 14 and 16 are 14 and 15.
# Why it matters: Quill has a button to strike, and its users strike what they want out of a draft. The Markdown, made to keep or to send
#   the comment, has each struck word as a word of the delegation, and its "We disagree." as a part of what it disagrees with.
# No thread found that names these. Versions: quill-delta-to-markdown 0.6.0, markdown-it 15.0.3, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts quill-delta-to-markdown@0.6.0 markdown-it@15.0.3
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import converter from "quill-delta-to-markdown";
import MarkdownIt from "markdown-it";

console.log(`quill-delta-to-markdown ${JSON.parse(readFileSync("node_modules/quill-delta-to-markdown/package.json", "utf8")).version}`);
const reader = new MarkdownIt("commonmark");
const words = (text, how) => ({ insert: text, ...(how ? { attributes: how } : {}) });
const line = (text, how) => [words(text), words("\n", how)];
let asSeen = true;
for (const [what, ops, seen, html] of [
    ["bold", [words("States shall "), words("report", { bold: true }), words(".\n")],
        "States shall **report**.\n", "<p>States shall <strong>report</strong>.</p>\n"],
    ["struck", [words("States shall "), words("not ", { strike: true }), words("report.\n")],
        "States shall not report.\n", "<p>States shall not report.</p>\n"],
    ["an amount", [words("a fee of "), words("100", { strike: true }), words("250", { underline: true }), words(" dollars\n")],
        "a fee of 100250 dollars\n", "<p>a fee of 100250 dollars</p>\n"],
    ["a note", [words("resolution 70/1"), words("4", { script: "super" }), words("\n")], "resolution 70/14\n", "<p>resolution 70/14</p>\n"],
    ["an answer", [...line("Delete 14.", { blockquote: true }), words("We disagree.\n")],
        "> Delete 14.\nWe disagree.\n", "<blockquote>\n<p>Delete 14.\nWe disagree.</p>\n</blockquote>\n"],
    ["a sub-item", [...line("report", { list: "ordered" }), ...line("in full", { list: "ordered", indent: 1 }),
        ...line("pay", { list: "ordered" })],
        "1. report\n2. in full\n3. pay\n", "<ol>\n<li>report</li>\n<li>in full</li>\n<li>pay</li>\n</ol>\n"],
    ["typed", [words("14. Delete.\n16. Keep.\n")],
        "14. Delete.\n16. Keep.\n", "<ol start=\"14\">\n<li>Delete.</li>\n<li>Keep.</li>\n</ol>\n"],
]) {
    const made = converter.deltaToMarkdown(ops);
    const read = reader.render(made);
    console.log(`${what}: ${JSON.stringify(made)}, read as ${JSON.stringify(read)}`);
    asSeen &&= made === seen && read === html;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
