#!/usr/bin/env bash
# Sylvan.Data.Csv 1.4.4: of a table with the headings "#", "State" and "Comment" the first row, "1", "Bromandy", "Keep", is read as the
#   headings; and a comment on paragraph "#14" is not in the table.
#
# One would expect: a line of a CSV file is a row, whatever its first cell begins with (RFC 4180 knows no remarks); Sep 0.17.1 reads both
#   so. What the library writes itself it reads back whole.
# What happens: a line that begins with "#" is passed over as a remark, the first one too, with no option set, and nothing counts it. A "#"
#   in a later cell, or in quotation marks, is kept. Its own writer sets "#14" in quotation marks for that, but not a heading "#": read
#   back, the first row of its own file is the headings.
# Why it matters: "#" is how a column of numbers is headed, and "#14" how a paragraph is called in a chat. What Bromandy said is the name of
#   a column, every other row is right, and the count is one less than somebody expected.
# Known in part: the comment on the property Comment of the options says that it is "#" by default; the readme has no word of it. No thread
#   found (stevehansen/csv issue 65 is about another library). Versions: Sylvan.Data.Csv 1.4.4, Sep 0.17.1 on .NET 10. Seen on 2026-11-30.
set -euo pipefail
command -v dotnet >/dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Sylvan.Data.Csv" Version="1.4.4" />
    <PackageReference Include="Sep" Version="0.17.1" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Data;
using nietras.SeparatedValues;
using Sylvan.Data.Csv;

Console.WriteLine($"Sylvan.Data.Csv {typeof(CsvDataReader).Assembly.GetName().Version}");
var asSeen = true;
Look("#,State,Comment\n1,Bromandy,Keep\n2,Quillonia,Delete\n", "1|Bromandy|Keep / 2|Quillonia|Delete");
Look("Paragraph,State,Comment\n#14,Bromandy,Delete\n15,Quillonia,Keep\n", "Paragraph|State|Comment / 15|Quillonia|Keep");
Look("State,Paragraph\nBromandy,#14\n", "State|Paragraph / Bromandy|#14");
Look("No,State,Comment\n1,Bromandy,Keep\n2,Quillonia,Delete\n", "No|State|Comment / 1|Bromandy|Keep / 2|Quillonia|Delete");

var table = new DataTable { Columns = { "#", "State" }, Rows = { { "#14", "Bromandy" } } };
var text = new StringWriter();
using (var writer = CsvDataWriter.Create(text))
{
    writer.Write(table.CreateDataReader());
}

var own = text.ToString().ReplaceLineEndings("\n");
var back = Read(own);
Console.WriteLine($"  written by Sylvan itself: {own.Replace("\n", " / ")} read back: {back}");
return asSeen && own == "#,State\n\"#14\",Bromandy\n" && back == "#14|Bromandy" ? 0 : 1;

static string Read(string csv)
{
    using var reader = CsvDataReader.Create(new StringReader(csv));
    var lines = new List<string> { string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)) };
    while (reader.Read())
    {
        lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)));
    }

    return string.Join(" / ", lines);
}

void Look(string csv, string expected)
{
    var got = Read(csv);
    using var sep = Sep.Reader().FromText(csv);
    var other = string.Join('|', sep.Header.ColNames);
    foreach (var row in sep)
    {
        other += " / " + string.Join('|', Enumerable.Range(0, row.ColCount).Select(row[..].ToStringsArray().ElementAt));
    }

    var whole = csv.TrimEnd('\n').Replace("\n", " / ").Replace(',', '|');
    Console.WriteLine($"  {whole}\n    Sylvan {got}");
    asSeen &= got == expected && other == whole;
}
X
dotnet run -v q && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
