#!/usr/bin/env bash
# number-to-text 0.4.1: 2.5 in words is "two hundred and five", 1500.25 "one million, five hundred thousand, twenty five"; in French 1.05 is
#   "un virgule cinq", and in Turkish a million is a million and a thousand. numero-a-letras 1.0.6: 1 500 000 000 is "millones de pesos".
#
# One would expect: a number that can be given (a number, or a text with one) is written as that number, or refused, and no two numbers are
#   the same words.
# What happens: number-to-text reads the places of a number in threes from the right, with the point as one of the signs: it counts for a
#   nought in English, German, Indonesian and Turkish, and so does the comma in "1,500", whose "one" is gone; a minus is nothing. Its
#   French knows the point, but not the noughts behind it. number2text 1.1.0 counts hundredths without saying so: "two point five" is 2.05,
#   and 2.5 "two point fifty"; for amount-in-words 1.0.1 both 2.5 and 2.05 are two rupees and five paise. From a thousand million on,
#   numero-a-letras and @vigilio/numeros-a-letras 0.0.7 have no word for what stands before the millions.
# Why it matters: rates of assessment have decimals, and sums are written out beside their figures so that nobody can misread them. Where
#   the two differ, the words are held to be meant.
# Kin: none found for these five. Versions: as named, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts number-to-text@0.4.1 number2text@1.1.0 amount-in-words@1.0.1 \
    numero-a-letras@1.0.6 @vigilio/numeros-a-letras@0.0.7
cat > probe.cjs <<'X'
const { readFileSync } = require("node:fs");
const text = require("number-to-text");
const { AmountToWords } = require("amount-in-words");

const names = ["number-to-text", "number2text", "amount-in-words", "numero-a-letras", "@vigilio/numeros-a-letras"];
console.log(names.map(name => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`).join(", "));
for (const language of ["en-us", "de", "fr", "tr"]) require(`number-to-text/converters/${language}`);
const amount = new AmountToWords();
const writers = {
    ...Object.fromEntries(["en-us", "de", "fr", "tr"].map(language =>
        [`number-to-text, ${language}`, number => text.convertToText(number, { language })])),
    number2text: number => require("number2text")(number, "English"),
    "amount-in-words": number => amount.toWords(number),
    "numero-a-letras": number => require("numero-a-letras").NumerosALetras(number),
    "@vigilio/numeros-a-letras": number => require("@vigilio/numeros-a-letras").default(number),
};
let asSeen = true;
for (const [name, number, seen] of [
    ["number-to-text, en-us", 1500, "One Thousand, Five Hundred"],
    ["number-to-text, en-us", 2.5, "Two Hundred And Five"],
    ["number-to-text, en-us", 1500.25, "One Million, Five Hundred Thousand, Twenty Five"],
    ["number-to-text, en-us", "1,500", "Thousand, Five Hundred"],
    ["number-to-text, en-us", -5, "Five"],
    ["number-to-text, de", 2.5, "zweihundertfünf"],
    ["number-to-text, fr", 2.5, "Deux Virgule Cinq"],
    ["number-to-text, fr", 1.05, "Un Virgule Cinq"],
    ["number-to-text, tr", 1000000, "Bir Milyon, Bin"],
    ["number2text", 2.5, "Two Point Fifty"],
    ["number2text", 2.05, "Two Point Five"],
    ["amount-in-words", 2.5, "Two Rupees And Five Paise"],
    ["amount-in-words", 2.05, "Two Rupees And Five Paise"],
    ["numero-a-letras", 999000000, "Novecientos Noventa y Nueve Millones de Pesos 00/100 M.N."],
    ["numero-a-letras", 1500000000, "Millones de Pesos 00/100 M.N."],
    ["@vigilio/numeros-a-letras", 1500000000, "MILLONES DE"],
]) {
    const words = writers[name](number).replace(/\s+/g, " ").trim();
    console.log(`${name}: ${number} = ${words}`);
    asSeen &&= words === seen;
}
process.exit(asSeen ? 0 : 1);
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
