#!/usr/bin/env bash
# ripMIME 1.4.0.10: of a mail with two attachments, "Bromandy 14.txt" and "Quillonia 14.txt", the file that it writes as "Bromandy 14.txt"
#   holds the words of Quillonia.
#
# One would expect: each attachment under its own name. The name is that of Content-Disposition (RFC 2183, 2.3); an older one may stand in
#   Content-Type beside it, and many programs put there a plain or shortened one. Python's email package reads it so, and ripMIME does if
#   both names are the same.
# What happens: all names of a part are queued and its file is written under the first. Its manual says that a further name becomes a
#   second name (a hard link) of the same attachment; but it is the words of the next part that stand under it. So with filename*= in other
#   letters (RFC 2231) beside a plain name. A long name in pieces (filename*0=, filename*1=), as Thunderbird writes it, is cut at its first
#   blank, so that it differs always. --no-multiple-filenames is the way round.
# Why it matters: a chair or a regional group passes on the papers of several missions in one mail. Each is then found under the name of
#   the one before, with nothing missing and nothing said; the paper of the first mission is under a name that nobody reads, "b.txt" or
#   "comments.txt", and the last is under its own and its neighbour's.
# No thread found that names it. Versions: Debian's ripmime 1.4.0.10.debian.1-3+b1, Python 3.11. Seen on 2026-11-29.
set -euo pipefail
for tool in apt-get dpkg-deb /usr/bin/python3; do
    command -v "$tool" > /dev/null || { echo "$tool is missing: this needs Debian 12 with its Python." >&2; exit 2; }
done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download ripmime=1.4.0.10.debian.1-3+b1 > apt.log 2>&1 \
    || { echo "Debian does not give this ripmime (apt-get update first; another version wants another look)." >&2; exit 2; }
dpkg-deb -x ripmime_*.deb root
dpkg-deb -W --showformat='${Package} ${Version}\n' ripmime_*.deb
cat > probe.py <<'P'
import email, email.policy, os, subprocess, sys

def part(name, words, plain=None):
    kind = 'Content-Type: text/plain; charset=utf-8' + (f'; name="{plain}"' if plain else "")
    return f"--B\n{kind}\nContent-Disposition: attachment;\n {name}\n\n{words}\n"

def filename(name): return f'filename="{name}"'
bromandy, quillonia = "Delete paragraph 14.", "Keep paragraph 14."
cases = [
    ("one name each", [part(filename("Bromandy 14.txt"), bromandy), part(filename("Quillonia 14.txt"), quillonia)],
        {"Bromandy 14.txt": bromandy, "Quillonia 14.txt": quillonia}),
    ("another name in Content-Type", [part(filename("Bromandy 14.txt"), bromandy, "b.txt"),
        part(filename("Quillonia 14.txt"), quillonia, "q.txt")],
        {"b.txt": bromandy, "Bromandy 14.txt": quillonia, "q.txt": quillonia, "Quillonia 14.txt": quillonia}),
    ("in other letters", [part("filename*=utf-8''%D0%91%D1%80%D0%BE%D0%BC%D0%B0%D0%BD%D0%B4%D0%B8%D1%8F.txt", bromandy, "comments.txt"),
        part("filename*=utf-8''%D0%9A%D0%B2%D0%B8%D0%BB%D0%BB%D0%BE%D0%BD%D0%B8%D1%8F.txt", quillonia, "comments.txt")],
        {"comments.txt": bromandy, "Бромандия.txt": quillonia, "Квиллония.txt": quillonia}),
    ("a long name in pieces", [part('filename*0="Comments of the Permanent Mission of Bromandy on the draft dec";\n'
        ' filename*1="laration.txt"', bromandy, "Comments of the Permanent Mission of Bromandy on the draft declaration.txt"),
        part(filename("Quillonia 14.txt"), quillonia, "Quillonia 14.txt")],
        {"Comments of the Permanent Mission of Bromandy on the draft declaration.txt": bromandy, "Commentslaration.txt": quillonia,
            "Quillonia 14.txt": quillonia}),
]
as_seen = True
for number, (title, parts, seen) in enumerate(cases):
    mail = ("From: chair@example.org\nTo: desk@example.org\nSubject: Comments of two missions\nMIME-Version: 1.0\n"
        "Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nSee attached.\n" + "".join(parts) + "--B--\n")
    with open("in.eml", "w") as file: file.write(mail)
    folder = f"out{number}"
    os.mkdir(folder)
    subprocess.run(["root/usr/bin/ripmime", "-i", "in.eml", "-d", folder, "--no-nameless"], check=True)
    found = {}
    for name in os.listdir(folder):
        with open(os.path.join(folder, name)) as file: found[name] = file.read().strip()
    right = {one.get_filename(): one.get_content().strip() for one
        in email.message_from_string(mail, policy=email.policy.default).iter_attachments()}
    print(title)
    for name in sorted(right): print(f"  Python:  {name}: {right[name]}")
    for name in sorted(found):
        print(f"  ripMIME: {name}: {found[name]}" + ("   <- of the other" if right.get(name, found[name]) != found[name] else ""))
    as_seen &= found == seen and sorted(right.values()) == [bromandy, quillonia]
sys.exit(0 if as_seen else 1)
P
PYTHONUTF8=1 LC_ALL=C.UTF-8 /usr/bin/python3 probe.py && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
