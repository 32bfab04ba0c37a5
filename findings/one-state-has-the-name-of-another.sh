#!/usr/bin/env bash
# world-countries 5.1.0: in Polish Cameroon is Côte d'Ivoire and South Sudan is Sudan, in Hungarian Tanzania is Tajikistan, in Korean
#   Dominica is the Dominican Republic; i18n-iso-countries 7.14.0: Malaysia in Dhivehi, read back, is Malawi.
#
# One would expect: in a list of the States of the world two States have two names, in every language; the names in ICU, which Node has
#   with it, differ in these languages, for these States and for all other members of the Organization.
# What happens: the short and the official name of the one are letter for letter those of the other. In Persian the short name of Guinea is
#   that of Papua New Guinea, in Slovak both Congos are "Kongo". In i18n-iso-countries Malawi, Monaco and Montserrat are Malaysia,
#   Mongolia and Morocco in Dhivehi, and getAlpha2Code of the latter's name gives the former's code; in Turkmen Iraq is "Eýran",
#   which is Iran's name in ICU (Iran itself is "Iran" there).
# Why it matters: the plates, the roll of a vote, the heads of a compilation and the addressees of a letter are made of such a list. A
#   comment is then printed under another State's name or, chosen by name from a list and read back, filed as another State's.
# Kin: michaelwittig/node-i18n-iso-countries pull request 286 (Dominica in Korean, mended there). None found for the others.
# Versions: world-countries 5.1.0, i18n-iso-countries 7.14.0, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts world-countries@5.1.0 i18n-iso-countries@7.14.0
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const countries = require("world-countries");
const iso = require("i18n-iso-countries");

for (const name of ["world-countries", "i18n-iso-countries"])
    console.log(`${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`);
const english = new Intl.DisplayNames("en", { type: "region" });
let asSeen = true;
// Two members of the Organization, and the language in which they have one name.
for (const [language, icu, one, other, official] of [
    ["pol", "pl", "CM", "CI", true],
    ["pol", "pl", "SS", "SD", true],
    ["hun", "hu", "TZ", "TJ", true],
    ["kor", "ko", "DM", "DO", true],
    ["per", "fa", "GN", "PG", false],
    ["slk", "sk", "CD", "CG", false],
]) {
    const [first, second] = [one, other].map(code => countries.find(country => country.cca2 === code));
    const names = [first, second].map(country => country.translations[language]);
    const right = [one, other].map(code => new Intl.DisplayNames(icu, { type: "region" }).of(code));
    console.log(`${language}: ${english.of(one)} is "${names[0].common}", ${english.of(other)} is "${names[1].common}";`,
        `in ICU they are ${right.join(" and ")}`);
    asSeen &&= first.unMember && second.unMember && names[0].common === names[1].common && right[0] !== right[1]
        && (names[0].official === names[1].official) === official;
}
// No two members have one name in ICU, in any of these languages.
const members = countries.filter(country => country.unMember).map(country => country.cca2);
for (const icu of ["pl", "hu", "ko", "fa", "sk", "tk"]) {
    const names = new Intl.DisplayNames(icu, { type: "region" });
    asSeen &&= new Set(members.map(code => names.of(code))).size === members.length;
}
for (const language of ["dv", "tk"]) iso.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
for (const [other, one] of [["MY", "MW"], ["MN", "MC"], ["MA", "MS"]]) {
    const readBack = iso.getAlpha2Code(iso.getName(other, "dv"), "dv");
    console.log(`dv: ${english.of(other)} by its code is "${iso.getName(other, "dv")}", which read back is ${english.of(readBack)}`);
    asSeen &&= readBack === one;
}
const iran = new Intl.DisplayNames("tk", { type: "region" }).of("IR");
console.log(`tk: ${english.of("IQ")} is "${iso.getName("IQ", "tk")}"; in ICU ${english.of("IR")} is ${iran}`);
asSeen &&= iso.getName("IQ", "tk") === iran;
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
