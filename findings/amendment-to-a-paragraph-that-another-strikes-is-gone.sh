#!/usr/bin/env bash
# DiffPlex 1.9.0 (its three-way merge): delegation A strikes paragraphs 15 and 16, delegation B amends 16: no conflict, and B's amendment is
#   gone. B strikes 15 and 16, A strikes 15: no conflict, and 16 stands again.
#
# One would expect: two changes that overlap are a conflict, whichever of their lines they share and whoever is called "old"; git merge-file
#   2.39 makes one of every case below, and DiffPlex itself does if B amends 15.
# What happens: only the line at which both changes begin is looked at. If B's change begins at a line that A's change has passed already,
#   it is dropped: an amended paragraph, a struck one, a new one, and IsSuccessful is true. If both begin at one line and both strike, the
#   first text counts alone: with A's as "old" 16 stands though B struck it, with B's as "old" it is struck. In a conflict that begins so,
#   what the longer change strikes beyond the shorter one stands again behind the markers.
# Why it matters: each mission sends its own copy of the draft, and a merge without conflicts is not read again. "16. States may report in
#   writing", proposed by B, is neither in the merged text nor in a list of conflicts; B finds out at the adoption.
# Kin: none found (mmanela/diffplex pull request 153 brought the merge). Versions: DiffPlex 1.9.0 on .NET 10. Seen on 2026-11-30.
set -euo pipefail
command -v dotnet >/dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="DiffPlex" Version="1.9.0" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using DiffPlex;
using DiffPlex.Chunkers;

Console.WriteLine($"DiffPlex {typeof(ThreeWayDiffer).Assembly.GetName().Version}");
string[] draft = ["14 Keep.", "15 States shall report.", "16 States shall publish.", "17 End."];
string[] without15 = [draft[0], draft[2], draft[3]];
string[] withoutBoth = [draft[0], draft[3]];
string[] amended16 = [draft[0], draft[1], "16 States may report in writing.", draft[3]];
string[] amended15 = [draft[0], "15 States may report.", draft[2], draft[3]];
string[] with16Bis = [draft[0], draft[1], draft[2], "16 bis New.", draft[3]];
string[] rewritten = [draft[0], "15 States shall report and publish.", draft[3]];
string[] from15To17 = [draft[0]];
var asSeen = true;
Look("A strikes 15 and 16, B amends 16", withoutBoth, amended16, "14 17");
Look("  the same, B's text first", amended16, withoutBoth, "14 17");
Look("A makes one of 15 and 16, B amends 16", rewritten, amended16, "14 15 17");
Look("A strikes 15 to 17, B puts in 16 bis", from15To17, with16Bis, "14");
Look("B strikes 15 and 16, A strikes 15", without15, withoutBoth, "14 16 17");
Look("  the same, B's text first", withoutBoth, without15, "14 17");
Look("A strikes 15 and 16, B amends 15", withoutBoth, amended15, "conflict: 14 <<< ||| 15 16 === 15 >>> 17");
Look("  the same, B's text first", amended15, withoutBoth, "conflict: 14 <<< 15 ||| 15 === >>> 16 17");
return asSeen ? 0 : 1;

void Look(string what, string[] one, string[] other, string expected)
{
    var merged = ThreeWayDiffer.Instance.CreateMerge(
        string.Join('\n', draft), string.Join('\n', one), string.Join('\n', other), false, false, new LineChunker());
    var lines = merged.MergedPieces.Select(line => line.Length > 2 && "<|=>".Contains(line[0]) ? line[..3] : line.Split(' ')[0]);
    var got = (merged.IsSuccessful ? "" : "conflict: ") + string.Join(' ', lines);
    Console.WriteLine($"  {what,-40} {got}");
    asSeen &= got == expected;
}
X
dotnet run -v q && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
