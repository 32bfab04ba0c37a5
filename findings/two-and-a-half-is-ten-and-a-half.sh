#!/usr/bin/env bash
# AnyAscii 0.3.3: "2½ per cent" is "21/2 per cent", ten and a half; "5‰" is "5%0"; "≠" is "=", "≯ 3" is "> 3"; resolution 70/1, note 4, is
#   resolution 70/14.
#
# One would expect: a sign that is put into other letters means the same or is a question mark; what denies is not what affirms. A fraction
#   behind a figure keeps apart from it, as iconv does ("2 1/2").
# What happens: each sign is replaced by itself, whatever is beside it: the figures of a fraction, of a raised number and of a circled one
#   join those before them. Every mathematical sign that is struck through, "not equal", "not greater than", "not a member", becomes the
#   sign without the stroke, 33 of 38 in Unicode's block; ↛ is ">" as → is. Per mille becomes a per cent sign with a nought behind it. A box
#   ticked with ☑ is ":ballot_box_with_check:" and one with ☒ is "x".
# Why it matters: file names, reference lists and systems that take no other letters are fed from it, names of States among them. A rate of
#   contribution of 2½ per cent is another one, a quorum "≯ 3" has turned round, and nothing marks what was replaced.
# Kin: none found; unicode-org/cldr pull request 1051 sets fractions apart in ICU's rules for the same end. Versions: AnyAscii 0.3.3 on
#   .NET 10. Seen on 2026-11-30.
set -euo pipefail
command -v dotnet >/dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="AnyAscii" Version="0.3.3" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Text;
using AnyAscii;

Console.WriteLine($"AnyAscii {typeof(Transliteration).Assembly.GetName().Version}");
var asSeen = true;
foreach (var (text, expected) in new[]
{
    ("2½ per cent", "21/2 per cent"), ("1⅓ of the votes", "11/3 of the votes"), ("5‰", "5%0"), ("resolution 70/1⁴", "resolution 70/14"),
    ("10⁻² and 10²", "10-2 and 102"), ("paragraph 1①", "paragraph 11"), ("a ≠ b", "a = b"), ("States ≯ 3", "States > 3"),
    ("States ≤ 3", "States <= 3"), ("A ↛ B", "A > B"), ("☑ yes ☒ no", ":ballot_box_with_check: yes x no"),
    ("№ 14, § 2", "No 14, S 2"), ("Квиллония", "Kvilloniya"),
})
{
    var got = text.Transliterate();
    Console.WriteLine($"  {text,-18} {got}");
    asSeen &= got == expected;
}

// A sign with a stroke through it is, in Unicode, the sign and U+0338: how many become what the sign becomes without the stroke?
var struck = Enumerable.Range(0x2200, 0x100).Select(code => ((char)code).ToString())
    .Where(sign => sign.Normalize(NormalizationForm.FormD).EndsWith('\u0338')).ToList();
var same = struck.Where(sign => sign.Transliterate() == sign.Normalize(NormalizationForm.FormD)[..^1].Transliterate()).ToList();
Console.WriteLine($"  of {struck.Count} struck signs {same.Count} are as without the stroke; not: {string.Join(' ', struck.Except(same))}");
return asSeen && same.Count == 33 ? 0 : 1;
X
dotnet run -v q && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
