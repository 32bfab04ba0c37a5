using System.Net;
using Microsoft.AspNetCore.Routing;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Isolation;

/// <summary>
/// What is another's takes the work of what never was: a longer answer would tell what its words do not. Compared by what is allocated
/// for it, which a busy machine does not change; the times themselves are a row of the benchmarks.
/// </summary>
[TestClass]
[DoNotParallelize]
public sealed class WorkTests
{
    private const int Times = 41;
    private const double Alike = 1.25;

    [TestMethod]
    public async Task An_id_of_somebody_else_s_takes_the_work_of_one_that_never_was()
    {
        await using var host = await RunningHost.StartAsync();
        var saved = await Visitor.As(host, "kelvany-contributor").SavedAsync(string.Join(' ', Enumerable.Repeat("Not sent.", 2_000)));
        var other = Visitor.As(host, "bromandy-focal");
        var asset = Asking.Asset(host.Service<IEnumerable<EndpointDataSource>>());
        var wrong = new List<string>();
        var rows = EndpointTable.Rows.Where(r => r.Address.Contains("{id}", StringComparison.Ordinal) && r.What == "missing"
            && r.Address.StartsWith("/api/", StringComparison.Ordinal)).DistinctBy(r => r.Name).ToList();
        Assert.IsGreaterThan(10, rows.Count);
        foreach (var row in rows)
        {
            var (theirs, never) = (new List<long>(), new List<long>());
            for (var n = 0; n < Times; n++)
            {
                theirs.Add(await WorkAsync(saved));
                never.Add(await WorkAsync("nosuchcomment0000000"));
            }

            // The least of them: whatever the host does beside it is only ever more.
            var ratio = (double)theirs.Min() / never.Min();
            if (ratio is < 1 / Alike or > Alike)
            {
                wrong.Add($"{row.Name}: {theirs.Min()} and {never.Min()} bytes");
            }

            async Task<long> WorkAsync(string id)
            {
                var before = GC.GetTotalAllocatedBytes(precise: true);
                var answer = await other.SendAsync(Asking.Method(row),
                    Asking.Address(row, RunningHost.Consultation, id, asset), Asking.Body(row, id, host.Clock.Now));
                Assert.AreNotEqual(HttpStatusCode.OK, answer.Status, row.Name);
                return GC.GetTotalAllocatedBytes(precise: true) - before;
            }
        }

        Assert.AreEqual("", string.Join('\n', wrong));
    }
}
