using System.Security.Cryptography;
using Rapporteur.Consultations;
using Rapporteur.Graph.Register;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Addin.Tests.Graph;

/// <summary>
/// What the store needs of Graph, asked of LocalGraph and, where its settings are given, of a real tenant (<see cref="GraphTarget"/>).
/// Nothing here bends Graph or looks behind it: only what any tenant can be asked.
/// </summary>
[TestClass]
public sealed class ContractTests
{
    public static IEnumerable<object[]> Targets => GraphTarget.All.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Targets))]
    public async Task Provisioning_again_finds_what_it_made(string name)
    {
        await using var target = await GraphTarget.OpenAsync(name);
        Assert.AreEqual(await target.ProvisionAsync(), await target.ProvisionAsync());
    }

    [TestMethod]
    [DynamicData(nameof(Targets))]
    public async Task An_act_is_held_once_and_found_by_its_key(string name)
    {
        await using var target = await GraphTarget.OpenAsync(name);
        var (act, line) = New(1);
        Assert.AreEqual(Holding.Nothing, await target.Register.LookUpAsync(line, CancellationToken.None));
        Assert.IsNull(await CreatedAsync(target, act, line));
        Assert.AreEqual(Holding.Same, await target.Register.LookUpAsync(line, CancellationToken.None));
        Assert.IsNotNull(await CreatedAsync(target, act, line), "the key is taken");
        Assert.AreEqual(Holding.Other,
            await target.Register.LookUpAsync(line with { At = line.At.PlusNanoseconds(100) }, CancellationToken.None));
        Assert.IsTrue(await target.Register.HasAsync(act.Consultation, 1, CancellationToken.None));
        Assert.IsFalse(await target.Register.HasAsync(act.Consultation, 2, CancellationToken.None));
    }

    [TestMethod]
    [DynamicData(nameof(Targets))]
    public async Task The_parts_of_a_batch_fail_apart(string name)
    {
        await using var target = await GraphTarget.OpenAsync(name);
        var (first, firstLine) = New(1);
        Assert.IsNull(await CreatedAsync(target, first, firstLine));
        var acts = Enumerable.Range(1, RegisterList.LargestBatch).Select(n => Of(first.Consultation, n)).ToList();
        var answer = await target.Register.CreateAsync(
            [.. acts.Select(a => target.Register.ItemOf(a.Line, a.Act)!)], CancellationToken.None);
        Assert.AreEqual(1, answer.Responses.Count(r => r.Fault is not null));
        Assert.IsNotNull(answer.Responses[0].Fault);
        Assert.AreEqual(Holding.Same, await target.Register.LookUpAsync(acts[^1].Line, CancellationToken.None));
    }

    [TestMethod]
    [DynamicData(nameof(Targets))]
    public async Task What_was_created_since_is_in_the_next_delta(string name)
    {
        await using var target = await GraphTarget.OpenAsync(name);
        var (act, line) = New(1);
        Assert.IsNull(await CreatedAsync(target, act, line));
        var (keys, link) = await DeltaAsync(target, null);
        Assert.Contains(Sealing.KeyOf(line), keys);

        var (second, secondLine) = Of(act.Consultation, 2);
        Assert.IsNull(await CreatedAsync(target, second, secondLine));
        (keys, _) = await DeltaAsync(target, link);
        Assert.Contains(Sealing.KeyOf(secondLine), keys);
    }

    [TestMethod]
    [DynamicData(nameof(Targets))]
    public async Task A_line_that_fits_no_item_goes_by_a_file_and_comes_back_whole(string name)
    {
        await using var target = await GraphTarget.OpenAsync(name);
        var (act, line) = New(1);
        var answer = await target.Register.CreateInFileAsync(line, act, CancellationToken.None);
        Assert.IsNull(answer.Responses[0].Fault);
        Assert.AreEqual(Holding.Same, await target.Register.LookUpAsync(line, CancellationToken.None));
    }

    [TestMethod]
    [DynamicData(nameof(Targets))]
    public async Task A_file_is_put_whole_replaced_and_missed(string name)
    {
        await using var target = await GraphTarget.OpenAsync(name);
        var path = $"contract/{Guid.NewGuid():n}/Проект № 1 (a & b).docx";
        Assert.IsNull(await target.Library.GetAsync(path, CancellationToken.None));
        foreach (var length in (int[])[1, 0, 5 * 1024 * 1024])
        {
            var content = RandomNumberGenerator.GetBytes(length);
            await target.Library.PutAsync(path, content, CancellationToken.None);
            CollectionAssert.AreEqual(content, await target.Library.GetAsync(path, CancellationToken.None));
        }
    }

    private static (Act Act, JournalLine Line) New(long sequence) => Of(new ConsultationId($"contract-{Guid.NewGuid():n}"), sequence);

    private static (Act Act, JournalLine Line) Of(ConsultationId consultation, long sequence)
    {
        var act = Entries.Act(sequence, Entries.Saved((int)sequence)) with { Consultation = consultation };
        return (act, ActJson.Write(act));
    }

    private static async Task<RegisterFault?> CreatedAsync(GraphTarget target, Act act, JournalLine line) =>
        (await target.Register.CreateAsync([target.Register.ItemOf(line, act)!], CancellationToken.None)).Responses[0].Fault;

    private static async Task<(List<string> Keys, string Link)> DeltaAsync(GraphTarget target, string? link)
    {
        var keys = new List<string>();
        while (true)
        {
            var page = await target.Register.ReadAsync(link, CancellationToken.None);
            keys.AddRange(page.Items.Where(i => i.Item is not null).Select(i => i.Item!.Key));
            if (page.DeltaLink is { } end)
            {
                return (keys, end);
            }

            link = page.NextLink;
        }
    }
}
