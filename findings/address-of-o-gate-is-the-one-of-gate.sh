#!/usr/bin/env bash
# @microsoft/recognizers-text-sequence 1.3.1: in a text the address of O'Gate is that of Gate, "mission@bromandy.international" is at
#   "bromandy.intern", and a link to a draft comes out in small letters, so that it opens nothing; "2015-2030" is a telephone number.
#
# One would expect: an address that it finds is the one that is written, or it finds none, as of "délégué@bromandy.int"; of a link only the
#   name of the host may change its letters (RFC 3986, 6.2.2.1).
# What happens: of an address the signs ', &, /, = and ! begin a new one (RFC 5322 allows them, 3.2.3), and behind the last point six
#   letters count, the rest is cut off. Addresses, links and names behind an @ are given in small letters, as text and as value alike;
#   only the places where they begin and end lead back to what was written. Years and days with a hyphen, or three years with strokes,
#   are telephone numbers, some with the full score of 1.
# Why it matters: who is to answer, and where the draft lies, is taken from such text by a bot. The answer for O'Gate goes to Gate, who may
#   be another delegation's; links of SharePoint, and ids in links, tell large letters from small ones.
# Known in part: microsoft/Recognizers-Text issues 2427 (large letters in the host find nothing, "by design") and 2766 (several points).
#   None found for an address or a link that comes out as another one.
# Versions: @microsoft/recognizers-text-sequence 1.3.1, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @microsoft/recognizers-text-sequence@1.3.1
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { recognizeEmail, recognizePhoneNumber, recognizeURL } = require("@microsoft/recognizers-text-sequence");

const about = JSON.parse(readFileSync("node_modules/@microsoft/recognizers-text-sequence/package.json", "utf8"));
console.log(`${about.name} ${about.version}`);
let asSeen = true;
for (const [recognize, text, seen] of [
    [recognizeEmail, "dele.gate+14@bromandy.int", "dele.gate+14@bromandy.int"],
    [recognizeEmail, "délégué@bromandy.int", ""],
    [recognizeEmail, "o'gate@bromandy.int", "gate@bromandy.int"],
    [recognizeEmail, "dele&gate@bromandy.int", "gate@bromandy.int"],
    [recognizeEmail, "mission@bromandy.international", "mission@bromandy.intern"],
    [recognizeEmail, "mission@bromandy.foundation", "mission@bromandy.founda"],
    [recognizeURL, "https://forum.example/s/EaBcD14xYz?e=Qr7", "https://forum.example/s/eabcd14xyz?e=qr7"],
    [recognizePhoneNumber, "+41 22 555 12 34", "+41 22 555 12 34, score 1"],
    [recognizePhoneNumber, "2015-2030", "2015-2030, score 0.5"],
    [recognizePhoneNumber, "1999/2000/2001", "1999/2000/2001, score 1"],
    [recognizePhoneNumber, "101-105", ""],
]) {
    const found = recognize(`Please note: ${text} (paragraph).`, "en-us");
    const read = found.map(({ resolution: { value, score } }) => score ? `${value}, score ${score}` : value).join("; ");
    console.log(`${text}: ${read || "nothing"}`);
    asSeen &&= read === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
