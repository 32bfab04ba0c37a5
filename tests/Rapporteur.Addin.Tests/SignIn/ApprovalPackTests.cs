using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.Configuration;
using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Setup;
using Rapporteur.Addin.SignIn;
using Rapporteur.Words;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Rapporteur.Addin.Tests.SignIn;

/// <summary>What a ministry's administrators are handed.</summary>
[TestClass]
public sealed partial class ApprovalPackTests
{
    private const string Client = "5f3b1c52-0d0e-4f7e-9a53-0f6f6d2d7a11";
    private static readonly Instant Now = Instant.FromUtc(2017, 11, 28, 9, 0);

    [TestMethod]
    public async Task It_names_addresses_rights_and_steps_in_each_language_as_a_valid_document_and_as_a_PDF_with_its_own_letters()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-test-").FullName;
        try
        {
            var settings = Settings(
                ("Public:Address", "https://consult.example.org"), ("SignIn:ClientId", Client), ("Mail:Sender", "office@example.org"));
            var written = await ApprovalPack.WriteAsync(folder, settings, Now);
            Assert.HasCount(2 * Language.Spoken.Length, written);
            foreach (var language in Language.Spoken)
            {
                using var docx = WordprocessingDocument.Open(Path.Combine(folder, $"approval-pack.{language.Tag}.docx"), false);
                Assert.AreEqual("", string.Join('\n', new OpenXmlValidator().Validate(docx).Select(e => e.Description)));
                var text = docx.MainDocumentPart!.Document!.Body!.InnerText;
                var page = Printed(Path.Combine(folder, $"approval-pack.{language.Tag}.pdf"), language);
                foreach (var named in (string[])["https://consult.example.org", "login.microsoftonline.com", EntraSignIn.Scope, Client,
                    "appsforoffice.microsoft.com", "office@example.org", "GccHigh", "21Vianet", "8. "])
                {
                    StringAssert.Contains(text, named, StringComparison.Ordinal);
                    StringAssert.Contains(page, named.Trim(), StringComparison.Ordinal);
                }

                // The same words in the same order; only where lines end and pages begin differs.
                Assert.AreEqual(Letters(text), Letters(page));
                Assert.Contains($"https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id={Client}", Letters(page));
                Assert.DoesNotContain("{{", text);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public async Task Where_nobody_signs_in_by_Entra_it_asks_for_no_consent_and_without_an_address_for_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-test-").FullName;
        try
        {
            await ApprovalPack.WriteAsync(folder, Settings(("Public:Address", "https://consult.example.org")), Now);
            var page = Printed(Path.Combine(folder, "approval-pack.en.pdf"), Language.English);
            Assert.DoesNotContain("adminconsent", page);
            Assert.DoesNotContain(EntraSignIn.Scope, page);
            var refused = await Assert.ThrowsExactlyAsync<SettingException>(() => ApprovalPack.WriteAsync(folder, Settings(), Now));
            StringAssert.Contains(refused.Message, "Public:Address", StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IConfiguration Settings(params (string Name, string Value)[] all) => new ConfigurationBuilder()
        .AddInMemoryCollection(all.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build();

    // As a reader that does not know who wrote it finds it, without the foot of each page.
    private static string Printed(string file, Language language)
    {
        using var pdf = PdfDocument.Open(file);
        Assert.IsTrue(pdf.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("MarkInfo"), out _), "a screen reader reads it");
        Assert.AreEqual(language.Tag, ((StringToken)pdf.Structure.Catalog.CatalogDictionary.Data["Lang"]).Data);
        Assert.IsTrue(pdf.GetPages().SelectMany(p => p.Letters).All(l => l.FontName!.Contains("+Roboto", StringComparison.Ordinal)));
        return string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Where(l => l.PointSize > 9).Select(l => l.Value));
    }

    private static string Letters(string text) => Blank().Replace(text, "");

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();
}
