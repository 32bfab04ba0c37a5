using Rapporteur.Audits;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Tests.Audits;

/// <summary>Every act with who, in which function, when, by which door and on whose behalf; and nothing of what was not sent.</summary>
[TestClass]
public class AuditTests
{
    [TestMethod]
    public async Task The_Secretariat_reads_every_act_that_was_sent_and_its_own_and_a_delegation_its_own_with_its_people()
    {
        var round = new Round(Given.OnceSent);
        var id = round.Sent("avaria-focal");
        round.Done("secretariat", new FileOnBehalf(Given.Brona, round.Now, "embassy", "note", [Given.Content()]));
        round.Done("secretariat", new PrepareOutcome(new(id), new OutcomeText(OutcomeKind.Noted, "")));
        round.Done("secretariat", new InvitePerson(new("brona-focal"), new string('a', 64)));
        var reference = round[id].Reference;
        var receipt = round.Board.Submissions.Values.Single(s => s.Delegation == Given.Avaria).Reference;
        var onBehalf = round.Board.Submissions.Values.Single(s => s.Delegation == Given.Brona);

        Assert.AreEqual(
            $"""
            secretariat Secretariat Api: consultationOpened, rosterListed, rosterListed
            secretariat Secretariat Api: draftCirculated Zero draft
             avaria Api: commentSent {reference}, submissionMade {receipt}, {reference}
            secretariat Secretariat Api: commentEnteredOnBehalf {onBehalf.CommentReferences[0]} for brona, commentSent {onBehalf.CommentReferences[0]}, submissionMade {onBehalf.Reference}, {onBehalf.CommentReferences[0]} for brona
            secretariat Secretariat Api: outcomePrepared {reference}
            secretariat Secretariat Api: personInvited brona, focal
            """.ReplaceLineEndings("\n"), await ReadAsync(round, "secretariat"));
        Assert.AreEqual(await ReadAsync(round, "secretariat"), await ReadAsync(round, "chair"));
        var own = (await ReadAsync(round, "avaria-alternate")).Split('\n');
        Assert.HasCount(2, own);
        Assert.AreEqual($"avaria, focal avaria FocalPoint Api: commentSaved {reference}", own[0]);
        Assert.EndsWith($"commentSent {reference}, submissionMade {receipt}, {reference}", own[1]);
        foreach (var outside in new[] { "avaria-contributor", "co-chair" })
        {
            Assert.AreEqual("", await ReadAsync(round, outside), outside);
        }
    }

    [TestMethod]
    public async Task What_a_delegation_has_not_sent_leaves_no_trace_in_anybody_elses_audit()
    {
        var round = new Round(Given.OnceSent);
        round.Sent("avaria-focal");
        var before = await Task.WhenAll(new[] { "secretariat", "chair", "brona-focal" }.Select(p => ReadAsync(round, p)));
        var id = round.Saved("avaria-contributor");
        round.Done("avaria-contributor", new WriteNote(id, "Among us."));
        round.Done("avaria-focal", new ApproveComment(id));
        round.Done("avaria-focal", new RuleContributors(new ContributorRule(null, true)));
        round.Done("avaria-focal", Given.Return(Given.Content("In a file.")));
        round.Done("avaria-focal", new NoteConversation(new("tenant", "https://service.example", new("chat"))));
        round.Done("avaria-focal", new DiscardComment(id));
        CollectionAssert.AreEqual(before,
            await Task.WhenAll(new[] { "secretariat", "chair", "brona-focal" }.Select(p => ReadAsync(round, p))));
    }

    [TestMethod]
    public async Task It_is_filtered_by_day_function_delegation_kind_and_words_and_reads_on_with_the_record()
    {
        var round = new Round(Given.OnceSent);
        var journal = new MemoryJournal();
        using var trail = new AuditTrail(journal);
        var id = round.Sent("avaria-focal");
        var reference = round[id].Reference;
        Assert.AreEqual(1, await CountAsync(AuditQuery.All with { Delegation = Given.Avaria }));
        round.Done("secretariat", new CodeComment(new(id), [CodingKind.Clarify]));
        Assert.AreEqual(2, await CountAsync(AuditQuery.All with { Words = reference }));
        Assert.AreEqual(1, await CountAsync(AuditQuery.All with { Kind = "commentCoded" }));
        Assert.AreEqual(3, await CountAsync(AuditQuery.All with { Function = Function.Secretariat }));
        Assert.AreEqual(0, await CountAsync(AuditQuery.All with { To = new(2017, 11, 1) }));
        Assert.AreEqual(4, await CountAsync(AuditQuery.All with { From = new(2017, 11, 1), Door = Door.Api }));

        async Task<int> CountAsync(AuditQuery query)
        {
            Put(journal, round);
            return (await trail.ReadAsync(round.As("secretariat"), query, CancellationToken.None)).Count;
        }
    }

    private static async Task<string> ReadAsync(Round round, string person)
    {
        var journal = new MemoryJournal();
        Put(journal, round);
        using var trail = new AuditTrail(journal);
        var lines = await trail.ReadAsync(round.As(person), AuditQuery.All, CancellationToken.None);
        return string.Join('\n', lines.Select(l => $"{l.Who?.Name} {l.Capacity.Function?.ToString() ?? $"{l.Capacity.Delegation} "
            + l.Capacity.Role}".TrimEnd() + $" {l.Door}: " + string.Join(", ", l.What.Select(w =>
                $"{w.Kind} {w.About}".TrimEnd() + (w.OnBehalfOf is { } of ? $" for {of}" : "")))));
    }

    private static void Put(MemoryJournal journal, Round round)
    {
        foreach (var act in round.Acts.Skip(journal.Lines(Given.Call).Count))
        {
            journal.Put(ActJson.Write(act));
        }
    }
}
