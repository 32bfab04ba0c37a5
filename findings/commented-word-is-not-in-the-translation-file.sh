#!/usr/bin/env bash
# xliff 6.4.0: of an XLIFF 2.0 file it drops the words on which there is a comment: "States shall not report" becomes "States shall report".
#
# One would expect: an annotation marks words and is none of them; whoever has no use for it leaves the words, which the element mrk
#   encloses as text. In a file of version 1.2 this library keeps word, mark and comment.
# What happens: in version 2.0 the whole of <mrk> is gone, with all that is in it: for a comment, a term and a name that is not to be
#   translated alike, in source and target. What is written back has one word less, with no trace. <pc>, which is formatting, is kept.
#   The two points that mark the same without enclosing it, <sm> and <em>, go as well, and there the word stays.
# Why it matters: a translator's or a delegation's query is just such a comment, and it stands on the word that matters. The file goes to the
#   translators and comes back with the opposite of what was agreed.
# Kin: locize/xliff pull request 32 brought <mrk> for version 1.2; issue 22 (of several segments of a unit only the last is kept, closed)
#   is another loss. None found for this one. Versions: xliff 6.4.0, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts xliff@6.4.0
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { js2xliff, jsToXliff12, xliff12ToJs, xliff2js } = require("xliff");

console.log(`xliff ${JSON.parse(readFileSync("node_modules/xliff/package.json", "utf8")).version}`);
const two = source => `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="fr">`
    + `<file id="draft"><unit id="p14"><segment><source>${source}</source></segment></unit></file></xliff>`;
const one = source => `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="draft" datatype="plaintext"`
    + ` source-language="en" target-language="fr"><body><trans-unit id="p14"><source>${source}</source></trans-unit></body></file></xliff>`;
const words = xml => xml.match(/<source>([\s\S]*?)<\/source>/)[1].replace(/<[^>]*>/g, "").replace(/\s+/g, " ").trim();
(async () => {
    let asSeen = true;
    for (const [version, source, seen] of [
        ["1.2", 'States shall <mrk mtype="x-comment" comment="Why?">not</mrk> report', "States shall not report"],
        ["2.0", 'States shall <pc id="1">not</pc> report', "States shall not report"],
        ["2.0", 'States shall <mrk id="m1" type="comment" value="Why?">not</mrk> report', "States shall report"],
        ["2.0", 'States shall <mrk id="m1" type="comment" value="Why?"><pc id="1">not</pc></mrk> report', "States shall report"],
        ["2.0", 'All States <mrk id="m1" type="term">parties</mrk> report', "All States report"],
        ["2.0", '<mrk id="m1" translate="no">Bromandy</mrk> reserves its position', "reserves its position"],
        ["2.0", 'States shall <sm id="m1" type="comment" value="Why?"/>not<em startRef="m1"/> report', "States shall not report"],
    ]) {
        const written = version === "2.0" ? await js2xliff(await xliff2js(two(source))) : await jsToXliff12(await xliff12ToJs(one(source)));
        console.log(`${version}: ${source}\n  written back: ${words(written)}`);
        asSeen &&= words(written) === seen;
    }
    process.exit(asSeen ? 0 : 1);
})();
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
