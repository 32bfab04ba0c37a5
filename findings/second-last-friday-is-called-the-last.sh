#!/usr/bin/env bash
# rrule-temporal 2.2.8: a meeting on the second last Friday of each month is described as on the "last Friday", a term on the last day but
#   two as "the last day of the month", in each of its nine languages.
#
# One would expect: a description names the days that the rule gives, or says that it cannot; rrule 2.8.1 says "the 2nd last Friday".
# What happens: every number counted from the end is "last": -2 and -3 for weekdays, days of the month and of the year, and for BYSETPOS;
#   two of them are "last and last". The days that the same object computes are right.
# Why it matters: "bureau on the second last Friday, plenary on the last" is how a month is planned around its end. The invitation or the
#   page says in words another week than the one in the calendar, in Arabic, Chinese, English, French and Spanish alike, so that no version
#   corrects the other; and the last day of the month is past the term.
# Kin: ggaabe/rrule-temporal pull request 2 (such numbers in tests of the days, not of the text), JonasWanke/rrule issue 13 (text of the
#   last day in another library; closed). None found for the text. Versions: rrule-temporal 2.2.8, rrule 2.8.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts rrule-temporal@2.2.8 rrule@2.8.1
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { RRule } = require("rrule");
const { RRuleTemporal } = require("rrule-temporal");
const { toText } = require("rrule-temporal/totext");

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`rrule-temporal ${version("rrule-temporal")}, rrule ${version("rrule")}`);
const languages = ["en", "es", "hi", "yue", "ar", "he", "zh", "de", "fr"];
let asSeen = true;
for (const [rule, last, days, seen, other] of [
    ["FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=-1FR", "01-26 02-23", "last Friday", "last Friday"],
    ["FREQ=MONTHLY;BYDAY=-2FR", "FREQ=MONTHLY;BYDAY=-1FR", "01-19 02-16", "last Friday", "2nd last Friday"],
    ["FREQ=MONTHLY;BYDAY=-3FR,-1FR", "FREQ=MONTHLY;BYDAY=-1FR", "01-12 01-26", "last Friday and last Friday",
        "3rd last Friday and last Friday"],
    ["FREQ=MONTHLY;BYMONTHDAY=-3", "FREQ=MONTHLY;BYMONTHDAY=-1", "01-29 02-26", "last day of the month", "3rd last"],
]) {
    const read = text => new RRuleTemporal({ rruleString: `DTSTART:20180105T180000Z\nRRULE:${text};COUNT=2` });
    const found = read(rule).all().map(day => day.toString().slice(5, 10)).join(" ");
    const text = toText(read(rule), "en"), theirs = RRule.fromString(`DTSTART:20180105T180000Z\nRRULE:${rule};COUNT=2`).toText();
    // German has "letzter" for -1 and "letzten" for the others: the same word.
    const same = languages.filter(language => toText(read(rule), language).replace("letzten", "letzter")
        === toText(read(last), language).replace("letzten", "letzter"));
    console.log(`${rule}: ${found}\n  rrule-temporal: ${text}\n  in French:      ${toText(read(rule), "fr")}\n  rrule:          ${theirs}`);
    console.log(`  the same words as for ${last}: ${same.join(" ") || "none"}`);
    asSeen &&= found === days && [`on ${seen} at`, `on the ${seen} at`].some(part => text.includes(part)) && theirs.includes(other)
        && same.length === (rule.includes(",") ? 0 : languages.length);
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
