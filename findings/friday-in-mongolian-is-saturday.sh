#!/usr/bin/env bash
# flatpickr 4.6.13 and pickadate 3.6.4, two choosers of a date: in Mongolian (flatpickr) and Nepali (pickadate) each weekday has the name of
#   the next one: Friday 22 December 2017 is "Бямба", Saturday.
#
# One would expect: the names of the days stand in one order for all languages, from Sunday on, as both have them in English, Russian,
#   French and Hindi; which day begins a week is a setting of its own (firstDayOfWeek, firstDay).
# What happens: in these two lists Monday comes first, and the day is looked up by its number from Sunday. The head of each column in the
#   calendar, and the date as it is written with its weekday ("l" and "D", "dddd" and "ddd"), are a day late; the numbers are right.
#   Of their lists for other languages none is shifted against the names that Node has.
# Why it matters: a meeting is agreed on by its weekday as much as by its number: "Friday the 22nd" is chosen in the column "Saturday" and
#   written "Saturday, 22". Whoever believes the weekday comes a day late or, choosing by it, has chosen another day.
# Kin: iamkun/dayjs issue 371 (Slovak, in another library, closed); amsul/pickadate.js pull request 398 (the spelling of that list, its
#   order left). None found for these two.
# Versions: flatpickr 4.6.13, pickadate 3.6.4, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts --legacy-peer-deps flatpickr@4.6.13 pickadate@3.6.4
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");

for (const name of ["flatpickr", "pickadate"])
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
const friday = new Date(Date.UTC(2017, 11, 22));
const day = language => new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(friday);
let asSeen = true;
const tell = (library, language, written, seen) => {
    console.log(`${library}, ${language}: 22 December 2017 is "${written}", for Node "${day(language)}"`);
    asSeen &&= written === seen;
};
// As in a page, of which flatpickr asks on loading what it needs for its looks only; formatDate is its own, for use without one.
globalThis.window = { navigator: { userAgent: "" } };
globalThis.HTMLElement = globalThis.HTMLCollection = globalThis.NodeList = globalThis.Node = class {};
const flatpickr = require("flatpickr");
for (const [language, seen] of [["en", "Friday"], ["ru", "Пятница"], ["fr", "vendredi"], ["mn", "Бямба"]]) {
    const names = language === "en" ? {} : require(`flatpickr/dist/l10n/${language}.js`).default[language];
    tell("flatpickr", language, flatpickr.formatDate(new Date(2017, 11, 22), "l", { ...flatpickr.l10ns.default, ...names }), seen);
}
// A language of pickadate is a script that lays its lists over the defaults; the list is asked by the number of the day from Sunday.
for (const [file, language, seen] of [["ru_RU", "ru", "пятница"], ["hi_IN", "hi", "शुक्रवार"], ["ne_NP", "ne", "शनिबार"]]) {
    const defaults = {};
    globalThis.jQuery = { extend: Object.assign, fn: { pickadate: { defaults }, pickatime: { defaults: {} } } };
    require(`./node_modules/pickadate/lib/translations/${file}.js`);
    tell("pickadate", language, defaults.weekdaysFull[friday.getUTCDay()], seen);
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
