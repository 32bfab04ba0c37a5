#!/usr/bin/env bash
# Chronic 0.10.5 (Ruby): "14 days before 22 December" is 17 November at ten in the evening, "14 days after 22 December" is 15 December, "the
#   last Friday of March 2018" is the first Friday of March 2017, and "22 Dec '17" is 17 December.
#
# One would expect: what its documentation shows with "7 hours before tomorrow at noon" and "may seventh '97" holds for a date that it reads
#   well by itself, as "22 December"; what it cannot read is nil.
# What happens: where a date stands behind something else its numbers are taken for a time of the day. The 22 is ten in the evening, of the
#   first of December, and from there the 14 days are counted. The year 2018 is eighteen minutes past eight in the evening, of a day in
#   the year before; "2018 March 5" too is 5 March at 20:18. Of "22 Dec '17" the year is the day and the day is the hour, while "Dec 22
#   '17" is right. "14 March 2018, paragraph 15" is at three in the afternoon.
# Why it matters: terms are set as days before or after another date, and meetings for the last Friday of a month. Each of these is a day of
#   the right season at an hour that is possible, so that a reminder is sent and a term closes, on another day.
# Kin: mojombo/chronic issues 334 ("last" beside a whole date, open) and 294 ("next 7 days", open). None found for these.
# Versions: Debian's ruby-chronic 0.10.5-2 (gitlab-chronic), ruby-numerizer 0.2.0-2, Ruby 3.1. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb ruby; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Ruby." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in ruby-chronic=0.10.5-2 ruby-numerizer=0.2.0-2; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
for file in *.deb; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$file"; done
cat > probe.rb <<'P'
require "time"
require "chronic"

today = Time.utc(2017, 12, 6, 9)
as_seen = true
{
  "14 days before 22 December" => "2017-11-17 22:00", "14 days after 22 December" => "2017-12-15 22:00",
  "the last Friday of March 2018" => "2017-03-03 20:18", "last day of February 2018" => "2017-02-01 20:18",
  "22 Dec '17" => "2017-12-17 22:00", "2018 March 5" => "2018-03-05 20:18", "14 March 2018, paragraph 15" => "2018-03-14 15:00",
  "22 December" => "2017-12-22 12:00", "22 December 2017" => "2017-12-22 12:00", "Dec 22 '17" => "2017-12-22 12:00",
  "first Friday in March" => "2018-03-02 12:00", "14 days before tomorrow" => "2017-11-23 12:00"
}.each do |written, seen|
  moment = Chronic.parse(written, now: today)
  read = moment ? moment.strftime("%Y-%m-%d %H:%M") : "nil"
  puts "  #{written} -> #{read}"
  as_seen &&= read == seen
end
exit(as_seen ? 0 : 1)
P
library=$(echo root/usr/share/rubygems-integration/all/gems/*chronic*/lib)
TZ=UTC ruby -I "$library" -I root/usr/lib/ruby/vendor_ruby probe.rb && echo "As seen on 2026-11-30." \
    || { echo "It behaves otherwise now." >&2; exit 1; }
