using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rapporteur.Record;

namespace Rapporteur.Tests.House;

/// <summary>The walls of the house that the compiler does not hold. FolderTests holds the order within each project.</summary>
[TestClass]
public partial class WallTests
{
    private static readonly string Source = Path.Combine(Checkout.Root(), "src");

    [TestMethod]
    public void The_core_needs_nothing_but_time() =>
        CollectionAssert.AreEqual(new[] { "NodaTime" }, References("Rapporteur").ToArray());

    [TestMethod]
    [DataRow("DocumentFormat.OpenXml", "Rapporteur.Word")]
    [DataRow("Microsoft.Graph", "Rapporteur.Graph")]
    [DataRow("Microsoft.Kiota", "Rapporteur.Graph")]
    [DataRow("MimeKit", "Rapporteur.Mail")]
    [DataRow("Azure", "Rapporteur.Graph", "Rapporteur.Teams", "Rapporteur.Cluster")]
    [DataRow("Orleans", "Rapporteur.Cluster")]
    [DataRow("Microsoft.Orleans", "Rapporteur.Cluster")]
    [DataRow("Microsoft.IdentityModel", "Rapporteur.Teams", "Rapporteur.Addin")]
    [DataRow("Lucene", "Rapporteur.Addin")]
    [DataRow("Microsoft.Data.Sqlite", "Rapporteur.Journal", "Rapporteur.LocalGraph")]
    public void A_foreign_type_stays_in_its_room(string foreign, params string[] rooms)
    {
        foreach (var project in Projects().Except(rooms))
        {
            Assert.IsFalse(References(project).Any(r => r.StartsWith(foreign, StringComparison.Ordinal)),
                $"{project} references {foreign}");
            foreach (var (file, text) in Files(project))
            {
                Assert.IsFalse(Regex.IsMatch(text, $@"\b(using|global::)\s*(static\s+)?{Regex.Escape(foreign)}\b"),
                    $"{file} uses {foreign}");
            }
        }
    }

    [TestMethod]
    public void One_file_alone_knows_that_there_is_a_Lucene() => Assert.AreEqual("Stemming.cs", string.Join(", ",
        Files("Rapporteur.Addin").Where(f => f.Text.Contains("Lucene.", StringComparison.Ordinal)).Select(f => Path.GetFileName(f.File))));

    // What a person asks reads through Attribution: the compiler holds that for whoever is not named here.
    [TestMethod]
    public void The_board_is_seen_by_tests_and_measurements_and_by_no_project_of_the_product()
    {
        Assert.IsTrue(typeof(Board).IsNotPublic, "a project of the product can name the board");
        var seeing = typeof(Board).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(a => a.AssemblyName).ToList();
        CollectionAssert.AreEquivalent(new[] { "Rapporteur.Tests", "Rapporteur.Addin.Tests", "Rapporteur.Benchmarks" }, seeing);
        Assert.IsEmpty(seeing.Intersect(Projects()));
    }

    [TestMethod]
    public void The_order_on_disk_knows_no_Graph_and_no_host() =>
        CollectionAssert.AreEquivalent(new[] { "Microsoft.Data.Sqlite", "../Rapporteur/Rapporteur.csproj" },
            References("Rapporteur.Journal").ToArray());

    [TestMethod]
    public void What_reads_mails_knows_no_Graph_and_no_host() =>
        CollectionAssert.AreEquivalent(new[] { "MimeKit", "PdfPig", "../Rapporteur/Rapporteur.csproj" },
            References("Rapporteur.Mail").ToArray());

    [TestMethod]
    public void What_speaks_with_Teams_knows_no_rule_and_no_host()
    {
        CollectionAssert.AreEqual(new[] { "../Rapporteur/Rapporteur.csproj" },
            References("Rapporteur.Teams").Where(r => r.EndsWith(".csproj", StringComparison.Ordinal)).ToArray());
        foreach (var (file, text) in Files("Rapporteur.Teams"))
        {
            Assert.IsFalse(Rules().IsMatch(text), $"{file} uses rules");
        }
    }

    [TestMethod]
    public void The_stand_in_for_Graph_shares_no_type_with_what_calls_it()
    {
        Assert.IsFalse(References("Rapporteur.LocalGraph").Any(r => r.Contains("Rapporteur", StringComparison.Ordinal)),
            "LocalGraph references a project of the house");
        Assert.IsFalse(References("Rapporteur.Graph").Any(r => r.Contains("LocalGraph", StringComparison.Ordinal)),
            "Graph references its stand-in");
        foreach (var (file, text) in Files("Rapporteur.LocalGraph"))
        {
            Assert.IsFalse(OtherRooms().IsMatch(text), $"{file} uses another room");
        }
    }

    [TestMethod]
    public void Of_the_host_its_local_room_alone_knows_the_stand_in_for_Graph()
    {
        var host = Path.Combine(Source, "Rapporteur.Addin") + Path.DirectorySeparatorChar;
        var knowing = Files("Rapporteur.Addin").Where(f => f.Text.Contains("using Rapporteur.LocalGraph", StringComparison.Ordinal))
            .Select(f => f.File[host.Length..].Split(Path.DirectorySeparatorChar)[0]).Distinct();

        CollectionAssert.AreEqual(new[] { "Local" }, knowing.ToArray());
    }

    [TestMethod]
    public void Beside_its_folders_the_host_is_its_composition() =>
        CollectionAssert.AreEquivalent(new[] { "Program.cs", "RapporteurHost.cs", "Starting.cs" },
            Directory.EnumerateFiles(Path.Combine(Source, "Rapporteur.Addin"), "*.cs").Select(Path.GetFileName).ToArray());

    [TestMethod]
    public void Every_file_of_the_core_that_gives_a_public_type_says_what_it_promises()
    {
        var silent =
            Files("Rapporteur").Where(f => PublicType().IsMatch(f.Text) && !f.Text.Contains("/// <summary>", StringComparison.Ordinal))
                .Select(f => Path.GetFileName(f.File));

        Assert.AreEqual("", string.Join(", ", silent));
    }

    private static IEnumerable<string> Projects() => Directory.EnumerateDirectories(Source).Select(d => Path.GetFileName(d)!);

    private static IEnumerable<string> References(string project) =>
        from reference in XDocument.Load(Path.Combine(Source, project, $"{project}.csproj")).Descendants()
        where reference.Name.LocalName is "PackageReference" or "ProjectReference"
        let name = reference.Attribute("Include")?.Value
        where name is not null
        select name;

    private static IEnumerable<(string File, string Text)> Files(string project) =>
        from file in Directory.EnumerateFiles(Path.Combine(Source, project), "*.cs", SearchOption.AllDirectories)
        let inside = Path.GetRelativePath(Path.Combine(Source, project), file)
        where !inside.StartsWith("bin", StringComparison.Ordinal) && !inside.StartsWith("obj", StringComparison.Ordinal)
        select (file, File.ReadAllText(file));

    [GeneratedRegex(@"\bRapporteur\.(?!LocalGraph\b)[A-Z]\w+")]
    private static partial Regex OtherRooms();

    [GeneratedRegex(@"\bRapporteur\.(Consultations|Comments|Record|Views|Intake|Papers|Notices)\b")]
    private static partial Regex Rules();

    [GeneratedRegex(@"^public ", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
