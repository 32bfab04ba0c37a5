#!/usr/bin/env bash
# LibreOffice 7.4.7: a marked file opened and saved, nothing else done: the paragraph behind a deleted heading is a heading from then on.
#
# One would expect: what is no part of a tracked change stays as it is when a file is merely saved again, and rejecting all changes
#   gives the old text (ISO/IEC 29500-1, 17.13.5.15: a deleted paragraph mark says nothing of how the next paragraph looks).
# What happens: opened, the file is read rightly, and accepting or rejecting at once is exact. Saved as .docx, the paragraph behind a
#   deleted paragraph mark gets the style of the deleted one (its w:pStyle is overwritten, its numbering stays), so that whatever is
#   done later, paragraph 14 is a heading; the other way round, the heading behind a deleted list item is a list item.
# Why it matters: a delegation on LibreOffice opens the version with changes marked, adds its comment and sends it on. The outline has
#   lost a section, or has one nobody wrote, and no tracked change tells of it.
# Kin: none found; rejected-sub-item-becomes-an-item.sh is about rejecting without a save.
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
cat > probe.py <<'PY'
import os, subprocess, sys, time, uno, zipfile
from com.sun.star.beans import PropertyValue

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
WHO = 'w:author="Secretariat" w:date="2017-12-01T10:00:00Z"'

def kept(text, style):
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'

def deleted(text, style):
    return (f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:rPr><w:del w:id="1" {WHO}/></w:rPr></w:pPr>'
        f'<w:del w:id="2" {WHO}><w:r><w:delText>{text}</w:delText></w:r></w:del></w:p>')

def write(name, body):
    styles = "".join(f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{said}"/></w:style>'
        for key, said in [("Heading1", "heading 1"), ("Item", "Item")])
    with zipfile.ZipFile(name, "w") as file:
        file.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{TYPE}.styles+xml"/></Types>')
        file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        file.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>')
        file.writestr("word/styles.xml", f"<w:styles {WORD}>{styles}</w:styles>")
        file.writestr("word/document.xml", f"<w:document {WORD}><w:body>{body}<w:sectPr/></w:body></w:document>")

def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made

def read(desktop, dispatcher, name, command, saved=None):
    document = desktop.loadComponentFromURL(f"file://{os.getcwd()}/{name}", "_blank", 0, (option("Hidden", True),))
    if command:
        dispatcher.executeDispatch(document.CurrentController.Frame, f".uno:{command}", "", 0, ())
    paragraphs, walk = [], document.Text.createEnumeration()
    while walk.hasMoreElements():
        paragraph = walk.nextElement()
        paragraphs.append(f"{paragraph.ParaStyleName}: {paragraph.String}")
    if saved:
        document.storeToURL(f"file://{os.getcwd()}/{saved}", (option("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    return " | ".join(paragraphs)

files = {
    "heading.docx": (kept("States shall protect.", "Item") + deleted("Borders", "Heading1") + kept("States shall report.", "Item"),
        "Item: States shall protect. | Heading 1: Borders | Item: States shall report.",
        "Item: States shall protect. | Heading 1: Borders | Heading 1: States shall report."),
    "item.docx": (kept("States shall protect.", "Item") + deleted("States shall report.", "Item") + kept("Borders", "Heading1"),
        "Item: States shall protect. | Item: States shall report. | Heading 1: Borders",
        "Item: States shall protect. | Item: States shall report. | Item: Borders"),
}
for name, (body, _, _) in files.items():
    write(name, body)
pipe = f"kept{os.getpid()}"
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
for name, (_, old, seen) in files.items():
    at_once = read(desktop, dispatcher, name, "RejectAllTrackedChanges")
    read(desktop, dispatcher, name, "", f"saved-{name}")
    later = read(desktop, dispatcher, f"saved-{name}", "RejectAllTrackedChanges")
    print(f"{name}\n  rejected at once:     {at_once}\n  saved, then rejected: {later}")
    as_seen &= at_once == old and later == seen
try:
    desktop.terminate()
except Exception:
    pass
office.wait()
sys.exit(0 if as_seen else 1)
PY
/usr/bin/python3 probe.py && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
