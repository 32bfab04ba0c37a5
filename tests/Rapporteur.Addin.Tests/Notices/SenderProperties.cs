using CsCheck;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Notices;

/// <summary>
/// For every schedule and every place a sender may die at: nobody is missing, nobody who has answered is written to, and
/// only those whose message was on its way just then may have it twice, and are marked.
/// </summary>
[TestClass]
public sealed class SenderProperties
{
    private const int MostRounds = 12;

    private static readonly Gen<Somebody> People = Gen.Select(
        Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[0, 3].Select(h => (Hiccup)h), Gen.Int[0, 5],
        (chat, address, blocked, hiccup, answers) => new Somebody(chat, address, chat && blocked, hiccup, answers));

    private static readonly Gen<(Crash Where, int Nth)> Ends = Gen.Select(Gen.Int[0, 4].Select(c => (Crash)c), Gen.Int[1, 6]);

    [TestMethod]
    public Task None_is_missing_none_is_bothered_and_doubles_are_marked_whenever_senders_die() =>
        Gen.Select(People.Array[1, 12], Ends.Array[0, 4], Gen.Bool).SampleAsync(HoldsAsync, iter: 120, threads: 2);

    private static async Task HoldsAsync((Somebody[] People, (Crash, int)[] Ends, bool Two) schedule)
    {
        var (people, ends, two) = schedule;
        var named = people.Select((p, i) => (Somebody: p, Delegation: $"d{i}", Focal: $"d{i}-focal")).ToList();
        await using var round = await Round.OpenAsync(
            named.Select(n => Round.State(n.Delegation)),
            named.SelectMany(n => new[]
            {
                Round.Person(n.Focal, n.Delegation, DelegationRole.FocalPoint, n.Somebody.Address),
                Round.Person($"{n.Delegation}-contributor", n.Delegation, DelegationRole.Contributor, true),
            }));
        foreach (var (somebody, _, focal) in named)
        {
            if (somebody.Chat)
            {
                await round.AskAsync(focal, new NoteConversation(new("tenant", "https://service.example", new($"chat-{focal}"))));
            }

            if (somebody.Blocked)
            {
                round.World.Blocked.Add(new(focal));
            }

            round.World.Trip(new(focal), somebody.Hiccup);
        }

        var answered = new Dictionary<string, int>();
        for (var i = 0; i < MostRounds; i++)
        {
            round.World.Round = i;
            var dying = new Life(i < ends.Length ? ends[i] : null);
            var did = await Task.WhenAll(round.LiveAsync(dying), two ? round.LiveAsync(new Life(null)) : Task.FromResult(false));
            if (i >= ends.Length && !did.Contains(true))
            {
                break;
            }

            // From the second round on, so that every message may have been on its way before.
            foreach (var (_, delegation, focal) in named.Where(n => n.Somebody.AnswersAfter == i + 1))
            {
                await round.AskAsync(focal, new Submit(None: true));
                answered[delegation] = i;
            }

            round.Pass();
        }

        var board = await round.BoardAsync();
        var ledger = board.Notices.GetValueOrDefault(Round.Key);
        Assert.IsTrue(ledger?.Claims.IsEmpty ?? true, "every claim is told of");
        foreach (var (somebody, delegation, focal) in named)
        {
            var person = new PersonId(focal);
            var outcome = ledger?.Outcomes.GetValueOrDefault(person);
            var got = round.World.Delivered.Where(d => d.Person == person).ToList();
            if (answered.TryGetValue(delegation, out var after))
            {
                Assert.IsTrue(got.TrueForAll(d => d.Round <= after), $"{focal} had answered");
            }
            else
            {
                var way =
                    somebody.Chat && !somebody.Blocked ? NoticeChannel.Teams : somebody.Address ? NoticeChannel.Mail : NoticeChannel.None;
                Assert.IsNotNull(outcome, $"{focal} is missing");
                Assert.AreEqual(way, outcome.Channel, focal);
                Assert.AreEqual(
                    way != NoticeChannel.None ? NoticeState.Accepted : somebody.Blocked ? NoticeState.Refused : NoticeState.Unreachable,
                    outcome.State, focal);
            }

            Assert.IsTrue(outcome?.State != NoticeState.Accepted || got.Count > 0, $"{focal} has nothing of what was accepted");
            Assert.IsTrue(
                got.Count == 0 || outcome is { State: NoticeState.Accepted } or { Uncertain: true } || answered.ContainsKey(delegation),
                $"{focal}: {outcome} after {got.Count}");
            Assert.IsTrue(got.Count <= 1 || outcome!.Uncertain, $"{focal} has it {got.Count} times, unmarked");
            Assert.IsTrue(outcome?.Uncertain != true || round.World.InDoubt.ContainsKey(person), $"{focal} is marked without a reason");
            Assert.IsTrue(got.Count <= 1 || got[0].Channel == NoticeChannel.Teams, "an e-mail is never doubled");
        }

        Assert.IsFalse(
            round.World.Delivered.Any(d => d.Person.Value.EndsWith("-contributor", StringComparison.Ordinal) || d.Key != Round.Key));
    }

    /// <summary>A focal point: the ways there are, what goes wrong once, and after which round the delegation answers (0: never).</summary>
    private sealed record Somebody(bool Chat, bool Address, bool Blocked, Hiccup Hiccup, int AnswersAfter);
}
