// The same notes on the same paragraphs, written with npm docx: node comments.mjs notes.json out.docx
import { readFileSync, writeFileSync } from 'node:fs';
import { CommentRangeEnd, CommentRangeStart, CommentReference, Document, Packer, Paragraph, TextRun } from 'docx';

const [, , from, to] = process.argv;
const { paragraphs } = JSON.parse(readFileSync(from, 'utf8'));

const comments = [];
const children = paragraphs.map(({ text, notes }) => {
  const starts = [];
  const ends = [];
  for (const { author, lines } of notes) {
    const id = comments.length;
    comments.push({ id, author, children: lines.map(line => new Paragraph({ children: [new TextRun(line)] })) });
    starts.push(new CommentRangeStart(id));
    ends.push(new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] }));
  }
  return new Paragraph({ children: [...starts, new TextRun(text), ...ends] });
});

writeFileSync(to, await Packer.toBuffer(new Document({ comments: { children: comments }, sections: [{ children }] })));
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({
  milliseconds: performance.now(), cpuMilliseconds: (user + system) / 1000, peakBytes: process.resourceUsage().maxRSS * 1024,
}));
