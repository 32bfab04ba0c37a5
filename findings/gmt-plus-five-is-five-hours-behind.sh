#!/usr/bin/env bash
# timezone-soft 1.5.2: "GMT+5", as people write it, is five hours behind Greenwich, "UTC+5" five hours ahead of it; Guinea has the zone
#   of Papua New Guinea, and Samoa first that of American Samoa, a day behind.
#
# One would expect: it is there to read how people name zones ("parse abbreviated, sloppy, and informal timezone names"), so that GMT+5 is
#   five hours ahead, as UTC+5, "+5" and "Tashkent" are. Only in the database's own names, Etc/GMT+5, is the sign turned round.
# What happens: "GMT+5" is completed to Etc/GMT+5, ten hours away, and so is GMT with every hour from -12 to +12. A country is found by any
#   of the words of a zone's name: "Guinea" is Port Moresby and Bougainville, not Conakry, and "Georgia" New York before Tbilisi.
# Why it matters: "18:00 (GMT+5)" is how an invitation, a signature or a form tells its zone. A closing at 18:00 in Tashkent is then at
#   18:00 in Lima, ten hours late; a call to Conakry comes eleven hours early. Who tests with GMT or with UTC+5 sees nothing.
# Known in part: spencermountain/timezone-soft issue 21 of 2023 (Etc/GMT+4 had the wrong sign; since it was put right, GMT+4 has it).
#   spacetime 7.15.0, by the same author, takes "GMT+5" in the same way.
# Versions: timezone-soft 1.5.2, spacetime 7.15.0, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts timezone-soft@1.5.2 spacetime@7.15.0
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import soft from "timezone-soft";
import spacetime from "spacetime";

for (const name of ["timezone-soft", "spacetime"])
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
let asSeen = true;
for (const [name, seen] of [
    ["UTC+5", "Etc/GMT-5 +5"],
    ["+5", "Etc/GMT-5 +5"],
    ["GMT+5", "Etc/GMT+5 -5"],
    ["GMT+1", "Etc/GMT+1 -1"],
    ["GMT-3", "Etc/GMT-3 +3"],
    ["Guinea", "Pacific/Port_Moresby +11"],
    ["Papua New Guinea", "Pacific/Port_Moresby +11"],
    ["Conakry", "Africa/Abidjan +0"],
    ["Samoa", "Pacific/Pago_Pago -11"],
    ["Georgia", "America/New_York -5"],
    ["Tbilisi", "Asia/Tbilisi +4"],
]) {
    const [zone] = soft(name);
    const hours = zone.standard.offset;
    const read = `${zone.iana} ${hours < 0 ? "" : "+"}${hours}`;
    console.log(`"${name}" is ${read}`);
    asSeen &&= read === seen;
}
// The closing at 18:00, on the clock of the zone: the instant that comes of it.
for (const [name, seen] of [["UTC+5", "2017-12-22T13:00:00.000Z"], ["GMT+5", "2017-12-22T23:00:00.000Z"]]) {
    const instant = new Date(spacetime("2017-12-22T18:00:00", name).epoch).toISOString();
    console.log(`spacetime: 18:00 on 22 December 2017 in "${name}" is ${instant}`);
    asSeen &&= instant === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
