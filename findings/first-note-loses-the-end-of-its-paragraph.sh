#!/usr/bin/env bash
# LibreOffice 7.4.7: the end of the paragraph with the first footnote is never tracked: joined, split or deleted, an item stays behind.
#
# One would expect: a tracked paragraph mark (w:pPr/w:rPr/w:del or w:ins, ISO/IEC 29500-1, 17.13.5) does the same in every paragraph.
# What happens: all notes are read where the first is met, and what had been read of the end of that one paragraph is gone then. Accepted,
#   (i) and (ii) that were joined stay two; of a deleted item its number stays. The same text with a note in an earlier paragraph comes
#   out right. Said again behind the note by an empty w:del the mark is there, if no words follow the note. And the other way round: a
#   note replaced at the end of a paragraph (w:del, w:ins) joins it with the next one when it is rejected, though no end was marked.
# Why it matters: which paragraph it is depends on where the first note of the whole text stands, so that nobody finds it by trying with
#   a short one; and the first note is most often in the title or in the preamble, whose paragraphs are joined and split at every draft.
# Kin: none found; moved-paragraph-with-a-link-leaves-its-number.sh is about ends marked as moved.
# Versions: Debian 12's LibreOffice 4:7.4.7-1+deb12u14 over UNO. Seen on 2026-11-29.
set -euo pipefail
if ! { command -v soffice && /usr/bin/python3 -c "import uno"; } > /dev/null 2>&1; then
    if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
        { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
            libreoffice-writer-nogui python3-uno; } > /dev/null 2>&1 \
            || { echo "LibreOffice Writer and python3-uno could not be installed by apt-get." >&2; exit 2; }
    else
        echo "LibreOffice is missing: install libreoffice-writer-nogui and python3-uno." >&2; exit 2
    fi
fi
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
soffice --version
cat > probe.py <<'X'
import os, subprocess, sys, time, uno, zipfile
from com.sun.star.beans import PropertyValue

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{OFFICE}"'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
ids = iter(range(1, 1000))

def by():
    return f'w:id="{next(ids)}" w:author="Delegation" w:date="2017-12-01T10:00:00Z"'

def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'

def item(content, end=""):
    mark = f"<w:rPr><w:{end} {by()}/></w:rPr>" if end else ""
    return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>{mark}</w:pPr>{content}</w:p>'

def note(number):
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'

def joined(before, behind):
    return item(run("First") + before) + item(run("protect;") + note(2) + behind, "del") + item(run(" report.")) + item(run("Last."))

def replaced(before):
    return item(run("First") + before) + item(run("protect;") + f"<w:del {by()}>{note(2)}</w:del><w:ins {by()}>{note(3)}</w:ins>") \
        + item(run("report."))

def write(name, body):
    with zipfile.ZipFile(name, "w") as file:
        file.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>'
            f'<Override PartName="/word/numbering.xml" ContentType="{TYPE}.numbering+xml"/>'
            f'<Override PartName="/word/footnotes.xml" ContentType="{TYPE}.footnotes+xml"/></Types>')
        file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        file.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/numbering" Target="numbering.xml"/>'
            f'<Relationship Id="rId2" Type="{OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>')
        notes = "".join(f'<w:footnote w:id="{number}"><w:p>{run(f"Note {number}.")}</w:p></w:footnote>' for number in (1, 2, 3))
        file.writestr("word/footnotes.xml", f"<w:footnotes {WORD}>{notes}</w:footnotes>")
        file.writestr("word/numbering.xml", f'<w:numbering {WORD}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">'
            f'<w:start w:val="14"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
            f'<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>')
        file.writestr("word/document.xml", f"<w:document {WORD}><w:body>{body}<w:sectPr/></w:body></w:document>")

def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made

def read(desktop, dispatcher, name, command):
    document = desktop.loadComponentFromURL(f"file://{os.getcwd()}/{name}", "_blank", 0, (option("Hidden", True),))
    dispatcher.executeDispatch(document.CurrentController.Frame, f".uno:{command}AllTrackedChanges", "", 0, ())
    paragraphs, walk = [], document.Text.createEnumeration()
    while walk.hasMoreElements():
        paragraph = walk.nextElement()
        paragraphs.append(f"{paragraph.ListLabelString} {paragraph.String}".strip())
    document.close(True)
    return " | ".join(paragraphs)

empty = f"<w:del {by()}/>"
# A note's mark is read as its number.
apart = "14. First | 15. protect;1 | 16.  report. | 17. Last."
first = ("14. First | 15. protect;1 report. | 16. Last.", apart)
second = ("14. First1 | 15. protect;2 report. | 16. Last.", "14. First1 | 15. protect;2 | 16.  report. | 17. Last.")
kept = ("14. First1 | 15. protect;2 | 16. report.",) * 2
files = {
    "joined-at-second-note.docx": (joined(note(1), ""), second),
    "joined-at-first-note.docx": (joined("", ""), (apart, apart)),
    "joined-said-again.docx": (joined("", empty), first),
    "replaced-second-note.docx": (replaced(note(1)), kept),
    "replaced-first-note.docx": (replaced(""), ("14. First | 15. protect;1 | 16. report.", "14. First | 15. protect;1report.")),
}
for name, (body, _) in files.items():
    write(name, body)
pipe = f"first{os.getpid()}"
office = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{os.getcwd()}/profile", "--headless", "--norestore",
    f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for _ in range(600):
    try:
        remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.5)
desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
dispatcher = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", remote)
as_seen = True
for name, (_, seen) in files.items():
    came = tuple(read(desktop, dispatcher, name, command) for command in ("Accept", "Reject"))
    print(f"{name}\n  accepted {came[0]}\n  rejected {came[1]}")
    as_seen &= came == seen
try:
    desktop.terminate()
except Exception:
    pass
office.wait()
sys.exit(0 if as_seen else 1)
X
/usr/bin/python3 probe.py && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
