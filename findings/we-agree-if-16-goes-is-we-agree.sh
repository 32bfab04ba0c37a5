#!/usr/bin/env bash
# Spreadsheet::ParseXLSX 0.27: of a cell "We agree if 16 goes; else we do not." with one word in bold, as XlsxWriter writes it with
#   constant_memory, it reads "We agree"; Spreadsheet::XLSX 0.17 finds no cell at all in that workbook, and gives an empty sheet.
#
# One would expect: words of a cell may stand in the sheet itself (t="inlineStr", ISO/IEC 29500-1, 18.3.1.53) as well as in the list of
#   strings beside it, with the same elements in both (CT_Rst); whoever joins the pieces of the one joins those of the other.
# What happens: of a string in the sheet ParseXLSX takes the first piece, what is before the first bold, red or struck word, or that word
#   alone. Of a string in the list it takes all pieces, and even the reading (rPh) of a name in Japanese, as if it were a part of the
#   name: "東京トウキョウ" (seen, not run here). Spreadsheet::XLSX passes over each cell that has its string in the sheet.
# Why it matters: tables of comments are written by programs row by row, for which such strings are made, and a word that matters is put in
#   bold. The condition is gone and the consent stays, in a sentence that reads as whole; the same table written without
#   constant_memory is read as it is, so that a trial with a small one passes.
# Kin: condition-on-the-second-line-is-lost.sh (Word). Of others: exceljs/exceljs pull request 501 (mended there). None found for these.
# Versions: Debian's libspreadsheet-parsexlsx-perl 0.27-3+deb12u2, libspreadsheet-xlsx-perl 0.17-1, python3-xlsxwriter 3.0.2-2, Perl 5.36.
# Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb perl /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Perl and Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
# Behind the first three: what the first two need.
for package in libspreadsheet-parsexlsx-perl=0.27-3+deb12u2 libspreadsheet-xlsx-perl=0.17-1 python3-xlsxwriter=3.0.2-2 \
    libspreadsheet-parseexcel-perl libarchive-zip-perl libcrypt-rc4-perl libcryptx-perl libdigest-perl-md5-perl \
    libgraphics-colorutils-perl libole-storage-lite-perl libxml-parser-perl libxml-twig-perl; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
for package in libspreadsheet-parsexlsx-perl libspreadsheet-xlsx-perl python3-xlsxwriter; do
    dpkg-deb -W --showformat='${Package} ${Version}\n' "$package"_*.deb
done
cat > write.py <<'P'
import xlsxwriter

for name, constant_memory in ("rows.xlsx", True), ("whole.xlsx", False):
    book = xlsxwriter.Workbook(name, {"constant_memory": constant_memory})
    sheet, bold = book.add_worksheet(), book.add_format({"bold": True})
    sheet.write(0, 0, "Bromandy")
    sheet.write_rich_string(0, 1, "Delete paragraph 14, but ", bold, "only if", " 15 stays.")
    sheet.write(1, 0, "Quillonia")
    sheet.write_rich_string(1, 1, bold, "We agree", " if 16 goes; else ", bold, "we do not", ".")
    book.close()
P
PYTHONPATH="$dir/root/usr/lib/python3/dist-packages" /usr/bin/python3 write.py
cat > probe.pl <<'P'
use strict; use warnings;
use Spreadsheet::ParseXLSX;
use Spreadsheet::XLSX;

my @whole = ("Bromandy", "Delete paragraph 14, but only if 15 stays.", "Quillonia", "We agree if 16 goes; else we do not.");
my @seen = ([ "Bromandy", "Delete paragraph 14, but ", "Quillonia", "We agree" ], [ "", "", "", "" ], \@whole, \@whole);
my $as_seen = 1;
for my $name ("rows.xlsx", "whole.xlsx") {
    for my $class ("Spreadsheet::ParseXLSX", "Spreadsheet::XLSX") {
        my $book = $class eq "Spreadsheet::XLSX" ? $class->new($name) : $class->new->parse($name);
        my $sheet = $book->{Worksheet}[0];
        my @read = map { my $row = $_; map { my $cell = $sheet->{Cells}[$row][$_]; $cell ? $cell->value : "" } 0, 1 } 0, 1;
        print "  $name, $class: ", join(" | ", @read), "\n";
        $as_seen &&= join("|", @read) eq join("|", @{shift @seen});
    }
}
exit($as_seen ? 0 : 1);
P
libraries="$dir/root/usr/share/perl5:$(find "$dir/root/usr/lib" -type d -path '*/perl5/5.*' -prune | head -1)"
PERL5LIB=$libraries perl probe.pl && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
