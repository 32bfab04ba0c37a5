using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Record.Stored;
using Rapporteur.Views;

namespace Rapporteur.Benchmarks.Compiling;

/// <summary>
/// A consultation of forty-five invented delegations on a draft of four hundred passages, played through the rules and
/// the fold; the same number of comments gives the same texts.
/// </summary>
internal static class LargeConsultation
{
    public static readonly ConsultationId Id = new("large");

    private const int Passages = 400;
    private const int SectionEvery = 20;
    private const int Delegations = 45;
    public static readonly PersonId Officer = new("secretariat");

    public static Instant Now { get; } = Instant.FromUtc(2017, 12, 20, 9, 0);

    private static readonly Lazy<Draft> OfFourHundred = new(() => DraftOf(Passages));

    // Frozen for those rows alone that play a consultation through the rules.
    public static Draft Draft => OfFourHundred.Value;

    /// <summary>The Secretariat, looking at a board on which that many comments were sent.</summary>
    public static Attribution Told(int comments) => Told(comments, Draft);

    /// <summary>The same on a draft of so many passages.</summary>
    public static Attribution Told(int comments, int passages) => Told(comments, DraftOf(passages));

    /// <summary>The board of it with so many passages and no comment, laid without a rule.</summary>
    public static Board Opened(int passages)
    {
        var (draft, hash) = (new Draft(new string('0', 64), PassagesOf(passages)), new FileHash(new string('0', 64)));
        return new Board(Id)
        {
            Consultation = Consultation(),
            Drafts = [new CirculatedDraft(0, "Zero draft", "en", Now, new OriginalFile(hash, "draft.docx", 1), draft)],
        };
    }

    /// <summary>The same where each comment says what is given by its number.</summary>
    public static Attribution Told(int comments, Func<int, string> said) => Told(comments, Draft, said);

    private static Attribution Told(int comments, Draft draft, Func<int, string>? said = null)
    {
        var fold = new Fold(_ => draft);
        var board = new Board(Id);
        foreach (var (asked, request) in Requests(comments, draft, said))
        {
            var decision = request.Decide(board, asked);
            if (decision.Refusal is { } refusal)
            {
                throw new InvalidOperationException(refusal.Sentence);
            }

            foreach (var (act, _) in ActLines.Of(decision.ActOn(board, asked, request))!.Value)
            {
                board = fold.Apply(board, act);
            }
        }

        return new Attribution(board, board.Consultation!.Roster.Find(Officer)!);
    }

    /// <summary>Everything asked of it: the opening, the draft, and that many comments, each saved and sent at once.</summary>
    public static IEnumerable<(Asked Asked, Request Request)> Requests(int comments) => Requests(comments, Draft);

    private static IEnumerable<(Asked Asked, Request Request)> Requests(int comments, Draft draft, Func<int, string>? said = null)
    {
        var hash = new FileHash(draft.Hash);
        yield return (By(Officer, "open"), new OpenConsultation(Consultation()));
        yield return (By(Officer, "draft"), new CirculateDraft("Zero draft", "en", hash, new OriginalFile(hash, "draft.docx", 1)));
        for (var n = 0; n < comments; n++)
        {
            yield return (By(Speaker(n % Delegations), $"{n}"), new SaveComment(Comment(n, draft, said), Submit: true));
        }
    }

    private static Draft DraftOf(int passages) => DraftJson.Freeze(PassagesOf(passages));

    private static ImmutableArray<Passage> PassagesOf(int passages) => [.. Enumerable.Range(0, passages).Select(Passage)];

    private static Asked By(PersonId by, string name) =>
        new(by, Door.Api, Now - Duration.FromDays(5), new ClientRequest($"bench-{name}", new string('a', 64)), $"bench-{name}");

    private static Passage Passage(int n)
    {
        var section = n - (n % SectionEvery);
        var heading = n == section;
        return new Passage(
            PassageOf(n),
            PathOf(n, section),
            heading ? "" : $"{n - section}.",
            heading ? 1 : 0,
            heading ? PassageKind.Heading : PassageKind.Paragraph,
            heading ? $"Part {(n / SectionEvery) + 1} {InventedText.Of(n, 4)}" : $"{InventedText.Of(n, 40)}.",
            heading ? null : PassageOf(section));
    }

    private static PassagePath PathOf(int n, int section)
    {
        var part = PassagePath.Of(new PathStep(PathStepKind.Part, $"{(n / SectionEvery) + 1}"));
        return n == section ? part : part.Down(new PathStep(PathStepKind.Number, $"{n - section}"));
    }

    private static CommentContent Comment(int n, Draft draft, Func<int, string>? said)
    {
        var passage = draft.Passages[(int)(n * 37L % draft.Passages.Length)];
        var existing = string.Join(' ', passage.Text.Split(' ').Take(14));
        var rewords = n % 2 == 0 && passage.Kind == PassageKind.Paragraph;
        return new CommentContent
        {
            Draft = 0,
            Kinds = rewords ? [CommentKind.Replace] : [],
            Places = n % 50 == 0 ? [Place.Document] : [Place.At(passage.Id)],
            Text = said?.Invoke(n) ?? $"{InventedText.Of(n, 30)}.",
            ExistingWording = rewords ? existing : null,
            ProposedWording = rewords ? $"{string.Join(' ', existing.Split(' ').Take(7))} {InventedText.Of(n + 5, 9)}" : null,
        };
    }

    private static Consultation Consultation() => new()
    {
        Id = Id,
        Forum = "Forum of this benchmark",
        Zone = new("Europe/Istanbul"),
        Title = "Comments on the zero draft",
        Document = "A draft of four hundred passages",
        Opened = Now - Duration.FromDays(10),
        Closing = new Closing(new LocalDate(2017, 12, 22)),
        Visibility = new VisibilityRule(ReadByDelegations.WhenCirculated, true, true, "Read by the Secretariat and the Chair once sent."),
        Roster = new Roster(
            [.. Enumerable.Range(0, Delegations)
                .Select(d =>
                    new Delegation(DelegationOf(d), DelegationCategory.State, $"Republic number {d}", $"Delegation {d}", $"{d:00}",
                        new("Europe/Istanbul")))],
            [
                .. Enumerable.Range(0, Delegations)
                    .Select(d =>
                        new Person(Speaker(d), $"Focal point {d}", DelegationOf(d), DelegationRole.FocalPoint, "en",
                            [new Identity($"t{d}", $"o{d}")])),
                new Person(Officer, "Secretariat", Function.Secretariat, "en", [new Identity("forum", "secretariat")]),
            ]),
    };

    private static PassageId PassageOf(int n) => new($"p{n:000}");

    private static DelegationId DelegationOf(int d) => new($"d{d:00}");

    private static PersonId Speaker(int d) => new($"d{d:00}-focal");
}
