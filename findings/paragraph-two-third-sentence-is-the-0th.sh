#!/usr/bin/env bash
# compromise 14.17.0: "paragraph two, third sentence" in figures is "paragraph 0th sentence", the one hundredth meeting is "the 0.01st", and
#   "paragraphs thirty, thirty-one and thirty-two" are "paragraphs 0-1 and 32".
#
# One would expect: numbers().toNumber() writes 'five' as 5, as its documentation says, and leaves what it does not understand. So it does
#   for the cardinals that it has itself put in words, for "paragraphs one, two and three", "two hundredth" and "thirty to thirty-one".
# What happens: a number and an ordinal behind it, whatever comma is between, are a fraction that comes to nothing, or "one third" of a
#   paragraph; two tens, or two hundreds, with a comma between are one number, 0. "Two thirds" beside it is rightly 0.667. Of "six and a
#   half million" and "one point five million" only the whole part stays: 6000000, and 1 without the million. numbers().get() agrees.
# Why it matters: that is how a sentence without a number of its own is cited, and sums are written in words just where nobody may alter
#   them. "Delete in 0th sentence" can be seen; a pledge of 6,000,000 instead of 6,500,000, or a meeting sorted as the 0.01st, not.
# Kin: spencermountain/compromise issues 54 ("ten and a half million" gave nothing, closed 2015), 462 ("one one twenty one", open), 792 (a
#   fraction beside a number, closed). half-a-million-is-two-millionths.sh is of another library and its cause another.
# Versions: compromise 14.17.0, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts compromise@14.17.0
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const nlp = require("compromise");

console.log(`compromise ${JSON.parse(readFileSync("node_modules/compromise/package.json", "utf8")).version}`);
const inFigures = words => { const text = nlp(words); text.numbers().toNumber(); return text.text(); };
let asSeen = true;
for (const [words, figures] of [
    // as expected
    ["paragraphs one, two and three", "paragraphs 1, 2 and 3"],
    ["paragraphs thirty to thirty-two", "paragraphs 30 to 32"],
    ["paragraph two and its third sentence", "paragraph 2 and its 3rd sentence"],
    ["a majority of two thirds", "a majority of 0.667"],
    ["our two hundredth meeting", "our 200th meeting"],
    ["six million five hundred thousand dollars", "6500000 dollars"],
    ["eleven and a half per cent", "11.5 per cent"],
    // and not
    ["Delete paragraph two, third sentence.", "Delete paragraph 0th sentence."],
    ["Keep article five, fourth paragraph.", "Keep article 0th paragraph."],
    ["Delete paragraph one, third sentence.", "Delete paragraph 0th sentence."],
    ["Delete in paragraph one third sentence.", "Delete in paragraph 0.333rd sentence."],
    ["our one hundredth meeting", "our 0.01st meeting"],
    ["paragraphs thirty, thirty-one and thirty-two", "paragraphs 0-1 and 32"],
    ["paragraphs thirty, forty and fifty-five", "paragraphs 0 and 55"],
    ["six and a half million dollars", "6000000 dollars"],
    ["one point five million dollars", "1 dollars"],
]) {
    const told = inFigures(words);
    console.log(`"${words}" -> "${told}"; numbers: ${nlp(words).numbers().get().join(" ")}`);
    asSeen &&= told === figures;
}
// What it puts in words it reads again.
for (let n = 0; n <= 1200; n++) asSeen &&= inFigures(`${nlp(`${n}`).numbers().toText().text()} States`) === `${n} States`;
console.log(asSeen ? "all cardinals to 1200 come back as they were" : "something is otherwise");
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
