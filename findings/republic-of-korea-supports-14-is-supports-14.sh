#!/usr/bin/env bash
# Markdig 1.6.0 (Markdown.Normalize): of "RoK supports 14", with "RoK" explained once in the file, it leaves " supports 14"; of a list of
#   who said what, "Dele Gate" "says no" and "Quill" "says yes", it leaves "says nosays yes"; items a., b. and C., D. all have the number 0.
#
# One would expect: Normalize gives Markdown again, "normalized", which read once more is the same text; so it is for CommonMark's own
#   elements, its tests say. With UseAdvancedExtensions, the common choice, what it cannot write would be kept as it stood, or refused.
# What happens: what has no writer of its own loses its words or its mark. An abbreviation (*[UN]: United Nations) is lost wherever it is
#   used, and so is its explanation; the terms of a definition list are lost, and the definitions are one line; letters of a list become the
#   number 0, at every item; the words under a figure and a formula are gone. ToHtml and, but for the list, ToPlainText have them all.
# Why it matters: abbreviations are names here, and a name is the subject of its sentence: what is left reads as a sentence of the chair's,
#   or of whoever stands before. Normalizing is done to compare two drafts or to store them, and nobody looks at what comes out.
# Kin: xoofx/markdig issues 155 (extensions still to be done, open since 2017; tasks lost), 320 and 482 (quotes in lists). None found that
#   names these.
# Versions: Markdig 1.6.0, .NET 10. Seen on 2026-11-30.
set -euo pipefail
command -v dotnet > /dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Markdig" Version="1.6.0" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using Markdig;

var pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();
var asSeen = true;
Console.WriteLine($"Markdig {typeof(Markdown).Assembly.GetName().Version}");
Look("*[RoK]: Republic of Korea\n\nRoK supports 14; Bromandy objects.", " supports 14; Bromandy objects.");
Look("*[UN]: United Nations\n\nThe UN agrees.", "The  agrees.");
Look("Dele Gate\n:   says no\n\nQuill\n:   says yes", "says nosays yes");
Look("C. Gate: delete.\nD. Quill: keep.", "0. Gate: delete.\n0. Quill: keep.");
Look("14. States\n    a. report,\n    b. vote.\n15. Delete.", "14. States\n    0. report,\n    0. vote.\n15. Delete.");
Look("The rate is $x/2$ per State.", "The rate is  per State.");
Look("States ~~shall~~ **may** report[^1].\n\n[^1]: Bromandy.", "States ~~shall~~ **may** report[^1].\n\n[^1]: Bromandy.");  // kept
return asSeen ? 0 : 1;

void Look(string text, string seen)
{
    var found = Markdown.Normalize(text, null, pipeline).ReplaceLineEndings("\n");
    Console.WriteLine($"  {Line(text)}\n    -> {Line(found)}\n    ToPlainText: {Line(Markdown.ToPlainText(text, pipeline).Trim())}");
    asSeen &= found == seen;
}
static string Line(string text) => text.Replace("\n", " / ");
X
nice -n 19 dotnet run > run.log 2>&1 && done=yes || done=no
cat run.log
[ "$done" = yes ] && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
