#!/usr/bin/env bash
# Roo 2.10.0 (Ruby): of an .ods table of comments the rows of a group that can be folded are not there, nor is the heading row if it is set
#   to be printed on every page; of two equal rows that are written as one the first is empty.
#
# One would expect: the rows that the table shows, in their order. OpenDocument 1.2 (part 1, chapter 9) lets rows stand in brackets, as
#   heading rows or as a group, and equal rows be written once with their number (number-rows-repeated), as Excel does. The same for
#   equal cells in a row (number-columns-repeated) Roo reads rightly. LibreOffice 7.4.7 shows all nine rows of the table made here.
# What happens: only rows directly under the table are read; those in brackets go without a word, and the next take their numbers. A row
#   that stands for two is filled in at the second place only. first_row is then the first answer, and whoever takes the headings from it
#   has columns named "Bromandy" and "article 1: keep".
# Why it matters: a long table of comments has a group for each article, and its heading is printed on every page. All comments on an
#   article are then missing, with no gap in the numbers of the rows; and the first of two that say the same has said nothing.
# Kin: heading-row-of-an-odt-is-not-there.sh (officeparser, of a text); ropensci/readODS issue 81 and OpenDocument.core issue 707 tell the
#   same of other libraries. None found for this one.
# Versions: Debian's ruby-roo 2.10.0-1, Ruby 3.1.2, Python 3.11 (which makes the file). Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in ruby-roo=2.10.0-1 ruby-nokogiri ruby-zip racc ruby-pkg-config ruby-mini-portile2 ruby3.1 libruby3.1 libgmp10 \
    libxml2 libxslt1.1 libgumbo1 rubygems-integration ruby-rubygems; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
dpkg-deb -W --showformat='${Package} ${Version}\n' ruby-roo_*.deb
cat > make.py <<'P'
import zipfile

spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table"))
kind = "application/vnd.oasis.opendocument.spreadsheet"
def row(*cells, extra=""):
    return f"<table:table-row{extra}>" + "".join(f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
                                                 for cell in cells) + "</table:table-row>"
rows = (f"<table:table-header-rows>{row('State', 'Comment')}</table:table-header-rows>"
    + row("Bromandy", "article 1: keep")
    + f"<table:table-row-group>{row('Bromandy', 'article 2: delete')}{row('Quillonia', 'article 2: keep')}</table:table-row-group>"
    + row("Quillonia", "article 3: delete") + row("Quillonia", "article 4: keep")
    + row("Gate", "we agree", extra=' table:number-rows-repeated="2"') + row("Bromandy", "the end"))
with zipfile.ZipFile("in.ods", "w") as file:
    file.writestr("mimetype", kind)
    file.writestr("META-INF/manifest.xml", '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest manifest:version="1.2"'
        ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">' + "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{media}"/>' for path, media in
        [("/", kind), ("content.xml", "text/xml"), ("styles.xml", "text/xml")]) + "</manifest:manifest>")
    file.writestr("styles.xml", '<?xml version="1.0" encoding="UTF-8"?>'
        f'<office:document-styles {spaces} office:version="1.2"><office:styles/></office:document-styles>')
    file.writestr("content.xml", f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2">'
        f'<office:body><office:spreadsheet><table:table table:name="Comments">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>")
P
/usr/bin/python3 make.py
cat > probe.rb <<'P'
require "roo"

table = Roo::OpenOffice.new("in.ods")
read = (table.first_row..table.last_row).map { |number| table.row(number) }
read.each { |row| puts "  #{row.inspect}" }
seen = [["Bromandy", "article 1: keep"], ["Quillonia", "article 3: delete"], ["Quillonia", "article 4: keep"], [nil, nil],
        ["Gate", "we agree"], ["Bromandy", "the end"]]
exit(read == seen ? 0 : 1)
P
libraries=root/usr/lib/x86_64-linux-gnu
folders=(root/usr/lib/ruby/vendor_ruby root/usr/lib/ruby/3.1.0 "$libraries/ruby/3.1.0" "$libraries/ruby/vendor_ruby/3.1.0")
for folder in root/usr/share/rubygems-integration/*/gems/*/lib "$libraries"/rubygems-integration/*/gems/*/lib \
    "$libraries"/rubygems-integration/*/extensions/*/*/*; do if [ -d "$folder" ]; then folders+=("$folder"); fi; done
LD_LIBRARY_PATH=$libraries root/usr/bin/ruby3.1 -W0 "${folders[@]/#/-I}" probe.rb && echo "As seen on 2026-11-30." \
    || { echo "It behaves otherwise now." >&2; exit 1; }
