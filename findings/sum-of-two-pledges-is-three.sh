#!/usr/bin/env bash
# adaptive-expressions 4.23.3: on a card the pledges "1,500,000" and "2,000" are 3 together, "2,5 per cent" is 2, and the paragraphs 9, 14
#   and 101 in order are 101, 14, 9.
#
# One would expect: int() and float() give the number that is written or an error, as they do for "$500" and "half"; sortBy() of numbers
#   puts them in the order of numbers, as it does when they are a property of what is sorted.
# What happens: int() and float() read as far as a number goes and drop the rest without a word: the thousands behind a comma or a blank,
#   the decimals behind a comma, "14 bis" is 14 and a date its year. formatNumber() of the same library writes these very commas and
#   blanks, so that it does not read what it writes. sortBy() of a plain list sorts by the letters; sortByDescending() puts 9 before 101.
# Why it matters: amounts reach a card as text, from a form or another system, written as people write them. A sum of pledges, a share,
#   the first and the last paragraph with comments are wrong on a card that looks right; below a thousand, and below paragraph 10, all is
#   well.
# Kin: microsoft/botbuilder-js issue 3529 (a division of whole numbers; open), microsoft/botbuilder-dotnet issue 4615 (int('bad') is an
#   error; closed). None found for these. Versions: adaptive-expressions 4.23.3 beneath adaptivecards-templating 2.3.1, Node 20. Seen on
#   2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts adaptive-expressions@4.23.3 adaptivecards-templating@2.3.1
cat > probe.cjs <<'X'
const { Template } = require("adaptivecards-templating");
console.log(`adaptive-expressions ${require("adaptive-expressions/package.json").version}`);
const card = text => new Template({ type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text }] }).expand({ $root: {
    pledges: [{ amount: "1,500,000" }, { amount: "2,000" }], share: "2,5", spaced: "1 500 000", label: "14 bis", date: "2017-12-22",
    money: "$500", paragraphs: [9, 14, 101], comments: [{ paragraph: 101 }, { paragraph: 9 }, { paragraph: 14 }],
} }).body[0].text;
let asSeen = true;
for (const [text, expected] of [
    ["Pledged: ${formatNumber(sum(foreach(pledges, p, float(p.amount))), 0)}", "Pledged: 3"],
    ["Share: ${float(share)}", "Share: 2"],
    ["Pledged: ${int(spaced)}", "Pledged: 1"],
    ["Written and read: ${float(formatNumber(1500000, 0, 'en-US'))}", "Written and read: 1"],
    ["Paragraph ${int(label)}, ${int(date)}", "Paragraph 14, 2017"],
    ["Not read: ${int(money)}", "Not read: ${int(money)}"],
    ["Paragraphs ${join(sortBy(paragraphs), ', ')}", "Paragraphs 101, 14, 9"],
    ["Last: ${last(sortBy(paragraphs))}", "Last: 9"],
    ["Descending: ${join(sortByDescending(paragraphs), ', ')}", "Descending: 9, 14, 101"],
    ["By property: ${join(foreach(sortBy(comments, 'paragraph'), c, c.paragraph), ', ')}", "By property: 9, 14, 101"],
    ["Largest: ${max(paragraphs)}", "Largest: 101"],
]) {
    const out = card(text);
    console.log(`  ${text} -> ${out}`);
    asSeen &&= out === expected;
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
