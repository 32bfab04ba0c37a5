#!/usr/bin/env bash
# NUglify 1.23.6 (HTML): "paragraphs 14 15", with the blank in an element of its own as Word and Outlook write it, is "paragraphs 1415" on a
#   minified page and in the text made of one; "shall not" is "shallnot".
#
# One would expect: blanks in a row become one, and the last one stays, whichever element holds it; so it is with a blank at the end of
#   <b>14 </b> or at the start of <b> 15</b>, and with WebMarkupMin.Core 2.23.0 in all cases.
# What happens: an element within a line that holds nothing but blanks is emptied (CollapseWhitespaces, on by default), even where no other
#   blank is beside it; Uglify.HtmlToText does the same. A line break (<br>) is no blank in HtmlToText unless its structure is asked for
#   (HtmlToTextOptions.KeepStructure): "paragraph 14<br>15 States" is "paragraph 1415 States".
# Why it matters: a blank stands alone in its element wherever the marking changes beside it: a spelling mark, a tracked insertion, a
#   language, a colour. Two paragraph numbers, a sum and its year, two words become one, on a page that looks the same elsewhere.
# Kin: jbest84/NUglify issue 4 (blanks between elements, closed). None found for this. Versions: NUglify 1.23.6, WebMarkupMin.Core 2.23.0 on
#   .NET 10. Seen on 2026-11-30.
set -euo pipefail
command -v dotnet >/dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="NUglify" Version="1.23.6" />
    <PackageReference Include="WebMarkupMin.Core" Version="2.23.0" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Text.RegularExpressions;
using NUglify;
using NUglify.Html;

Console.WriteLine($"NUglify {typeof(Uglify).Assembly.GetName().Version}");
var asSeen = true;
Look("<p>paragraphs <span>14</span><span> </span><span>15</span></p>", "paragraphs 1415", "paragraphs 1415");
Look("<p>shall<ins> </ins><b>not</b> report</p>", "shallnot report", "shallnot report");
Look("<p>14<span lang=fr> </span>15</p>", "1415", "1415");
Look("<p>14<a href=x> </a>15</p>", "1415", "1415");
Look("<p><b>14 </b>15 and 16<i> 17</i></p>", "14 15 and 16 17", "14 15 and 16 17");
Look("<p>14 <span> </span>15</p>", "14 15", "14 15");
Look("<p>paragraph 14<br>15 States</p>", "paragraph 14/15 States", "paragraph 1415 States");
return asSeen ? 0 : 1;

void Look(string html, string expectedPage, string expectedText)
{
    var page = Words(Uglify.Html(html).Code);
    var text = Uglify.HtmlToText(html, HtmlToTextOptions.None).Code.Trim();
    var other = Words(new WebMarkupMin.Core.HtmlMinifier().Minify(html).MinifiedContent);
    Console.WriteLine($"  {html}\n    minified: {page}    as text: {text}    WebMarkupMin: {other}");
    asSeen &= page == expectedPage && text == expectedText && other == Words(html);
}

static string Words(string html) => Regex.Replace(Regex.Replace(html.Replace("<br>", "/"), "<[^>]+>", ""), " +", " ").Trim();
X
dotnet run -v q && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
