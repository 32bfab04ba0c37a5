// The same table as the compilation's, written with npm docx: node write.mjs table.json out.docx
import { readFileSync, writeFileSync } from 'node:fs';
import { Document, HeadingLevel, Packer, PageOrientation, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';

const [, , from, to] = process.argv;
const { title, blocks } = JSON.parse(readFileSync(from, 'utf8'));
const widths = [2550, 5600, 6420];
const base = process.memoryUsage().rss;
const begin = performance.now();

const run = ([kind, text]) => new TextRun({ text, strike: kind === 1, underline: kind === 2 ? {} : undefined });
const paragraph = runs => new Paragraph({ children: runs.map(run) });
const cell = (paragraphs, i) => new TableCell({ width: { size: widths[i], type: WidthType.DXA }, children: paragraphs.map(paragraph) });
const row = cells => cells.length === 1
  ? new TableRow({ children: [new TableCell({ columnSpan: 3, children: cells[0].map(paragraph) })] })
  : new TableRow({ children: cells.map(cell) });

const children = [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] })];
for (const { heading, rows } of blocks) {
  children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(heading)] }));
  children.push(new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, children: ['Reference and delegation', 'Place and wording', 'Comment'].map((words, i) => cell([[[0, words]]], i)) }),
      ...rows.map(row),
    ],
  }));
}

const page = { size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 } };
writeFileSync(to, await Packer.toBuffer(new Document({ sections: [{ properties: { page }, children }] })));
const milliseconds = performance.now() - begin;
console.log(JSON.stringify({ milliseconds, baseBytes: base, peakBytes: process.resourceUsage().maxRSS * 1024 }));
