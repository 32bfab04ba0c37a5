using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rapporteur.Word.Forms;

/// <summary>How a cell looks: the ids of its number format and of its font, −1 where it names none.</summary>
internal readonly record struct CellLook(int Format, int Font);

/// <summary>What of a font tells how its text is read.</summary>
internal sealed record CellFont(string? Name, bool IsStruck, bool IsOfSigns);

/// <summary>
/// The styles of a workbook as far as they tell what a cell shows, taken while the part goes by: a workbook may hold a hundred thousand
/// formats that no cell uses.
/// </summary>
internal sealed class CellLooks
{
    private readonly List<CellLook> looks = [];
    private readonly List<CellFont> fonts = [];
    private readonly Dictionary<int, string> codes = [];

    public CellLooks(WorkbookStylesPart? part)
    {
        if (part is null)
        {
            return;
        }

        using var reader = OpenXmlReader.Create(part);
        for (Type? section = null; reader.Read();)
        {
            if (reader.IsStartElement && reader.Depth == 1)
            {
                section = reader.ElementType;
            }
            else if (reader.IsStartElement && section is not null)
            {
                Take(reader, section);
            }
        }
    }

    public IEnumerable<CellFont> Fonts => fonts;

    public CellLook LookOf(int style) => style >= 0 && style < looks.Count ? looks[style] : new CellLook(-1, -1);

    public CellFont? FontOf(CellLook look) => look.Font >= 0 && look.Font < fonts.Count ? fonts[look.Font] : null;

    /// <summary>Null where the format is neither defined nor built in.</summary>
    public string? CodeOf(CellLook look) => codes.GetValueOrDefault(look.Format) ?? BuiltInFormats.Code(look.Format);

    /// <summary>A number that names something; −1 when there is none.</summary>
    public static int Number(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    public static bool IsOn(string? value) => value is not ("0" or "false");

    private void Take(OpenXmlReader reader, Type section)
    {
        var element = reader.ElementType;
        if (reader.Depth == 2 && section == typeof(NumberingFormats) && element == typeof(NumberingFormat))
        {
            codes.TryAdd(Number(Of(reader, "numFmtId")), Of(reader, "formatCode") ?? "");
        }
        else if (reader.Depth == 2 && section == typeof(CellFormats) && element == typeof(CellFormat))
        {
            looks.Add(new CellLook(Number(Of(reader, "numFmtId")), Number(Of(reader, "fontId"))));
        }
        else if (section == typeof(Fonts) && element == typeof(Font))
        {
            fonts.Add(new CellFont(null, IsStruck: false, IsOfSigns: false));
        }
        else if (section == typeof(Fonts) && fonts.Count > 0)
        {
            var value = Of(reader, "val");
            fonts[^1] = element == typeof(FontName) ? fonts[^1] with { Name = value }
                : element == typeof(Strike) ? fonts[^1] with { IsStruck = IsOn(value) }
                : element == typeof(FontCharSet) ? fonts[^1] with { IsOfSigns = value == "2" }
                : fonts[^1];
        }
    }

    private static string? Of(OpenXmlReader reader, string attribute) =>
        reader.Attributes.FirstOrDefault(a => a.LocalName == attribute && a.NamespaceUri.Length == 0).Value;
}
