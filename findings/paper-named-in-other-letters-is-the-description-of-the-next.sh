#!/usr/bin/env bash
# munpack (mpack 1.6): of a mail with the papers "Бромандия.txt" and "Quillonia.pdf" it writes "Quillonia.pdf" and "Quillonia.desc", and the
#   latter holds the words of Bromandy; if there is a letter above them, it holds the letter, and the words of Bromandy are nowhere.
#
# One would expect: a part that is said to be an attachment and has a name is written to a file; "text parts that do not have a filename
#   parameter do not get unpacked", says its manual, and the others are. "Bromandy.txt" is.
# What happens: a name in other letters than English ones, or a long one, is written as filename*= (RFC 2231), as mail programs do,
#   and counts as none. A text of that name (.txt, .csv, .html, .ics) is then what was said before the next file: it becomes that file's
#   description; if there is one already it is not written ("tempdesc.txt: File exists" is all one is told), and behind the last file it
#   goes without a word. It ends as if nothing were wrong. With -t all are written, by numbers: part1, part2. What is not a text has a
#   number too, and no name.
# Why it matters: whose paper it is, is said by its name. A delegation that writes its own name in its own letters is lost, or has its
#   position filed as a remark on the paper of another one.
# Kin: file-of-one-mission-holds-the-words-of-the-next.sh (ripMIME, where two names are one). None found for this one.
# Versions: Debian's mpack 1.6-18+b1. Seen on 2026-11-30.
set -euo pipefail
for tool in apt-get dpkg-deb; do command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12." >&2; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
package=mpack=1.6-18+b1
apt-get download "$package" > apt.log 2>&1 \
    || { echo "Debian does not give $package (apt-get update first; another version wants another look)." >&2; exit 2; }
dpkg-deb -x mpack_*.deb root
dpkg-deb -W --showformat='${Package} ${Version}\n' mpack_*.deb
part() { printf -- '--part\nContent-Type: %s\nContent-Disposition: attachment; filename%s\n\n%s\n\n' "$1" "$2" "$3"; }
mail() {  # its parts
    printf 'From: Secretariat <secretariat@example.org>\nSubject: Papers\nMIME-Version: 1.0\n'
    printf 'Content-Type: multipart/mixed; boundary=part\n\n%s\n\n--part--\n' "$1"
}
letter=$(printf -- '--part\nContent-Type: text/plain\n\nThe papers are attached.\n\n')
english=$(part text/plain '=Bromandy.txt' 'Bromandy: delete 14.')
russian=$(part text/plain "*=utf-8''%D0%91%D1%80%D0%BE%D0%BC%D0%B0%D0%BD%D0%B4%D0%B8%D1%8F.txt" 'Bromandy: delete 14.')
other=$(part application/pdf '=Quillonia.pdf' 'Quillonia: keep 14.')
as_seen=yes
see() {  # what it is, the mail, what is written, options
    local out
    rm -rf files; mkdir files
    printf '%s\n' "$2" > mail.eml
    out=$(cd files && ../root/usr/bin/munpack ${4:-} ../mail.eml > ../log.txt 2>&1 || echo "It fails. ")
    out=$out$(cd files && for file in *; do printf '%s [%s] ' "$file" "$(tr -d '\n' < "$file")"; done)
    echo "  $1 -> $out"
    [ "$out" = "$3 " ] || { as_seen=no; echo "    and not: $3"; }
}
nl=$'\n'
see "Bromandy.txt, Quillonia.pdf" "$(mail "$english$nl$other")" "Bromandy.txt [Bromandy: delete 14.] Quillonia.pdf [Quillonia: keep 14.]"
see "Бромандия.txt, Quillonia.pdf" "$(mail "$russian$nl$other")" "Quillonia.desc [Bromandy: delete 14.] Quillonia.pdf [Quillonia: keep 14.]"
see "a letter, Бромандия.txt, Quillonia.pdf" "$(mail "$letter$nl$russian$nl$other")" \
    "Quillonia.desc [The papers are attached.] Quillonia.pdf [Quillonia: keep 14.]"
see "Quillonia.pdf, Бромандия.txt" "$(mail "$other$nl$russian")" "Quillonia.pdf [Quillonia: keep 14.]"
see "Quillonia.pdf, Бромандия.txt, with -t" "$(mail "$other$nl$russian")" \
    "Quillonia.pdf [Quillonia: keep 14.] part1 [Bromandy: delete 14.]" -t
[ "$as_seen" = yes ] && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
