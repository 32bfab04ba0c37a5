#!/usr/bin/env bash
# @formkit/tempo 1.1.0: a date that it has written in Russian, "22 декабря 2017", it reads as the 22nd of the month in which it is read; so
#   in Polish, Ukrainian and Finnish, and in German and Norwegian with the short month, "22 Dez. 2017".
#
# One would expect: parse(), with the format and the language that format() had, gives the date back, as it does in English, French and
#   Spanish, and in Russian with the style "long"; a month that it does not find is an error, as a day or a year is that it does not find.
# What happens: beside a day these languages write the month in another case (декабря), and the short one with a full stop; the names that
#   are looked through are those of a month by itself (декабрь). What is not found stays what it was before, the present month. So does
#   "22 december 2017" in English, for its small letter, and so would any word.
# Why it matters: "D MMMM YYYY" is how a date stands in a letter, and Russian is one of six languages in which a text is authentic. A
#   closing on 22 December 2017, read in March, was on 22 March; a test that reads a date of this month passes, and next month it fails.
# No thread found that names it; iamkun/dayjs issue 1656 (a year late in December, in another library) is its kin.
# Versions: @formkit/tempo 1.1.0, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @formkit/tempo@1.1.0
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { format, parse } from "@formkit/tempo";

console.log(`@formkit/tempo ${JSON.parse(readFileSync("node_modules/@formkit/tempo/package.json", "utf8")).version}`);
const present = new Date().getUTCMonth() + 1;
const month = (text, as, locale) => parse({ date: text, format: as, locale }).getUTCMonth() + 1;
console.log(`the present month is ${present}`);
let asSeen = true;
for (const [language, as, right] of [
    ["en", "D MMMM YYYY", true],
    ["fr", "D MMMM YYYY", true],
    ["es", "D MMMM YYYY", true],
    ["de", "D MMMM YYYY", true],
    ["ru", "long", true],
    ["ru", "D MMMM YYYY", false],
    ["uk", "D MMMM YYYY", false],
    ["pl", "D MMMM YYYY", false],
    ["fi", "D MMMM YYYY", false],
    ["de", "D MMM YYYY", false],
    ["nb", "D MMM YYYY", false],
]) {
    const told = [1, 3, 9, 12].map(number => {
        const written = format({ date: new Date(Date.UTC(2017, number - 1, 22, 12)), format: as, locale: language, tz: "UTC" });
        const read = month(written, as, language);
        asSeen &&= read === (right ? number : present);
        return `"${written}" is month ${read}`;
    });
    console.log(`${language}, ${as}: ${told.join(", ")}`);
}
for (const text of ["22 December 2017", "22 december 2017", "22 Bromandy 2017"])
    console.log(`en, "${text}" is month ${month(text, "D MMMM YYYY", "en")}`);
asSeen &&= month("22 december 2017", "D MMMM YYYY", "en") === present && month("22 Bromandy 2017", "D MMMM YYYY", "en") === present;
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
