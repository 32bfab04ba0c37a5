#!/usr/bin/env bash
# pdf2json 4.1.0: the raw text of a page begins with its last line and ends with its first, so that under "Quillonia:" stands what Bromandy
#   said.
#
# One would expect: the text of a page from top to bottom. It was so up to 4.0.2; what 4.0.3 brought is a sort that says in so many words
#   "top-to-bottom, left-to-right". The blocks of the same page in the JSON (Pages[].Texts) do come from top to bottom, by their y.
# What happens: the lines are sorted by their height, which a PDF counts from its lower edge (ISO 32000-1, 8.3.2.3), smallest first. Each
#   line reads well in itself and each page is where it belongs. getRawTextContent(), the stream of it and the command with -c do so, for a
#   PDF of LibreOffice as for one written by hand.
# Why it matters: a compilation has the name above the position. Backwards, "Keep paragraph 14." is under Quillonia, which wrote "Delete";
#   paragraph 15 comes before 14, and a paragraph of two lines says its end first. Nothing is thrown, and a test with one line passes.
# Kin: modesty/pdf2json issue 421 (pieces of a line in the wrong order, open), whose pull request 422 brought the sort. None found for this.
# Versions: pdf2json 4.1.0, compared with 4.0.2, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts pdf2json@4.1.0 older@npm:pdf2json@4.0.2
cat > probe.mjs <<'X'
import { readFileSync, writeFileSync } from "node:fs";
const readers = { "4.1.0": await import("pdf2json"), "4.0.2": await import("older") };

// A PDF of one or more pages, with the lines of each at the heights given.
function pdf(pages) {
    const streams = pages.map(lines => "BT\n" + lines.map(([y, words]) =>
        `/F1 12 Tf 1 0 0 1 72 ${y} Tm (${words}) Tj`).join("\n") + "\nET");
    const first = 4;
    const objects = ["<< /Type /Catalog /Pages 2 0 R >>",
        `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(" ")}] >>`,
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"];
    streams.forEach((stream, i) => objects.push("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
        + `/Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`));
    let out = "%PDF-1.4\n";
    const at = objects.map((object, i) => {
        const start = out.length;
        out += `${i + 1} 0 obj\n${object}\nendobj\n`;
        return start;
    });
    const xref = out.length;
    out += `xref\n0 ${at.length + 1}\n0000000000 65535 f \n` + at.map(o => `${String(o).padStart(10, "0")} 00000 n \n`).join("")
        + `trailer\n<< /Size ${at.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
    return out;
}
const read = (module, file) => new Promise((resolve, reject) => {
    writeFileSync("in.pdf", file, "latin1");
    const parser = new (module.default.default ?? module.default)(null, 1);
    parser.on("pdfParser_dataReady", data => resolve({
        raw: parser.getRawTextContent().split(/\r?\n/).filter(line => line && !line.startsWith("---")).map(line => line.trim()),
        blocks: data.Pages.flatMap(page => page.Texts.map(text => decodeURIComponent(text.R[0].T))),
    }));
    parser.on("pdfParser_dataError", reject);
    parser.loadPDF("in.pdf");
});

console.log(`pdf2json ${JSON.parse(readFileSync("node_modules/pdf2json/package.json", "utf8")).version}`);
const column = words => words.map((line, i) => [760 - 20 * i, line]);
const paper = pdf([column(["Bromandy:", "Keep paragraph 14.", "Quillonia:", "Delete paragraph 14."]),
    column(["14. States shall report", "every two years.", "15. States shall act."])]);
const now = await read(readers["4.1.0"], paper);
const before = await read(readers["4.0.2"], paper);
console.log(`  raw text:      ${now.raw.join(" | ")}\n  blocks:        ${now.blocks.join(" | ")}`);
console.log(`  4.0.2, raw:    ${before.raw.join(" | ")}`);
const asPrinted = ["Bromandy:", "Keep paragraph 14.", "Quillonia:", "Delete paragraph 14.",
    "14. States shall report", "every two years.", "15. States shall act."];
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const asSeen = same(now.raw, [...asPrinted.slice(0, 4).reverse(), ...asPrinted.slice(4).reverse()])
    && same(now.blocks, asPrinted) && same(before.raw, asPrinted);
process.exit(asSeen ? 0 : 1);
X
node probe.mjs 2> log.txt | grep -v '^Warning' && echo "As seen on 2026-11-29." \
    || { echo "It behaves otherwise now." >&2; exit 1; }
