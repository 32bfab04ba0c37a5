#!/usr/bin/env bash
# date-fns 4.4.0: a date that it has written in words it reads as another month: in Kazakh 22 September, October and November as 22 January
#   and June as May, in Armenian June and July as January, in Mongolian (short) October, November and December as January.
#
# One would expect: parse(), with the format and the locale that format() had, gives the date back, or an invalid one where a locale
#   cannot read what it writes, as in Georgian. In Russian, French, Spanish and Chinese each month comes back as itself.
# What happens: of a month that has been found in the text it is asked next which of twelve patterns fits first, and in these locales the
#   patterns are the first letters only, or some are missing: "қыркүйек", "қазан" and "қараша" begin as "қаңтар" does, "10-р сар" as "1".
#   Frisian reads May as March, Central Kurdish September to November and January as December. The weekday that stands beside the date
#   in the long format is not looked at. In Armenian January and June have one short name: 22 January and 22 June are written alike.
# Why it matters: dates in words are what letters and forms are filled with, and what comes back out of them. A closing on 22 September is
#   then on 22 January, eight months past, with the right day and the right year. The other months are right, and so are numbers.
# Known in part: date-fns/date-fns issues 1571 (Estonian), 2094 (Russian, short) and 3256 (Chinese), all of dates that become invalid; pull
#   request 4056 (November in Mongolian, invalid). None found for a date that becomes another.
# Versions: date-fns 4.4.0, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts date-fns@4.4.0
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { format, isValid, parse } from "date-fns";
import { ckb, es, fr, fy, hy, ka, kk, mn, ru, zhCN } from "date-fns/locale";

console.log(`date-fns ${JSON.parse(readFileSync("node_modules/date-fns/package.json", "utf8")).version}`);
let asSeen = true;
for (const [language, locale, as, seen] of [
    ["Russian", ru, "d MMMM yyyy", ""],
    ["French", fr, "d MMMM yyyy", ""],
    ["Spanish", es, "d MMMM yyyy", ""],
    ["Chinese", zhCN, "PPP", ""],
    ["Kazakh", kk, "d MMMM yyyy", "6 as 5, 9 as 1, 10 as 1, 11 as 1"],
    ["Kazakh", kk, "PPPP", "6 as 5, 9 as 1, 10 as 1, 11 as 1"],
    ["Kazakh", kk, "d MMM yyyy", ""],
    ["Armenian", hy, "d MMMM yyyy", "6 as 1, 7 as 1"],
    ["Mongolian", mn, "d MMM yyyy", "10 as 1, 11 as 1, 12 as 1"],
    ["Frisian", fy, "d MMMM yyyy", "5 as 3"],
    ["Central Kurdish", ckb, "d MMMM yyyy", "1 as 12, 9 as 12, 10 as 12, 11 as 12"],
    ["Georgian", ka, "d MMMM yyyy", "1 invalid, 2 invalid, 3 invalid, 4 invalid, 5 invalid, 6 invalid, 7 invalid, 8 invalid, 9 invalid, "
        + "10 invalid, 11 invalid, 12 invalid"],
]) {
    const otherwise = [];
    for (let month = 1; month <= 12; month++) {
        const written = format(new Date(2017, month - 1, 22), as, { locale });
        const read = parse(written, as, new Date(2000, 0, 1), { locale });
        if (!isValid(read)) otherwise.push(`${month} invalid`);
        else if (read.getMonth() !== month - 1) otherwise.push(`${month} as ${read.getMonth() + 1}`);
    }
    console.log(`${language}, ${format(new Date(2017, 8, 22), as, { locale })}: ${otherwise.join(", ") || "each month as itself"}`);
    asSeen &&= otherwise.join(", ") === seen;
}
const [january, june] = [0, 5].map(month => format(new Date(2017, month, 22), "PP", { locale: hy }));
console.log(`Armenian, short: 22 January is "${january}", 22 June is "${june}"`);
asSeen &&= january === june;
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
