#!/usr/bin/env bash
# ExcelDataReader 3.6.0: the number 14 in a cell shown in magenta is read as fourteen days.
#
# One would expect: a colour in a number format changes nothing about the value: 14 in "[Red]0" and "[Blue]0" is the number 14.
# What happens: in "[Magenta]0" (one of the eight colours of ISO/IEC 29500-1, 18.8.31) the value comes as TimeSpan 14.00:00:00. The brackets
#   of elapsed time ("[m]", "[mm]") seem to be known by their first letter; GetFieldType says TimeSpan too, so a schema built from the file
#   has a column of times. "0;[Magenta]-0", magenta for negatives only, does the same to the positive numbers.
# Why it matters: the comment form comes back as a workbook with cells pasted from others. The paragraph number 14, a sum or a count, marked
#   by its colour, arrives as a length of time: "14.00:00:00" in the place of "14".
# No thread found that names it (ExcelDataReader issues 283 and 694 are about real times). Versions: ExcelDataReader 3.6.0 on .NET 10.
# Seen on 2026-11-28.
set -euo pipefail
command -v dotnet >/dev/null || { echo "dotnet is missing: install the .NET SDK 10." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"; export NUGET_PACKAGES="$dir/packages"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="ExcelDataReader" Version="3.6.0" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
Console.WriteLine($"ExcelDataReader {FileVersionInfo.GetVersionInfo(typeof(IExcelDataReader).Assembly.Location).ProductVersion}");
string[] formats = ["0", "[Red]0", "[Blue]0", "[Magenta]0", "0;[Magenta]-0"];
string[] seen = ["Double 14", "Double 14", "Double 14", "TimeSpan 14.00:00:00", "TimeSpan 14.00:00:00"];
using var file = Workbook(formats);
using var reader = ExcelReaderFactory.CreateReader(file);
var asSeen = true;
for (var row = 0; reader.Read(); row++)
{
    var read = $"{reader.GetFieldType(0).Name} {reader.GetValue(0)}";
    Console.WriteLine($"14 in the format {formats[row],-14} {read}");
    asSeen &= read == seen[row];
}
return asSeen ? 0 : 1;

static MemoryStream Workbook(string[] formats)
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Package = "http://schemas.openxmlformats.org/package/2006";
    const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    var stream = new MemoryStream();
    using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
    {
        Add("[Content_Types].xml", $"""
            <Types xmlns="{Package}/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/>
            <Override PartName="/xl/sheet1.xml" ContentType="{Type}.worksheet+xml"/></Types>
            """);
        Add("_rels/.rels", $"""
            <Relationships xmlns="{Package}/relationships">
            <Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Add("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Package}/relationships">
            <Relationship Id="rId1" Type="{Office}/worksheet" Target="sheet1.xml"/>
            <Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>
            """);
        Add("xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>
            """);
        Add("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}">
            <numFmts count="{formats.Length}">{Each((format, at) => $"<numFmt numFmtId=\"{164 + at}\" formatCode=\"{format}\"/>")}</numFmts>
            <fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>
            <cellStyleXfs count="1"><xf/></cellStyleXfs>
            <cellXfs count="{formats.Length}">{Each((_, at) => $"<xf numFmtId=\"{164 + at}\" applyNumberFormat=\"1\"/>")}</cellXfs>
            </styleSheet>
            """);
        Add("xl/sheet1.xml", $"""
            <worksheet xmlns="{Main}"><sheetData>{Each((_, at) =>
                $"<row r=\"{at + 1}\"><c r=\"A{at + 1}\" s=\"{at}\"><v>14</v></c></row>")}</sheetData></worksheet>
            """);

        void Add(string name, string xml)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(xml.Trim());
        }
    }

    stream.Position = 0;
    return stream;

    string Each(Func<string, int, string> one) => string.Concat(formats.Select(one));
}
X
dotnet run -v q && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }
