#!/usr/bin/env bash
# A workbook that counts its days from 1904: SheetJS (xlsx 0.18.5) shows 22 December 2017 and hands out a Date in 2013; exceljs 4.4.0 and
# read-excel-file 9.3.17 are right if Excel wrote the file and four years and a day too early if LibreOffice saved it.
#
# One would expect: one cell, one day. The date system is one attribute, date1904 of type xsd:boolean (ISO/IEC 29500-1, 18.2.28): "1" and
#   "true" are the same value.
# What happens: SheetJS applies it to the formatted text (`w`) and not to the Date (`v` with cellDates). exceljs and read-excel-file know
#   "1" only. Excel writes "1"; LibreOffice Calc 7.4 writes date1904="true" for the same workbook (seen by converting one).
# Why it matters: workbooks begun on a Mac years ago, as templates of ministries are, still count from 1904. The date of a delegation's
#   comment or meeting is then a plausible day in the wrong year, and which reader is right depends on who saved the file last.
# Known for SheetJS: SheetJS/sheetjs issue 1565 (open since 2019). None found for "true".
# Versions: xlsx 0.18.5 (npm), exceljs 4.4.0, read-excel-file 9.3.17, Node 20. Seen on 2026-11-28.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts xlsx@0.18.5 exceljs@4.4.0 read-excel-file@9.3.17 jszip@3.10.1
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import JSZip from "jszip";
import XLSX from "xlsx";
import ExcelJS from "exceljs";
import { readSheet } from "read-excel-file/node";

const version = name => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(["xlsx", "exceljs", "read-excel-file"].map(name => `${name} ${version(name)}`).join(", "));
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
async function workbook(date1904) {
    const zip = new JSZip();
    zip.file("[Content_Types].xml", `<Types xmlns="${packages}/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`);
    zip.file("_rels/.rels", `<Relationships xmlns="${packages}/relationships">
        <Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`);
    zip.file("xl/_rels/workbook.xml.rels", `<Relationships xmlns="${packages}/relationships">
        <Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`);
    zip.file("xl/workbook.xml", `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${date1904}"/>
        <sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`);
    zip.file("xl/styles.xml", `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d mmmm yyyy"/></numFmts>
        <fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>
        <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>
        </styleSheet>`);
    zip.file("xl/worksheets/sheet1.xml",
        `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" s="1"><v>41629</v></c></row></sheetData></worksheet>`);
    return zip.generateAsync({ type: "nodebuffer" });
}
let asSeen = true;
for (const [date1904, ...seen] of [
    ["0", "21 December 2013", "2013-12-21", "2013-12-21", "2013-12-21"],
    ["1", "22 December 2017", "2013-12-21", "2017-12-22", "2017-12-22"],
    ["true", "22 December 2017", "2013-12-21", "2013-12-21", "2013-12-21"],
]) {
    const file = await workbook(date1904);
    const exceljs = new ExcelJS.Workbook();
    await exceljs.xlsx.load(file);
    const read = [
        XLSX.read(file).Sheets.S.A1.w,
        XLSX.read(file, { cellDates: true }).Sheets.S.A1.v.toISOString().slice(0, 10),
        exceljs.worksheets[0].getCell("A1").value.toISOString().slice(0, 10),
        (await readSheet(file))[0][0].toISOString().slice(0, 10),
    ];
    console.log(`date1904="${date1904}": xlsx shows ${read[0]}, xlsx Date ${read[1]}, exceljs ${read[2]}, read-excel-file ${read[3]}`);
    asSeen &&= read.join() === seen.join();
}
process.exit(asSeen ? 0 : 1);
X
TZ=UTC node probe.mjs && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }
