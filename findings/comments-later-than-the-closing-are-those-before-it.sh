#!/usr/bin/env bash
# datatables.net-plugins 3.0.2, the languages of DataTables: in Chinese and Javanese "later than 22 December" finds the comments before that
#   day and "earlier than" those after it; in Persian, Georgian, Khmer, Thai and the Spanish of Argentina both conditions have one name.
#
# One would expect: the conditions of a search have their names in the reader's language; of a date there are two, "before" and "after", and
#   in the files for Chinese "earlier than" (早于) stands at the first, "later than" (晚于) at the second.
# What happens: in zh.json and jv.json the two are exchanged; in fa, ka, km and es-AR both are "after", in th both are "before". The table
#   finds what the condition means in English, so that the rows contradict the words above them. In Albanian "less or equal" for numbers is
#   "greater or equal", and in Czech "does not contain" is called "Condition".
# Why it matters: SearchBuilder is how a desk finds the comments that came in after the closing. In one of the six languages of the United
#   Nations it shows those that were in time, in a list that has nothing strange in it, and the rows have no hour to see it by.
# No thread found that names it. Versions: datatables.net-plugins 3.0.2, datatables.net 2.3.8, datatables.net-searchbuilder 1.8.4,
#   datatables.net-datetime 1.6.3, jsdom 26.1.0, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts datatables.net-plugins@3.0.2 datatables.net@2.3.8 \
    datatables.net-searchbuilder@1.8.4 datatables.net-datetime@1.6.3 jquery@3.8.0 jsdom@26.1.0
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const { JSDOM } = require("jsdom");

const { window } = new JSDOM("", { pretendToBeVisual: true, url: "https://example.org/" });
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
Object.assign(globalThis, { window, document: window.document });
require("jquery");
const DataTable = require("datatables.net");
require("datatables.net-datetime");
require("datatables.net-searchbuilder");

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
for (const name of ["datatables.net-plugins", "datatables.net-searchbuilder"]) console.log(`${name} ${version(name)}`);
const language = name => JSON.parse(readFileSync(`node_modules/datatables.net-plugins/i18n/${name}.json`, "utf8"));
async function search(name, condition) {
    document.body.innerHTML = "<table id=comments><thead><tr><th>State</th><th>Date</th></tr></thead><tbody>"
        + "<tr><td>Bromandy</td><td>2017-12-20</td></tr><tr><td>Quillonia</td><td>2017-12-24</td></tr></tbody></table>";
    const criteria = [{ condition, data: "Date", origData: 1, type: "date", value: ["2017-12-22"] }];
    const table = new DataTable("#comments", { language: language(name), layout: { top1: "searchBuilder" },
        searchBuilder: { preDefined: { criteria, logic: "AND" } } });
    await new Promise(done => setTimeout(done, 50));
    const words = [...document.querySelectorAll(".dtsb-condition option")].find(option => option.selected).textContent.trim();
    const rows = [...document.querySelectorAll("#comments tbody tr td:first-child")].map(cell => cell.textContent).join(", ");
    table.destroy();
    return [words, rows];
}
(async () => {
    let asSeen = true;
    for (const [name, before, after, right] of [
        ["en-GB", "Before", "After", true], ["fr-FR", "Avant le", "Après le", true], ["ru", "До", "После", true],
        ["ar", "قبل", "بعد", true],
        ["zh", "晚于", "早于", false], ["jv", "Kahanan Sakwise", "Kahanan Sakdurunge", false], ["fa", "بعد از", "بعد از", false],
        ["ka", "შემდეგ", "შემდეგ", false], ["km", "បន្ទាប់ពី", "បន្ទាប់ពី", false], ["th", "ก่อน", "ก่อน", false],
        ["es-AR", "Luego", "Luego", false],
    ]) {
        const [first, second] = [await search(name, "<"), await search(name, ">")];
        console.log(`${name}: ${first[0]} 2017-12-22: ${first[1]} (of the 20th); ${second[0]} 2017-12-22: ${second[1]} (of the 24th)`
            + (right ? "" : "   <- wrong words"));
        asSeen &&= first[0] === before && second[0] === after && first[1] === "Bromandy" && second[1] === "Quillonia";
    }
    const { number } = language("sq").searchBuilder.conditions, { string } = language("cs").searchBuilder.conditions;
    console.log(`sq: at most: ${number.lte}; at least: ${number.gte}\ncs: does not contain: ${string.notContains}`);
    process.exit(asSeen && number.lte === number.gte && string.notContains === "Podmínka" ? 0 : 1);
})();
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
