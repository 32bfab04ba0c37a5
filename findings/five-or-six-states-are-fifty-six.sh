#!/usr/bin/env bash
# chinese-numbers-converter 2.3.1: in Chinese "five or six States" become "56 States", "three to five years" 35 years, "fifteen or sixteen"
#   66; 320 million is 3,000,020 million, and 25 per cent, asked for as a number, 125.
#
# One would expect: numbers in a text are put in figures (toArabicString), as its documentation shows with prices; two digits side by side
#   are "five or six" (五六个), as in any Chinese text, unless the number is read out digit by digit as years are (二〇一七年). The largest
#   sign that it knows is 亿, so that it knows 亿 and 万 in one number.
# What happens: two digits side by side are always tens and ones. A 万 (ten thousand) behind an 亿 (hundred million) multiplies what stands
#   before it once more: 三亿二千万 is 3,000,020,000,000. With 3亿2千万, half in figures, too. toInteger adds up what it finds in a text,
#   which its documentation says, and so takes the hundred in 百分之 (per cent) for one more hundred. 一百五十万 and 十五亿 are right.
# Why it matters: "five or six States objected" and "a term of three to five years" are how reports of a session put it; and a sum like
#   320 million, which Chinese says with both signs, is nearly ten thousand times as large. In the figures nothing shows it.
# Kin: anton-bot/chinese-numbers-converter.js issue 5 (万 alone; closed, and right today). None found for these. nzh reads the sums rightly.
# Versions: chinese-numbers-converter 2.3.1, nzh 1.0.14, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts chinese-numbers-converter@2.3.1 nzh@1.0.14
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const ChineseNumber = require("chinese-numbers-converter");
const nzh = require("nzh/cn");

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`chinese-numbers-converter ${version("chinese-numbers-converter")}, nzh ${version("nzh")}`);
let asSeen = true;
for (const [meaning, text, seen] of [
    ["five or six States", "五六个国家", "56个国家"],
    ["three to five years", "三五年", "35年"],
    ["fifteen or sixteen States", "十五六个国家", "66个国家"],
    ["the year 2017", "二〇一七年", "2017年"],
    ["320 million dollars", "三亿二千万美元", "3000020000000美元"],
    ["320 million dollars", "3亿2千万美元", "3000020000000美元"],
    ["1.5 million dollars", "一百五十万美元", "1500000美元"],
    ["1500 million dollars", "十五亿美元", "1500000000美元"],
]) {
    const figures = new ChineseNumber(text).toArabicString();
    console.log(`${meaning}, ${text}: ${figures}`);
    asSeen &&= figures === seen;
}
const percent = new ChineseNumber("百分之二十五").toInteger();
const sum = nzh.decodeS("三亿二千万");
console.log(`25 per cent, 百分之二十五, as a number: ${percent}; 三亿二千万 for nzh: ${sum}`);
process.exit(asSeen && percent === 125 && Number(sum) === 320000000 ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
