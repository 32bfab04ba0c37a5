#!/usr/bin/env bash
# PublicHoliday 3.17.0: Christmas Day is no holiday from one minute past midnight on in Brazil, Estonia, Lithuania and Mexico, so that one
#   working day from Friday, 22 December 2017, 18:00, is Monday, 25 December.
#
# One would expect: a day is a holiday at any hour, and the same day for every question about it: IsPublicHoliday, IsWorkingDay,
#   NextWorkingDay, BusinessDaysAdd. In 38 calendars of 43 it is so.
# What happens: these four and Turkey's compare the moment asked for with the holiday's midnight. With an hour in it IsPublicHoliday is
#   false, IsWorkingDay true and BusinessDaysAdd counts the holiday; NextWorkingDay takes the hour off first and so does not agree. In
#   every calendar BusinessDaysBetween counts from Friday 10:00 to Monday 18:00 two days and from Friday 18:00 to Monday 10:00 one. The
#   list of Mexico's and Serbia's holidays has days that IsPublicHoliday denies at midnight as well.
# Why it matters: a term of so many working days runs from the moment at which a note was received, which has an hour. Five working days
#   over Christmas end on 29 December at 18:00 for these States and on 2 or 3 January for others, and one at midnight has another end.
# Kin: none found. Versions: PublicHoliday 3.17.0 on .NET 10. Seen on 2026-11-30.
set -euo pipefail
command -v dotnet >/dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="PublicHoliday" Version="3.17.0" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Globalization;
using System.Reflection;
using PublicHoliday;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.WriteLine($"PublicHoliday {typeof(PublicHolidayBase).Assembly.GetName().Version}");
var asSeen = true;
var friday = new DateTime(2017, 12, 22, 18, 0, 0);
var christmas = new DateTime(2017, 12, 25);
PublicHolidayBase[] fourOfFive =
    [new EstoniaPublicHoliday(), new LithuaniaPublicHoliday(), new BrazilPublicHoliday(), new MexicoPublicHoliday()];
foreach (var calendar in fourOfFive)
{
    var name = calendar.GetType().Name;
    Look($"{name}: 25 December is a holiday at 00:00", $"{calendar.IsPublicHoliday(christmas)}", "True");
    Look($"{name}: and at 00:01", $"{calendar.IsPublicHoliday(christmas.AddMinutes(1))}", "False");
    Look($"{name}: one working day later", $"{calendar.BusinessDaysAdd(friday, 1):ddd d HH:mm}", "Mon 25 18:00");
    Look($"{name}: five", $"{calendar.BusinessDaysAdd(friday, 5):ddd d MMM}", "Fri 29 Dec");
    Look($"{name}: 25 December, 18:00, is one by NextWorkingDay",
        $"{calendar.NextWorkingDay(christmas.AddHours(18)).Date == christmas}", "False");
}

var france = new FrancePublicHoliday();
Look("France: one working day later", $"{france.BusinessDaysAdd(friday, 1):ddd d}", "Tue 26");
Look("France: five", $"{france.BusinessDaysAdd(friday, 5):ddd d MMM}", "Tue 2 Jan");
Look("France: Friday 10:00 to Monday 18:00", $"{france.BusinessDaysBetween(At(2, 10), At(5, 18))}", "2");
Look("France: Friday 18:00 to Monday 10:00", $"{france.BusinessDaysBetween(At(2, 18), At(5, 10))}", "1");

// All calendars that can be made without further choices: which deny their own holidays of 2018 at 18:00, and which at midnight?
var all = typeof(PublicHolidayBase).Assembly.GetTypes().Where(type => typeof(IPublicHolidays).IsAssignableFrom(type) && !type.IsAbstract)
    .Select(Made).OfType<IPublicHolidays>().OrderBy(calendar => calendar.GetType().Name).ToList();
Look("calendars", $"{all.Count}", "43");
Look("deny all of theirs at 18:00",
    Names(calendar => calendar.PublicHolidays(2018).All(day => !calendar.IsPublicHoliday(day.AddHours(18)))),
    "Brazil, Estonia, Lithuania, Mexico, Turkey");
Look("deny one of theirs at midnight",
    Names(calendar => calendar.PublicHolidays(2018).Any(day => !calendar.IsPublicHoliday(day))), "Mexico, Serbian");
return asSeen ? 0 : 1;

static DateTime At(int day, int hour) => new(2018, 3, day, hour, 0, 0);

string Names(Func<IPublicHolidays, bool> which) =>
    string.Join(", ", all.Where(which).Select(calendar => calendar.GetType().Name.Replace("PublicHoliday", "")));

static object Made(Type type)
{
    try
    {
        const BindingFlags Any =
            BindingFlags.CreateInstance | BindingFlags.Public | BindingFlags.Instance | BindingFlags.OptionalParamBinding;
        return Activator.CreateInstance(type, Any, null, [], null);
    }
    catch (MissingMethodException)
    {
        return null;
    }
}

void Look(string what, string got, string expected)
{
    Console.WriteLine($"  {what}: {got}");
    asSeen &= got == expected;
}
X
dotnet run -v q && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
