#!/usr/bin/env bash
# Deedle 8.1.0: in a table read from CSV the paragraphs (5) and (6) are -5 and -6, 5-9 is the ninth of May, 5 March is 1 March 2005, 14% is
#   14, and $5 and €7 are 5 and 7. Microsoft.Data.Analysis 0.23.1 reads the days so too, and both read 2,5 as 25.
#
# One would expect: a column is made numbers where its cells are numbers, as both make text of "70/1", "14 bis" and "22.12.2017"; what else
#   there is to a cell, brackets, a sign, a second number, is not dropped.
# What happens: types are looked for by default, and for Deedle a cell is a number if .NET can make one of it with all its styles: brackets
#   are the minus of a bookkeeper, the sign of a currency or of per cent is passed over. A comma is one of thousands wherever it stands.
#   What .NET can make a date of, of this year or another one, is a date: ranges of paragraphs, fractions, days without a year.
# Why it matters: a list of comments has a column of paragraphs, "(5)" or "5-9", one of days, "5 March", and one of pledges. Sorted, -6
#   comes before -5, a range is a day in the year in which the program runs, and pledges in two currencies can be added.
# Kin: fsprojects/FSharp.Data issue 700 (per cent read as numbers, asked for); hour-of-the-meeting-is-minutes.sh is about agate. Versions:
#   Deedle 8.1.0, Microsoft.Data.Analysis 0.23.1 on .NET 10. Seen on 2026-11-30.
set -euo pipefail
command -v dotnet >/dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings><NoWarn>NU1603</NoWarn></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Deedle" Version="8.1.0" />
    <PackageReference Include="Microsoft.Data.Analysis" Version="0.23.1" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Globalization;
using System.Text;
using Deedle;
using Microsoft.Data.Analysis;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine($"Deedle {typeof(Frame).Assembly.GetName().Version}, Data.Analysis {typeof(DataFrame).Assembly.GetName().Version}");
var asSeen = true;
Look(["(5)", "(6)"], "-5 | -6", "(5) | (6)");
Look(["5-9", "3-4"], "9 May this year | 4 March this year", "9 May this year | 4 March this year");
Look(["1/2", "3/4"], "2 January this year | 4 March this year", "2 January this year | 4 March this year");
Look(["5 March", "9 March"], "1 March 2005 | 1 March 2009", "1 March 2005 | 1 March 2009");
Look(["14%", "5%"], "14 | 5", "14% | 5%");
Look(["$5", "€7"], "5 | 7", "$5 | €7");
Look(["2,5", "3,5"], "25 | 35", "25 | 35");
Look(["70/1", "70/14"], "70/1 | 70/14", "70/1 | 70/14");
Look(["14", "14 bis"], "14 | 14 bis", "14 | 14 bis");
Look(["22.12.2017", "5.3.2018"], "22.12.2017 | 5.3.2018", "22.12.2017 | 5.3.2018");
return asSeen ? 0 : 1;

void Look(string[] cells, string deedle, string analysis)
{
    var csv = "Cell,Comment\n" + string.Concat(cells.Select(cell => $"\"{cell}\",Keep.\n"));
    using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
    var first = Shown(Frame.ReadCsv(stream).GetColumn<object>("Cell").Values);
    var second = Shown(DataFrame.LoadCsvFromString(csv).Columns["Cell"].Cast<object>());
    Console.WriteLine($"  {string.Join(" | ", cells),-24} Deedle: {first,-40} Data.Analysis: {second}");
    asSeen &= first == deedle && second == analysis;
}

static string Shown(IEnumerable<object> cells) => string.Join(" | ", cells.Select(cell => cell switch
{
    DateTime day when day.Year == DateTime.Now.Year => $"{day:d MMMM} this year",
    DateTime day => $"{day:d MMMM yyyy}",
    _ => $"{cell}",
}));
X
dotnet run -v q && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
