#!/usr/bin/env bash
# iCal::Parser 1.21 (Perl): a meeting at 18:00 in New York and one at 18:00 in Tashkent are both at 18:00 where the calendar is read; a
#   meeting at 18:00 UTC is converted. A further day of a series (RDATE) is not there.
#
# One would expect: its documentation says that `tz` "will adjust the parsed dates to the current timezone", and that entries of the kind
#   VTIMEZONE are passed over: so that a zone with its common name, TZID=America/New_York, which the DateTime beneath it knows, is
#   adjusted, and an unknown one perhaps not. RDATE stands in RFC 5545 (3.8.5.2) beside EXDATE, which it says it handles.
# What happens: TZID is not looked at; the digits are taken and the reader's zone is put on them. Only times with a Z are adjusted. Of a
#   series also those have no zone any more ("floating"), so that DateTime takes them for UTC when they are compared: the weekly meeting
#   at 22:00 UTC, read in Tashkent, is at 03:00 of the next day, and sorts five hours behind the same meeting held once.
# Why it matters: invitations come from a secretariat in another zone, nearly always with a TZID. Whoever reads them elsewhere comes ten
#   hours early to New York's meeting; what a colleague has tried, with times in UTC or in the same city, was right.
# Kin: outlook-zone-read-as-utc.sh and hour-of-tashkent-is-an-hour-of-greenwich.sh, other libraries and other causes. None found for it.
# Versions: Debian's libical-parser-perl 1.21-3, libdatetime-perl 1.59, Perl 5.36. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb perl; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Perl." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download libical-parser-perl=1.21-3 libtext-vfile-asdata-perl=0.08-2 libdatetime-event-ical-perl=0.13-2 \
    libdatetime-format-ical-perl=0.09-3 libdatetime-event-recurrence-perl=0.19-2 libdatetime-set-perl=0.3900-2 libset-infinite-perl=0.65-3 \
    lib{b-hooks-endofscope,class-accessor-chained,class-accessor,class-data-inheritable,class-inspector,class-singleton,datetime}-perl \
    lib{datetime-locale,datetime-timezone,devel-stacktrace,eval-closure,exception-class,exporter-tiny,file-sharedir,io-string}-perl \
    lib{list-moreutils,list-moreutils-xs,module-implementation,module-runtime,mro-compat,namespace-autoclean,namespace-clean}-perl \
    lib{package-stash,params-util,params-validate,params-validationcompiler,role-tiny,specio,sub-exporter-progressive}-perl \
    lib{sub-identify,sub-name,try-tiny,variable-magic,xstring}-perl > apt.log 2>&1 \
    || { echo "Debian does not give these packages (apt-get update first; other versions want another look)." >&2; exit 2; }
for file in *.deb; do dpkg-deb -x "$file" root; done
dpkg-deb -W --showformat='${Package} ${Version}\n' libical-parser-perl_*.deb
cat > probe.pl <<'P'
use strict; use warnings;
use iCal::Parser;

my $number = 0;
sub meeting {
    my ($name, $start, @more) = @_;
    $number++;
    return "BEGIN:VEVENT\nUID:$number\@example.org\nDTSTAMP:20171201T000000Z\nDTSTART$start\nDURATION:PT1H\nSUMMARY:$name\n",
        (map { "$_\n" } @more), "END:VEVENT\n";
}
my $calendar = join "", "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n",
    meeting("18:00 in New York", ";TZID=America/New_York:20180306T180000"),
    meeting("18:00 in Tashkent", ";TZID=Asia/Tashkent:20180306T180000"),
    meeting("09:00 UTC", ":20180306T090000Z"),
    meeting("22:00 UTC, once", ":20180313T220000Z"),
    meeting("22:00 UTC, weekly", ":20180313T220000Z", "RRULE:FREQ=WEEKLY;COUNT=1"),
    meeting("09:00 UTC, twice, and on 29 March", ":20180320T090000Z", "RRULE:FREQ=WEEKLY;COUNT=2", "RDATE:20180329T090000Z"),
    "END:VCALENDAR\n";
my $found = iCal::Parser->new(start => "20180301", end => "20180401", tz => "Asia/Tashkent")->parse_strings($calendar)->{events};
my %read;
for my $months (values %$found) { for my $days (values %$months) { for my $events (values %$days) { for my $event (values %$events) {
    my $start = $event->{DTSTART};
    push @{ $read{$event->{SUMMARY}} }, $start->strftime("%d %B %H:%M ") . $start->time_zone->name . ", epoch " . $start->epoch;
} } } }
my $as_seen = 1;
for ([ "18:00 in New York", "06 March 18:00 Asia/Tashkent, epoch 1520341200" ],  # 07 March 04:00, epoch 1520377200
     [ "18:00 in Tashkent", "06 March 18:00 Asia/Tashkent, epoch 1520341200" ],
     [ "09:00 UTC", "06 March 14:00 Asia/Tashkent, epoch 1520326800" ],
     [ "22:00 UTC, once", "14 March 03:00 Asia/Tashkent, epoch 1520978400" ],
     [ "22:00 UTC, weekly", "14 March 03:00 floating, epoch 1520996400" ],  # five hours later
     [ "09:00 UTC, twice, and on 29 March", "20 March 14:00 floating, epoch 1521554400", "27 March 14:00 floating, epoch 1522159200" ]) {
    my ($name, @seen) = @$_;
    my @is = sort @{ $read{$name} // [] };
    print "  $name, read in Tashkent -> ", join("; ", @is), "\n";
    $as_seen &&= "@is" eq "@seen";
}
exit($as_seen ? 0 : 1);
P
libraries=$(find root/usr/lib -type d -name 5.36 -printf '%p:')
TZ=UTC PERL5LIB=root/usr/share/perl5:$libraries perl probe.pl && echo "As seen on 2026-11-30." \
    || { echo "It behaves otherwise now." >&2; exit 1; }
