#!/usr/bin/env bash
# sherlockjs 1.4.2: said in December 2017, "March 5 to March 9, 2018" is a session that began in March 2017, and "March 5-9, 2018" is one
#   day; "not after December 22" is every day after it, "not before" every day until it; a closing on 22.12.2017 is today at 20:17.
#
# One would expect: a parser of events in plain English that knows "March 5-9" gives a year that stands behind to both dates; a "not" that
#   it does not know, or a date of another land, is no date, as "half past six" is none.
# What happens: the first date is taken by itself and gets the year of today, and may lie in the past; with a year behind it "5-9" ends on
#   the 5th. "after" and "before" make a range that ends in the year 3000 or begins in 1900, and the "not" goes into the title. Of
#   22.12.2017 and 22/12/2017 the year is read as 20:17 of today; the first Monday of March is the next Monday.
# Why it matters: a line of a mail, "comments not after December 22", is made a task or an entry of a calendar. The entry has a title that
#   reads well, a date that is valid, and says the reverse; a session that is already running takes no new papers.
# Kin: neilgupta/Sherlock issue 25 ("before" anywhere in the sentence, mended in part). None found for the rest. Versions: sherlockjs 1.4.2,
#   Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts sherlockjs@1.4.2
cat > probe.cjs <<'X'
const sherlock = require("sherlockjs");

console.log(`sherlockjs ${require("sherlockjs/package.json").version}, said on Wednesday, 20 December 2017, at 9 o'clock`);
sherlock._setNow(new Date(2017, 11, 20, 9));
const two = number => String(number).padStart(2, "0");
const plain = (date, allDay) => date === null ? "-" : `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`
    + (allDay ? "" : ` ${two(date.getHours())}:${two(date.getMinutes())}`);
let asSeen = true;
for (const [text, seen] of [
    ["Session March 5-9", "Session: 05.03.2018 to 09.03.2018"],
    ["Comments by December 22 at 18:00", "Comments: 22.12.2017 18:00 to -"],
    ["Closing 12/22/2017", "Closing: 22.12.2017 to -"],
    ["Closing at half past six", "Closing: - to -"],
    ["Session March 5-9, 2018", "Session: 05.03.2018 to 05.03.2018"],
    ["Session March 5 to March 9, 2018", "Session: 05.03.2017 to 09.03.2018"],
    ["Session from 5 March to 9 March 2018", "Session: 05.03.2017 to 09.03.2018"],
    ["Comments not after December 22", "Comments not: 22.12.2017 to 01.01.3000"],
    ["Comments not before December 22", "Comments not: 01.01.1900 to 22.12.2017"],
    ["Closing 22.12.2017", "Closing 22.12.: 20.12.2017 20:17 to -"],
    ["Closing 22/12/2017", "Closing 22/12/: 20.12.2017 20:17 to -"],
    ["First Monday of March", "first of march: 25.12.2017 to -"],
]) {
    const { eventTitle, startDate, endDate, isAllDay } = sherlock.parse(text);
    const found = `${eventTitle}: ${plain(startDate, isAllDay)} to ${plain(endDate, isAllDay)}`;
    console.log(`${text}\n  ${found}`);
    asSeen &&= found === seen;
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
