#!/usr/bin/env bash
# stamp 0.6.0 (Ruby): of 22 December 2017, 18:30, written by the example "9:00 a.m." it makes "6:30 a.m."; by "Monday, 3 p.m." "Friday,
#   12 p.m."; by "2018-03-05T10:00" "2017-12-05T06:30", another day and the morning.
#
# One would expect: its documentation says to give an example "with whatever month, day, year, and weekday parts you'd like"; it shows
#   "3:00 AM", becoming "8:52 PM", says that an example that can be read in two ways should be replaced by a clear one, and that words
#   around it are kept. "a.m." and an hour without minutes are the style of the United Nations, and the ISO form has one meaning only.
# What happens: "a.m." is a word to it, kept as it stands, and the hour before it one of twelve: so the evening has the mark of the example.
#   A number without a colon is a month, a day or a year, so that the hour is the month, 12. An hour from 01 to 12 in the example, "10:00",
#   is one of twelve too, without a mark; "15:00" one of 24. Of "05T10" the first half is not seen and stays: the 22nd is the 5th.
# Why it matters: an invitation is written by the example of the last one, and the last one was in the morning. The hour that comes out is a
#   possible one, and the day too; nothing fails, and for a meeting in the morning all but the hour alone is right.
# Kin: evening-in-indonesian-is-the-morning.sh and other files named evening-..., where another cause leads there. No thread found that
#   names it. Versions: Debian's ruby-stamp 0.6.0-1.1, Ruby 3.1.2. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb; do command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12." >&2; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in ruby-stamp=0.6.0-1.1 ruby3.1 libruby3.1 libgmp10; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
dpkg-deb -W --showformat='${Package} ${Version}\n' ruby-stamp_*.deb
cat > probe.rb <<'P'
require "date"
require "time"
require "stamp"

as_seen = true
{
  Time.utc(2017, 12, 22, 18, 30) => {
    "9:00 a.m." => "6:30 a.m.", "Monday, 3 p.m." => "Friday, 12 p.m.", "2018-03-05T10:00" => "2017-12-05T06:30",
    "5 March 2018 at 10:00" => "22 December 2017 at 06:30",
    "3:00 AM" => "6:30 PM", "5 March 2018 at 15:00" => "22 December 2017 at 18:30", "2018-03-05" => "2017-12-22",  # as one would expect
  },
  Time.utc(2017, 12, 22, 9, 30) => { "3:00 p.m." => "9:30 p.m.", "3:00 PM" => "9:30 AM" },
}.each do |moment, examples|
  puts moment.strftime("%A, %d %B %Y, %H:%M")
  examples.each do |example, seen|
    written = moment.stamp(example)
    puts "  by the example #{example} -> #{written}"
    as_seen &&= written == seen
  end
end
exit(as_seen ? 0 : 1)
P
libraries=root/usr/lib/x86_64-linux-gnu
LD_LIBRARY_PATH=$libraries TZ=UTC root/usr/bin/ruby3.1 --disable-gems -I root/usr/lib/ruby/vendor_ruby -I root/usr/lib/ruby/3.1.0 \
    -I "$libraries/ruby/3.1.0" probe.rb && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
