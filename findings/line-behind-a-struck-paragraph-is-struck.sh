#!/usr/bin/env bash
# NUglify 1.23.6 (HTML): a struck paragraph "14. Delete." with the plain line "15. Keep." behind it is one struck paragraph, "14. Delete.15.
#   Keep.", once the page is minified.
#
# One would expect: a minified page shows what the page shows. The end of a <p> may be left out where another <p>, a list, a table or the
#   like follows, or nothing does (HTML, "Optional tags"); text is not among these, and WebMarkupMin.Core 2.23.0 keeps the end there.
# What happens: </p> is left out before text too, by default (RemoveOptionalTags), so that the text is a part of the paragraph: its strike,
#   its colour, its direction, its class and its language are those of the text, and a blank between the two goes as well: "paragraph 1"
#   and "5 States" are "paragraph 15 States". A comment before the text changes nothing. Before <b>, <span>, <a> or <br> the end stays.
# Why it matters: editors and mail programs put a line that was typed at the end behind the last block, without one of its own. "Keep" is
#   shown struck, a delegation's remark has the colour or the mark of the quotation above it, a paragraph number takes in the next figure.
# Kin: jbest84/NUglify issue 333 is about </p> at the end of its parent, where it may go. None found for text. Versions: NUglify 1.23.6,
#   AngleSharp 1.10.3 to read both as a browser does, .NET 10. Seen on 2026-11-30.
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
    <PackageReference Include="AngleSharp" Version="1.10.3" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using AngleSharp.Html.Parser;
using NUglify;
using WebMarkupMin.Core;

Console.WriteLine($"NUglify {typeof(Uglify).Assembly.GetName().Version}");
var asSeen = true;
const string Struck = "<p style=\"text-decoration:line-through\">14. Delete.</p>";
Look($"{Struck}15. Keep.", "[14. Delete.15. Keep.]");
Look($"<div>{Struck}\n15. Keep.</div>", "[14. Delete.15. Keep.]");
Look($"{Struck}<!-- x -->15. Keep.", "[14. Delete.15. Keep.]");
Look($"{Struck}<b>15.</b> Keep.", "[14. Delete.] 15. Keep.");
Look($"{Struck}<br>15. Keep.", "[14. Delete.] 15. Keep.");
Look($"{Struck}<p>15. Keep.</p>", "[14. Delete.] [15. Keep.]");
Look("<p dir=rtl>Bromandy</p>Quillonia", "[BromandyQuillonia]");
Look("<p>see paragraph 1</p>5 States", "[see paragraph 15 States]");
return asSeen ? 0 : 1;

void Look(string html, string expected)
{
    var got = Shown(Uglify.Html(html).Code);
    var other = Shown(new HtmlMinifier().Minify(html).MinifiedContent);
    Console.WriteLine($"  {html.Replace("\n", " ")}\n    a page shows {Shown(html)}\n    NUglify      {got}\n    WebMarkupMin {other}");
    asSeen &= got == expected && other == Shown(html);
}

// What a browser makes of it: the words of each paragraph in brackets, what stands outside of one as it is.
static string Shown(string html)
{
    var page = new HtmlParser().ParseDocument(html);
    foreach (var paragraph in page.QuerySelectorAll("p"))
    {
        paragraph.TextContent = $" [{paragraph.TextContent.Trim()}] ";
    }

    return string.Join(' ', page.Body!.TextContent.Split((char[])null, StringSplitOptions.RemoveEmptyEntries));
}
X
dotnet run -v q && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
