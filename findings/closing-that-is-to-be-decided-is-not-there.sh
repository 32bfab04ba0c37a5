#!/usr/bin/env bash
# Fluid.Core 2.41.1 (Liquid for .NET): a date for comments that is "to be decided" or "22 December 2017 at 18:00" is nothing at all in the
#   letter; 3 January 2016 is in the first week of 2015; a comment of four words with none cut ends in three dots.
#
# One would expect: what Liquid's date filter cannot read it leaves as it is, so that "to be decided" stands in the letter (the reference in
#   Ruby does so, and DotLiquid 2.3.260); %G and %V are ISO 8601's year and week, 2015-W53 for that day; truncatewords: 4 of four words is
#   those words.
# What happens: text that is no date for .NET becomes empty, with no error, and no error can be asked for; a period ("5-9 March 2018"), a
#   season and the month in another language go too, and with default: behind it "early in 2018" is "no date". The days around New Year get
#   a week that does not go with their year: 3 January 2016 is 2015-W01, 31 December 2018 is 2018-W53, for 2019-W01.
# Why it matters: the date stands in a sentence, "Comments are due by .", or in a table where an empty field means that there is none. Dates
#   are agreed late, and until then a column holds what was agreed so far.
# Kin: sebastienros/fluid pull request 546 is about the filter without a format. None found for this. Versions: Fluid.Core 2.41.1,
#   DotLiquid 2.3.260 on .NET 10. Seen on 2026-11-30.
set -euo pipefail
command -v dotnet >/dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Fluid.Core" Version="2.41.1" />
    <PackageReference Include="DotLiquid" Version="2.3.260" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Globalization;
using Fluid;

CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
DotLiquid.Liquid.UseRubyDateFormat = true;
Console.WriteLine($"Fluid {typeof(FluidParser).Assembly.GetName().Version}");
var asSeen = true;
Look("Comments are due by {{ 'to be decided' | date: '%d %B %Y' }}.", "Comments are due by .");
Look("Comments are due by {{ '22 December 2017 at 18:00' | date: '%d %B %Y' }}.", "Comments are due by .");
Look("The session is held {{ '5-9 March 2018' | date: '%d %B %Y' }}.", "The session is held .");
Look("Due: {{ 'early in 2018' | date: '%d %B %Y' | default: 'no date' }}", "Due: no date");
Look("Comments are due by {{ '22 December 2017' | date: '%d %B %Y' }}.", "Comments are due by 22 December 2017.");
Weeks();
Look("{{ 'States shall not report' | truncatewords: 4 }}", "States shall not report...");
return asSeen ? 0 : 1;

void Look(string template, string expected)
{
    var got = new FluidParser().Parse(template).Render();
    Console.WriteLine($"  {template}\n    Fluid: {got}    DotLiquid: {DotLiquid.Template.Parse(template).Render()}");
    asSeen &= got == expected;
}

void Weeks()
{
    foreach (var (day, expected) in new[] { ("2018-12-31", "2018-W53"), ("2016-01-03", "2015-W01"), ("2017-12-22", "2017-W51") })
    {
        var got = new FluidParser().Parse($"{{{{ '{day}' | date: '%G-W%V' }}}}").Render();
        var iso = DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Console.WriteLine($"  {day} is in {got}; ISO 8601: {ISOWeek.GetYear(iso)}-W{ISOWeek.GetWeekOfYear(iso):00}");
        asSeen &= got == expected;
    }
}
X
dotnet run -v q && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
