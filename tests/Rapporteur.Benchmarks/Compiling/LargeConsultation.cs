using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Benchmarks.Compiling;

/// <summary>
/// A consultation of forty-five invented delegations on a draft of four hundred passages, played through the rules and
/// the fold; the same number of comments gives the same texts.
/// </summary>
internal static class LargeConsultation
{
    private const int Passages = 400;
    private const int SectionEvery = 20;
    private const int Delegations = 45;
    private static readonly ConsultationId Id = new("large");
    private static readonly PersonId Officer = new("secretariat");

    public static Instant Now { get; } = Instant.FromUtc(2017, 12, 20, 9, 0);

    /// <summary>The Secretariat, looking at a board on which that many comments were sent.</summary>
    public static Attribution Told(int comments)
    {
        var draft = DraftJson.Freeze([.. Enumerable.Range(0, Passages).Select(Passage)]);
        var fold = new Fold(_ => draft);
        var asked = 0;
        var board = new Board(Id);
        Ask(Officer, new OpenConsultation(Consultation()));
        Ask(Officer, new CirculateDraft("Zero draft", "en", new FileHash(draft.Hash), new OriginalFile(new FileHash(draft.Hash), "draft.docx", 1)));
        for (var n = 0; n < comments; n++)
        {
            Ask(Speaker(n % Delegations), new SaveComment(Comment(n, draft), Submit: true));
        }

        return new Attribution(board, board.Consultation!.Roster.Find(Officer)!);

        void Ask(PersonId by, Request request)
        {
            var act = new Asked(by, Door.Api, Now - Duration.FromDays(5), null, string.Create(CultureInfo.InvariantCulture, $"bench-{asked++}"));
            var decision = CommentRules.Decide(board, act, request);
            if (decision.Refusal is { } refusal)
            {
                throw new InvalidOperationException(refusal.Sentence);
            }

            foreach (var what in decision.What)
            {
                board = fold.Apply(board, new Entry(Id, board.Sequence + 1, act.At, by, "bench", act.Door, what));
            }
        }
    }

    private static Passage Passage(int n)
    {
        var section = n - (n % SectionEvery);
        var heading = n == section;
        return new Passage(
            PassageOf(n),
            heading ? $"Part {(n / SectionEvery) + 1}" : $"Part {(n / SectionEvery) + 1}, {n - section}",
            heading ? "" : $"{n - section}.",
            heading ? 1 : 0,
            heading ? PassageKind.Heading : PassageKind.Paragraph,
            heading ? $"Part {(n / SectionEvery) + 1} {InventedText.Of(n, 4)}" : $"{InventedText.Of(n, 40)}.",
            heading ? null : PassageOf(section));
    }

    private static CommentContent Comment(int n, Draft draft)
    {
        var passage = draft.Passages[n * 37 % Passages];
        var existing = string.Join(' ', passage.Text.Split(' ').Take(14));
        var rewords = n % 2 == 0 && passage.Kind == PassageKind.Paragraph;
        return new CommentContent
        {
            Draft = 0,
            Kinds = rewords ? [CommentKind.Replace] : [],
            Places = n % 50 == 0 ? [Place.Document] : [Place.At(passage.Id)],
            Text = $"{InventedText.Of(n, 30)}.",
            ExistingWording = rewords ? existing : null,
            ProposedWording = rewords ? $"{string.Join(' ', existing.Split(' ').Take(7))} {InventedText.Of(n + 5, 9)}" : null,
        };
    }

    private static Consultation Consultation() => new()
    {
        Id = Id,
        Forum = "Forum of this benchmark",
        Zone = "Europe/Istanbul",
        Title = "Comments on the zero draft",
        Document = "A draft of four hundred passages",
        Opened = Now - Duration.FromDays(10),
        Closing = new Closing(new LocalDate(2017, 12, 22)),
        Visibility = new VisibilityRule(ReadByDelegations.WhenCirculated, true, true, "Read by the Secretariat and the Chair once sent."),
        Roster = new Roster(
            [.. Enumerable.Range(0, Delegations).Select(d => new Delegation(DelegationOf(d), DelegationCategory.State, $"Republic number {d}", $"Delegation {d}", $"{d:00}", "Europe/Istanbul"))],
            [
                .. Enumerable.Range(0, Delegations).Select(d => new Person(Speaker(d), $"Focal point {d}", DelegationOf(d), DelegationRole.FocalPoint, "en", [new Identity($"t{d}", $"o{d}")])),
                new Person(Officer, "Secretariat", Function.Secretariat, "en", [new Identity("forum", "secretariat")]),
            ]),
    };

    private static PassageId PassageOf(int n) => new($"p{n:000}");

    private static DelegationId DelegationOf(int d) => new($"d{d:00}");

    private static PersonId Speaker(int d) => new($"d{d:00}-focal");
}
