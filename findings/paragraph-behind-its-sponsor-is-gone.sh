#!/usr/bin/env bash
# pandoc 3.10: of Textile it leaves out a paragraph that begins with a word in brackets, "[Bromandy:] States shall report ..."; of its own
#   Org a typed paragraph 14 is 1, "[1] Bromandy reserves its position." is gone, and "[[shall]] [[not]]" is "shall not".
#
# One would expect: in Textile a link's alias is written with nothing between the bracket and its address, "[site]https://..."; with a
#   blank the bracket is text, as textile-js 2.1.1 has it and pandoc 2.17 had it. And what pandoc has written itself says the same when it
#   reads it; for Markdown it puts a backslash before such a number and such a bracket.
# What happens: the first word in brackets at the beginning of a line takes with it all that follows on the line, as if that were the
#   address: a paragraph of one line goes whole, of more lines the first. In Org a number, a bracketed number and double brackets are
#   written as they are, though there they are a list (which begins at 1), a footnote and a link. Nothing is said.
# Why it matters: "[Bromandy:]", "[Agreed]" or "[Alt.1]" before a paragraph is how a draft shows whose it is and where it stands; Redmine
#   and other tools of a secretariat keep pages as Textile. The paragraphs that are left read as a whole text, and what is gone is what
#   was in dispute.
# Kin: jgm/pandoc pull request 8706 brought the alias; issue 2793 is about numbers of headings. None found for the loss;
#   second-alternative-in-brackets-is-gone.sh is another tool and Markdown. Versions: pandoc-wasm 1.1.0 (pandoc 3.10), textile-js 2.1.1,
#   Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts pandoc-wasm@1.1.0 textile-js@2.1.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { convert } from "pandoc-wasm";
import textile from "textile-js";

console.log(`pandoc ${readFileSync("node_modules/pandoc-wasm/pandoc-version.txt", "utf8").trim()}`);
const run = async (from, to, text) => (await convert({ from, to, wrap: "none" }, text, {})).stdout.trim();
const line = text => text.replace(/\s+/g, " ").trim();
let asSeen = true;
const see = (what, out, expected) => {
    console.log(`  ${what} -> ${JSON.stringify(out)}`);
    asSeen &&= out === expected;
};
const report = "[Bromandy:] States shall report every year.";
for (const [text, expected] of [
    [report, ""],
    ["[Agreed] The conference decides to meet.", ""],
    ["[Keep.] (Quillonia)", ""],
    ["[shall] report every year\nand act", "and act"],
    ["States [shall] report every year.", "States [shall] report every year."],
    ["[site]https://example.org", ""],
]) see(`Textile ${JSON.stringify(text)}`, await run("textile", "plain", text), expected);
see("the same by textile-js", textile(report), `<p>${report}</p>`);

for (const [format, text, expected] of [
    ["textile", report, ""],
    ["org", "14. Delete.", "1. Delete."],
    ["org", "[1] Bromandy reserves its position.", ""],
    ["org", "States [[shall]] [[not]] report.", "States shall not report."],
    ["markdown", report, report],
    ["markdown", "14. Delete.", "14. Delete."],
    ["markdown", "States [[shall]] [[not]] report.", "States [[shall]] [[not]] report."],
]) {
    const written = await run("html", format, `<p>The draft says:</p><p>${text}</p><p>End.</p>`);
    const read = line(await run(format, "plain", written)).replace(/^The draft says:/, "").replace(/End\.$/, "").trim();
    see(`written as ${format} and read: ${JSON.stringify(text)}`, read, expected);
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
