#!/usr/bin/env bash
# survey-core 3.1.1 (SurveyJS): an answer over its limit of 100 is refused in Dutch and Latvian because it must be "at least 100"; in Urdu
#   the limit is nought, or one; in Georgian the answer "must not be 100"; in Hindi each page is page 0 of 1.
#
# One would expect: the words under a refused answer name the limit and the right side of it, in each language that comes with it as in
#   English, "should be at most 100".
# What happens: the two sentences of the numeric validator are the same in Dutch (of both countries) and Latvian. In Urdu the places for
#   numbers, {0}, {1} and {2}, were translated as numbers, nought, one and two, in 13 sentences, whatever the limit is. In Georgian "greater
#   than" is not in the sentence on the highest value, also of a date. The line on the pages in Hindi has two figures of its own.
# Why it matters: missions fill in questionnaires, amounts, counts of years, a date up to the closing. Who is told "at least 100" raises the
#   amount and is refused again; who is told that the date must not be the 22nd takes another, and sends an answer that is not theirs.
# No thread found that names it. Versions: survey-core 3.1.1, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts survey-core@3.1.1
cat > probe.cjs <<'X'
const { Model, Version } = require("survey-core");
require("survey-core/survey.i18n");
for (const name of ["dutch", "latvian", "urdu", "georgian", "hindi", "french"]) require(`survey-core/i18n/${name}`);

console.log(`survey-core ${Version ?? require("survey-core/package.json").version}`);
function refused(locale, question, value) {
    const survey = new Model({ elements: [{ type: "text", name: "fee", ...question }] });
    survey.locale = locale;
    survey.setValue("fee", value);
    survey.validate();
    return survey.getQuestionByName("fee").errors.map(error => error.getText()).join(" ");
}
const atMost = { inputType: "number", validators: [{ type: "numeric", maxValue: 100 }] };
const atLeast = { inputType: "number", validators: [{ type: "numeric", minValue: 100 }] };
const highest = { inputType: "number", max: 100 };
let asSeen = true;
for (const [locale, what, question, value, seen] of [
    ["en", "at most 100", atMost, 500, "The 'value' should be at most 100"],
    ["fr", "at most 100", atMost, 500, "Votre réponse 'valeur' doit être inférieure ou égale à 100"],
    ["nl", "at most 100", atMost, 500, "Uw antwoord 'waarde' moet groter of gelijk zijn aan 100"],
    ["nl", "at least 100", atLeast, 5, "Uw antwoord 'waarde' moet groter of gelijk zijn aan 100"],
    ["lv", "at most 100", atMost, 500, "'Vērtība' jābūt vienādam vai lielākam 100"],
    ["ur", "at most 100", atMost, 500, "صفر زیادہ سے زیادہ ایک ہونا چاہیے"],
    ["ur", "highest 100", highest, 500, "عدد صفر سے زیادہ نہیں ہونی چاہیے"],
    ["ka", "highest 100", highest, 500, "ღირებულება არ უნდა იყოს 100"],
]) {
    const found = refused(locale, question, value);
    console.log(`${locale}, ${what}, answer ${value}: ${found}`);
    asSeen &&= found === seen;
}
const survey = new Model({ showProgressBar: "top", progressBarType: "pages", pages: [1, 2, 3].map(page => ({ elements: [
    { type: "text", name: `paragraph ${page}` }] })) });
survey.locale = "hi";
survey.currentPageNo = 1;
console.log(`hi, page 2 of 3: ${survey.progressText}`);
process.exit(asSeen && survey.progressText === "पृष्ठ 1 में से 0" ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
