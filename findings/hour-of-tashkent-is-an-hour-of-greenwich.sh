#!/usr/bin/env bash
# Jint 4.18.0 (JavaScript within .NET): new Date("22 December 2017 18:00 GMT+0500") is 18:00 at Greenwich, five hours late, in Tashkent too,
#   where it is right without its zone; "18:00 MSK" and "18:00 CET" are 18:00 at Greenwich as well.
#
# One would expect: a zone that is written is used, as it is for "+0500" without GMT and for "Fri Dec 22 2017 18:00:00 GMT+0500", or the
#   date is invalid. Node 20 and Jurassic 3.2.4 read the first as 13:00 UTC and give no date for the others.
# What happens: outside of the two forms that the language itself prints, GMT or UTC is read and what stands behind it is dropped. Letters
#   that name no zone to it are dropped, and the hour counts as UTC whatever the engine's own zone is. What .NET makes a date of is one:
#   "5 March" is 1 March 2005, "18:00" is this evening.
# Why it matters: workflow engines and low-code products in .NET run their users' scripts with it. "Comments until 22 December 2017, 18:00
#   GMT+5" closes at eleven in the evening of Tashkent; who takes care to write the zone is wrong, who leaves it away is right.
# Kin: none found. That ECMAScript leaves other forms to each engine is known; that a zone is read and dropped is not said. Versions: Jint
#   4.18.0, Jurassic 3.2.4 on .NET 10. Seen on 2026-11-30.
set -euo pipefail
command -v dotnet >/dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Jint" Version="4.18.0" />
    <PackageReference Include="Jurassic" Version="3.2.4" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Diagnostics;
using Jint;

Console.WriteLine($"Jint {FileVersionInfo.GetVersionInfo(typeof(Engine).Assembly.Location).FileVersion}");
const string Five = "2017-12-22T13:00:00.000Z";
const string Zero = "2017-12-22T18:00:00.000Z";
var asSeen = true;
Look("22 December 2017 18:00 GMT+0500", Zero, Five);
Look("December 22, 2017 18:00 GMT+0500", Zero, Five);
Look("22 December 2017 18:00 GMT+5", Zero, Five);
Look("22 December 2017 18:00 UTC+5", Zero, Five);
Look("2017-12-22 18:00 GMT+0500", Zero, Five);
Look("22 December 2017 18:00 MSK", Zero, "no date");
Look("22 December 2017 18:00 CET", Zero, "no date");
Look("22 December 2017 18:00 +0500", Five, Five);
Look("Fri Dec 22 2017 18:00:00 GMT+0500", Five, Five);
Look("2017-12-22T18:00:00+05:00", Five, Five);
Look("5 March", "2005-03-01T00:00:00.000Z", "no date");
Look("18:00", $"{DateTime.UtcNow:yyyy-MM-dd}T18:00:00.000Z", "no date");
var tashkent = new Engine(options => options.LocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tashkent")));
var without = tashkent.Evaluate("new Date('22 December 2017 18:00').toISOString()").AsString();
var with = tashkent.Evaluate("new Date('22 December 2017 18:00 GMT+0500').toISOString()").AsString();
Console.WriteLine($"  in Tashkent without its zone {without}, with it {with}");
return asSeen && without == Five && with == Zero ? 0 : 1;

void Look(string written, string expected, string expectedJurassic)
{
    var script = $"(function () {{ var d = new Date('{written}'); return isNaN(d) ? 'no date' : d.toISOString(); }})()";
    var jint = new Engine(options => options.LocalTimeZone(TimeZoneInfo.Utc)).Evaluate(script).AsString();
    var jurassic = new Jurassic.ScriptEngine().Evaluate<string>(script);
    Console.WriteLine($"  {written,-36} Jint {jint}    Jurassic {jurassic}");
    asSeen &= jint == expected && jurassic == expectedJurassic;
}
X
TZ=UTC dotnet run -v q && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
