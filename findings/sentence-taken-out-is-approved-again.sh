#!/usr/bin/env bash
# translate-toolkit 3.8.4: a sentence that was taken out of the draft comes back from XLIFF and from CSV with its translation approved; after CSV
#   the "may" of the last draft is the finished French of this one's "shall".
#
# One would expect: a PO file keeps what went out as obsolete (#~), and an old translation of a changed sentence as one to be looked at (fuzzy,
#   with the earlier words beside it); gettext and po2txt of this toolkit use neither. The converters between PO and XLIFF or CSV keep both
#   apart, or leave them out, as po2tmx does.
# What happens: po2xliff writes the obsolete sentence as a unit with approved="yes" and state "translated", po2csv as a row like any other;
#   made into PO again it is a living message. CSV has no mark for what is fuzzy, and csv2po makes it translated. And xliff2po keeps
#   no note but those that po2xliff wrote: one without an author, or by Bromandy, is gone.
# Why it matters: where a later draft has the sentence again, or a text still has it, its French is used at once as settled; and the French of
#   "shall report" says "peuvent", which nobody has to look at any more. Translators send tables and XLIFF; the texts come out of PO.
# Known in part: translate/translate pull request 3655 (po2txt used the obsolete ones, mended), issues 268 (msgctxt) and 442 (the earlier
#   words; both open, po2xliff), issue 227 (po2xliff lost comments, closed). None found for these.
# Versions: Debian's python3-translate 3.8.4-1, Python 3.11. Seen on 2026-11-29.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in python3-translate=3.8.4-1 python3-lxml; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
    dpkg-deb -W --showformat='${Package} ${Version}\n' "${package%%=*}"_*.deb
done
export PYTHONPATH=$dir/root/usr/lib/python3/dist-packages
/usr/bin/python3 -c "import lxml.etree" || { echo "lxml does not start: libxml2 or libxslt1.1 is missing." >&2; exit 2; }
to() { local name=$1; shift; /usr/bin/python3 -c "from translate.convert.$name import main; main()" --progress=none "$@"; }
cat > draft.txt <<'P'
States shall report

States may withdraw
P
cat > draft.po <<'P'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\nLanguage: fr\n"

#: draft.txt:1
#, fuzzy
#| msgid "States may report"
msgid "States shall report"
msgstr "Les États peuvent faire rapport"

#~ msgid "States may withdraw"
#~ msgstr "Les États peuvent se retirer"
P
to po2csv draft.po draft.csv; to csv2po draft.csv by-csv.po
to po2xliff draft.po draft.xlf; to xliff2po draft.xlf by-xliff.po
to po2tmx -l fr draft.po draft.tmx
cat > notes.xlf <<'P'
<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="draft" source-language="en"
target-language="fr" datatype="plaintext"><body><trans-unit id="1"><source>States shall report</source><target/>
<note>no author</note><note from="Bromandy">cannot accept</note><note from="po-translator">kept</note></trans-unit></body></file></xliff>
P
to xliff2po notes.xlf notes.po
for way in draft by-csv by-xliff; do
    to po2txt -t draft.txt "$way.po" "$way.out"
    echo "$way.po gives: $(grep -v '^$' "$way.out" | paste -sd'|')"
done
grep -A1 '"yes"' draft.xlf
echo "Three notes in notes.xlf; in notes.po: $(grep -E 'author|accept|kept' notes.po | paste -sd'|')"
lines() { grep -v '^$' "$1" | paste -sd'|'; }
if [ "$(lines draft.out)" = "States shall report|States may withdraw" ] \
    && [ "$(lines by-csv.out)" = "Les États peuvent faire rapport|Les États peuvent se retirer" ] \
    && [ "$(lines by-xliff.out)" = "States shall report|Les États peuvent se retirer" ] \
    && grep -q 'approved="yes"><source>States may withdraw' draft.xlf \
    && [ "$(grep -E 'author|accept|kept' notes.po)" = "# kept" ] && ! grep -q withdraw draft.tmx; then
    echo "As seen on 2026-11-29."
else
    echo "It behaves otherwise now." >&2; exit 1
fi
