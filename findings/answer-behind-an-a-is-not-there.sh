#!/usr/bin/env bash
# email_reply_trimmer 0.1.6 (Ruby): of a mail with "Q: Can you accept paragraph 14?" and "A: No, we cannot." it leaves the question; of a
#   mail of Quillonia's that Bromandy forwards it leaves the words, as Bromandy's own.
#
# One would expect: it takes away signatures and old mails with their headers, and keeps what the sender wrote; single lines of its own
#   kind are text, since it looks for "at least 3 consecutive" headers before it cuts.
# What happens: any line that begins with the word of a header in one of seven languages and a colon is taken out in the end, wherever it
#   stands: "A:" (To in Italian), "De:", "To:", "Subject:", "Data:" with a figure. So is each line that begins with "Sent by" or "Sent
#   from". A header at the top is taken out and the words below stay: with "forwarded" above it, with a comment behind it, as "On 22
#   December 2017 Quillonia wrote:" without ">" before the words. trim(mail, true) gives what it left out as its second value.
# Why it matters: answers to a questionnaire come as Q and A, options as A, B and C: A is gone, and B reads as the answer. What is
#   forwarded, often to oppose it, is filed as the position of whoever forwards it, with the name cut off above. Discourse reads mail so.
# Kin: a-position-is-cut-as-a-quotation.sh and answers-within-a-forwarded-mail-are-its-authors.sh (others, other causes). No thread found.
# Versions: Debian's ruby-email-reply-trimmer 0.1.6-2, Ruby 3.1. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb ruby; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Ruby (ruby)." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
package=ruby-email-reply-trimmer=0.1.6-2
apt-get download "$package" > apt.log 2>&1 \
    || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
dpkg-deb -x "${package%%=*}"_*.deb root
dpkg-deb -W --showformat='${Package} ${Version}\n' "${package%%=*}"_*.deb
cat > probe.rb <<'R'
require "email_reply_trimmer"

header = "From: Quillonia <mission@quillonia.example>\nDate: Fri, 22 Dec 2017\nSubject: Comments\nTo: Bromandy\n\n"
as_seen = true
[["Q: Can you accept paragraph 14?\nA: No, we cannot.\n\nQ: And 15?\nA: Yes.",
  "Q: Can you accept paragraph 14?\n\nQ: And 15?"],
 ["For paragraph 14 we propose:\n\nA: delete it, or\n\nB: move it.", "For paragraph 14 we propose:\n\n\nB: move it."],
 ["14. Delete.\n\nTo: all who asked for 15: we object.\n\n16. Keep.", "14. Delete.\n\n\n16. Keep."],
 ["14. Delete.\n\nSent by the Permanent Mission of Bromandy.\n\n16. Keep.", "14. Delete.\n\n\n16. Keep."],
 ["---------- Forwarded message ----------\n#{header}Delete paragraph 14.", "Delete paragraph 14."],
 ["Begin forwarded message:\n\n#{header}Delete paragraph 14.\n\nWe do not agree.", "Delete paragraph 14.\n\nWe do not agree."],
 ["On 22 December 2017 Quillonia wrote:\n\nDelete paragraph 14.\n\nWe do not agree.", "Delete paragraph 14.\n\nWe do not agree."],
 # As one would expect:
 ["We do not agree.\n\n---------- Forwarded message ----------\n#{header}Delete paragraph 14.", "We do not agree."],
 ["On 22 December 2017 Quillonia wrote:\n> Delete paragraph 14.\n\nWe do not agree.", "We do not agree."],
 ["Question: Can you accept paragraph 14?\nAnswer: No.", "Question: Can you accept paragraph 14?\nAnswer: No."]].each do |mail, seen|
  read = EmailReplyTrimmer.trim(mail.dup)
  puts "  #{mail.inspect}\n    -> #{read.inspect}"
  as_seen &&= read == seen
end
exit(as_seen ? 0 : 1)
R
LANG=C.UTF-8 ruby -I"$(dirname "$(find root -name email_reply_trimmer.rb | head -1)")" probe.rb && echo "As seen on 2026-11-30." \
    || { echo "It behaves otherwise now." >&2; exit 1; }
