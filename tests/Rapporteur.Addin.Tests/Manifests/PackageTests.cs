using System.Buffers.Binary;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NJsonSchema;

namespace Rapporteur.Addin.Tests.Manifests;

/// <summary>The packages against what Microsoft publishes of their formats, without a network.</summary>
[TestClass]
public sealed partial class PackageTests
{
    private const string Schemas = "@microsoft/app-manifest/build/json-schemas/teams/v1.22";

    // As https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering has them; those of other kinds of add-in left
    // out.
    private static readonly Dictionary<string, string[]> Order = new()
    {
        ["OfficeApp"] =
            ["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl",
                "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions",
                "VersionOverrides"],
        ["VersionOverrides"] = ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
        ["DesktopFormFactor"] = ["GetStarted", "FunctionFile", "ExtensionPoint"],
        ["Group"] = ["OverriddenByRibbonApi", "Label", "Icon", "Control"],
        ["Control"] = ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Enabled"],
        ["Supertip"] = ["Title", "Description"],
        ["Action"] = ["TaskpaneId", "SourceLocation", "Title"],
        ["Resources"] = ["Images", "Urls", "ShortStrings", "LongStrings"],
    };

    [TestMethod]
    [DataRow("manifest.json", "MicrosoftTeams.schema.json")]
    [DataRow("ru.json", "MicrosoftTeams.Localization.schema.json")]
    public async Task The_manifest_and_its_languages_fit_their_schemas(string part, string schema)
    {
        var rules = await JsonSchema.FromFileAsync(Packages.Tool($"{Schemas}/{schema}"));
        var faults = rules.Validate(System.Text.Encoding.UTF8.GetString(Packages.Made.Part(part))).Select(f => f.ToString()).ToList();
        Assert.IsEmpty(faults, string.Join('\n', faults));
    }

    [TestMethod]
    public async Task A_wrong_manifest_does_not_fit()
    {
        var rules = await JsonSchema.FromFileAsync(Packages.Tool($"{Schemas}/MicrosoftTeams.schema.json"));
        var text = System.Text.Encoding.UTF8.GetString(Packages.Made.Part("manifest.json"));
        Assert.IsNotEmpty(rules.Validate(text.Replace("\"document\"", "\"letters\"", StringComparison.Ordinal)));
        Assert.IsNotEmpty(rules.Validate(text.Replace(Packages.Bot, "somebody", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void The_package_holds_what_the_manifest_names_and_the_icons_have_their_sizes()
    {
        var made = Packages.Made;
        CollectionAssert.AreEqual(new[] { "color.png", "manifest.json", "outline.png", "ru.json" }, made.Names.ToArray());
        Assert.AreEqual((192, 192), Size(made.Part(made.Manifest.GetProperty("icons").GetProperty("color").GetString()!)));
        Assert.AreEqual((32, 32), Size(made.Part(made.Manifest.GetProperty("icons").GetProperty("outline").GetString()!)));
    }

    [TestMethod]
    public void No_placeholder_is_left_and_names_with_special_characters_arrive_whole()
    {
        var made = Packages.Made;
        Assert.DoesNotContain("{{", System.Text.Encoding.UTF8.GetString(made.Part("manifest.json")) + made.Word);
        Assert.AreEqual(Packages.Publisher, made.Manifest.GetProperty("developer").GetProperty("name").GetString());
        Assert.AreEqual("https://example.org/privacy?a=1&b=2",
            made.Manifest.GetProperty("developer").GetProperty("privacyUrl").GetString());
        Assert.AreEqual(Packages.Publisher, made.WordManifest.Elements().Single(e => e.Name.LocalName == "ProviderName").Value);
    }

    [TestMethod]
    public void The_Russian_texts_are_all_there()
    {
        var made = Packages.Made;
        var russian = JsonDocument.Parse(made.Part("ru.json")).RootElement;
        foreach (var (path, text) in Texts(made.Manifest, ""))
        {
            Assert.IsTrue(russian.TryGetProperty(path, out _), $"{path} (\"{text}\") has no Russian");
        }

        foreach (var key in russian.EnumerateObject().Select(p => p.Name).Where(n => n != "$schema"))
        {
            Assert.IsTrue(Texts(made.Manifest, "").Any(t => t.Path == key), $"{key} is in no place of the manifest");
        }
    }

    [TestMethod]
    public void The_manifest_for_older_Word_has_the_documented_elements_in_their_order()
    {
        var checkedOnes = 0;
        foreach (var element in Packages.Made.WordManifest.DescendantsAndSelf().Where(e => Order.ContainsKey(e.Name.LocalName)))
        {
            var at = element.Elements().Select(e => Array.IndexOf(Order[element.Name.LocalName], e.Name.LocalName)).ToList();
            Assert.DoesNotContain(-1, at,
                $"<{element.Name.LocalName}> holds what it may not: {string.Join(", ", element.Elements().Select(e => e.Name.LocalName))}");
            CollectionAssert.AreEqual(at.Order().ToList(), at, $"<{element.Name.LocalName}> is out of order");
            checkedOnes++;
        }

        Assert.IsGreaterThanOrEqualTo(Order.Count, checkedOnes);
    }

    [TestMethod]
    public void Every_resource_named_is_there_and_none_is_left_over()
    {
        var word = Packages.Made.WordManifest;
        var named = word.Descendants().Attributes("resid").Select(a => a.Value).Distinct().Order().ToList();
        var there =
            word.Descendants().Where(e => e.Parent?.Parent?.Name.LocalName == "Resources").Select(e => e.Attribute("id")!.Value).Order()
                .ToList();
        CollectionAssert.AreEqual(there, named);
        Assert.IsTrue(there.TrueForAll(id => id.Length <= 32), "a resource's id has at most 32 characters");
        Assert.IsTrue(
            word.Descendants().Where(e => e.Parent?.Name.LocalName == "ShortStrings").Attributes("DefaultValue")
                .All(a => a.Value.Length <= 125));
        Assert.IsTrue(
            word.Descendants().Where(e => e.Parent?.Name.LocalName == "LongStrings").Attributes("DefaultValue")
                .All(a => a.Value.Length <= 250));
    }

    [TestMethod]
    public async Task Office_s_own_converter_reads_it_as_the_same_pane()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-converted-").FullName;
        var xml = Path.Combine(folder, "word.xml");
        await File.WriteAllTextAsync(xml, Packages.Made.Word);
        var (exit, said) =
            Packages.Run("node", [Packages.Tool("office-addin-manifest-converter/cli.js"), "convert", xml, "--output", folder]);
        Assert.AreEqual(0, exit, said);
        var (converted, ours) =
            (Extension(JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "manifest.json"))).RootElement),
                Extension(Packages.Made.Manifest));
        Directory.Delete(folder, recursive: true);
        Assert.AreEqual(ours, converted);

        static (string?, string?, string?, string?, string?) Extension(JsonElement manifest)
        {
            var extension = manifest.GetProperty("extensions")[0];
            var tab = extension.GetProperty("ribbons")[0].GetProperty("tabs")[0];
            var set = extension.GetProperty("requirements").GetProperty("capabilities")[0];
            return (
                extension.GetProperty("runtimes")[0].GetProperty("code").GetProperty("page").GetString(),
                $"{set.GetProperty("name")} {set.GetProperty("minVersion")}",
                tab.GetProperty("builtInTabId").GetString(),
                tab.GetProperty("groups")[0].GetProperty("controls")[0].GetProperty("label").GetString(),
                manifest.GetProperty("authorization").GetProperty("permissions").GetProperty("resourceSpecific")[0].GetProperty("name")
                    .GetString());
        }
    }

    [TestMethod]
    [DataRow("--address", "--address http://rapporteur.example.org --client-id {id} --bot-id {id}", "no https address")]
    [DataRow("--address", "--address https://rapporteur.example.org/app --client-id {id} --bot-id {id}", "more than a host")]
    [DataRow("--address", "--client-id {id} --bot-id {id}", "missing")]
    [DataRow("--client-id", "--address https://rapporteur.example.org --client-id 42 --bot-id {id}", "\"42\" is no id")]
    [DataRow("--bot-id", "--address https://rapporteur.example.org --client-id {id} --bot-id 00000000-0000-0000-0000-000000000000",
        "is no id")]
    [DataRow("--terms", "--address https://rapporteur.example.org --client-id {id} --bot-id {id} --terms ftp://example.org",
        "no https address")]
    [DataRow("--publisher",
        "--address https://rapporteur.example.org --client-id {id} --bot-id {id} --publisher AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "32 characters")]
    [DataRow("--colour", "--colour blue", "no such option")]
    public void A_wrong_option_is_named_and_nothing_is_written(string option, string options, string named)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"rapporteur-none-{Environment.ProcessId}");
        Assert.IsNotNull(Packages.Made, "built by now");
        var (exit, said) =
            Packages.Run("dotnet",
                ["run", "--no-build", Path.Combine(Packages.House, "manifest", "package.cs"), "--",
                    .. options.Replace("{id}", Packages.Client, StringComparison.Ordinal).Split(' '), "--out", folder]);
        Assert.AreEqual(2, exit, said);
        StringAssert.StartsWith(said, $"{option}: ", StringComparison.Ordinal);
        Assert.Contains(named, said.Split('\n')[0]);
        Assert.IsFalse(Directory.Exists(folder));
    }

    // What a person reads in Teams and Word.
    private static IEnumerable<(string Path, string Text)> Texts(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((e, i) => Texts(e, $"{path}[{i}]")),
        JsonValueKind.String when Read().IsMatch(path) => [(path, element.GetString()!)],
        _ => [],
    };

    private static (int, int) Size(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    [GeneratedRegex(@"^(name|description)\.|(staticTabs\[\d\]\.name|\.(title|description|label|displayName))$")]
    private static partial Regex Read();
}
