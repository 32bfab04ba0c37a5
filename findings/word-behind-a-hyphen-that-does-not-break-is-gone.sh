#!/usr/bin/env bash
# rtf-parser 1.3.3: "non-binding recommendations" with a non-breaking hyphen is read from RTF as "non-recommendations"; "paragraphs 14-16"
#   with an en dash, by this and two others, as "paragraphs 1416".
#
# One would expect: the signs for which RTF has a word of its own are read as the sign: \_ is a hyphen that does not break and takes nothing
#   from what follows, \endash is a dash; a reader that lacks one leaves a hole, and the words around it stay.
# What happens: with \_ the word behind it is lost and the hyphen stays, as if it were the name of a command; \- (a hyphen for the end of a
#   line only) does the same. \endash and \emdash leave nothing, not even a blank: two numbers are one; the same dash as \'96 is
#   kept. officeparser keeps the word behind \_ and drops both dashes as well; rtf-to-html-converter drops it as \'96 too.
# Why it matters: "non-governmental", "sub-paragraph" and "self-determination" are typed with that hyphen in the papers of an international
#   organisation, so that no line ends in the middle; ranges of paragraphs are typed with the dash. What is left are sentences that read
#   well and say something else.
# Known in part: iarna/rtf-parser pull request 29 (dashes and quotation marks, open since 2020). None found for the word behind \_.
# Versions: rtf-parser 1.3.3 beneath @iarna/rtf-to-html 1.1.0 and rtf2text 1.0.1, officeparser 7.8.0, rtf-to-html-converter 1.2.4, Node 20.
# Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts rtf-parser@1.3.3 @iarna/rtf-to-html@1.1.0 rtf2text@1.0.1 \
    officeparser@7.8.0 rtf-to-html-converter@1.2.4
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { promisify } = require("node:util");
const iarna = promisify(require("@iarna/rtf-to-html").fromString);
const rtf2text = promisify(require("rtf2text").string);
const { OfficeParser } = require("officeparser");
const { convertRtfToHtml } = require("rtf-to-html-converter");

for (const name of ["rtf-parser", "@iarna/rtf-to-html", "rtf2text", "officeparser", "rtf-to-html-converter"])
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
const plain = html => html.replace(/^[\s\S]*<body>|<\/body>[\s\S]*$/g, "").replace(/<[^>]*>/g, "").trim();
(async () => {
    let asSeen = true;
    for (const [rtf, rtfParser, office, html] of [
        ["paragraphs 14\\'9616", "paragraphs 14\u201316", "paragraphs 14\u201316", null],
        ["paragraphs 14\\endash 16", "paragraphs 1416", "paragraphs 1416", "paragraphs 1416"],
        ["in 2018\\emdash 14 States", "in 201814 States", "in 201814 States", "in 201814 States"],
        ["non\\_binding recommendations", "non\u2011recommendations", "non_binding recommendations", null],
        ["sub\\_paragraph 14 (b)", "sub\u201114 (b)", "sub_paragraph 14 (b)", null],
        ["the inter\\-national conference", "the inter\u00adconference", "the international conference", null],
    ]) {
        const file = `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times New Roman;}}\\pard ${rtf}\\par}`;
        const read = {
            "@iarna/rtf-to-html": plain(await iarna(file)),
            rtf2text: (await rtf2text(file)).trim(),
            officeparser: (await OfficeParser.parseOffice(Buffer.from(file), { fileType: "rtf" })).toText().trim(),
            "rtf-to-html-converter": plain(convertRtfToHtml(file)),
        };
        console.log(rtf);
        for (const [name, text] of Object.entries(read)) console.log(`  ${name}: ${text}`);
        asSeen &&= read["@iarna/rtf-to-html"] === rtfParser && read.rtf2text === rtfParser && read.officeparser === office
            && (html === null || read["rtf-to-html-converter"] === html);
    }
    process.exit(asSeen ? 0 : 1);
})();
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
