using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Tests.Word;

[TestClass]
public sealed class DraftMarkReaderTests
{
    private static readonly string Hash = new('a', 64);

    [TestMethod]
    public void A_file_without_a_mark_and_one_that_is_none_have_none()
    {
        Assert.IsNull(DraftMarkReader.Of(RawPackage.Docx().Build()));
        Assert.IsNull(DraftMarkReader.Of(new MemoryStream([1, 2, 3])));
    }

    [TestMethod]
    public void The_property_speaks_where_the_part_is_lost() =>
        Assert.AreEqual(new DraftMark("zero-draft", 2, Hash), Of(null, $"zero-draft/2/{Hash}"));

    [TestMethod]
    public void The_part_speaks_before_the_property() =>
        Assert.AreEqual(new DraftMark("zero-draft", 1, Hash), Of(Part("zero-draft", "1", Hash), $"other/2/{Hash}"));

    [TestMethod]
    [DataRow("zero-draft/2")]
    [DataRow("zero-draft/2/abc")]
    [DataRow("Zero Draft/2/HASH")]
    [DataRow("zero-draft/-1/HASH")]
    [DataRow("zero-draft/99999999999/HASH")]
    [DataRow("../etc/2/HASH")]
    [DataRow("zero-draft/2/HASH\n")]
    [DataRow("zero-draft/2/HASH/more")]
    public void A_value_no_file_of_ours_carries_is_none(string value)
    {
        Assert.IsNull(Of(null, value.Replace("HASH", Hash, StringComparison.Ordinal)));
        var parts = value.Replace("HASH", Hash, StringComparison.Ordinal).Split('/');
        Assert.IsNull(Of(Part(parts[0], parts[1], string.Join('/', parts[2..]).Replace("\n", "&#10;", StringComparison.Ordinal)), null));
    }

    [TestMethod]
    public void Two_parts_that_differ_are_none_and_what_is_no_xml_is_passed_over()
    {
        Assert.IsNull(Of(Part("one", "1", Hash), null, Part("two", "1", Hash)));
        Assert.AreEqual(new DraftMark("one", 1, Hash),
            Of(Part("one", "1", Hash), null, $"<draft xmlns=\"urn:other\" consultation=\"two\" number=\"1\" hash=\"{Hash}\"/>"));
    }

    private static string Part(string consultation, string number, string hash) =>
        $"<draft xmlns=\"{DraftMark.Namespace}\" consultation=\"{consultation}\" number=\"{number}\" hash=\"{hash}\"/>";

    private static DraftMark? Of(string? part, string? property, string? second = null)
    {
        var file = RawPackage.Docx().Build();
        var whole = new MemoryStream();
        file.CopyTo(whole);
        using (var document = WordprocessingDocument.Open(whole, isEditable: true))
        {
            foreach (var xml in new[] { part, second }.OfType<string>())
            {
                using var write =
                    new StreamWriter(document.MainDocumentPart!.AddCustomXmlPart(CustomXmlPartType.CustomXml).GetStream(FileMode.Create));
                write.Write(xml);
            }

            if (property is not null)
            {
                document.AddCustomFilePropertiesPart().Properties = new Properties(
                    new CustomDocumentProperty(new VTLPWSTR(property))
                    {
                        FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
                        PropertyId = 2,
                        Name = "RapporteurDraft"
                    });
            }
        }

        whole.Position = 0;
        return DraftMarkReader.Of(whole);
    }
}
