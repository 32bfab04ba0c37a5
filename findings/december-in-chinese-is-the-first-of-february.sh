#!/usr/bin/env bash
# any-date-parser 2.2.4: in Chinese and Japanese "2017年12月22日 18:00" is 18:00 on 1 February 2017, and with 11月 on 1 January; in English
#   "22 December 2017 18:00 +0500" is 18:00 UTC.
#
# One would expect: a date that it reads alone ("2017年12月22日" is 22 December) is the same date with an hour or a weekday behind it, as it
#   is in English, Russian, French and Spanish; an offset counts, as it does in "2017-12-22 18:00:00 +05:00", or nothing is read.
# What happens: with anything behind the date the months of the language are looked for in the text, and "12月" has "2月" in it: the 1 that
#   is left over is the day, and the day that is written is not looked at. Up to October all is well. Of a time with the offset
#   "+0500", "GMT+5" or "UTC+5" the offset is passed over; MSK behind the same time is not. The result is always valid.
# Why it matters: the hour is what a closing or a meeting has besides its day, and the assembly sits in the last quarter of the year. The
#   invitation is of February, ten months past; or it is five hours off, and nothing tells a zone that was read from one that was not.
# No thread found that names either. Versions: any-date-parser 2.2.4, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts any-date-parser@2.2.4
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import parser from "any-date-parser";

console.log(`any-date-parser ${JSON.parse(readFileSync("node_modules/any-date-parser/package.json", "utf8")).version}`);
let asSeen = true;
for (const [language, text, seen] of [
    ["zh", "2017年12月22日", "2017-12-22T00:00"],
    ["zh", "2017年12月22日 18:00", "2017-02-01T18:00"],
    ["zh", "2017年12月22日星期五", "2017-02-01T00:00"],
    ["zh", "2017年11月22日 18:00", "2017-01-01T18:00"],
    ["zh", "2017年10月22日 18:00", "2017-10-22T18:00"],
    ["zh", "2017年3月5日 18:00", "2017-03-05T18:00"],
    ["ja", "2017年12月22日 18:00", "2017-02-01T18:00"],
    ["ja", "2017年12月22日18時", "2017-02-01T00:00"],
    ["ru", "22 декабря 2017 г., 18:00", "2017-12-22T18:00"],
    ["fr", "22 décembre 2017 à 18:00", "2017-12-22T18:00"],
    ["en", "22 December 2017 18:00", "2017-12-22T18:00"],
    ["en", "22 December 2017 18:00 MSK", "2017-12-22T15:00"],
    ["en", "22 December 2017 18:00 +0500", "2017-12-22T18:00"],
    ["en", "22 December 2017 18:00 GMT+5", "2017-12-22T18:00"],
    ["en", "Fri, 22 Dec 2017 18:00:00 +0500", "2017-12-22T18:00"],
    ["en", "2017-12-22 18:00:00 +05:00", "2017-12-22T13:00"],
]) {
    const date = parser.fromString(text, language);
    const read = Number.isNaN(date.getTime()) ? "invalid" : date.toISOString().slice(0, 16);
    console.log(`${language} "${text}": ${read} UTC`);
    asSeen &&= read === seen;
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
