using Rapporteur.Addin.Tests.Running;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Desk;

/// <summary>So many comments of the sample's invented delegations, laid into the journal by the rules, without a browser's ways.</summary>
internal static class ManyComments
{
    private const int AtOnce = 256;

    private static readonly string[] Said =
    [
        "Add a reference to micro-financing", "This paragraph repeats what stands above; merge the two",
        "We would welcome stronger language on cooperation at the borders", "The term should be the one agreed in earlier declarations",
        "Clarify who reports, and to whom", "Voluntary return should stand before any other return",
    ];

    /// <summary>The words of the comment of that number; each says its number, so that it can be looked for.</summary>
    public static string Words(int number) => $"{Said[number % Said.Length]}, as our note {number} sets out in some more words.";

    public static async Task SendAsync(RunningHost host, int count)
    {
        var intake = host.Service<Intake.Intake>();
        var consultation = new ConsultationId(RunningHost.Consultation);
        var board = await intake.BoardAsync(consultation);
        var (roster, draft, now) = (board.Consultation!.Roster, board.CurrentDraft!, host.Clock.Now);
        var speakers = roster.People.Where(p => p.SpeaksForDelegation).DistinctBy(p => p.Delegation).ToList();
        foreach (var some in Enumerable.Range(0, count).Chunk(AtOnce))
        {
            var results = await Task.WhenAll(some.Select(n => intake.AskAsync(
                consultation,
                new Asked(speakers[n % speakers.Count].Id, Door.Api, now, null, $"many-comments-{n}-{Guid.NewGuid():N}"),
                new SaveComment(Comment(n, draft), Submit: true))));
            Assert.IsNull(results.FirstOrDefault(r => r.Refusal is not null)?.Refusal?.Sentence);
        }
    }

    private static CommentContent Comment(int number, CirculatedDraft draft)
    {
        var passage = draft.Draft.Passages[(int)(number * 37L % draft.Draft.Passages.Length)];
        return new CommentContent
        {
            Draft = draft.Number,
            Kinds = number % 3 == 0 ? [CommentKind.Add] : [],
            Places = [number % 40 == 0 ? Place.Document : Place.At(passage.Id)],
            Text = Words(number),
        };
    }
}
