using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Setup;
using Rapporteur.Addin.Tests.LocalGraph;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.LocalGraph.Setup;

namespace Rapporteur.Addin.Tests.Graph;

/// <summary>From two empty sites to a host that has no more than its grants.</summary>
[TestClass]
public sealed class ProvisionTests
{
    private const string Application = "00000000-0000-4000-8000-000000000002";

    private readonly List<string> said = [];

    [TestMethod]
    [DataRow(false, "write on the list alone for " + Application + " (v1.0)")]
    [DataRow(true, "write on the list alone for " + Application + " (beta)")]
    public async Task The_least_grant_there_is_is_made_tried_and_found_again(bool betaOnly, string grant)
    {
        await using var graph = await RunningLocalGraph.StartAsync(o => o with { GrantsAreNeeded = true, ListGrantsOnBetaOnly = betaOnly });
        Assert.AreEqual(0, await RunAsync(graph), string.Join('\n', said));
        CollectionAssert.Contains(said, $"made:    {grant}");
        CollectionAssert.Contains(said, "made:    its list \"Rapporteur register\"");
        CollectionAssert.Contains(said, "made:    its folder \"record\"");
        CollectionAssert.Contains(said, "tried:   the host reads the list and the drive");

        said.Clear();
        Assert.AreEqual(0, await RunAsync(graph), string.Join('\n', said));
        CollectionAssert.Contains(said, $"stands:  {grant}");
        Assert.IsFalse(said.Exists(s => s.StartsWith("made:", StringComparison.Ordinal)), string.Join('\n', said));
    }

    [TestMethod]
    public async Task The_site_is_granted_where_a_list_cannot_be()
    {
        await using var graph = await RunningLocalGraph.StartAsync(o => o with { GrantsAreNeeded = true });
        graph.Faults.Add(new(Rapporteur.LocalGraph.Faults.Fault.Status) { Path = "/lists/[^/]+/permissions$", Status = 400, Times = null });
        Assert.AreEqual(0, await RunAsync(graph), string.Join('\n', said));
        CollectionAssert.Contains(said, $"made:    write on the site localhost:/sites/register for {Application}");
    }

    [TestMethod]
    public async Task A_grant_that_is_not_in_force_yet_is_waited_for()
    {
        await using var graph = await RunningLocalGraph.StartAsync(o => o with
        {
            GrantsAreNeeded = true,
            GrantsTakeEffectAfter = TimeSpan.FromSeconds(3),
        });
        Assert.AreEqual(0, await RunAsync(graph), string.Join('\n', said));
        Assert.IsTrue(said.Exists(s => s.Contains("trying on", StringComparison.Ordinal)), string.Join('\n', said));
    }

    [TestMethod]
    public async Task A_person_on_the_register_is_named_and_nothing_is_called_well()
    {
        await using var graph = await RunningLocalGraph.StartAsync(
            o => o with { People = [new SiteRole("sites/register", "A person", "write")] });
        Assert.AreEqual(1, await RunAsync(graph));
        CollectionAssert.Contains(said, "differs: A person holds write on the register's site, where nobody may");
        Assert.IsTrue(said.Exists(s => s.StartsWith("look:    the site group \"Register Owners\"", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_host_with_the_printed_place_records_with_its_grants_alone()
    {
        await using var graph = await RunningLocalGraph.StartAsync(o => o with { GrantsAreNeeded = true });
        await RunAsync(graph);
        var place = said.Single(s => s.StartsWith("settings", StringComparison.Ordinal)).Split(' ')[^3..]
            .SelectMany(s => new[] { "--" + s.Split('=', 2)[0], s.Split('=', 2)[1] }).ToArray();
        var data = Directory.CreateTempSubdirectory("rapporteur-provision-").FullName;
        await using (var host = await RunningHost.StartAsync(data, ["--Graph:BaseUrl", graph.V1, .. place]))
        {
            await Visitor.As(host, "kelvany-focal").SavedAsync("Kept in the register.");
            await Patience.UntilAsync(async () =>
                (await host.Service<Journal.SqliteJournal>().ShippingAsync(default)).All(p => p.Unshipped == 0));
        }

        Directory.Delete(data, recursive: true);
    }

    [TestMethod]
    public void Without_a_Graph_there_is_nothing_to_provision_and_it_says_so()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-provision-").FullName;
        var settings = HostSettings.From(RapporteurHost.Configuration(["--data", folder]));
        var refused = Assert.ThrowsExactly<SettingException>(
            () => new ProvisionCommand(settings, Clients.Graph, TimeProvider.System, said.Add));
        Assert.Contains("no Graph is configured", refused.Message);
        Directory.Delete(folder);
    }

    private async Task<int> RunAsync(RunningLocalGraph graph)
    {
        var settings = HostSettings.From(RapporteurHost.Configuration(
            ["--data", Path.GetTempPath(), "--Graph:BaseUrl", graph.V1, "--Graph:ClientId", Application]));
        return await new ProvisionCommand(settings, Clients.Graph, TimeProvider.System, said.Add).RunAsync(default);
    }
}
