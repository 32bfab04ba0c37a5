#!/usr/bin/env bash
# mailparser 3.14.2: in a mail that has only HTML, the cells and rows of a table are one word in `text`: 14 and "1 year" give "141 year".
#
# One would expect: `text` of such a mail, which mailparser makes of the HTML, keeps apart what stands in two cells, at least by a blank,
#   and two rows by a line: other blocks (<p>, <div>, <li>, <br>) come out on lines of their own.
# What happens: nothing is put between cells, nor between rows; a term and its description (<dt>, <dd>) are joined as well. A table of
#   Outlook's own comes out right, since there each cell holds a <p>; one pasted from a workbook or written in a browser has none.
# Why it matters: a table of paragraph and comment is how delegations like to answer. Paragraph 14 becomes 141, "15 per cent" in its row
#   becomes 1415 per cent, the last word of a comment and the number of the next paragraph are one; and nothing says that `text` was made.
# Known in part: html-to-text, which does it, documents that a table is laid out only if a selector asks for it, and puts cells on one line
#   (html-to-text/node-html-to-text issue 242 asks for tabs); andris9/nodemailer-html-to-text issue 2, of 2015, about rows, was closed.
# Versions: mailparser 3.14.2, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts mailparser@3.14.2
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { simpleParser } from "mailparser";

console.log(`mailparser ${JSON.parse(readFileSync("node_modules/mailparser/package.json", "utf8")).version}`);
const row = cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join("")}</tr>`;
const table = (...rows) => `<table border="1">${rows.map(row).join("")}</table>`;
let asSeen = true;
for (const [name, html, seen] of [
    ["cells of words", table(["14", "1 year, not 2"], ["16", "Delete"]), "141 year, not 216Delete"],
    ["cells of paragraphs", table(["<p>14</p>", "<p>1 year, not 2</p>"], ["<p>16</p>", "<p>Delete</p>"]),
        "14\n\n1 year, not 2\n\n16\n\nDelete"],
    ["headings of columns",
        "<table><thead><tr><th>Paragraph</th><th>Comment</th></tr></thead><tbody><tr><td>14</td><td>1 year</td></tr></tbody></table>",
        "ParagraphComment141 year"],
    ["terms", "<dl><dt>14</dt><dd>15 per cent</dd></dl>", "1415 per cent"],
    ["lines", "<div>14</div><div>15 per cent</div>", "14\n15 per cent"],
]) {
    const mail = "From: focal.point@example.org\r\nTo: desk@example.org\r\nSubject: Comments\r\nMIME-Version: 1.0\r\n"
        + `Content-Type: text/html; charset=utf-8\r\n\r\n<html><body>${html}</body></html>\r\n`;
    const { text } = await simpleParser(Buffer.from(mail));
    console.log(`${name}: ${html}\n  text ${JSON.stringify(text)}`);
    asSeen &&= text.trim() === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
