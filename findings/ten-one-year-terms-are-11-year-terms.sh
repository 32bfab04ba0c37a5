#!/usr/bin/env bash
# numerizer 0.2.0 (Ruby): "ten one-year terms" in figures is "11 year terms", "between five hundred and six hundred States" is "between 1100
#   States", "the third sentence" is "the/3 sentence"; for chronic_duration 0.10.6, on top of it, 2,5 hours are five and 1/2 hour is two.
#
# One would expect: words of numbers that stand side by side are one number where English makes one of them ("twenty-one", "two hundred
#   and five"), and two where it does not; an ordinal behind "the" is a place in a row. So it does with "paragraphs fourteen or fifteen",
#   "twenty, one", "the tenth meeting" and "the twenty-first of December".
# What happens: any two are added, over a blank, a hyphen and "and": fourteen and fifteen are 29, five and twenty 25. From the third to the
#   ninth, an ordinal behind a word is the lower half of a fraction and takes the blank with it; "a thousand" loses its blank too.
#   chronic_duration (GitLab's, which Debian has) puts the unit behind the last number before it and drops what else stands there: a
#   part of an hour turns round (1/2 hour is two hours), the comma cuts (1,500 hours are 500), "2 h 30" is two hours and 30 seconds, a
#   range is its upper end, two allotments are one sum, and "working" and "minus" are passed over.
# Why it matters: terms of office, quorums and paragraphs are written in words just where they must not be misread, and are put into
#   figures for a table. "On paragraph twenty one State objected" is "On paragraph 21 State objected".
# Known in part: henrypoydar/chronic_duration issue 32 (half and quarter hours, open); jduff/numerizer issue 2 (twenty-third, closed). Kin:
#   delete-fourteen-and-fifteen-is-delete-29.sh (Perl), one-to-two-weeks-are-twelve-weeks.sh (JavaScript).
# Versions: Debian's ruby-numerizer 0.2.0-2, ruby-chronic-duration 0.10.6.2-2, Ruby 3.1. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb ruby; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Ruby (ruby)." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in ruby-numerizer=0.2.0-2 ruby-chronic-duration=0.10.6.2-2; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
    dpkg-deb -W --showformat='${Package} ${Version}\n' "${package%%=*}"_*.deb
done
cat > probe.rb <<'R'
require "numerizer"
require "gitlab_chronic_duration"

as_seen = true
[["for ten one-year terms", "for 11 year terms"],
 ["On paragraph twenty one State objected", "On paragraph 21 State objected"],
 ["delete paragraphs fourteen and fifteen", "delete paragraphs 29"],
 ["between five hundred and six hundred States", "between 1100 States"],
 ["delete the third sentence and the fourth", "delete the/3 sentence and the/4"],
 ["the second half of the session", "the second/2 of the session"],
 ["a thousand dollars", "a1000 dollars"],
 ["half a million dollars", "half a1000000 dollars"],
 ["paragraphs fourteen or fifteen", "paragraphs 14 or 15"],
 ["On paragraph twenty, one State objected", "On paragraph 20, 1 State objected"],
 ["the tenth meeting", "the 10th meeting"],
 ["the twenty-first of December", "the 21st of December"]].each do |written, seen|
  read = Numerizer.numerize(written)
  puts "  #{written} -> #{read}"
  as_seen &&= read == seen
end
# Seconds.
[["2,5 hours", 5 * 3600], ["2½ hours", 2 * 3600], ["1/2 hour", 2 * 3600], ["three quarters of an hour", 4 * 3600],
 ["1,500 hours", 500 * 3600], ["2 h 30", 2 * 3600 + 30], ["5 to 7 minutes", 7 * 60], ["minus 5 minutes", 5 * 60],
 ["3 min for the first and 2 min for the second speaker", 5 * 60], ["14 working days", 14 * 86400],
 ["2.5 hours", 9000], ["two and a half hours", 9000], ["1 hour 30 minutes", 5400], ["fourteen days", 14 * 86400]].each do |written, seen|
  read = ChronicDuration.parse(written)
  puts "  #{written} -> #{ChronicDuration.output(read, format: :long)}"
  as_seen &&= read == seen
end
exit(as_seen ? 0 : 1)
R
LANG=C.UTF-8 ruby -Iroot/usr/lib/ruby/vendor_ruby probe.rb && echo "As seen on 2026-11-30." \
    || { echo "It behaves otherwise now." >&2; exit 1; }
