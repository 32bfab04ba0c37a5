#!/usr/bin/env bash
# gettext-parser 10.0.0, gettext-to-messageformat 0.4.0 and gettext-converter 1.3.4: a draft that now says "shall" has the French of the one
#   that said "may", kept for the translator to look at; of it a finished translation is made. In the last, "Delete." of paragraph 14 has
#   the French of 15 when it comes back.
#
# One would expect: an entry marked fuzzy, which is how an old translation waits beside a changed sentence, is in no file for use: msgfmt of
#   gettext leaves it out unless told otherwise, and so does po2json, whose option `fuzzy` is false. What tells two equal sentences apart
#   (msgctxt "14" and "15") is kept.
# What happens: the three write it as any other, into a .mo file, as messages or as i18next's JSON, where nothing can mark it. With
#   gettext-to-messageformat an empty translation is the English one. gettext-converter writes the contexts as "Delete._14" and "Delete._15"
#   and reads such keys as forms of a plural: one entry with three forms of two, 15 the first. The plural "{n} States" is "One State" then.
# Why it matters: "shall" and "may" are what such drafts are about. The French is published as finished and permits what the English
#   demands; the translator's doubt was in the file.
# Kin: rubenv/grunt-angular-gettext issue 34 (fuzzy entries, another converter; closed). None found for these three.
# Versions: gettext-parser 10.0.0, gettext-to-messageformat 0.4.0, gettext-converter 1.3.4, po2json 0.4.5, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts gettext-parser@10.0.0 gettext-to-messageformat@0.4.0 \
    gettext-converter@1.3.4 po2json@0.4.5
cat > fr.po <<'X'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Language: fr\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"

#, fuzzy
#| msgid "States may report."
msgid "States shall report."
msgstr "Les États peuvent faire rapport."

msgid "States shall not report."
msgstr "Les États ne font pas rapport."

msgid "Keep."
msgstr ""

msgid "One State"
msgid_plural "{n} States"
msgstr[0] "Un État"
msgstr[1] "{n} États"

msgctxt "14"
msgid "Delete."
msgstr "Supprimer le 14."

msgctxt "15"
msgid "Delete."
msgstr "Supprimer le 15."
X
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as parser from "gettext-parser";

const require = createRequire(import.meta.url);
const names = ["gettext-parser", "gettext-to-messageformat", "gettext-converter", "po2json"];
console.log(names.map(name => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`).join(", "));
const file = readFileSync("fr.po");
const { po, mo } = parser.po ? parser : parser.default;
const converter = require("gettext-converter");
const i18next = converter.po2i18next(file.toString());
const shall = "States shall report.";
const messages = require("gettext-to-messageformat").parsePo(file).translations[""];
const french = {
    "gettext-parser, .po to .mo": mo.parse(mo.compile(po.parse(file))).translations[""][shall]?.msgstr[0],
    "gettext-to-messageformat": messages[shall],
    "gettext-converter, .po to i18next": i18next[shall],
    po2json: require("po2json").parse(file, { format: "mf" })[shall],
};
for (const [name, text] of Object.entries(french)) console.log(`${shall} ${name}: ${text}`);
console.log(`Keep. gettext-to-messageformat: ${messages["Keep."]}`);
const back = converter.i18next2po("fr", i18next);
const entries = back.trim().split("\n\n").filter(entry => /Delete|One State/.test(entry));
console.log(`\ngettext-converter, .po to i18next to .po:\n\n${entries.join("\n\n")}\n`);
const may = "Les États peuvent faire rapport.";
const asSeen = JSON.stringify(Object.values(french)) === JSON.stringify([may, may, may, undefined])
    && messages["Keep."] === "Keep." && entries.length === 2 && !back.includes("msgctxt") && !back.includes("{n} States")
    && entries.includes('msgid "Delete."\nmsgid_plural "Delete."\n'
        + 'msgstr[0] "Supprimer le 15."\nmsgstr[1] ""\nmsgstr[2] "Supprimer le 14."');
process.exit(asSeen ? 0 : 1);
X
node --no-deprecation probe.mjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
