#!/usr/bin/env bash
# @schedule-x/event-recurrence 4.8.0: four meetings in Zurich on Fridays at 18:00, shown in Tokyo's time, are five, and from the second on
#   each is on Thursday; in Tashkent's time those after the change of the clocks are an hour late, and the last one of a series is gone.
#
# One would expect: a calendar that takes an event with its zone ("18:00 in Europe/Zurich") and shows it in the reader's shows each repeat
#   at the same moment to every reader. BYDAY=FR is Friday where the meeting is (RFC 5545, 3.3.10), and UNTIL with a Z is in UTC.
# What happens: the first meeting is brought into the reader's zone, and the rule then runs on that clock there. In Tokyo the first is
#   Saturday, 02:00; "Friday" is then Friday, 02:00, which is Thursday in Zurich, and the first counts as one beside the four. The clocks
#   of Zurich change, those of the repeats do not. UNTIL=...T050000Z, the last meeting at 10:00 in Tashkent, is read as 05:00 there.
# Why it matters: missions look at the calendar of a session from their capitals. The first meeting, the one that is checked, is right
#   everywhere; the others are a day early in East Asia, an hour late in Central Asia, and right for whoever made the entry.
# Kin: the same in other calendars (telerik/kendo-ui-core issue 2270, bryntum/support 4338); none found for this one, whose manual says that
#   rules are supported in part. Versions: @schedule-x/calendar 4.8.1, preact 10.29.8, jsdom 26.1.0, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @schedule-x/event-recurrence@4.8.0 @schedule-x/calendar@4.8.1 preact@10.29.8 \
    @preact/signals@2.0.4 temporal-polyfill@0.3.2 jsdom@26.1.0
cat > probe.mjs <<'X'
import "temporal-polyfill/global";
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<div id=calendar></div>", { pretendToBeVisual: true, url: "https://example.org/" });
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
globalThis.window = window;
const { createCalendar, createViewMonthGrid } = await import("@schedule-x/calendar");
const { createEventRecurrencePlugin, createEventsServicePlugin } = await import("@schedule-x/event-recurrence");
for (const name of ["event-recurrence", "calendar"])
    console.log(`@schedule-x/${name} ${JSON.parse(readFileSync(`node_modules/@schedule-x/${name}/package.json`, "utf8")).version}`);

async function shown(zone, place, hour, rule) {
    const at = time => Temporal.ZonedDateTime.from(`2018-03-02T${time}[${place}]`);
    window.document.body.innerHTML = "<div id=calendar></div>";
    const calendar = createCalendar({ views: [createViewMonthGrid()], timezone: zone, selectedDate: Temporal.PlainDate.from("2018-03-15"),
        events: [{ id: 1, title: "meeting", start: at(`${hour}:00`), end: at(`${hour + 1}:00`), rrule: rule }] },
        [createEventsServicePlugin(), createEventRecurrencePlugin()]);
    calendar.render(window.document.getElementById("calendar"));
    await new Promise(done => setTimeout(done, 700));
    return [...window.document.querySelectorAll(".sx__event")].map(event => {
        const [, clock, half] = /(\d+):00.?([AP]M)/.exec(event.textContent);
        const date = Temporal.PlainDate.from(event.closest("[data-date]").getAttribute("data-date"));
        return date.toZonedDateTime({ timeZone: zone, plainTime: { hour: clock % 12 + (half === "PM" ? 12 : 0) } });
    });
}
const days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const plain = time => `${days[time.dayOfWeek - 1]} ${time.day}.${time.month} ${time.hour}h`;
const four = "FREQ=WEEKLY;BYDAY=FR;COUNT=4";
let asSeen = true;
for (const [zone, place, hour, rule, seen, there] of [
    ["Europe/Zurich", "Europe/Zurich", 18, four, "Fr 2.3 18h, Fr 9.3 18h, Fr 16.3 18h, Fr 23.3 18h", "the same"],
    ["Asia/Tokyo", "Europe/Zurich", 18, four, "Sa 3.3 2h, Fr 9.3 2h, Fr 16.3 2h, Fr 23.3 2h, Fr 30.3 2h",
        "Fr 2.3 18h, Th 8.3 18h, Th 15.3 18h, Th 22.3 18h, Th 29.3 19h"],
    ["Asia/Tashkent", "Europe/Zurich", 18, "FREQ=WEEKLY;BYDAY=FR;COUNT=5", "Fr 2.3 22h, Fr 9.3 22h, Fr 16.3 22h, Fr 23.3 22h, Fr 30.3 22h",
        "Fr 2.3 18h, Fr 9.3 18h, Fr 16.3 18h, Fr 23.3 18h, Fr 30.3 19h"],
    ["Asia/Tashkent", "Asia/Tashkent", 10, "FREQ=WEEKLY;BYDAY=FR;UNTIL=20180323T050000Z", "Fr 2.3 10h, Fr 9.3 10h, Fr 16.3 10h",
        "the same"],
]) {
    const times = await shown(zone, place, hour, rule);
    const here = times.map(plain).join(", ");
    const at = zone === place ? "the same" : times.map(time => plain(time.withTimeZone(place))).join(", ");
    console.log(`${rule}, from Fr 2.3 ${hour}h in ${place}\n  shown in ${zone}: ${here}\n  that is in ${place}: ${at}`);
    asSeen &&= here === seen && at === there;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
