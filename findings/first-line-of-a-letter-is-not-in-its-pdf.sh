#!/usr/bin/env bash
# LibreOffice 7.4.7: an HTML file made a PDF from the command line loses its first line: "From: Bromandy" is gone, and a letter of one
#   line is an empty page.
#
# One would expect: "soffice --convert-to pdf letter.html" gives all that the file shows, as it does with a .docx of the same words, and
#   with the same HTML when it is told to read it for Writer (--infilter="HTML (StarWriter)").
# What happens: the first line of the text stands on a page of its own and is not drawn there; everything else begins on the second page.
#   It is so for a heading, a paragraph (of a long one just its first line), the first item of a list and the first line before a <br>.
#   Only a table at the beginning stays. Nothing is printed but that the file was converted.
# Why it matters: mails and pages are filed as PDF by just this command, in many services that make PDFs. The first line is the sender,
#   the addressee, or item 14 of a list, which then begins at 15. An empty first page looks like a fault of the printer.
# Known in part: ether/etherpad pull request 3473 (an empty page and the first word missing, of 2018; they pass --writer since),
#   vladholubiev/serverless-libreoffice issue 35 (an empty page and the sender's line missing, of 2020; open). Versions: Debian 12's
#   LibreOffice 4:7.4.7-1+deb12u14, poppler-utils 22.12. Seen on 2026-11-29.
set -euo pipefail
if ! { command -v soffice && command -v pdftotext; } > /dev/null 2>&1; then
    if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
        { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
            libreoffice-writer-nogui poppler-utils; } > /dev/null 2>&1 \
            || { echo "LibreOffice Writer and poppler-utils could not be installed by apt-get." >&2; exit 2; }
    else
        echo "LibreOffice or pdftotext is missing: install libreoffice-writer-nogui and poppler-utils." >&2; exit 2
    fi
fi
soffice --version
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
mkdir web writer
page() { printf '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Letter</title></head><body>%s</body></html>' "$2" > "$1.html"; }
page mail '<p>From: Bromandy<br>To: the Secretariat</p><p>14. Delete.</p>'
page heading '<h1>Bromandy</h1><p>14. Delete.</p>'
page list '<ol start="14"><li>Delete.</li><li>Keep.</li></ol>'
page line '<p>We object to paragraph 14.</p>'
page table '<table><tr><td>14</td><td>Delete.</td></tr></table><p>15. Keep.</p>'
convert() { soffice "-env:UserInstallation=file://$dir/profile" --headless "$@" ./*.html > soffice.log 2>&1; }
convert --convert-to pdf --outdir web
convert --infilter="HTML (StarWriter)" --convert-to pdf:writer_pdf_Export --outdir writer
as_seen=yes
words() { pdftotext -layout "$1" - | tr -s ' \n\f' ' ' | sed -e 's/^ //' -e 's/ $//'; }
see() {  # file, as it comes, read for Writer
    local web writer
    web=$(words "web/$1.pdf"); writer=$(words "writer/$1.pdf")
    echo "  $1: \"$web\"; read for Writer: \"$writer\""
    if [ "$web" != "$2" ] || [ "$writer" != "$3" ]; then as_seen=no; fi
}
see mail "To: the Secretariat 14. Delete." "From: Bromandy To: the Secretariat 14. Delete."
see heading "14. Delete." "Bromandy 14. Delete."
see list "15.Keep." "14.Delete. 15.Keep."
see line "" "We object to paragraph 14."
see table "14 Delete. 15. Keep." "14 Delete. 15. Keep."
[ "$as_seen" = yes ] && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
