#!/usr/bin/env bash
# LibreOffice 7.4.7: rejecting the change that made item (ii) into item 15 leaves 15; the change is gone and the number stays.
#
# One would expect: a tracked change of paragraph properties (w:pPrChange, ISO/IEC 29500-1, 17.13.5.29) goes back to the properties it
#   keeps when it is rejected. LibreOffice does so for an item that had become a sub-item.
# What happens: whatever level the old properties name, the list level after rejecting is the first one. A sub-item promoted to an item
#   stays an item, so it keeps its new number, and the items behind it keep theirs; a plain paragraph that had been (ii) comes back as 15.
#   The words are untouched and no change is left to be seen.
# Why it matters: promoting (ii) to a paragraph of its own is a negotiation in itself. A Secretariat that rejects it has accepted it: every
#   later "paragraph 15" means another one, and there is nothing in the file that says so.
# Kin: UseJunior/safe-docx pull request 980 (a moved paragraph loses its number on reject); none found for the level.
# Versions: Debian 12's LibreOffice 4:7.4.7-1+deb12u14 over UNO. Seen on 2026-11-28.
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
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

def level(number):
    return f'<w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="1"/></w:numPr>'

def item(text, now, was=None):
    change = "" if was is None else \
        f'<w:pPrChange w:id="1" w:author="Delegation" w:date="2017-12-01T10:00:00Z"><w:pPr>{was}</w:pPr></w:pPrChange>'
    return f"<w:p><w:pPr>{now}{change}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"

def write(name, body):
    levels = "".join(f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (start, kind, text) in enumerate([(14, "decimal", "%1."), (1, "lowerRoman", "(%2)")]))
    with zipfile.ZipFile(name, "w") as file:
        file.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>'
            f'<Override PartName="/word/numbering.xml" ContentType="{TYPE}.numbering+xml"/></Types>')
        file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        file.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/numbering" Target="numbering.xml"/></Relationships>')
        file.writestr("word/numbering.xml", f'<w:numbering {WORD}><w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
            f'<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>')
        file.writestr("word/document.xml", f"<w:document {WORD}><w:body>{body}<w:sectPr/></w:body></w:document>")

def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made

def read(desktop, dispatcher, name, command):
    document = desktop.loadComponentFromURL(f"file://{os.getcwd()}/{name}", "_blank", 0, (option("Hidden", True),))
    if command:
        dispatcher.executeDispatch(document.CurrentController.Frame, f".uno:{command}", "", 0, ())
    paragraphs, walk = [], document.Text.createEnumeration()
    while walk.hasMoreElements():
        paragraph = walk.nextElement()
        paragraphs.append(f"{paragraph.ListLabelString} {paragraph.String}".strip())
    document.close(True)
    return " | ".join(paragraphs)

files = {
    "promoted.docx": (item("States shall:", level(0)) + item("protect;", level(1)) + item("report.", level(0), level(1))
        + item("Closing.", level(0)),
        "14. States shall: | (i) protect; | 15. report. | 16. Closing."),
    "plain.docx": (item("States shall:", level(0)) + item("protect;", level(1)) + item("report.", "", level(1)),
        "14. States shall: | (i) protect; | 15. report."),
    "demoted.docx": (item("States shall:", level(0)) + item("protect;", level(1), level(0)) + item("Closing.", level(0)),
        "14. States shall: | 15. protect; | 16. Closing."),
}
for name, (body, _) in files.items():
    write(name, body)
pipe = f"rejected{os.getpid()}"
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
    rejected = read(desktop, dispatcher, name, "RejectAllTrackedChanges")
    print(f"{name}: with the change {read(desktop, dispatcher, name, '')}\n  rejected {rejected}")
    as_seen &= rejected == seen
try:
    desktop.terminate()
except Exception:
    pass
office.wait()
sys.exit(0 if as_seen else 1)
X
/usr/bin/python3 probe.py && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }
