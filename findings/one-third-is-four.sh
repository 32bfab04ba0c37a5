#!/usr/bin/env bash
# Humanizer 3.0.10: "one third" in figures is 4, "one fifth" 6, "nineteen forty-five" 64, "one hundred thousand million" 1100000, and the
#   paragraphs "fourteen, fifteen and sixteen" are 45.
#
# One would expect: ToNumber gives the number that the words say or an ArgumentException, and TryToNumber false, as they do for "two
#   thirds", "one half", "fourteen or fifteen", "one point five" and "a dozen"; and every number that ToWords writes is read back right.
# What happens: words that are numbers are added up, whatever stands between them: an ordinal is its number, so that a fraction is a sum; a
#   year in two halves is their sum, and so is a list with commas, hyphens or "and". A multiplier takes only what stands before it since
#   the last one: "five thousand million" is 1005000. TryToNumber is true for all of these.
# Why it matters: majorities and quorums are written in words, "one third of the States parties", and so are the years in the final clauses
#   ("done ... in the year nineteen forty-five"). A quorum of 4, a treaty of the year 64 and a paragraph 45 are numbers like any others.
# Kin: none found for Humanizer; akshaynagpal/w2n issue 66 is about years in the Python library. Versions: Humanizer.Core 3.0.10 on .NET 10.
#   Seen on 2026-11-30.
set -euo pipefail
command -v dotnet >/dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Humanizer.Core" Version="3.0.10" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Diagnostics;
using System.Globalization;
using Humanizer;

Console.WriteLine($"Humanizer {FileVersionInfo.GetVersionInfo(typeof(WordsToNumberExtension).Assembly.Location).FileVersion}");
var english = new CultureInfo("en");
var asSeen = true;
(string Words, string Expected)[] looks =
[
    ("one third", "4"), ("one fifth", "6"), ("one hundredth", "101"), ("nineteen forty-five", "64"), ("twenty eighteen", "38"),
    ("fourteen and fifteen", "29"), ("fourteen, fifteen and sixteen", "45"), ("fourteen-fifteen", "29"),
    ("one hundred thousand million", "1100000"), ("five thousand million", "1005000"),
    ("two thirds", "no number"), ("one half", "no number"), ("fourteen or fifteen", "no number"), ("one point five", "no number"),
    ("one million five hundred thousand", "1500000"), ("nineteen hundred and forty-five", "1945"), ("twenty-first", "21"),
];
foreach (var (words, expected) in looks)
{
    var got = words.TryToNumber(out var number, english) ? $"{number}" : "no number";
    Console.WriteLine($"  {words,-34} {got}");
    asSeen &= got == expected;
}

var back = Enumerable.Range(0, 3000).Count(number => number.ToWords(english).ToNumber(english) == number);
Console.WriteLine($"  of 0 to 2999, written in words and read back, {back} are the same");
return asSeen && back == 3000 ? 0 : 1;
X
dotnet run -v q && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
