using System.Reflection;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Addin.Tests.House;

/// <summary>The order of the folders in each project: a folder uses only what stands before it, so that there is no circle.</summary>
[TestClass]
public sealed class FolderTests
{
    // Folders named together stand side by side: neither knows the other.
    [TestMethod]
    [DataRow("Rapporteur", "Words", "Channels", "Drafts", "Drafts.Matching", "Consultations", "Comments", "Rolls", "Arrivals", "Record",
        "Record.Stored", "Views", "Intake", "Audits Overviews Papers Notices")]
    [DataRow("Rapporteur.Word", "Reading", "Proposals", "Forms", "Returns", "Circulated Papers", "Redline")]
    [DataRow("Rapporteur.Mail", "Lines", "Parts", "Cutting", "Headers", "Pdfs")]
    [DataRow("Rapporteur.Graph", "Setup", "Drafts", "Register", "Mail")]
    [DataRow("Rapporteur.Cluster", "Storage", "Placing")]
    [DataRow("Rapporteur.Teams", "Protocol", "Cards")]
    [DataRow("Rapporteur.LocalGraph", "Setup", "Faults", "Protocol Store Throttling", "Sites", "Lists", "Items", "Drives Mail Grants",
        "Door")]
    [DataRow("Rapporteur.Addin", "Doors Shapes", "Files Pages Workers Bot.Cards Bot.Sentences", "Issuing Live Notices Revising",
        "Machines Mailbox",
        "Api Help SignIn Pane Pane.InWord Desk Bot.Turns", "Reader Versions Desk.Time Desk.Mails Desk.Rolls Desk.Audits Desk.Work Bot",
        "Reader.InTeams Room", "Local", "Setup")]
    public void The_folders_of_a_project_use_only_what_stands_before_them(string project, params string[] layers)
    {
        var graph = new FolderGraph(Assembly.Load(project));
        var layerOf =
            layers.Index().SelectMany(l => l.Item.Split(' ').Select(f => (Folder: f, l.Index))).Append((Folder: "", Index: layers.Length))
            .ToDictionary(l => l.Folder, l => l.Index);

        Assert.AreEqual("", string.Join(", ", graph.Folders.Where(f => !layerOf.ContainsKey(f))), "a folder has no place in the order");
        Assert.AreEqual("", string.Join(", ", layerOf.Keys.Where(f => f.Length > 0 && !graph.Folders.Contains(f))),
            "a folder of the order is gone");
        Assert.IsNotEmpty(graph.Uses, "the check sees nothing");
        Assert.AreEqual("", string.Join('\n',
            graph.Uses.Where(u => layerOf[u.Key.To] >= layerOf[u.Key.From])
                .Select(u => $"{u.Key.From} -> {u.Key.To}: {string.Join(", ", u.Value)}")));
    }

    // The lines hold what is unsent too: the host hands them on, and only the core and the register read them.
    [TestMethod]
    public void The_host_reads_no_act_of_the_record()
    {
        var host = typeof(RapporteurHost).Assembly.GetTypes();
        var used = host.SelectMany(type => FolderGraph.UsedBy(type).Select(used => (By: type, Used: used))).ToList();
        Assert.IsTrue(used.Exists(u => u.Used == typeof(JournalLine)), "the check sees nothing");
        Assert.AreEqual("", string.Join('\n', used.Where(u => ReadsActs(u.Used)).Select(u => $"{u.By} uses {u.Used.Name}").Distinct()));
    }

    private static bool ReadsActs(Type type) => type == typeof(Act) || type == typeof(ActJson) || type.IsAssignableTo(typeof(Entry));
}
