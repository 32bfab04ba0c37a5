#!/usr/bin/env bash
# Scriban 7.5.3, templates in Liquid: a fee of "250" times 3 is 250250250, the paragraph after "14" is 141, and a notice for what is urgent
#   goes out for what is not.
#
# One would expect: what Template.ParseLiquid is for, to take templates of Liquid as they are. There plus, times and their kin take figures
#   in text as the number (Shopify's documentation of Liquid, and Fluid.Core 2.41.1 and DotLiquid 2.3.260 from its syntax 2.1 on); "and"
#   and "or" are taken from the right to the left, with no precedence.
# What happens: plus joins the figures, times repeats them as often as is said, on either side; minus, divided_by and modulo end in an
#   error. "and" goes before "or". truncatewords puts three dots behind a text that has fewer words than asked for, and lost none.
# Why it matters: what comes from a form, a list column or JSON is text; an amount or a number made so stands in a letter and looks like
#   one. "urgent and late or open" means in Liquid: urgent, and late or open; here it is enough that it is open. Three dots tell a
#   delegation that its comment was cut.
# Kin: dotliquid/dotliquid issue 474 (closed: the older syntax, still the default, does so too). None found for Scriban. Versions:
#   Scriban.Signed 7.5.3, Fluid.Core 2.41.1 on .NET 10. Seen on 2026-11-30.
set -euo pipefail
command -v dotnet >/dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Scriban.Signed" Version="7.5.3" />
    <PackageReference Include="Fluid.Core" Version="2.41.1" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Diagnostics;
using Fluid;

var version = FileVersionInfo.GetVersionInfo(typeof(Scriban.Template).Assembly.Location).FileVersion;
Console.WriteLine($"Scriban {version}, Fluid {typeof(FluidParser).Assembly.GetName().Version}");
var asSeen = true;
Look("{% assign fee = '250' %}{{ fee | times: 3 }}", "250250250", "750");
Look("{% assign years = '3' %}{{ 2 | times: years }}", "33", "6");
Look("{% assign paragraph = '14' %}{{ paragraph | plus: 1 }}", "141", "15");
Look("{% assign one = '1' %}{{ 14 | plus: one }}", "141", "15");
Look("{{ 14 | plus: 1 }}, {{ 250 | times: 3 }}", "15, 750", "15, 750");
Look("{% assign fee = '250' %}{{ fee | minus: 50 }}", "an error", "200");
Look("{% assign urgent = false %}{% assign open = true %}{% if urgent and late or open %}sent{% endif %}", "sent", "");
Look("{{ 'States shall not report' | truncatewords: 9 }}", "States shall not report...", "States shall not report");
return asSeen ? 0 : 1;

void Look(string template, string expected, string other)
{
    string got;
    try
    {
        got = Scriban.Template.ParseLiquid(template).Render();
    }
    catch (Scriban.Syntax.ScriptRuntimeException)
    {
        got = "an error";
    }

    var fluid = new FluidParser().Parse(template).Render();
    Console.WriteLine($"  {template}\n    Scriban: {got}    Fluid: {fluid}");
    asSeen &= got == expected && fluid == other;
}
X
dotnet run -v q && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
