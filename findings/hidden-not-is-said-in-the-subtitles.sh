#!/usr/bin/env bash
# ttconv 1.0.5 (subtitles of a recorded meeting, Python): words that a TTML file hides or strikes through are in the .srt and .vtt like any
#   other, without a mark and without their speaker; and "A State with <5 votes may speak", made WebVTT, ends at "with".
#
# One would expect: it lays out what stands on the screen at each moment (the "intermediate document" of TTML 2), as its code and documents
#   say, and keeps bold, italics, underlining and, in .vtt, colours; so that what is tts:visibility="hidden" is not there, as what has
#   tts:display="none" is not. In WebVTT a < begins a mark and an & a sign, and both are written &lt; and &amp; (section 3.1).
# What happens: visibility is not asked about, and neither is a line through the words, the mark of a correction in minutes; who speaks
#   (ttm:agent) is dropped. On the way to WebVTT no sign is written otherwise: from the < on a player takes all for a mark, to the next
#   > or the end of the words.
# Why it matters: captions are corrected by hiding or striking a word, and then converted for the web and for search. The "not" that was
#   taken out is said again, by nobody. A limit, "<5 votes" or "<1 per cent", takes the rest of the sentence along.
# No thread found that names it. Versions: Debian's python3-ttconv 1.0.5-3, Python 3.11. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
package=python3-ttconv=1.0.5-3
apt-get download "$package" > apt.log 2>&1 \
    || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
dpkg-deb -x "${package%%=*}"_*.deb root
dpkg-deb -W --showformat='${Package} ${Version}\n' "${package%%=*}"_*.deb
cat > probe.py <<'P'
import re, subprocess, sys

def convert(name, words, kind):
    with open(name, "w") as file: file.write(words)
    subprocess.run([sys.executable, "root/usr/bin/ttconv", "convert", "-i", name, "-o", f"out.{kind}"], capture_output=True, check=True)
    with open(f"out.{kind}") as file: lines = file.read().split("\n")
    return " / ".join(line for line in lines if line and "-->" not in line and not line.isdigit() and line != "WEBVTT")

def shown(cue):  # as the standard reads the words of a cue (WebVTT, 6.4): a mark goes to the next > or to the end
    return re.sub(r"<[^>]*(>|$)", "", cue)

def minutes(words):
    return ('<?xml version="1.0" encoding="UTF-8"?><tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling"'
        ' xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en"><head><metadata><ttm:agent xml:id="b" type="person">'
        '<ttm:name type="full">Bromandy</ttm:name></ttm:agent></metadata><layout><region xml:id="r"/></layout></head>'
        f'<body region="r"><div><p begin="1s" end="3s" ttm:agent="b">{words}</p></div></body></tt>')

as_seen = True
def see(what, found, seen):
    global as_seen
    print(f"  {what} -> {found}")
    as_seen &= found == seen

struck = 'We do <span tts:textDecoration="lineThrough">not</span> agree.'
hidden = 'We do <span tts:visibility="hidden">not</span> agree.'
for kind in ("srt", "vtt"):
    see(f"not struck, .{kind}", convert("in.ttml", minutes(struck), kind), "We do not agree.")
    see(f"not hidden, .{kind}", convert("in.ttml", minutes(hidden), kind), "We do not agree.")
    gone = hidden.replace('visibility="hidden"', 'display="none"')
    see(f"not without display, .{kind}", convert("in.ttml", minutes(gone), kind), "We do agree.")
for words, seen in [("A State with <5 votes may speak.", "A State with "), ("Not more than 5 votes.", "Not more than 5 votes.")]:
    cue = convert("in.srt", f"1\n00:00:01,000 --> 00:00:03,000\n{words}\n\n", "vtt")
    see(f"{words}, .vtt", cue, words)
    see("    shown", shown(cue), seen)
raise SystemExit(0 if as_seen else 1)
P
PYTHONUTF8=1 PYTHONPATH=$dir/root/usr/lib/python3/dist-packages /usr/bin/python3 probe.py && echo "As seen on 2026-11-30." \
    || { echo "It behaves otherwise now." >&2; exit 1; }
