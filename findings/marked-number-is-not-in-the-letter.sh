#!/usr/bin/env bash
# html-to-rtf 2.1.0: "Delete paragraph 14", with the 14 marked, is a letter that says "Delete paragraph"; a paragraph that begins with its
#   number and has a size of letters begins without it, and "paragraphs 14 15" in bold and italics is "paragraphs 1415".
#
# One would expect: <mark>, font-size in pixels, <b> and <i>, which its documentation lists, change the look; the words stay.
# What happens: the commands of RTF for a mark and for a size are written with no blank behind their number, \highlight1 and \fs9. What
#   follows is read as part of it if it is a figure (RTF 1.9.1, "Control Word"): \highlight114 is a colour, \fs914 a size, 14 is nowhere.
#   A blank or the end of a line between two elements is dropped, and the end of a line between two words too.
# Why it matters: a number is just what one marks in a letter about paragraphs, and editors and mail programs give paragraphs a size. HTML
#   in mails is broken into lines at any blank: "shall" and "not" become one word, 14 and 15 one number. LibreOffice 7.4.7 and pandoc
#   2.17.1 read these letters without the numbers as well; here it is a reader of npm.
# Kin: oziresrds/html-to-rtf issues 1 and 22 (blanks within a word, fixed blanks; both closed). None found for the numbers.
# Versions: html-to-rtf 2.1.0, @iarna/rtf-to-html 1.1.0, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts html-to-rtf@2.1.0 @iarna/rtf-to-html@1.1.0
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const htmlToRtf = require("html-to-rtf");
const rtfToHtml = require("@iarna/rtf-to-html");

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`html-to-rtf ${version("html-to-rtf")}, read by @iarna/rtf-to-html ${version("@iarna/rtf-to-html")}`);
// A last empty paragraph, so that the reader ends the one before.
const read = rtf => new Promise((resolve, reject) =>
    rtfToHtml.fromString(rtf, { template: (doc, defaults, content) => content }, (error, html) => error ? reject(error) : resolve(html)));
const words = html => html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ").trim();
(async () => {
    let asSeen = true;
    for (const [html, seen] of [
        ["<p>Delete paragraph <mark>14</mark>, keep <mark>15</mark> and <mark>not 16</mark>.</p>", "Delete paragraph , keep and not 16."],
        ['<p style="font-size:12px">14. States shall report.</p>', ". States shall report."],
        ['<p style="text-align:center">14. States shall report.</p>', "14. States shall report."],
        ["<p>Delete paragraphs <b>14</b> <i>15</i>.</p>", "Delete paragraphs 1415."],
        ["<p>Delete paragraphs <b>14</b> and <i>15</i>.</p>", "Delete paragraphs 14 and 15."],
        ["<p>States shall\nnot act under paragraphs 14\n15.</p>", "States shallnot act under paragraphs 1415."],
    ]) {
        const rtf = htmlToRtf.convertHtmlToRtf(html);
        const text = words(await read(rtf.replace(/}$/, "\\par}")));
        console.log(`${JSON.stringify(html)}\n  ${rtf.slice(rtf.indexOf("{\\pard"))}\n  ${text}`);
        asSeen &&= text === seen;
    }
    process.exit(asSeen ? 0 : 1);
})();
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
