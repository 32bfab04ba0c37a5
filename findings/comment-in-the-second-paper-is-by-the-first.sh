#!/usr/bin/env bash
# docx-merger 1.2.2 and docxcompose 1.4.0: two delegations' papers joined in one .docx: at Quillonia's words stands Bromandy's comment, by
#   Bromandy; Quillonia's own is gone. Paragraph 20 of the second paper is 1.
#
# One would expect: a comment goes with the words on which it is, as docxcompose does with a footnote, to which it gives a new number; or
#   the comments of the second paper go, with their marks in the text.
# What happens: the text of the second paper is taken with the marks of its comments (w:commentReference), and its comments part is not.
#   Every program counts comments from 0, so that the marks find comments of the first paper (ISO/IEC 29500-1, 17.13.4.5): name, date,
#   initials and words are the first's. LibreOffice shows it twice. docx-merger does the same to footnotes. In docxcompose the first
#   numbered paragraph of each style begins at 1, whatever start its list has; docx-merger's list says of itself that Word has errors with
#   numbers.
# Why it matters: the comments of many delegations joined in one file is what a Secretariat would use such a library for. Quillonia, which
#   asked to keep the sentence, is not there, and Bromandy asks to delete a sentence on which it said nothing.
# Known in part: 4teamwork/docxcompose issue 65 (a comment from a second paper is "partially missing" where the first has none; open); the
#   same collision in a comparison is UseJunior/safe-docx issue 107. None found for the wrong author, nor for docx-merger.
# Versions: docx-merger 1.2.2, Debian's python3-docxcompose 1.4.0-1, docx 9.15.2, Node 20, Python 3.11. Seen on 2026-11-29.
set -euo pipefail
for tool in npm apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Node 20 and Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in python3-docxcompose=1.4.0-1 python3-docx python3-lxml python3-babel python3-tz python3-six python3-pkg-resources; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
export PYTHONPATH=$dir/root/usr/lib/python3/dist-packages
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts docx-merger@1.2.2 docx@9.15.2
echo "docx-merger $(node -p "require('./node_modules/docx-merger/package.json').version")," \
    "$(dpkg-deb -W --showformat='docxcompose ${Version}' python3-docxcompose_*.deb)"
cat > papers.cjs <<'X'
const { writeFileSync } = require("node:fs");
const { Comment, CommentRangeEnd, CommentRangeStart, CommentReference, Document, FootnoteReferenceRun, Packer, Paragraph, TextRun }
    = require("docx");
const paper = (state, words, comment, start) => Packer.toBuffer(new Document({
    numbering: { config: [{ reference: "n", levels: [{ level: 0, format: "decimal", text: "%1.", start }] }] },
    comments: { children: [{ id: 0, author: state, date: new Date("2017-12-01T09:00:00Z"), children: [new Paragraph(comment)] }] },
    footnotes: { 1: { children: [new Paragraph(`Note of ${state}.`)] } },
    sections: [{ children: [new Paragraph({ numbering: { reference: "n", level: 0 }, children: [new CommentRangeStart(0),
        new TextRun(words), new CommentRangeEnd(0), new TextRun({ children: [new CommentReference(0)] }),
        new FootnoteReferenceRun(1)] })] }],
})).then(file => writeFileSync(`${state}.docx`, file));
Promise.all([paper("Bromandy", "States shall act.", "Bromandy asks to delete this.", 14),
    paper("Quillonia", "States shall report.", "Quillonia asks to keep this.", 20)]);
X
cat > merge.cjs <<'X'
const { readFileSync, writeFileSync } = require("node:fs");
const Merger = require("docx-merger");
new Merger({ pageBreak: false }, ["Bromandy.docx", "Quillonia.docx"].map(name => readFileSync(name, "binary")))
    .save("nodebuffer", file => writeFileSync("docx-merger.docx", file));
X
node papers.cjs; node merge.cjs > merge.log 2>&1
cat > probe.py <<'P'
import re, zipfile
from docx import Document
from docxcompose.composer import Composer
composer = Composer(Document("Bromandy.docx"))
composer.append(Document("Quillonia.docx"))
composer.save("docxcompose.docx")

words = lambda xml: "".join(re.findall(r"<w:t[ >][^<]*", xml)).replace('<w:t xml:space="preserve">', "").replace("<w:t>", "")
as_seen = True
for tool, note in [("docx-merger", "Note of Bromandy."), ("docxcompose", "Note of Quillonia.")]:
    parts = zipfile.ZipFile(f"{tool}.docx")
    read = lambda name: parts.read(f"word/{name}.xml").decode()
    comments = {number: (author, words(text)) for number, author, text in
        re.findall(r'<w:comment w:id="(\d+)" w:author="(\w+)".*?>(.*?)</w:comment>', read("comments"), re.S)}
    notes = {number: words(text) for number, text in re.findall(r'<w:footnote w:id="(\d+)">(.*?)</w:footnote>', read("footnotes"), re.S)}
    paragraphs = [p for p in re.findall(r"<w:p>.*?</w:p>", read("document"), re.S) if "commentReference" in p]
    shown = [(words(p), *comments[re.search(r'commentReference w:id="(\d+)"', p)[1]],
        notes[re.search(r'footnoteReference w:id="(\d+)"', p)[1]]) for p in paragraphs]
    for row in shown:
        print(f"  {tool}: at {row[0]!r} the comment of {row[1]}: {row[2]!r}; footnote: {row[3]!r}")
    as_seen &= shown == [("States shall act.", "Bromandy", "Bromandy asks to delete this.", "Note of Bromandy."),
        ("States shall report.", "Bromandy", "Bromandy asks to delete this.", note)] and len(comments) == 1
    if tool == "docxcompose":
        number = re.search(r'<w:numId w:val="(\d+)"', paragraphs[1])[1]
        numbering = re.search(rf'<w:num w:numId="{number}">.*?</w:num>', read("numbering"), re.S)[0]
        starts = re.findall(r'startOverride w:val="(\d+)"', numbering)
        print(f"  {tool}: the list that began at 20 is told to begin at {', then at '.join(starts)}")
        as_seen &= starts[-1] == "1"
raise SystemExit(0 if as_seen else 1)
P
/usr/bin/python3 probe.py && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
