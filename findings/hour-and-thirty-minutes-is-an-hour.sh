#!/usr/bin/env bash
# parse-duration 2.1.9: "1 час 30 минут" is one hour, and "1 Jahr 6 Monate", "1 año y 6 meses" and "1年6个月" are one year; in English "3-5
#   minutes" are eight, half an hour ("1/2 hour") is two hours and a minute, and a term of P1Y6M is a year and six minutes.
#
# One would expect: its languages (Russian, German, Spanish, Chinese and others, each a file of its own) know the words for more than one
#   of a thing, as its English, French and Portuguese do; what is not understood gives null, as "30 минут" alone does. A "-" or "/" between
#   numbers is not nothing, and in ISO 8601 an M before the T is a month.
# What happens: only the first form of a word is known, with an "s" at most. A number whose unit is not known is left out, and the rest is
#   the whole; only where it stands alone is it null. In each language whatever stands between two numbers is passed over and all are added
#   up, a number without a unit counting as the unit that is asked for: "paragraph 14: 3 minutes" are 17 minutes. P6M is six minutes.
# Why it matters: speaking times, terms of office and periods of notice. With one of a thing, as in tests, all is well; with many it is
#   null and seen; but an hour and a half is an hour, and who goes on speaking is stopped.
# Kin: jkroso/parse-duration pull request 66 (months in Portuguese; merged) and issue 52 (a minus; closed). None found for these.
# Versions: parse-duration 2.1.9, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts parse-duration@2.1.9
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import parse from "parse-duration";

console.log(`parse-duration ${JSON.parse(readFileSync("node_modules/parse-duration/package.json", "utf8")).version}, in minutes`);
const year = 525960;
const month = year / 12;
let asSeen = true;
for (const [language, cases] of Object.entries({
    ru: [["1 час", 60], ["30 минут", null], ["1 час 30 минут", 60], ["1 год 6 месяцев", year]],
    de: [["1 Stunde 30 Minuten", 60], ["1 Jahr 6 Monate", year], ["1 Woche 2 Tage", 10080]],
    es: [["1 hora 30 minutos", 90], ["1 año y 6 meses", year], ["2 meses y 14 días", 14 * 1440]],
    zh: [["1小时30分钟", 90], ["1年6个月", year]],
    fr: [["1 heure 30 minutes", 90], ["1 an et 6 mois", year + 6 * month]],
    pt: [["1 hora e 30 minutos", 90], ["1 ano e 6 meses", year + 6 * month]],
    en: [["1 hour 30 minutes", 90], ["1 year and 6 months", year + 6 * month], ["3-5 minutes", 8], ["1/2 hour", 121], ["P1Y6M", year + 6],
        ["P6M", 6], ["paragraph 14: 3 minutes", 17]],
})) {
    parse.unit = (await import(`parse-duration/locale/${language}.js`)).default;
    for (const [text, seen] of cases) {
        const minutes = parse(text, "m");
        console.log(`${language}: ${text} = ${minutes}`);
        asSeen &&= seen === null ? minutes === null : Math.abs(minutes - seen) < 0.001;
    }
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
