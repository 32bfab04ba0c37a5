#!/usr/bin/env bash
# NodaTime 3.3.7: for Iran and Afghanistan 22 December 2017 is written "22 Esfand 2017" (a month that ends the winter); a date that .NET has
#   written for them is read as a day of the year 1396.
#
# One would expect: a LocalDate in the ISO calendar has the month of the ISO calendar in its text, in the language of the culture; or, as
#   .NET itself does, the whole date in the calendar of the culture (1 Dey 1396); or an error.
# What happens: day and year stay Gregorian and the name is that of the twelfth month of the Persian calendar, for fa-IR, fa-AF and ps-AF,
#   and of the Muslim year where a culture has that calendar. Read back it comes out right, so that a round trip shows nothing. And
#   the other way: "1 Dey 1396" as .NET writes it is read without complaint as 1396-10-01, ISO, more than six hundred years ago.
# Why it matters: "22 Hut 2017" in a reminder to Kabul is a day in March to whoever reads it, two and a half months behind the closing.
#   A service that sets the language of the reader as its culture prints this in every notice, and English, French and Russian are right.
# Known in part: nodatime/nodatime issue 1561 (the names, for "ar"; said to have no good way round). None found for reading.
# Versions: NodaTime 3.3.7, .NET 10.0.12 with ICU. Seen on 2026-11-29.
set -euo pipefail
command -v dotnet >/dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"; export NUGET_PACKAGES="$dir/packages"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>false</InvariantGlobalization>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="NodaTime" Version="3.3.7" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Globalization;
using NodaTime;
using NodaTime.Text;

Console.WriteLine($"NodaTime {typeof(LocalDate).Assembly.GetName().Version}, .NET {Environment.Version}");
var closing = new LocalDate(2017, 12, 22);
var asSeen = true;
foreach (var name in new[] { "fa-IR", "fa-AF", "ps-AF", "ar-SA", "ru-RU", "fr-FR", "ar-EG" })
{
    var culture = CultureInfo.GetCultureInfo(name);
    var pattern = LocalDatePattern.Create("d MMMM uuuu", culture);
    var byNoda = pattern.Format(closing);
    var byNet = closing.ToDateTimeUnspecified().ToString("d MMMM yyyy", culture);
    var readAgain = pattern.Parse(byNet);
    var read = readAgain.Success ? readAgain.Value.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : "refused";
    Console.WriteLine($"{name}, calendar of the culture {culture.Calendar.GetType().Name}: NodaTime \"{byNoda}\", .NET \"{byNet}\", "
        + $"which NodaTime reads as {read}");
    var twelfth = culture.DateTimeFormat.MonthGenitiveNames[11];
    switch (culture.Calendar)
    {
        case PersianCalendar:
            asSeen &= byNoda == $"22 {twelfth} 2017" && byNet == $"1 {culture.DateTimeFormat.MonthGenitiveNames[9]} 1396"
                && read == "1396-10-01";
            break;
        case GregorianCalendar:
            asSeen &= byNoda == byNet && read == "2017-12-22" && name is not ("fa-IR" or "fa-AF" or "ps-AF");
            break;
        default:
            asSeen &= byNoda == $"22 {twelfth} 2017" && byNet != byNoda && read.StartsWith("1439-", StringComparison.Ordinal);
            break;
    }
}
return asSeen ? 0 : 1;
X
dotnet run && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
