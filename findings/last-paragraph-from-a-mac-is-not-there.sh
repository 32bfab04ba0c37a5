#!/usr/bin/env bash
# @iarna/rtf-to-html 1.1.0: of an .rtf saved by TextEdit on a Mac the last paragraph is not in the HTML, and one of a single paragraph is
#   empty.
#
# One would expect: the end of the file ends its last paragraph; RTF does not ask for a \par there (RTF 1.9.1, "Document Area"), and the
#   Mac's own writer, TextEdit's, puts none. rtf2text 1.0.1, which is made from the same parser, gives all paragraphs.
# What happens: a paragraph is written out when it is closed by \par (or by the backslash at a line's end that the Mac writes); what is
#   open when the file ends is dropped. Word, LibreOffice and WordPad close the last one as well, so that with their files all is there.
# Why it matters: the last sentence of a paper is "therefore we cannot agree to paragraph 16". It is gone, with nothing to show it; and a
#   delegation that answers in one sentence has sent an empty page.
# No thread found that names it (tbluemel/rtf.js issue 74, mended by pull request 75, is about \par left out between paragraphs, in
#   another library). word-behind-a-hyphen-that-does-not-break-is-gone.sh is about signs that the parser beneath it loses. Versions:
#   @iarna/rtf-to-html 1.1.0, rtf2text 1.0.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @iarna/rtf-to-html@1.1.0 rtf2text@1.0.1
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { promisify } = require("node:util");
const html = require("@iarna/rtf-to-html"), plain = require("rtf2text");

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`@iarna/rtf-to-html ${version("@iarna/rtf-to-html")}, rtf2text ${version("rtf2text")}`);
const mac = lines => ["{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639", "{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;}",
    "{\\colortbl;\\red255\\green255\\blue255;}", "\\pard\\pardirnatural\\partightenfactor0", "",
    `\\f0\\fs24 \\cf0 ${lines.join("\\\n")}}`].join("\n");
const wordpad = lines => ["{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Calibri;}}",
    "\\viewkind4\\uc1\\pard\\f0\\fs22 " + lines.map(line => `${line}\\par`).join("\n"), "}"].join("\n");
const three = ["Delete paragraph 14.", "Keep paragraph 15.", "Therefore we cannot agree to paragraph 16."], one = ["We cannot agree."];
(async () => {
    let asSeen = true;
    for (const [title, text, right, seen] of [
        ["WordPad, three paragraphs", wordpad(three), three, three],
        ["TextEdit, three paragraphs", mac(three), three, three.slice(0, 2)],
        ["TextEdit, one paragraph", mac(one), one, []],
    ]) {
        const page = await promisify(html.fromString)(text);
        const ours = [...page.matchAll(/<p[^>]*>(.*?)<\/p>/gs)].map(match => match[1].replace(/<[^>]*>/g, "").trim());
        const theirs = (await promisify(plain.string)(text)).split("\n").filter(line => line);
        console.log(`${title}\n  rtf-to-html: ${JSON.stringify(ours)}\n  rtf2text:    ${JSON.stringify(theirs)}`);
        asSeen &&= ours.join("|") === seen.join("|") && theirs.join("|") === right.join("|")
            && !right.slice(ours.length).some(line => page.includes(line));
    }
    process.exit(asSeen ? 0 : 1);
})();
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
