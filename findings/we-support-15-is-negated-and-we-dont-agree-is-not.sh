#!/usr/bin/env bash
# NLTK 3.8 (mark_negation): of "We do not agree with 14, but we support 15." it marks "support" as negated; of "We don’t agree", with the
#   apostrophe that Word sets, "No State agrees", "Never has Bromandy agreed" and "Neither ... agrees" it marks nothing.
#
# One would expect: it marks, its documentation says, "words that appear in the scope between a negation and a punctuation mark"; a comma is
#   a mark of punctuation, and to NLTK's own tokenizer a word of its own; and a negation at the head of a sentence is one as well. "don't"
#   with the apostrophe of the typewriter is found.
# What happens: of the marks only . : ; ! ? count. Its list of negations is in small letters and is compared letter for letter, so that
#   "No", "Not", "None" and "Never", which begin sentences, are none; "neither", "nor", "nobody" and "without" are not on it. The tokenizer
#   makes of "don’t" three words, "don", "’" and "t".
# Why it matters: it is the step before a sentence is counted for or against, in NLTK's own course of sentiment. A delegation that is
#   against one paragraph and for the next is against both; "No State objects" is an objection. Letters come from Word, not from a
#   typewriter.
# Kin: we-do-not-agree-is-yes-and-no-objection-is-no.sh (another library, whole answers); vaderSentiment issue 66 (that apostrophe, in
#   another one, open). None found for this one.
# Versions: Debian's python3-nltk 3.8-1, Python 3.11. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for package in python3-nltk=3.8-1 python3-click python3-joblib python3-regex python3-tqdm; do
    apt-get download "$package" > apt.log 2>&1 \
        || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
    dpkg-deb -x "${package%%=*}"_*.deb root
done
dpkg-deb -W --showformat='${Package} ${Version}\n' python3-nltk_*.deb
cat > probe.py <<'P'
from nltk.sentiment.util import mark_negation
from nltk.tokenize import NLTKWordTokenizer

as_seen = True
for sentence, seen in [
    ("We do not agree with 14, but we support 15.", "agree with 14 , but we support 15"),
    ("We can't accept 14 – but we support 15.", "accept 14 – but we support 15"),
    ("We don’t agree with 14.", ""), ("No State agrees.", ""), ("Not all States agree.", ""), ("Never has Bromandy agreed.", ""),
    ("Neither Bromandy nor Quillonia agrees.", ""), ("Nobody agrees.", ""),
    # As one would expect:
    ("We don't agree with 14; we support 15.", "agree with 14"), ("We see that no State agrees.", "State agrees"), ("We agree.", ""),
]:
    words = mark_negation(NLTKWordTokenizer().tokenize(sentence))
    negated = " ".join(word.removesuffix("_NEG") for word in words if word.endswith("_NEG"))
    print(f"  {sentence} -> negated: {negated or 'nothing'}")
    as_seen &= negated == seen
raise SystemExit(0 if as_seen else 1)
P
PYTHONUTF8=1 PYTHONPATH=$dir/root/usr/lib/python3/dist-packages /usr/bin/python3 probe.py 2> errors.log && echo "As seen on 2026-11-30." \
    || { cat errors.log >&2; echo "It behaves otherwise now." >&2; exit 1; }
