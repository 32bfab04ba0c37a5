#!/usr/bin/env bash
# WordGrinder 0.8: of an .odt with "paragraphs 14 15", both numbers marked, it makes "paragraphs 1415"; of "a fee of 5" with item 15 on the
#   next line "a fee of 515."; and a section, as of words in two columns, is nowhere.
#
# One would expect: its documentation says that it reads "basic content from ODT files" and that what it does not support is ignored: that
#   marks and columns go and the words stay. A blank between two words, a tab and a line break are as basic as words (OpenDocument 1.2,
#   6.1), and a section is only a bracket around paragraphs. odt2txt, read here beside it, has them all.
# What happens: a blank is lost if it stands alone between two marked pieces; an office program leaves such pieces also where a word was
#   only typed later than the next, and nothing shows there. A tab and a line break are lost wherever they stand. A section and a table
#   are left out with all that is in them. It ends with 0, having said "Importing..." and "Exporting...".
# Why it matters: "14 15" has become another paragraph, the fee another amount, "Bromandy" with its "No" behind a tab one word. Of a draft
#   whose annex stands in two columns the annex is not there, and who has not seen the file does not miss it.
# Kin: two-amendments-side-by-side-are-one-word.sh (HTML::TreeBuilder, of HTML). No thread found that names it.
# Versions: Debian's wordgrinder-ncurses 0.8-1, odt2txt 0.5-7, Python 3.11. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in wordgrinder-ncurses=0.8-1 odt2txt=0.5-7 liblua5.3-0 libminizip1 lua-lpeg lua-filesystem libncursesw6 libtinfo6; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
for file in wordgrinder-ncurses_*.deb odt2txt_*.deb; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$file"; done
cat > probe.py <<'P'
import os, subprocess, zipfile

names = ["office", "text", "table", "style", "meta"]
spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
kind = "application/vnd.oasis.opendocument.text"
def part(name, words):
    return f'<?xml version="1.0" encoding="UTF-8"?><office:document-{name} {spaces} office:version="1.2">{words}</office:document-{name}>'

def read(words):
    with zipfile.ZipFile("in.odt", "w") as file:
        file.writestr("mimetype", kind)
        entries = [("/", kind)] + [(name, "text/xml") for name in ("content.xml", "styles.xml", "meta.xml")]
        file.writestr("META-INF/manifest.xml", '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest manifest:version="1.2"'
            ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">' + "".join(
            f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{media}"/>' for path, media in entries)
            + "</manifest:manifest>")
        file.writestr("styles.xml", part("styles", "<office:styles/>"))
        file.writestr("meta.xml", part("meta", "<office:meta/>"))
        styles = '<style:style style:name="T1" style:family="text"/>'
        file.writestr("content.xml", part("content", f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{words}</office:text></office:body>"))
    if os.path.exists("out.txt"): os.remove("out.txt")
    subprocess.run(["root/usr/bin/wordgrinder", "--convert", "in.odt", "out.txt"], capture_output=True, check=True)
    with open("out.txt") as file: return " / ".join(file.read().split("\n")).strip(" /")

def other():
    out = subprocess.run(["root/usr/bin/odt2txt.odt2txt", "--width=-1", "in.odt"], capture_output=True, text=True, check=True).stdout
    return " / ".join(line.strip() for line in out.split("\n") if line.strip())

before, after = "<text:p>Before.</text:p>", "<text:p>After.</text:p>"
piece = '<text:span text:style-name="T1">{}</text:span>'.format
cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
as_seen = True
for what, words, seen in [
    ("plain", "<text:p>Delete paragraphs 14 15.</text:p>", "Delete paragraphs 14 15."),
    ("in pieces", f"<text:p>Delete paragraphs {piece('14')} {piece('15')}.</text:p>", "Delete paragraphs 1415."),
    ("in pieces", f"<text:p>States shall {piece('not')} {piece('withdraw')}.</text:p>", "States shall notwithdraw."),
    ("a tab", "<text:p>Bromandy<text:tab/>No<text:tab/>Quillonia<text:tab/>Yes</text:p>", "BromandyNoQuilloniaYes"),
    ("a line break", "<text:p>14. A fee of 5<text:line-break/>15. Delete.</text:p>", "14. A fee of 515. Delete."),
    ("a section", f'{before}<text:section text:name="S"><text:p>15. Not binding.</text:p></text:section>{after}', "Before. / After."),
    ("a table", f'{before}<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-row>'
        f"{cell('Quillonia')}{cell('Delete 14.')}</table:table-row></table:table>{after}", "Before. / After."),
]:
    found = read(words)
    print(f"  {what}: {found}\n    odt2txt: {other()}")
    as_seen &= found == seen
raise SystemExit(0 if as_seen else 1)
P
export HOME=$dir LC_ALL=C.UTF-8 LD_LIBRARY_PATH=$dir/root/usr/lib/x86_64-linux-gnu:$dir/root/lib/x86_64-linux-gnu
/usr/bin/python3 probe.py \
    && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
