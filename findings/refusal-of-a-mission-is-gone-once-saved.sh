#!/usr/bin/env bash
# ts-ics 2.4.6: an invitation read and written, nothing else done: the mission named "Bromandy: Geneva" that has declined has not answered
#   and has no address; 18:00 on the spot is 18:00 UTC; of two comments the first is gone, and so are the days added to the series.
#
# One would expect: what is read is written as it was. A name with a colon, a comma or a semicolon stands in quotation marks (RFC 5545,
#   3.2), an hour without a zone has none (3.3.5, form 1), COMMENT may stand more than once (3.8.1.4), RDATE adds days (3.8.5.2). ical.js
#   2.2.1 does all of it.
# What happens: it reads "Bromandy: Geneva" and DECLINED rightly and writes CN=Bromandy: Geneva;PARTSTAT=DECLINED without the marks, so
#   that for every reader the value begins behind that colon and holds the answer and the address as text. An hour without a zone is read as
#   one of UTC and written with a "Z". A second COMMENT or CATEGORIES takes the place of the first; RDATE, CONTACT and RESOURCES are left
#   out.
# Why it matters: "Bromandy: Permanent Mission" is how a list of missions names them. Whoever passes answers on with this counts a refusal
#   as no answer, drops the condition in the first comment, and calls the meeting for another hour wherever the time of the place is not
#   UTC.
# No thread found that names it; last-day-of-the-month-is-the-day-before.sh is about the days that the same library computes. Versions:
#   ts-ics 2.4.6, ical.js 2.2.1, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts ts-ics@2.4.6 ical.js@2.2.1
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const loaded = require("ical.js"), ICAL = loaded.default ?? loaded;
const { convertIcsCalendar, generateIcsCalendar } = require("ts-ics");

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`ts-ics ${version("ts-ics")}, ical.js ${version("ical.js")}`);
const text = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", "METHOD:REPLY", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20171101T000000Z",
    "DTSTART:20171222T180000", "DTEND:20171222T190000", "RDATE:20171229T180000", "SUMMARY:Consultations",
    'ATTENDEE;CN="Bromandy: Geneva";PARTSTAT=DECLINED:mailto:mission@bromandy.example',
    "ATTENDEE;CN=Quillonia;PARTSTAT=ACCEPTED:mailto:mission@quillonia.example",
    "COMMENT:Only if paragraph 15 stays.", "COMMENT:Room XX\\, please.", "END:VEVENT", "END:VCALENDAR", ""].join("\r\n");
const facts = ics => {
    const event = new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent("vevent");
    const values = name => event.getAllProperties(name).flatMap(property => property.getValues()).map(String);
    return { start: values("dtstart").join(), added: values("rdate"), comments: values("comment"),
        attendees: event.getAllProperties("attendee").map(one =>
            `${one.getParameter("cn")}, ${one.getParameter("partstat") ?? "no answer"}, ${one.getFirstValue()}`) };
};
const read = convertIcsCalendar(undefined, text);
const saved = { before: facts(text), "by ical.js": facts(new ICAL.Component(ICAL.parse(text)).toString()),
    "by ts-ics": facts(generateIcsCalendar(read)) };
const mission = read.events[0].attendees[0];
console.log(`ts-ics has read: ${mission.name}, ${mission.partstat}`, saved);
const same = JSON.stringify(saved.before) === JSON.stringify(saved["by ical.js"]);
const ours = JSON.stringify(saved["by ts-ics"]) === JSON.stringify({ start: "2017-12-22T18:00:00Z", added: [],
    comments: ["Room XX, please."], attendees: ["Bromandy, no answer,  Geneva;PARTSTAT=DECLINED:MAILTO:mission@bromandy.example",
        "Quillonia, ACCEPTED, MAILTO:mission@quillonia.example"] });
process.exit(same && ours && mission.name === "Bromandy: Geneva" && mission.partstat === "DECLINED" ? 0 : 1);
X
TZ=Europe/Zurich node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
