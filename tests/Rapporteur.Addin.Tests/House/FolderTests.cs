using System.Reflection;

namespace Rapporteur.Addin.Tests.House;

/// <summary>The order of the folders in each project: a folder uses only what stands before it, so that there is no circle.</summary>
[TestClass]
public sealed class FolderTests
{
    // Folders named together stand side by side: neither knows the other.
    [TestMethod]
    [DataRow("Rapporteur", "Words", "Channels", "Drafts", "Drafts.Matching", "Consultations", "Comments", "Arrivals", "Record",
        "Record.Stored", "Views", "Intake", "Papers Notices")]
    [DataRow("Rapporteur.Word", "Reading", "Proposals", "Forms", "Returns", "Circulated Papers")]
    [DataRow("Rapporteur.Mail", "Lines", "Parts", "Cutting", "Headers")]
    [DataRow("Rapporteur.Graph", "Setup", "Drafts", "Register", "Mail")]
    [DataRow("Rapporteur.Teams", "Protocol", "Cards")]
    [DataRow("Rapporteur.LocalGraph", "Setup", "Faults Protocol Store Throttling", "Sites", "Lists", "Items", "Drives Mail", "Door")]
    public void The_folders_of_a_project_use_only_what_stands_before_them(string project, params string[] layers)
    {
        var graph = new FolderGraph(Assembly.Load(project));
        var layerOf = layers.Index().SelectMany(l => l.Item.Split(' ').Select(f => (Folder: f, l.Index))).Append((Folder: "", Index: layers.Length))
            .ToDictionary(l => l.Folder, l => l.Index);

        Assert.AreEqual("", string.Join(", ", graph.Folders.Where(f => !layerOf.ContainsKey(f))), "a folder has no place in the order");
        Assert.AreEqual("", string.Join(", ", layerOf.Keys.Where(f => f.Length > 0 && !graph.Folders.Contains(f))), "a folder of the order is gone");
        Assert.IsNotEmpty(graph.Uses, "the check sees nothing");
        Assert.AreEqual("", string.Join('\n',
            graph.Uses.Where(u => layerOf[u.Key.To] >= layerOf[u.Key.From]).Select(u => $"{u.Key.From} -> {u.Key.To}: {string.Join(", ", u.Value)}")));
    }
}
