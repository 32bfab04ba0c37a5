#!/usr/bin/env bash
# country-in-text-detector 1.0.10: a text that names South Sudan is about Sudan, one that names the Democratic People's Republic of Korea
#   about the Republic of Korea; one that names Papua New Guinea, or the United Kingdom in full, is about Guinea, or Ireland, as well.
#
# One would expect: of names that contain another the longest that stands in the text is the one that is meant, as it is with Nigeria and
#   Niger, Dominica and the Dominican Republic; a State that it does not know is not found, as Czechia is not.
# What happens: each name is looked for by itself, as words of its own. South Sudan and the Democratic People's Republic of Korea are not in
#   its lists; "Sudan" and "Korea" are. Two lists are put together: of "Guinea-Bissau" and "Equatorial Guinea" Guinea is found too, of
#   either Congo both, of Georgia a State of the USA; Timor-Leste has the code TP, given up in 2002. Of official names of members 177 of
#   194 give the one State; 3 give another one alone.
# Why it matters: such a module is what sorts papers and mails by delegation. What the one has sent is filed with a valid code under the
#   other, or under both; a search for the first finds nothing, and the second has two positions.
# Kin: vincentarelbundock/countrycode issues 11, 23 and 27 (the same names in a library of R, long put right). None found for this one.
# Versions: country-in-text-detector 1.0.10, world-countries 5.1.0 (the official names), Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts country-in-text-detector@1.0.10 world-countries@5.1.0
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { detect } = require("country-in-text-detector");
const countries = require("world-countries");

for (const name of ["country-in-text-detector", "world-countries"])
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
const codes = name => detect(`The next speaker on the list is ${name}.`).map(place => place.iso3166);
const found = name => [...new Set(codes(name))].sort().join(" ");
let asSeen = true;
for (const [name, seen] of [
    ["Sudan", "SD"],
    ["South Sudan", "SD"],
    ["the Republic of Korea", "KR"],
    ["the Democratic People's Republic of Korea", "KR"],
    ["Guinea", "GN"],
    ["Papua New Guinea", "GN PG"],
    ["Equatorial Guinea", "GN GQ"],
    ["the Democratic Republic of the Congo", "CD CG"],
    ["the United Kingdom of Great Britain and Northern Ireland", "GB IE"],
    ["Georgia", "GE US-GA"],
    ["Timor-Leste", "TP"],
    ["Nigeria", "NG"],
    ["the Dominican Republic", "DO"],
    ["Czechia", ""],
]) {
    console.log(`${name}: ${found(name) || "nothing"}`);
    asSeen &&= found(name) === seen;
}
const members = countries.filter(country => country.unMember);
const right = members.filter(country => found(country.name.official) === country.cca2).length;
const others = members.filter(country => found(country.name.official) && !found(country.name.official).split(" ").includes(country.cca2));
console.log(`of ${members.length} official names ${right} give the one State, ${others.length} another one alone`);
process.exit(asSeen && right === 177 && others.length === 3 ? 0 : 1);
X
node --no-deprecation probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
