#!/usr/bin/env bash
# Spreadsheet::ParseExcel 0.65: half an hour of speaking time, "0:30" in the workbook, is read as "0:01", 2 hours and 45 minutes as "2:01";
#   and a vote that the workbook shows as "for", "against" or "abstains" is read as 1, -1 or 0.
#
# One would expect: value() gives the cell as it is shown. A number format with hours in brackets ([h]:mm) is a length of time that does not
#   begin again after a day, and the m behind hours is minutes; of a format's parts the second is for negatives and the third for zero
#   (ISO/IEC 29500-1, 18.8.31). LibreOffice 7.4.7 and Gnumeric 1.12.55 show the file so.
# What happens: the m behind [h] is the month of the day that the number would be in a calendar, which for all that is under 31 days is
#   January, 01. [m] and [hh] are wrong too. A part without a digit in it is not used: the bare number comes instead, in the part for zero
#   even where the others are right. Nothing is thrown or warned of. In "h:mm", and in "[h]:mm:ss", which Excel has ready, the minutes
#   are right. Spreadsheet::ParseXLSX 0.27, which shows with the same code, does so with .xlsx.
# Why it matters: speaking times, and hours of interpretation, are summed in such cells, as are the votes of delegations, with words for
#   their numbers. A list of speakers is all one minute; of votes one sees numbers that nobody wrote, and 0 where it says "abstains".
# Kin: SheetJS/js-word issue 98 (0:01 for nothing, in another reader; closed). None found for this one.
# Versions: Debian's libspreadsheet-parseexcel-perl 0.6500-4~deb12u1, python3-xlwt 1.3.0-4, Perl 5.36. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb perl /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Perl and Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libspreadsheet-parseexcel-perl=0.6500-4~deb12u1 python3-xlwt=1.3.0-4 libole-storage-lite-perl libcrypt-rc4-perl \
    libdigest-perl-md5-perl libjcode-pm-perl libunicode-map-perl libspreadsheet-writeexcel-perl; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
for file in libspreadsheet-parseexcel-perl_*.deb python3-xlwt_*.deb; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$file"; done
cat > cells.tsv <<'T'
0.5	[h]:mm	0:30	0:01
2.75	[h]:mm	2:45	2:01
38	[h]:mm	38:00	38:01
30	[hh]:mm	30:00	[06]:00
1.5	[m]	90	[1]
2.75	[h]:mm:ss	2:45:00	2:45:00
2.75	h:mm	2:45	2:45
1	"for";"against";"abstains"	for	1
-1	"for";"against";"abstains"	against	-1
0	"for";"against";"abstains"	abstains	0
3	0 "for";0 "against";"none"	3 for	3 for
0	0 "for";0 "against";"none"	none	0
T
cat > book.py <<'P'
import xlwt
book = xlwt.Workbook()
sheet = book.add_sheet("Times")
for row, line in enumerate(open("cells.tsv", encoding="utf-8")):
    value, look = line.split("\t")[:2]
    style = xlwt.XFStyle()
    style.num_format_str = look
    sheet.write(row, 0, float(value) / (24 if look[:2] in ("[h", "[m", "h:") else 1), style)
book.save("book.xls")
P
PYTHONPATH=$dir/root/usr/lib/python3/dist-packages /usr/bin/python3 book.py
cat > probe.pl <<'P'
use strict;
use Spreadsheet::ParseExcel;

my $sheet = Spreadsheet::ParseExcel->new->parse("book.xls")->worksheet(0);
open my $cells, "<", "cells.tsv" or die;
my ($row, $as_seen) = (0, 1);
while (<$cells>) {
    chomp;
    my (undef, $look, $shown, $seen) = split /\t/;
    my $read = $sheet->get_cell($row++, 0)->value;
    print "  $look shows $shown, and is read as $read\n";
    next if $read eq $seen;
    $as_seen = 0;
    print "    and not: $seen\n";
}
exit($as_seen ? 0 : 1);
P
libraries=$(find root/usr/lib -type d -name 5.36 -printf '%p:')
PERL5LIB=root/usr/share/perl5:$libraries perl probe.pl && echo "As seen on 2026-11-30." \
    || { echo "It behaves otherwise now." >&2; exit 1; }
