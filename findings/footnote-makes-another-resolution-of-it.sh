#!/usr/bin/env bash
# odt2txt 0.5 and odfpy 1.4.2: in an .odt "resolution 70/1" with footnote 4 is read as "resolution 70/14", and the words of a comment
#   stand in the sentence to which it objects.
#
# One would expect: words that stand outside of the text (a footnote, a comment, what was deleted with changes tracked) are set apart or
#   left out, as pandoc 2.17 does with all three; the mark of a footnote is at least put in brackets, as antiword does.
# What happens: everything that is text in the XML is text. The mark of a note (text:note-citation) is glued to the number before it, and
#   the note's own words follow in the middle of the sentence. Of a comment (office:annotation) name, date and words stand where it is
#   fixed: "States Quillonia2017-12-02T10:00:00Delete this. shall act". What was deleted is the first paragraph of all, behind the name of
#   whoever deleted it. odfpy's teletype.extractText gives the same, and its list of paragraphs has notes, comments and deletions once
#   more, as paragraphs.
# Why it matters: documents are cited as 70/1, and a note stands behind the citation more often than anywhere: 70/14 is a real resolution
#   on something else. A delegation's "Delete this." is read as words of the draft, and a deleted paragraph as its opening.
# Known in part: eea/odfpy issue 146 (a comment's words in the text of a cell; open). None found for notes, nor for odt2txt;
#   heading-row-of-an-odt-is-not-there.sh has the deleted words in another reader. Versions: Debian's odt2txt 0.5-7 and python3-odf
#   1.4.2-2, Python 3.11. Seen on 2026-11-29.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in odt2txt=0.5-7 python3-odf=1.4.2-2 python3-defusedxml; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
for file in odt2txt*.deb python3-odf*.deb; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$file"; done
cat > probe.py <<'P'
import re, subprocess, zipfile
from odf import teletype, text
from odf.opendocument import load

oasis = "urn:oasis:names:tc:opendocument:xmlns"
names = " ".join(f'xmlns:{name}="{oasis}:{name}:1.0"' for name in ["office", "text", "style"]) \
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
person = lambda who: f"<dc:creator>{who}</dc:creator><dc:date>2017-12-02T10:00:00</dc:date>"
body = ('<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info>' + person("Bromandy")
    + "</office:change-info><text:p>States may abstain.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    '<text:p>14. Recalls resolution 70/1<text:note text:note-class="footnote" text:id="f"><text:note-citation>4</text:note-citation>'
    "<text:note-body><text:p>Of 2015.</text:p></text:note-body></text:note> of the conference.</text:p>"
    "<text:p>15. States <office:annotation>" + person("Quillonia") + "<text:p>Delete this.</text:p></office:annotation>shall act.</text:p>"
    '<text:p><text:change text:change-id="c1"/>16. Ends.</text:p>')
with zipfile.ZipFile("draft.odt", "w") as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    file.writestr("content.xml", f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>")
    file.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{oasis}:manifest:1.0" manifest:version="1.2">'
        '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')

out = subprocess.run(["root/usr/bin/odt2txt.odt2txt", "--width=-1", "draft.odt"], capture_output=True, text=True, check=True).stdout
by_odt2txt = re.sub(r"\s+", " ", out).strip()
paragraphs = [teletype.extractText(p) for p in load("draft.odt").getElementsByType(text.P)]
print(f"  odt2txt: {by_odt2txt}\n  odfpy:   {' | '.join(paragraphs)}")
noted = "14. Recalls resolution 70/14Of 2015. of the conference."
commented = "15. States Quillonia2017-12-02T10:00:00Delete this. shall act."
as_seen = by_odt2txt == f"Bromandy2017-12-02T10:00:00States may abstain. {noted} {commented} 16. Ends." \
    and paragraphs == ["States may abstain.", noted, "Of 2015.", commented.replace(". shall", ".shall"), "Delete this.", "16. Ends."]
raise SystemExit(0 if as_seen else 1)
P
PYTHONPATH=$dir/root/usr/lib/python3/dist-packages /usr/bin/python3 probe.py && echo "As seen on 2026-11-29." \
    || { echo "It behaves otherwise now." >&2; exit 1; }
