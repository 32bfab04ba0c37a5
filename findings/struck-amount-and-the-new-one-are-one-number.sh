#!/usr/bin/env bash
# antiword 0.37 and catdoc 0.95: in a .doc with tracked changes "a fee of 250 dollars", which was 100, is read as "a fee of 100250
#   dollars", and a "not" that was struck out stands.
#
# One would expect: antiword leaves out what was removed, and hidden words, unless asked (its manual: -r is to include "text removed by
#   the revisioning system", -s hidden text); so it does with -f, which is for bold and italics, and with -x for DocBook.
# What happens: in plain text, which is what it gives when nothing is asked, -r and -s change nothing: removed and hidden words are there
#   always, without any sign, each joined to what has come in its place. catdoc does the same and has no such option. word-extractor
#   leaves out the removed ones.
# Why it matters: old papers, and those of offices that save as .doc, come with their changes in them. "States shall not disclose" is read
#   where "not" was what had to go, a fee is four hundred times what it is, and the hidden reservation of a delegation is in its answer.
# Kin: yfedoseev/office_oxide issue 288 (the same in another reader, which takes catdoc for right) and morungos/node-word-extractor issue
#   32 (closed). None found for antiword's plain text. Versions: Debian's antiword 0.37-16+deb12u1 and catdoc 1:0.95-6~deb12u1, the .doc
#   by Debian 12's LibreOffice 4:7.4.7-1+deb12u14. Seen on 2026-11-29.
set -euo pipefail
for tool in soffice apt-get dpkg-deb python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with LibreOffice Writer." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in antiword=0.37-16+deb12u1 catdoc=1:0.95-6~deb12u1; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
for file in *.deb; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$file"; done
export HOME=$dir
cp -r root/usr/share/antiword .antiword
printf 'charset_path=%s/root/usr/share/catdoc\nmap_path=%s/root/usr/share/catdoc\n' "$dir" "$dir" > .catdocrc
cat > draft.py <<'P'
import zipfile
run = lambda words, kind="t", look="": f'<w:r>{look}<w:{kind} xml:space="preserve">{words}</w:{kind}></w:r>'
by = 'w:id="1" w:author="Bromandy" w:date="2017-12-01T09:00:00Z"'
gone = lambda words: f"<w:del {by}>{run(words, 'delText')}</w:del>"
new = lambda words: f"<w:ins {by}>{run(words)}</w:ins>"
hidden = lambda words: run(words, look="<w:rPr><w:vanish/></w:rPr>")
paragraphs = [run("The conference recalls its earlier work on this matter, and the reports of its working groups.")] * 12 + [
    run("14. States shall ") + gone("not ") + run("disclose the names of witnesses."),
    run("15. A fee of ") + gone("100") + new("250") + run(" dollars is due."),
    run("16. Quillonia agrees") + hidden(" only if paragraph 14 goes") + run(".")]
names = "http://schemas.openxmlformats.org"
kinds = "application/vnd.openxmlformats"
with zipfile.ZipFile("draft.docx", "w") as file:
    file.writestr("[Content_Types].xml", f'<Types xmlns="{names}/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{kinds}-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kinds}-officedocument.wordprocessingml.document.main+xml"/></Types>')
    file.writestr("_rels/.rels", f'<Relationships xmlns="{names}/package/2006/relationships"><Relationship Id="r1" '
        f'Type="{names}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr("word/document.xml", f'<w:document xmlns:w="{names}/wordprocessingml/2006/main"><w:body>'
        + "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs) + "</w:body></w:document>")
P
python3 draft.py
soffice -env:UserInstallation="file://$dir/profile" --headless --convert-to doc draft.docx > soffice.log 2>&1
as_seen=yes
see() {  # what is asked, what comes out
    local out
    out=$("${@:2}" draft.doc 2> log.txt | grep '^ *1[456]\.' | paste -s -d' ')
    echo "  $1: $out"
    case $1 in
        *"-f"* | *"-x"*) [ "$out" = "$clean" ] || as_seen=no ;;
        *) [ "$out" = "$dirty" ] || as_seen=no ;;
    esac
}
dirty="14. States shall not disclose the names of witnesses. 15. A fee of 100250 dollars is due."
dirty="$dirty 16. Quillonia agrees only if paragraph 14 goes."
clean="14. States shall disclose the names of witnesses. 15. A fee of 250 dollars is due. 16. Quillonia agrees."
see "antiword" root/usr/bin/antiword -m UTF-8.txt
see "antiword -r" root/usr/bin/antiword -m UTF-8.txt -r
see "antiword -f" root/usr/bin/antiword -m UTF-8.txt -f
see "antiword -x db" root/usr/bin/antiword -m UTF-8.txt -x db
see "catdoc" root/usr/bin/catdoc -d utf-8
[ "$as_seen" = yes ] && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
