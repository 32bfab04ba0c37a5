#!/usr/bin/env bash
# Algorithm::Merge 0.08 (Perl): delegation A deletes paragraph 15, delegation B puts 14 bis before it; merged there is neither a conflict
#   nor 14 bis, and 16 stands twice.
#
# One would expect: what one puts in beside what the other deletes is a conflict, as it is for diff3 (diffutils 3.8), or it is in the
#   result, and what both keep is there once. Two changes that do not touch are joined, as the library does.
# What happens: a paragraph put in before the deleted one is not there, whichever side it is from, and the callback for conflicts is not
#   called. If A deletes, the next paragraph that both keep stands twice; at the end of the draft the deleted one stands again instead:
#   of 14 and 14, 14 bis, 15 comes 14, 15, which nobody has proposed. If A deletes the paragraph and B changes it, B's words stand.
# Why it matters: "14 bis" is how a paragraph is proposed, and a deletion beside it is no rarity. The text that is handed on as joined from
#   both lacks the proposal and has a paragraph twice, and the program says that there was nothing to decide.
# Kin: metabrainz/musicbrainz-server pull request 218 (entries dropped; it went over to another module), and here
#   deleted-paragraph-stands-again-in-a-merge.sh, of another library with another cause.
# Versions: Debian's libalgorithm-merge-perl 0.08-5 and libalgorithm-diff-perl 1.201-1, Perl 5.36. Seen on 2026-11-29.
set -euo pipefail
for tool in apt-get dpkg-deb perl diff3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in libalgorithm-merge-perl=0.08-5 libalgorithm-diff-perl=1.201-1; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
    dpkg-deb -W --showformat='${Package} ${Version}\n' "${package%%=*}"_*.deb
done
cat > probe.pl <<'P'
use strict; use warnings;
use Algorithm::Merge qw(merge);

sub write_file { my ($name, @lines) = @_; open my $file, '>', $name or die; print $file "$_\n" for @lines; close $file }

my $as_seen = 1;
for (  # the draft, what A makes of it, what B makes of it, what comes out, whether diff3 sees a conflict
    ['14|15|16', '14 A|15|16', '14|15|16 B', '14 A|15|16 B', 0],
    ['14|15|16', '14|16', '14|15|15 bis|16', '14|15 bis|16', 1],
    ['14|15|16', '14|16', '14|14 bis|15|16', '14|16|16', 1],
    ['14|15|16', '14|14 bis|15|16', '14|16', '14|16', 1],
    ['14|15', '14', '14|14 bis|15', '14|15', 1],
    ['14|15', '14|14 bis|15', '14', '14', 1],
    ['14|15|16', '14|16', '14|15 B|16', '14|15 B|16', 1],
    ['14|15|16', '14|15 A|16', '14|15 B|16', 'conflict', 1],
) {
    my ($draft, $a, $b, $seen, $conflict) = @$_;
    my @texts = map { [split /\|/] } $draft, $a, $b;
    my $called = 0;
    my $merged = join '|', merge(@texts, { CONFLICT => sub { $called++; () } });
    $merged = 'conflict' if $called;
    write_file('draft', @{$texts[0]}); write_file('a', @{$texts[1]}); write_file('b', @{$texts[2]});
    my $of_diff3 = system('diff3 -m a draft b > /dev/null') ? 1 : 0;
    print "draft $draft, A $a, B $b: $merged", $of_diff3 ? " (diff3: conflict)" : " (diff3: merged)", "\n";
    $as_seen &&= $merged eq $seen && $of_diff3 == $conflict;
}
exit($as_seen ? 0 : 1);
P
perl -I root/usr/share/perl5 probe.pl && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
