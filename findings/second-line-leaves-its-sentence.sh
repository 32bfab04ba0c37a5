#!/usr/bin/env bash
# easy-template-x 7.2.8: from the second line on, a value of several lines stands behind the words that follow its tag.
#
# One would expect: "{comment} (Delegation A)" with a comment of two lines gives the two lines and then "(Delegation A)": the text tag
#   makes breaks of Word of a value's line ends, and keeps its place when the value has one line.
# What happens: only the first line takes the tag's place. The rest goes to the end of the run, so "(Delegation A)" stands in the middle
#   of the comment. With two tags in a run, "{a}; {b}", the second value stands inside the first. No error, and the file is valid.
#   A tag that Word has put into a run of its own comes out right, so it depends on how the template was typed.
# Why it matters: a compilation is made from such a template. One delegation's sentence ends in the middle, the other half follows
#   another's name: words are attributed to whoever did not say them.
# No thread found that names it. Versions: easy-template-x 7.2.8 (docx 9.15.2 makes the template, mammoth 1.13.0 reads), Node 20.
# Seen on 2026-11-28.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts easy-template-x@7.2.8 docx@9.15.2 mammoth@1.13.0
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { TemplateHandler } from "easy-template-x";
import { Document, Packer, Paragraph, TextRun } from "docx";
import mammoth from "mammoth";

console.log(`easy-template-x ${JSON.parse(readFileSync("node_modules/easy-template-x/package.json", "utf8")).version}`);
async function fill(runs, data) {
    const paragraph = new Paragraph({ children: runs.map(text => new TextRun(text)) });
    const template = await Packer.toBuffer(new Document({ sections: [{ children: [paragraph] }] }));
    const filled = await new TemplateHandler().process(template, data);
    return (await mammoth.convertToHtml({ buffer: filled })).value.replace(/<\/?p>/g, "").replaceAll("<br />", " / ");
}
let asSeen = true;
for (const [runs, data, seen] of [
    [["{comment} (Delegation A)"], { comment: "Delete this." }, "Delete this. (Delegation A)"],
    [["{comment} (Delegation A)"], { comment: "Delete this.\nKeep that." }, "Delete this. (Delegation A) / Keep that."],
    [["{comment}", " (Delegation A)"], { comment: "Delete this.\nKeep that." }, "Delete this. / Keep that. (Delegation A)"],
    [["A: {a} B: {b}"], { a: "Delete this.\nKeep that.", b: "No comment." }, "A: Delete this. B: No comment. / Keep that."],
]) {
    const text = await fill(runs, data);
    console.log(`${JSON.stringify(runs)} with ${JSON.stringify(data)}\n  ${text}`);
    asSeen &&= text === seen;
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.mjs && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }
