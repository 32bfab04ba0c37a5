#!/usr/bin/env bash
# .NET 10: DateTime.Parse("22 December, 18:00") is today at 22:18; "December 22" is 1 December 2022 in British, French and Russian cultures.
#
# One would expect: a date without a year is in this year, as the documentation says and as "22 December" comes out; what cannot be
#   understood throws, or makes TryParse answer false, as "22 December at 18:00" and "25 December, 18:00" do.
# What happens: with an hour behind day and month the month is dropped without a word, the day becomes the hour and the hour the minutes:
#   22:18 of the day on which it is read; the written minutes are gone, and so is a PM. It is so in every culture tried and in the
#   invariant one. Without an hour, where a culture writes the day before the month, the number behind the month is a year.
# Why it matters: "22 December, 18:00" is how a closing stands in a note verbale when the year is plain. What comes back is a whole date
#   with a plausible hour, and TryParse says true: the closing is tonight, or, written without its hour, in 2022. With the year it
#   comes out right, and for days after the 23rd it is refused, so that most tests pass.
# Known in part: borgar/numfmt issue 31 weighs "Feb 20" as a month and a year. None found for the hour.
# Versions: .NET 10.0.12 (ICU). Seen on 2026-11-29.
set -euo pipefail
command -v dotnet >/dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"; export NUGET_PACKAGES="$dir/packages"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Globalization;

Console.WriteLine($".NET {Environment.Version}");
var asSeen = true;

void Probe(string culture, string written, Func<DateTime, DateTime, bool> isSo)
{
    var before = DateTime.Today;
    var read = DateTime.TryParse(written, CultureInfo.GetCultureInfo(culture), DateTimeStyles.None, out var at);
    var today = at.Date == before || at.Date == DateTime.Today ? at.Date : before;
    Console.WriteLine($"{(culture == "" ? "invariant" : culture),-10}{written,-24}"
        + (read ? at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + (at.Date == today ? "   <- today" : "") : "false"));
    asSeen &= isSo(read ? at : default, today);
}

foreach (var culture in new[] { "", "en-US", "en-GB", "fr-FR", "ru-RU" })
{
    Probe(culture, "22 December, 18:00", (at, today) => at == today.AddHours(22).AddMinutes(18));
    Probe(culture, "December 22, 18:30", (at, today) => at == today.AddHours(22).AddMinutes(18));
    Probe(culture, "22 Dec 6:00 PM", (at, today) => at == today.AddHours(22).AddMinutes(6));
    Probe(culture, "22 December at 18:00", (at, _) => at == default);
    Probe(culture, "25 December, 18:00", (at, _) => at == default);
    Probe(culture, "22 December 2017, 18:00", (at, _) => at == new DateTime(2017, 12, 22, 18, 0, 0));
}
Probe("ru-RU", "22 декабря, 18:00", (at, today) => at == today.AddHours(22).AddMinutes(18));
Probe("fr-FR", "22 décembre, 18:00", (at, today) => at == today.AddHours(22).AddMinutes(18));
Probe("en-US", "December 22", (at, today) => at == new DateTime(today.Year, 12, 22));
foreach (var culture in new[] { "en-GB", "fr-FR", "ru-RU" })
{
    Probe(culture, "22 December", (at, today) => at == new DateTime(today.Year, 12, 22));
    Probe(culture, "December 22", (at, _) => at == new DateTime(2022, 12, 1));
}
return asSeen ? 0 : 1;
X
dotnet run && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
