using System.Text.Json;
using NodaTime;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Local;

/// <summary>The sample goes on in January 2018: the text is divided in two, and every comment is where its words are.</summary>
[TestClass]
public sealed class RevisedSampleTests
{
    [TestMethod]
    public async Task The_revised_draft_of_January_is_two_documents_with_its_proof_and_what_was_said_of_comments()
    {
        await using var host = await RunningHost.StartAsync();
        host.Clock.MoveTo(Instant.FromUtc(2018, 1, 23, 9, 0));
        await host.Service<StoryPlayer>().PlayAsync(CancellationToken.None);
        var (officer, focal) = (Visitor.As(host, "secretariat-1"), Visitor.As(host, "kelvany-focal"));

        var draft = (await focal.GetAsync("drafts")).Ok().Body.GetProperty("drafts")[1];
        Assert.AreEqual("Rev.1", draft.GetProperty("label").GetString());
        CollectionAssert.AreEqual(
            new[]
            {
                "Ministerial Declaration on large flows of refugees and migrants",
                "A Call for Action on large flows of refugees and migrants",
            },
            draft.GetProperty("documents").EnumerateArray().Select(d => d.GetString()).ToArray());
        var proof = draft.GetProperty("proof");
        Assert.AreEqual(proof.GetProperty("later").GetString(), proof.GetProperty("accepted").GetString());
        Assert.AreEqual(0, proof.GetProperty("paintedUntouched").GetInt32());

        var changes = (await focal.GetAsync("changes?from=0&to=1")).Ok().Body.GetProperty("changes").EnumerateArray().ToList();
        var kinds = changes.Select(c => c.GetProperty("kind").GetString()!).ToHashSet();
        CollectionAssert.IsSubsetOf(new[] { "edited", "split", "deleted", "new", "moved", "transferred" }, kinds.ToArray());

        var carried = (await officer.GetAsync("drafts/carry-over?from=0&to=1")).Ok().Body.GetProperty("comments").EnumerateArray().ToList();
        Assert.IsGreaterThan(100, carried.Count);
        Assert.IsLessThanOrEqualTo(carried.Count / 10, carried.Count(c => !c.GetProperty("sure").GetBoolean()));

        var mine = (await focal.GetAsync("reflected")).Ok().Body.GetProperty("comments").EnumerateArray().ToList();
        Assert.IsTrue(mine.Exists(c => c.TryGetProperty("outcome", out var outcome)
            && outcome.GetProperty("outcome").GetString() == "reflected"), JsonSerializer.Serialize(mine));
    }
}
