#!/usr/bin/env bash
# air-datepicker 3.6.0, a chooser of a date: in Norwegian and Slovenian 22 December 2017, 18:05, is written into the field as "22.05.2017",
#   and so it is sent; on the hour it is the month 00, at half past 30. In Slovenian and Sinhala the minutes are the letters "ii".
#
# One would expect: the field holds the day that was chosen, as in the 30 other languages that come with it, and the month that the calendar
#   itself shows above the days, "Desember".
# What happens: in its third version MM is a month and mm a minute; the three languages still have dd.mm.yyyy of the second, where ii was a
#   minute. The words for the months and days are right. With a day chosen alone the month is always 00, which the next program may
#   refuse; with an hour, minutes of 1 to 12 make a date of the same year that nothing can refuse.
# Why it matters: a desk whose pages are in the language of the reader sets a closing through such a field. It is tried in English and in
#   French. The Norwegian one closes the comments in May, or is open since.
# Known in part: t1m0n/air-datepicker pull request 617 (Norwegian, open since 2024). None found for the two others.
# Versions: air-datepicker 3.6.0, jsdom 26.1.0, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts air-datepicker@3.6.0 jsdom@26.1.0
cat > probe.cjs <<'X'
const { readdirSync } = require("node:fs");
const { JSDOM } = require("jsdom");

const { window } = new JSDOM("", { pretendToBeVisual: true, url: "https://example.org/" });
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
Object.assign(globalThis, { window, Event: window.Event, CustomEvent: window.CustomEvent });
const AirDatepicker = require("air-datepicker");

console.log(`air-datepicker ${require("air-datepicker/package.json").version}`);
async function field(language, timepicker, time) {
    window.document.body.innerHTML = "<input id=closing>";
    const input = window.document.getElementById("closing");
    const picker = new AirDatepicker(input, { locale: require(`air-datepicker/locale/${language}`).default, timepicker });
    await picker.selectDate(time);
    await new Promise(done => setTimeout(done, 10));
    const month = picker.formatDate(time, "MMMM");
    picker.destroy();
    return [input.value, month];
}
const languages = readdirSync("node_modules/air-datepicker/locale").filter(name => name.endsWith(".js")).map(name => name.slice(0, -3));
const seen = {
    nb: ["22.00.2017", "22.05.2017 18:05", "22.30.2017 18:30"], sl: ["22.00.2017", "22.05.2017 06:ii pm", "22.30.2017 06:ii pm"],
    si: ["2017-00-22", "2017-05-22 06:ii pm", "2017-30-22 06:ii pm"],
};
(async () => {
    let right = 0, asSeen = true;
    for (const language of languages) {
        const [day, month] = await field(language, false, new Date(2017, 11, 22));
        const [five] = await field(language, true, new Date(2017, 11, 22, 18, 5));
        const [half] = await field(language, true, new Date(2017, 11, 22, 18, 30));
        if ([day, five, half].every(text => /^(22\D12\D2017|2017\D12\D22|12\D22\D2017)/.test(text))) right++;
        else console.log(`${language}: chosen 22 ${month} 2017: ${day}; 18:05: ${five}; 18:30: ${half}`);
        if (language in seen) asSeen &&= [day, five, half].every((text, at) => text === seen[language][at]);
    }
    console.log(`${right} of ${languages.length} languages write 22 December 2017`);
    asSeen &&= right === 30 && languages.length === 33;
    process.exit(asSeen ? 0 : 1);
})();
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
