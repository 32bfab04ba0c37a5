#!/usr/bin/env bash
# SheetJS (xlsx 0.18.5) writes 22 December 2017; exceljs 4.4.0 reads 9 July 1905.
#
# One would expect: two libraries that both read and write .xlsx agree on a date, or one of them says that it cannot.
# What happens: with `cellDates: true` SheetJS writes the cell as ISO 8601 text of type "d", which the standard has for just this
#   (ISO/IEC 29500-1, 18.18.11). exceljs has no case for "d", takes parseFloat("2017-12-22T00:00:00.000Z") = 2017, sees the date format of
#   the cell and gives day 2017 since 1900. Without a date format it gives the number 2017. No error either way.
# Why it matters: the comment form and the list of dates travel as workbooks. A cell of type "d" comes from openpyxl (iso_dates) and
#   SheetJS; the closing of a consultation becomes a day in 1905, or a bare year, for whoever reads it with exceljs.
# Kin: the same gap was found in another reader in August 2026 (productdevbook/hucre issue 496); none found for exceljs.
# Versions: xlsx 0.18.5 (npm), exceljs 4.4.0, Node 20. Seen on 2026-11-28.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts xlsx@0.18.5 exceljs@4.4.0
cat > probe.mjs <<'X'
import XLSX from "xlsx";
import ExcelJS from "exceljs";
import { readFileSync } from "node:fs";

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(`xlsx ${version("xlsx")} writes, exceljs ${version("exceljs")} reads`);
const closing = new Date(Date.UTC(2017, 11, 22));
const read = {};
for (const cellDates of [false, true]) {
    const sheet = XLSX.utils.aoa_to_sheet([["Closing", closing]], { cellDates: true });
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, "Dates");
    const file = XLSX.write(book, { type: "buffer", bookType: "xlsx", cellDates });
    const again = XLSX.read(file, { cellDates: true }).Sheets.Dates.B1.v;
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(file);
    read[cellDates] = workbook.worksheets[0].getCell("B1").value;
    console.log(`cellDates ${cellDates}: written ${closing.toISOString()}, SheetJS reads ${again.toISOString()}, `
        + `exceljs reads ${read[cellDates]?.toISOString?.() ?? read[cellDates]}`);
}
const asSeen = read[false]?.toISOString() === "2017-12-22T00:00:00.000Z" && read[true]?.toISOString() === "1905-07-09T00:00:00.000Z";
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.mjs && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }
