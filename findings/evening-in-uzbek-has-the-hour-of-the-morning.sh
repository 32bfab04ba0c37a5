#!/usr/bin/env bash
# date-fns 4.4.0: in Uzbek 18:30 is written "6:30", as 06:30 is, in each format that has an hour; in Azerbaijani, Malay and Central Kurdish
#   the evening that it has written is read as the morning.
#
# One would expect: the time "as one writes it there" (p, and Pp to PPPPp with the date) tells evening from morning, by hours up to 24 or
#   by a word; in the 94 other locales it does. A time that is written with a word for the half of the day is read with it.
# What happens: the Uzbek format (uz) is h:mm with nothing behind it; Uzbek in Cyrillic (uzCyrl) has 18:30. In Azerbaijani the word is
#   written as "PM" and not known when it is read; in Malay so with "p.m."; in Central Kurdish the words for before and after noon are
#   taken for each other. No error, and a valid date each time.
# Why it matters: a closing at 18:30 reads as half past six in the morning, in a message to a forum that meets in Tashkent; and an hour that
#   was typed into a form, in the words that the form itself shows, moves by twelve. Tests in the morning pass.
# Kin: evening-read-back-is-the-morning.sh is about Babel; date-fns/date-fns issue 3256 (Chinese months, invalid). None found for these.
# Versions: date-fns 4.4.0, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts date-fns@4.4.0
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { format, parse } from "date-fns";
import * as locales from "date-fns/locale";

console.log(`date-fns ${JSON.parse(readFileSync("node_modules/date-fns/package.json", "utf8")).version}`);
let asSeen = true;
const [morning, evening] = [6, 18].map(hour => new Date(2017, 11, 22, hour, 30));
const same = (as, locale) => format(morning, as, { locale }) === format(evening, as, { locale });
const all = Object.values(locales);
const alike = all.filter(locale => same("p", locale)).map(locale => locale.code);
console.log(`18:30 is written as 06:30 in: ${alike.join(" ")} (of ${all.length} locales)`);
asSeen &&= alike.join(" ") === "uz" && ["p", "pppp", "Pp", "PPpp", "PPPPp"].every(as => same(as, locales.uz));
for (const locale of [locales.uz, locales.uzCyrl, locales.ru])
    console.log(`${locale.code}: ${format(evening, "PPPPp", { locale })}`);
for (const [locale, as, seen] of [
    [locales.enGB, "d.M.yyyy h:mm a", "18:30"],
    [locales.ko, "d.M.yyyy h:mm a", "18:30"],
    [locales.ar, "d.M.yyyy h:mm a", "18:30"],
    [locales.az, "d.M.yyyy h:mm a", "06:30"],
    [locales.ms, "d.M.yyyy h:mm a", "18:30"],
    [locales.ms, "d.M.yyyy h:mm aaaa", "06:30"],
    [locales.ckb, "d.M.yyyy h:mm a", "06:30"],
    [locales.ckb, "Pp", "06:30"],
    [locales.uz, "Pp", "06:30"],
]) {
    const written = format(evening, as, { locale });
    const read = format(parse(written, as, new Date(2000, 0, 1), { locale }), "HH:mm");
    console.log(`${locale.code}: 18:30 written as "${written}" is read as ${read}`);
    asSeen &&= read === seen;
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
