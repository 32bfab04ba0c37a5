#!/usr/bin/env bash
# datebook 8.0.1: who accepts the invitation to an evening meeting is free on that evening; of the invited "Gate: Dele" has no address and
#   "Quillonia; Geneva" is Quillonia.
#
# One would expect: an event with a beginning and an end takes up its time, which is what iCalendar has where nothing is said (TRANSP is
#   OPAQUE, RFC 5545, 3.8.2.7), and what ics and ical-generator write. A name with a comma, colon or semicolon stands in quotation marks
#   (3.2), as in these two; titles and texts are written as they must be here too.
# What happens: each event is TRANSPARENT, with no option for it, "invisible to free/busy time searches". Names of the invited go into the
#   line bare: behind a colon all the rest is the address, behind a semicolon the rest of the name is a property with no value, and with it
#   the wish for an answer is gone. "Bromandy, Permanent Mission" is a list of two names for readers that keep to the letter.
# Why it matters: the secretariat's or a mission's calendar finds no conflict and puts the next meeting into the same hour. A name with the
#   seat of a mission behind it loses it, or the mail to that mission goes nowhere.
# Kin: msramalho/SigTools issue 113 (another library); ts-ics in refusal-of-a-mission-is-gone-once-saved.sh. None found for this one.
# Versions: datebook 8.0.1, ics 3.12.0, ical-generator 10.2.0, read with ical.js 2.2.1, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts datebook@8.0.1 ics@3.12.0 ical-generator@10.2.0 ical.js@2.2.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { ICalendar } from "datebook";
import ics from "ics";
import generator from "ical-generator";
import ICAL from "ical.js";

const title = "Closing; paragraphs 14, 15", start = new Date("2018-03-02T17:00:00Z"), end = new Date("2018-03-02T20:00:00Z");
const people = ["Dele Gate", "Gate: Dele", "Quillonia; Geneva"].map((name, at) => ({ name, email: `${at + 1}@example.org`, rsvp: true }));
const written = {
    datebook: new ICalendar({ title, start, end, attendees: people.map(one => ({ ...one, icsOptions: { rsvp: true } })) }).render(),
    ics: ics.createEvent({ title, start: start.getTime(), end: end.getTime(), attendees: people }).value,
    "ical-generator": generator({ events: [{ summary: title, start, end, attendees: people }] }).toString(),
};
function read(text) {
    const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
    return [event.getFirstPropertyValue("summary"), event.getFirstPropertyValue("transp") ?? "OPAQUE (nothing is said)",
        ...event.getAllProperties("attendee").map(one => `${one.getParameter("cn")} at ${one.getFirstValue().replace(/^mailto:/i, "")}`
            + (one.getParameter("rsvp") === "TRUE" ? ", asked for an answer" : ""))];
}
const right = [title, "OPAQUE (nothing is said)", ...people.map(({ name, email }) => `${name} at ${email}, asked for an answer`)];
const seen = { ics: right, "ical-generator": right, datebook: [title, "TRANSPARENT", "Dele Gate at 1@example.org, asked for an answer",
    "Gate at  Dele;RSVP=TRUE:MAILTO:2@example.org", "Quillonia at 3@example.org"] };
let asSeen = true;
for (const [name, text] of Object.entries(written)) {
    const found = read(text);
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
    for (const line of found) console.log(`  ${line}`);
    asSeen &&= JSON.stringify(found) === JSON.stringify(seen[name]);
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
