#!/usr/bin/env bash
# parse-price 1.1.8: a pledge of "US$ 1,234,567" is 1.234, one of "US$ 1,234,560" is 1234560; parse-money 1.0.12: "In 2017 a contribution
#   of 500,000 US dollars" is 2,017,500,000 dollars, and "USD 500,000 for 2018" is 500 dollars and a bit.
#
# One would expect: two commas in an amount part thousands, whatever its last figure; parse-price shows amounts of both ways of writing,
#   with decimals, and reads 1,234,000. parse-money takes an amount "from a text", "some text before 123,45 lei and some text after"; other
#   numbers in the text are no part of it.
# What happens: parse-price takes the last comma or point for the decimal one unless the amount ends in 0 and three figures follow; the
#   decimals are then what stands up to the next comma. parse-money takes away all that is no figure, comma or point, so that all numbers of
#   the text are one; "0.125" is 125 by it, and "C$" and "HK$" are dollars of the United States.
# Why it matters: budgets and pledges are tried with round amounts, and these come out right. An assessed contribution is hardly ever round:
#   it is then a millionth of itself, in a sum that has no mark of it. A year, a number of a paragraph or a second pledge is in the amount.
# No thread found that names it; RubyMoney/money issue 283 has all numbers of a text made one. Versions:
#   parse-price 1.1.8, parse-money 1.0.12, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts parse-price@1.1.8 parse-money@1.0.12
cat > probe.cjs <<'X'
const price = require("parse-price");
const { default: money } = require("parse-money");

for (const name of ["parse-price", "parse-money"]) console.log(`${name} ${require(`${name}/package.json`).version}`);
let asSeen = true;
for (const [text, byPrice, byMoney] of [
    ["US$ 1,234,567.00", 1234567, "1234567 USD"], ["US$ 1,234,000", 1234000, "1234000 USD"], ["US$ 1,234,560", 1234560, "1234560 USD"],
    ["US$ 1,234,567", 1.234, "1234567 USD"], ["US$ 12,345", 12.345, "12345 USD"], ["1.234.567 €", 1.234, "1234567 EUR"],
    ["In 2017 a contribution of 500,000 US dollars", 2017500000, "2017500000 USD"],
    ["Bromandy pledges USD 500,000 for 2018", 500.0002018, "500.0002018 USD"],
    ["14. A fee of 100 US dollars", 14100, "14100 USD"], ["US$ 1,000 and US$ 2,500", 10002500, "10002500 USD"],
    ["5 per cent of US$ 1,000", 51000, "51000 USD"], ["US$ 0.125", 0.125, "125 USD"], ["HK$ 100", 100, "100 USD"],
]) {
    const found = [price(text), (({ amount, currency }) => `${amount} ${currency}`)(money(text))];
    console.log(`${text}: ${found[0]} by parse-price, ${found[1]} by parse-money`);
    asSeen &&= found[0] === byPrice && found[1] === byMoney;
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
