#!/usr/bin/env bash
# MimeKit 4.18.2 (TextPreviewer, and so PreviewText in MailKit): of a mail in HTML that has no <body> tag, as Gmail writes it, the preview
#   is empty; of one that has, "Delete 14." quoted and "No." below it are "Delete 14.No.", and cells "14" and "15" are "1415".
#
# One would expect: the first words of the mail. <html>, <head> and <body> may be left out in HTML (13.1.2.4 of its standard), the text is
#   in the body all the same. In a line of text, blocks and cells are told apart by a blank, as it does with paragraphs and line breaks.
# What happens: words count from <body> on only; before the tag, or if there is none, they are not looked at, and the answer is an empty
#   string, the same as of an empty mail. Of the blocks only some end a word: not a quotation, a cell, a row, a heading or <div>, in
#   which mail programs put each line. What is struck by <del> or <s> stands there as if it stayed.
# Why it matters: on the last evening a chair reads lists, not mails. A mission that says "We do not agree" in one line seems to have sent
#   an empty mail; an answer under a quotation is the end of the other's sentence; "States shall not report", with the "not" struck, is
#   the contrary.
# Kin: cell-and-its-neighbour-are-one-number.sh (mailparser, the text of the whole mail). No thread found that names it.
# Versions: MimeKit 4.18.2, .NET 10. Seen on 2026-11-30.
set -euo pipefail
command -v dotnet > /dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="MimeKit" Version="4.18.2" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Text;
using MimeKit;
using MimeKit.Text;

var asSeen = true;
Console.WriteLine($"MimeKit {typeof(MimeMessage).Assembly.GetName().Version}");
Look("""<div dir="ltr">We do not agree to paragraph 14.</div>""", "");
Look("<!DOCTYPE html><title>Comments</title><p>We do not agree to paragraph 14.</p>", "");
Look("<html><head><title>Comments</title></head><p>We do not agree to paragraph 14.</p></html>", "");
Look("<body><blockquote>Delete 14.</blockquote><div>No.</div></body>", "Delete 14.No.");
Look("<body><div>We agree</div><div>unless 15 goes.</div></body>", "We agreeunless 15 goes.");
Look("<body><table><tr><td>14</td><td>15</td></tr></table></body>", "1415");
Look("<body><p>States shall <del>not</del> report.</p></body>", "States shall not report.");
// As one would expect:
Look("<html><body><p>We do not agree.</p><p>Keep 14.<br>Delete 15.</p></body></html>", "We do not agree. Keep 14. Delete 15.");
return asSeen ? 0 : 1;

void Look(string html, string seen)
{
    var mail = "From: mission@bromandy.example\r\nSubject: 14\r\nMIME-Version: 1.0\r\n"
        + $"Content-Type: text/html; charset=utf-8\r\n\r\n{html}\r\n";
    var part = (TextPart)MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(mail))).Body;
    var found = TextPreviewer.GetPreviewText(part);
    Console.WriteLine($"  {html}\n    -> \"{found}\"");
    asSeen &= found == seen;
}
X
nice -n 19 dotnet run > run.log 2>&1 && done=yes || done=no
cat run.log
[ "$done" = yes ] && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
