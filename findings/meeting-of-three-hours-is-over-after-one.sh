#!/usr/bin/env bash
# Ical.Net 5.2.4: a further day of a meeting, from 18:00 to 21:00 (RDATE as a period with its end), is over at 19:00; the same day written
#   with a length of three hours is over at 21:00.
#
# One would expect: a period is a start and an end, or a start and a length (RFC 5545, 3.3.9), two ways to say the same; with RDATE it says
#   how long that one day is (3.8.5.2), whatever the length of the others.
# What happens: of the first form only the start is used, and the day is as long as the first one. The end is not lost: it is read, and
#   written again unchanged; only the occurrence is without it. UTC and local hours do the same; no error, no sign.
# Why it matters: the hearing that goes on into the evening, or the drafting day that is longer than the others, is added just so. A room is
#   given away at 19:00, and a delegation that speaks at 20:00 speaks after the end.
# Kin: a remark in ical-org/ical.net pull request 528 on an older version, where both forms lost their end. None found for this one.
#   Versions: Ical.Net 5.2.4 on .NET 10. Seen on 2026-11-30.
set -euo pipefail
command -v dotnet >/dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Ical.Net" Version="5.2.4" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

Console.WriteLine($"Ical.Net {typeof(Calendar).Assembly.GetName().Version}");
var asSeen = true;
Look("RDATE;VALUE=PERIOD:20180110T170000Z/20180110T200000Z", "10 January 17:00 to 18:00 UTC");
Look("RDATE;VALUE=PERIOD:20180110T170000Z/PT3H", "10 January 17:00 to 20:00 UTC");
Look("RDATE;TZID=Europe/Zurich;VALUE=PERIOD:20180110T180000/20180110T210000", "10 January 18:00 to 19:00 Europe/Zurich");
Look("RDATE;TZID=Europe/Zurich;VALUE=PERIOD:20180110T180000/PT3H", "10 January 18:00 to 21:00 Europe/Zurich");
return asSeen ? 0 : 1;

void Look(string further, string expected)
{
    var calendar = Calendar.Load($"""
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//example.org//EN
        BEGIN:VEVENT
        UID:hearing@example.org
        DTSTAMP:20180101T000000Z
        DTSTART;TZID=Europe/Zurich:20180105T180000
        DURATION:PT1H
        {further}
        SUMMARY:Hearing
        END:VEVENT
        END:VCALENDAR
        """.ReplaceLineEndings("\r\n"));
    var day = calendar.GetOccurrences<CalendarEvent>(new CalDateTime(2018, 1, 1)).ElementAt(1).Period;
    var (start, end) = (day.StartTime, day.EffectiveEndTime);
    var got = $"{start.Value:d MMMM HH:mm} to {end.Value:HH:mm} {start.TzId}";
    var kept = new CalendarSerializer().SerializeToString(calendar).Replace("\r\n ", "").Contains(further);
    Console.WriteLine($"  {further}\n    {got}; written again unchanged: {kept}");
    asSeen &= got == expected && kept;
}
X
dotnet run -v q && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
