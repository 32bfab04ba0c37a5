#!/usr/bin/env bash
# to-words 5.7.0: in Chinese 101 is written as "百 一", which means 110, and 2003 as "二 千 三", which means 2300.
#
# One would expect: a number in words can be read back as that number; where a place is empty Chinese says 零 ("一百零一", "二千零三"),
#   since without it a last digit counts in the place just below: "二千三" is short for 二千三百. nzh writes so.
# What happens: for zh-CN and zh-TW no 零 is ever written, nor a leading 一 before 百, 千 and 万, and each part has its own sign of ten
#   thousand: 21000 is "二 万 千" and 280000 is "二 十万 八 万". Microsoft's recognizer, which knows the short forms, reads 2003 as 2300
#   and 20005 as 25000; nzh, which does not, reads 280000 as 2000080000. Neither complains, and for 14 or 2300 all three agree.
# Why it matters: an amount or a number of votes is spelt out so that nobody can mistake it. In the Chinese version of a letter it is
#   another one, with ten or a hundred times as much in its last place, and whoever checks the English or French of the same call finds
#   them right.
# No thread found that names it. Versions: to-words 5.7.0, nzh 1.0.14, @microsoft/recognizers-text-number 1.3.1, Node 20.
# Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts to-words@5.7.0 nzh@1.0.14 @microsoft/recognizers-text-number@1.3.1
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { ToWords } = require("to-words");
const nzh = require("nzh").cn;
const { recognizeNumber, Culture } = require("@microsoft/recognizers-text-number");

for (const name of ["to-words", "nzh", "@microsoft/recognizers-text-number"])
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
const recognize = words => recognizeNumber(words, Culture.Chinese).map(found => found.resolution.value).join(" and ");
const writer = new ToWords({ localeCode: "zh-CN" });
let asSeen = true;
for (const [number, words, recognized, decoded] of [
    [14, "十 四", "14", 14],
    [2300, "二 千 三 百", "2300", 2300],
    [101, "百 一", "110", 101],
    [1001, "千 一", "1100", 1001],
    [2003, "二 千 三", "2300", 2003],
    [20005, "二 万 五", "25000", 20005],
    [21000, "二 万 千", "22000", 20000],
    [280000, "二 十万 八 万", "280000", 2000080000],
]) {
    const written = writer.convert(number), joined = written.replaceAll(" ", ""), proper = nzh.encodeS(number);
    console.log(`${number}: to-words "${written}" is read as ${recognize(joined)} (Microsoft) and ${nzh.decodeS(joined)} (nzh);`
        + ` nzh writes "${proper}", read as ${recognize(proper)}`);
    asSeen &&= written === words && recognize(joined) === recognized && nzh.decodeS(joined) === decoded
        && recognize(proper) === String(number) && nzh.decodeS(proper) === number;
}
const taiwan = new ToWords({ localeCode: "zh-TW" }).convert(2003);
console.log(`2003 for zh-TW: "${taiwan}"`);
process.exit(asSeen && taiwan === "二 千 三" ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
