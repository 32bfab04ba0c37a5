#!/usr/bin/env bash
# pandoc 3.10: of an .rtf that it has written itself it reads "paragraphs 14–16" as "14–6" and "5–9 March" as "5– March"; and a numbered
#   paragraph 16 behind a heading is 14 again.
#
# One would expect: a sign written as \uN and one character for older readers (RTF 1.9.1, "Unicode RTF", \uc1) is read as the sign, and nothing else
#   goes with it, least of all in what the same program wrote. A number that goes on behind a heading goes on, as pandoc does in a .docx.
# What happens: for dashes and curved quotation marks the older character is written straight behind the number ("\u8211-16"), and the reader then
#   takes away one character more: the digit, letter or blank that follows. Other signs (≤, é, §) are written "\u8804 ?5" and come out right,
#   and so does the form of Word, "\u8211\'9616". Of numbered paragraphs the number that stands in the file (\listtext) is thrown away
#   and every stretch counts from the start of its list.
# Why it matters: "paragraphs 14–16" is how paragraphs are cited and "5–9 March" how sessions are dated; what is left, 14–6 or "5– March", looks
#   like a slip of the author. Letters and quotations lose their first letter. A declaration has a heading before every few paragraphs,
#   and each part then counts from the first number.
# Known in part: jgm/pandoc issue 8264 (a "?" behind the number; mended by writing a blank before it), 4025 (numbering that goes on, in a .docx;
#   mended). None found for dashes and quotation marks, nor for the numbers of an .rtf.
# Versions: pandoc-wasm 1.1.0 (pandoc 3.10), Node 20; the same in pandoc 2.17.1.1 of Debian 12. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts pandoc-wasm@1.1.0
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { convert } from "pandoc-wasm";

console.log(`pandoc ${readFileSync("node_modules/pandoc-wasm/pandoc-version.txt", "utf8").trim()}`);
const to = async (from, format, text) => (await convert({ from, to: format, wrap: "none", standalone: format === "rtf",
    "input-files": ["in"] }, null, { in: new Blob([text]) })).stdout.trim();
let asSeen = true;
const see = (what, read, seen) => {
    console.log(`  ${what} -> ${read}`);
    asSeen &&= read === seen;
};

console.log("Markdown to .rtf and back, both by pandoc:");
for (const [text, seen] of [
    ["Paragraphs 14–16 shall apply.", "Paragraphs 14–6 shall apply."],
    ["The session of 5–9 March", "The session of 5– March"],
    ["Articles 3—5", "Articles 3—"],
    ["Keep “Unit” and “15 days”.", "Keep “nit”and “5 days”"],
    ["Paragraphs 14-16, ≤5 States, café 5, §5", "Paragraphs 14-16, ≤5 States, café 5, §5"],
]) see(text, await to("rtf", "plain", await to("markdown-smart", "rtf", text)), seen);

const rtf = body => `{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0 Times;}}${body}}`;
console.log("As Word writes it:");
see("14\\u8211\\'9616", await to("rtf", "plain", rtf("\\pard 14\\u8211\\'9616\\par")), "14–16");

console.log("Numbers of an .rtf, heading between 15 and 16:");
const list = "{\\*\\listtable{\\list\\listtemplateid1{\\listlevel\\levelnfc0\\leveljc0\\levelfollow0\\levelstartat14"
    + "{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}\\fi-360\\li720}\\listid1}}"
    + "{\\*\\listoverridetable{\\listoverride\\listid1\\listoverridecount0\\ls1}}";
const item = (number, words) => `{\\pard\\ls1\\ilvl0{\\listtext ${number}.\\tab}${words}\\par}`;
const numbered = await to("rtf", "plain",
    rtf(list + item(14, "act") + item(15, "report") + "{\\pard Part two\\par}" + item(16, "pay")));
see("14. act / 15. report / Part two / 16. pay", numbered.split(/\n+/).map(line => line.replace(/\s+/, " ")).join(" / "),
    "14. act / 15. report / Part two / 14. pay");
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
