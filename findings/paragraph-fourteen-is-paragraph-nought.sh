#!/usr/bin/env bash
# numbers-from-words 0.0.8: "fourteen" is 0, "one hundred and ten" 100, "two thousand and seventeen" 2000; numbered 1.1.0: "half a million"
#   is a million, "minus five" 5.
#
# One would expect: "words representing numbers", in a "wide variety of inputs", are those numbers; what is not understood is an error, for
#   which the first has a type of its own (InvalidInputError), thrown for "fifty thousand".
# What happens: in the first the words from ten to nineteen are no numbers, and what is none is passed over, so that they are 0 alone and
#   nothing behind a hundred or a thousand. Of the numbers up to 9999 one in ten is another. The second, which reads all whole numbers
#   that it writes, passes over what it does not know as well, "half", "minus" and "a dozen" among it, though it writes "negative five".
# Why it matters: numbers of paragraphs, articles and years are spelt out in formal texts. Fourteen is a common one; 0 is what a program
#   takes for the preamble or for none, and 2000 for a year.
# Kin: one-to-two-weeks-are-twelve-weeks.sh (what stands between two numbers, in numbered). None found for these.
# Versions: numbers-from-words 0.0.8, numbered 1.1.0, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts numbers-from-words@0.0.8 numbered@1.1.0
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { parse, InvalidInputError } = require("numbers-from-words");
const numbered = require("numbered");

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`numbers-from-words ${version("numbers-from-words")}, numbered ${version("numbered")}`);
const read = words => {
    try {
        return Number(parse(words));
    } catch (error) {
        if (!(error instanceof InvalidInputError)) throw error;
        return "an error";
    }
};
let asSeen = true;
for (const [words, seen, other] of [
    ["twenty two", 22, 22],
    ["fourteen", 0, 14],
    ["one hundred and ten", 100, 110],
    ["two thousand and seventeen", 2000, 2017],
    ["fifty thousand", "an error", 50000],
    ["half a million", "an error", 1000000],
    ["minus five", 5, 5],
    ["negative five", 5, -5],
]) {
    const [ours, theirs] = [read(words), numbered.parse(words)];
    console.log(`${words}: numbers-from-words ${ours}, numbered ${theirs}`);
    asSeen &&= ours === seen && theirs === other;
}
const wrong = Array.from({ length: 9999 }, (_, i) => i + 1).filter(number => read(numbered.stringify(number)) !== number);
console.log(`of 1 to 9999, written by numbered, numbers-from-words reads ${wrong.length} as another: ${wrong.slice(0, 12).join(", ")} ...`);
asSeen &&= wrong.length === 1000 && wrong.every(number => number % 100 >= 10 && number % 100 < 20);
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
