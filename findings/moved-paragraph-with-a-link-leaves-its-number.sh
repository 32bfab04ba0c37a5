#!/usr/bin/env bash
# LibreOffice 7.4.7: a moved item that holds a link leaves an empty numbered item behind, whether the move is accepted or rejected.
#
# One would expect: accepting a tracked move (w:moveFrom and w:moveTo, ISO/IEC 29500-1, 17.13.5, the end of the paragraph marked too)
#   leaves nothing where the paragraph stood, and rejecting it nothing where it had gone. LibreOffice does so for plain words.
# What happens: with a hyperlink or a field among the words the empty paragraph stays, accepted and rejected alike. It is the end marked
#   as moved that does it: with the same words marked as moved and the end marked as deleted and inserted (w:del, w:ins) both come out.
# Why it matters: in a numbered text the line that is left counts. "See resolution 70/1" moved two places on, and every paragraph between
#   has another number than the one agreed on; who rejects the move has one paragraph more than before.
# Kin: UseJunior/safe-docx issue 972 (a move must mark the end of its paragraph); none found for links and fields.
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

def moved(kind, linked):
    inside = lambda text: f"<w:{kind} {by()}>{run(text)}</w:{kind}>"
    link = f'<w:hyperlink r:id="rId2">{inside("resolution 70/1")}</w:hyperlink>' if linked else inside("resolution 70/1")
    number = next(ids)
    return f'<w:{kind}RangeStart w:id="{number}" w:author="Delegation" w:date="2017-12-01T10:00:00Z" w:name="move1"/>' \
        f'{inside("See ")}{link}{inside(".")}<w:{kind}RangeEnd w:id="{number}"/>'

def text(linked, went, came):
    return item(run("First.")) + item(moved("moveFrom", linked), went) + item(run("Third.")) \
        + item(moved("moveTo", linked), came) + item(run("Last."))

def write(name, body):
    with zipfile.ZipFile(name, "w") as file:
        file.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>'
            f'<Override PartName="/word/numbering.xml" ContentType="{TYPE}.numbering+xml"/></Types>')
        file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        file.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/numbering" Target="numbering.xml"/>'
            f'<Relationship Id="rId2" Type="{OFFICE}/hyperlink" Target="https://example.org/70/1" TargetMode="External"/></Relationships>')
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

right = ("14. First. | 15. Third. | 16. See resolution 70/1. | 17. Last.", "14. First. | 15. See resolution 70/1. | 16. Third. | 17. Last.")
files = {
    "plain.docx": (text(False, "moveFrom", "moveTo"), right),
    "link.docx": (text(True, "moveFrom", "moveTo"),
        ("14. First. | 15. | 16. Third. | 17. See resolution 70/1. | 18. Last.",
         "14. First. | 15. See resolution 70/1. | 16. Third. | 17. | 18. Last.")),
    "link-end-deleted-and-inserted.docx": (text(True, "del", "ins"), right),
}
for name, (body, _) in files.items():
    write(name, body)
pipe = f"moved{os.getpid()}"
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
