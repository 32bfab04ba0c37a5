#!/usr/bin/env bash
# word-diff 1.0.1: "Bromandy: keep. Quillonia: delete." and "Bromandy: delete. Quillonia: keep." are compared as one and the same text.
#
# One would expect: words that stand elsewhere are taken out at one place and put in at the other, as by diff 9.0.0 and text-diff 1.0.1;
#   "both the original and the changed string can be reproduced from the diff", says its documentation.
# What happens: a word that occurs once in each text counts as the same wherever it stands, and what is told in the end is the earlier text,
#   without a change; the later one cannot be made of it. If the only other change is "not" put in, that is told and the rest is not. Where
#   the words that change places occur twice, as in "shall act; shall report", it is told as a change.
# Why it matters: who says what, and what stands in which paragraph, is just the order of words that occur once. Two positions that were
#   filed the wrong way round and then put right look as if nobody had touched them, and the second draft is shown as the first one.
# Kin: matteosuppo/angular-diff issue 3 (words of another library in another order, open). None found for word-diff.
# Versions: word-diff 1.0.1, diff 9.0.0, text-diff 1.0.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts word-diff@1.0.1 diff@9.0.0 text-diff@1.0.1
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const wordDiff = require("word-diff");
const { diffWords } = require("diff");
const TextDiff = require("text-diff");

for (const name of ["word-diff", "diff", "text-diff"])
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
const show = parts => parts.map(part => part.text ?? `{-${part.remove}-}{+${part.add}+}`).join("");
// The later text, made of what was told.
const later = parts => parts.map(part => part.text ?? part.add).join("").trim();
let asSeen = true;
for (const [before, after, seen, comesBack] of [
    ["Bromandy: keep. Quillonia: delete.", "Bromandy: delete. Quillonia: keep.", "Bromandy: keep. Quillonia: delete.", false],
    ["Bromandy supports, Quillonia opposes", "Quillonia supports, Bromandy opposes", "Bromandy supports, Quillonia opposes", false],
    ["14. Keep. 15. Delete.", "14. Delete. 15. Keep.", "14. Keep. 15. Delete.", false],
    ["by 22 December, in Vienna", "in Vienna, by 22 December", "by {+Vienna, +}22 {-December, -}in {-Vienna-}{+December+}", false],
    ["States may report and shall act", "States shall not report and may act", "States may {+not +}report and shall act", false],
    ["shall act; shall report", "shall report; shall act", "{-shall act; shall report-}{+shall report; shall act+}", true],
    ["States shall not report", "States shall report", "States shall {-not -}report", true],
]) {
    const parts = wordDiff.diffString(before, after), whole = later(parts) === after;
    const told = show(parts).replace(/\{[+-][+-]\}/g, "");
    console.log(`"${before}" -> "${after}": ${told}; the later text is ${whole ? "" : "not "}in it`);
    asSeen &&= told === seen && whole === comesBack && diffWords(before, after).some(part => part.added || part.removed)
        && new TextDiff().main(before, after).some(([kind]) => kind !== 0);
}
if (asSeen) console.log("diff and text-diff tell every one of them.");
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
