#!/usr/bin/env bash
# Ical.Net 5.2.4: an Outlook meeting at 18:00 in "(UTC+05:00) Ashgabat, Tashkent" is read as 18:00 UTC.
#
# One would expect: RFC 5545 (3.2.19, 3.6.5) says that a TZID is only a name and that the VTIMEZONE of the same file says what it
#   means; here that block stands in the file and says +05:00. So 13:00 UTC. A library that ignores the block would at least refuse the
#   name, as it does refuse "Conference" ("Unrecognized time zone id").
# What happens: the block is ignored, and a name that merely contains "UTC" or "GMT" is taken for that zone. Outlook and Exchange name
#   their zones exactly so, with the offset in the name: the name with the offset spelt out is read as offset zero, without a word.
# Why it matters: a Secretariat sends the closing, or a delegation its meeting, as an Outlook invitation. Read this way the closing lies
#   five hours late in Tashkent and five hours early in New York, and nothing in the result looks wrong.
# No thread found that names it. Versions: Ical.Net 5.2.4 on .NET 10. Seen on 2026-11-28.
set -euo pipefail
command -v dotnet >/dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"; export NUGET_PACKAGES="$dir/packages"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Ical.Net" Version="5.2.4" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Diagnostics;
using Ical.Net;
Console.WriteLine($"Ical.Net {FileVersionInfo.GetVersionInfo(typeof(Calendar).Assembly.Location).ProductVersion}");
var asSeen = true;
foreach (var (zone, offset, seen) in new[]
{
    ("(UTC+05:00) Ashgabat, Tashkent", "+0500", "18:00"),
    ("(UTC-05:00) Eastern Time (US & Canada)", "-0500", "18:00"),
    ("West Asia Standard Time", "+0500", "13:00"),
    ("Conference", "+0500", "refused"),
})
{
    var file = string.Join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//Invitation//EN",
        "BEGIN:VTIMEZONE", $"TZID:{zone.Replace(",", "\\,")}", "BEGIN:STANDARD", "DTSTART:16010101T000000",
        $"TZOFFSETFROM:{offset}", $"TZOFFSETTO:{offset}", "END:STANDARD", "END:VTIMEZONE",
        "BEGIN:VEVENT", "UID:closing@example.org", "DTSTAMP:20171201T100000Z", $"DTSTART;TZID=\"{zone}\":20171222T180000",
        "SUMMARY:Closing", "END:VEVENT", "END:VCALENDAR", "");
    string read;
    try { read = $"{Calendar.Load(file)!.Events.Single().Start!.AsUtc:HH:mm}"; }
    catch (ArgumentException) { read = "refused"; }
    Console.WriteLine($"18:00 at {offset}, zone named \"{zone}\": read as {(read == "refused" ? read : read + " UTC")}");
    asSeen &= read == seen;
}
return asSeen ? 0 : 1;
X
dotnet run -v q && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }
