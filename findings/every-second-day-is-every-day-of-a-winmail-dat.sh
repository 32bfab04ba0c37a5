#!/usr/bin/env bash
# ytnef 2.0: of the calendar in a winmail.dat, "every second day, five times" is every day, "every second year" each year and without end,
#   300 times is 44, and the meeting of a series that was called off is held.
#
# One would expect: the series as the mail has it (MS-OXOCAL 2.2.1.44: period, end, deleted instances), or a single meeting and a word
#   that the rest was not understood. @kenjiuno/msgreader 1.28.0 reads the same bytes whole; ytnef reads every second week rightly.
# What happens: of a daily pattern the period is not read, nor of a yearly one, which loses its end as well; of the count only the last
#   byte counts; the list of days taken out of a series is passed over, so that no EXDATE is written. The hours are in UTC without the zone
#   that the mail carries, so that a series that goes on beyond the change of the clocks is an hour off from then on. It says only the name
#   of the .ics that it has written.
# Why it matters: what Outlook sends in rich text arrives elsewhere as winmail.dat, and ytnef, by itself or within a mail program, is how
#   one opens it. The informal consultations of every second day are in the calendar of a mission every day; those called off stand there
#   still, and after 25 March they come at the wrong hour.
# No thread found that names it; meeting-called-off-is-held-a-week-later.sh is about another program. Versions: Debian's ytnef-tools and
#   libytnef0 2.0-1+b1, @kenjiuno/msgreader 1.28.0, Node 20. Seen on 2026-11-29.
set -euo pipefail
for tool in apt-get dpkg-deb npm; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with Node 20 or newer." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in ytnef-tools=2.0-1+b1 libytnef0=2.0-1+b1; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
dpkg-deb -W --showformat='${Package} ${Version}\n' ytnef-tools_*.deb
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @kenjiuno/msgreader@1.28.0
cat > probe.cjs <<'X'
const { execFileSync } = require("node:child_process");
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require("node:fs");
const DataStream = require("@kenjiuno/msgreader/lib/DataStream").default;
const { parse } = require("@kenjiuno/msgreader/lib/AppointmentRecurParser");

console.log(`@kenjiuno/msgreader ${JSON.parse(readFileSync("node_modules/@kenjiuno/msgreader/package.json", "utf8")).version}`);
const library = readdirSync("root/usr/lib").find(name => name.endsWith("-linux-gnu"));
const u16 = n => { const b = Buffer.alloc(2); b.writeUInt16LE(n); return b; };
const u32 = n => { const b = Buffer.alloc(4); b.writeUInt32LE(n >>> 0); return b; };
const ascii = text => Buffer.from(`${text}\0`, "latin1");
const time = iso => { const b = Buffer.alloc(8); b.writeBigInt64LE((BigInt(Date.parse(iso)) + 11644473600000n) * 10000n); return b; };
const minutes = day => (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1601, 0, 1)) / 60000;
// MS-OXTNEF: a level, a number, the length, the data, a sum of its bytes; within, properties as in MS-OXCDATA.
const attribute = (number, data) => Buffer.concat([Buffer.from([1]), u32(number), u32(data.length), data,
    u16(data.reduce((sum, byte) => sum + byte & 0xffff, 0))]);
const sized = value => Buffer.concat([u32(1), u32(value.length), value, Buffer.alloc((4 - value.length % 4) % 4)]);
const property = (id, type, value, between = Buffer.alloc(0)) => Buffer.concat([u16(type), u16(id), between,
    type === 0x40 ? value : sized(value)]);
const named = (slot, lid, type, value) => property(0x8000 + slot, type, value,
    Buffer.concat([Buffer.from("0220060000000000C000000000000046", "hex"), u32(0), u32(lid)]));
const zone = Buffer.concat([u32(-60), u32(0), u32(-60), u16(0), ...[0, 10, 0, 5, 3, 0, 0, 0].map(u16), u16(0),
    ...[0, 3, 0, 5, 2, 0, 0, 0].map(u16)]);
// MS-OXOCAL 2.2.1.44.1 and 2.2.1.44.5
const series = ({ frequency, pattern, period, first = 0, specific = [], count, start, end, deleted = [] }) => Buffer.concat([
    u16(0x3004), u16(0x3004), u16(frequency), u16(pattern), u16(0), u32(first), u32(period),
    u32(0), ...specific.map(u32), u32(0x2022), u32(count), u32(0),
    u32(deleted.length), ...deleted.map(day => u32(minutes(day))), u32(0), u32(minutes(start)), u32(minutes(end)),
    u32(0x3006), u32(0x3009), u32(540), u32(660), u16(0), u32(0), u32(0)]);
const winmail = (start, blob) => Buffer.concat([u32(0x223e9f78), u16(1), attribute(0x00089006, u32(0x10000)),
    attribute(0x00078008, ascii("IPM.Microsoft Schedule.MtgReq")), attribute(0x00018004, ascii("Consultations")),
    attribute(0x00069003, Buffer.concat([u32(6), property(0x0037, 0x1e, ascii("Consultations")),
        property(0x0060, 0x40, time(`${start}T09:00:00Z`)), named(0, 0x820d, 0x40, time(`${start}T09:00:00Z`)),
        named(1, 0x820e, 0x40, time(`${start}T11:00:00Z`)), named(2, 0x8216, 0x102, blob), named(3, 0x8233, 0x102, zone)]))]);
let asSeen = true;
for (const [title, given, rule] of [
    ["every second week, Tuesday and Thursday, six times", { frequency: 0x200b, pattern: 1, period: 2, specific: [0x14], count: 6,
        start: "2018-03-06", end: "2018-04-05" }, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=6"],
    ["the same, Thursday 8 March called off", { frequency: 0x200b, pattern: 1, period: 2, specific: [0x14], count: 6,
        start: "2018-03-06", end: "2018-04-05", deleted: ["2018-03-08"] }, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=6"],
    ["every second day, five times", { frequency: 0x200a, pattern: 0, period: 2880, count: 5, start: "2018-03-06", end: "2018-03-14" },
        "FREQ=DAILY;COUNT=5"],
    ["every second Tuesday of a month, 300 times", { frequency: 0x200c, pattern: 3, period: 1, specific: [4, 2], count: 300,
        start: "2018-03-13", end: "2043-02-10" }, "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2;INTERVAL=1;COUNT=44"],
    ["every second year on 22 December, three times", { frequency: 0x200d, pattern: 2, period: 24, first: 480960, specific: [22], count: 3,
        start: "2017-12-22", end: "2021-12-22" }, "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=22"],
]) {
    const blob = series(given);
    const { recurrencePattern: other } = parse(new DataStream(blob, 0, DataStream.LITTLE_ENDIAN), null);
    const deleted = other.deletedInstanceDates ?? [];
    writeFileSync("winmail.dat", winmail(given.start, blob));
    const folder = title.replace(/\W/g, "");
    mkdirSync(folder);
    execFileSync("root/usr/bin/ytnef", ["-f", folder, "-F", "winmail.dat"],
        { stdio: "ignore", env: { ...process.env, LD_LIBRARY_PATH: `root/usr/lib/${library}` } });
    const [file] = readdirSync(folder).filter(name => name.endsWith(".ics"));
    const lines = readFileSync(`${folder}/${file}`, "latin1").split(/\r?\n/)
        .filter(line => /^(DTSTART|RRULE|EXDATE|BEGIN:VTIMEZONE)/.test(line));
    console.log(`${title}\n  msgreader: period ${other.period}, count ${other.occurrenceCount}, deleted ${deleted.length}`);
    console.log(`  ytnef:     ${lines.join(" ")}`);
    asSeen &&= lines.join(" ") === `DTSTART:${given.start.replaceAll("-", "")}T090000Z RRULE:${rule}` && other.period === given.period
        && other.occurrenceCount === given.count && deleted.length === (given.deleted ?? []).length;
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
