#!/usr/bin/env bash
# @syncfusion/ej2-locale 33.2.3, the languages of Syncfusion's editor of .docx: the button "No" is "Yes" in Danish ("Ja") and Persian,
#   "Line" in French ("Ligne"), "number" in Arabic and Japanese; "no heading found" is "throw away" in French.
#
# One would expect: of the two buttons of a question one says yes and the other no, as in German, Spanish or Russian.
# What happens: the words were translated one by one, without the question. "No" was taken for "No.", a number, or for something else, and
#   nothing marks it. In Arabic "insert an endnote" is "insert a footnote", and "insert a footnote" only "insert".
# Why it matters: the question is put where a draft is restricted to comments or to tracked changes: "the exceptions of this document will
#   be ignored. Do you want to remove them?" The exceptions are the paragraphs that a delegation may still edit. In Danish both answers
#   are "Ja"; in French and in Arabic, two languages of the United Nations, who wants to say no finds no button for it.
# Kin: syncfusion/ej2-locale issue 241 (other words, in Dutch; mended). None found for these. The question is put by
#   @syncfusion/ej2-documenteditor 33.2.3 (restrict-editing-pane). Versions: @syncfusion/ej2-locale 33.2.3, Node 20.
#   Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @syncfusion/ej2-locale@33.2.3
cat > probe.cjs <<'X'
const { readdirSync, readFileSync } = require("node:fs");

const folder = "node_modules/@syncfusion/ej2-locale/";
console.log(`@syncfusion/ej2-locale ${JSON.parse(readFileSync(`${folder}package.json`, "utf8")).version}`);
const files = readdirSync(`${folder}src`).filter(name => name.endsWith(".json"));
const words = {};
for (const file of files) {
    const [texts] = Object.values(JSON.parse(readFileSync(`${folder}src/${file}`, "utf8")));
    words[file.slice(0, -5)] = key => texts.documenteditor?.[key];
}
let asSeen = true;
for (const [language, yes, no] of [
    ["en-US", "Yes", "No"], ["de", "Ja", "Nein"], ["es", "Sí", "No"], ["ru", "Да", "нет"],
    ["da", "Ja", "Ja"], ["fa", "آره", "آره"], ["fr", "Oui", "Ligne"], ["ar", "نعم", "رقم"], ["ja", "はい", "番号"],
]) {
    const found = ["RemovedIgnore", "Yes", "No"].map(words[language]);
    console.log(`${language}: ${found[0]}\n  [${found[1]}]  [${found[2]}]`);
    asSeen &&= found[1] === yes && found[2] === no;
}
for (const [language, key, seen] of [
    ["fr", "No Headings", "Jeter"], ["ar", "InsertFootnote", "إدراج"], ["ar", "InsertEndnote", "أدخل حاشية"],
]) {
    console.log(`${language}, ${words["en-US"](key)}: ${words[language](key)}`);
    asSeen &&= words[language](key) === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
