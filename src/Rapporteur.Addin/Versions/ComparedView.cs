using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Addin.Revising;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Versions;

/// <summary>The list of drafts, with what came of the last act on it.</summary>
public sealed record DraftsView(Attribution Reader, Instant Now)
{
    public Refusal? Refusal { get; init; }

    /// <summary>The file just prepared; null otherwise.</summary>
    public TakenDraft? Taken { get; init; }

    /// <summary>What the Chair took up since the draft on the table, for those who go on with it; null where it is nothing.</summary>
    public AppliedDraft? TakenUp { get; } = AppliedDrafts.Of(Reader);

    public bool MayPrepare => Verbs.PrepareDraft.IsOpen(Reader, Now);

    public bool MayCirculate => Verbs.CirculateDraft.IsOpen(Reader, Now);

    public IReadOnlyList<SeenDraft> Versions { get; } = [.. Reader.Versions().Reverse()];

    /// <summary>Comments of the draft before of which nobody has said yet where they are, for those who settle them.</summary>
    public int Unsettled(SeenDraft draft) => Reader.SeesPrepared ? CarriedComments.ToSettle(Reader, draft).Count() : 0;

    /// <summary>The comments whose outcome was to be confirmed in it and which it does not show, by their references.</summary>
    public IReadOnlyList<string> Unconfirmed(SeenDraft draft) =>
        [.. OpenConfirmation.In(Reader, draft).Select(o => o.Comment.Reference).Distinct()];

    public int WithoutAnswer => OpenConfirmation.WithoutAnswer(Reader);
}

/// <summary>How comments were reflected: a delegation's own, all that were sent for those who read them.</summary>
public sealed record ReflectedCommentsView(Attribution Reader)
{
    public CirculatedDraft Current { get; } =
        Reader.CurrentDraft ?? throw new InvalidOperationException($"Consultation \"{Reader.Id}\" has no draft to show.");

    public ImmutableArray<CarriedComment> Comments { get; } =
    [
        .. CarriedComments.UpTo(
            Reader,
            Reader.CurrentDraft!.Number,
            (Reader.Asker.Delegation is null ? Reader.Comments() : Reader.Mine())
                .Where(s => s.Comment.Sent is not null && s.State != CommentState.Withdrawn)
                .Select(s => s with { Content = s.Comment.Sent!.Content })),
    ];

    public Draft? DraftOf(CarriedComment carried) => Reader.DraftNumbered(carried.Seen.Content.Draft)?.Draft;
}

/// <summary>Two versions beside each other, as a page shows them.</summary>
public sealed record ComparedView(Attribution Reader, VersionPair Pair)
{
    /// <summary>What went and what came in one text; else the two beside each other.</summary>
    public bool InLine { get; init; }

    /// <summary>With the passages that did not change.</summary>
    public bool Whole { get; init; }

    public ImmutableArray<NumberedChange> Numbered { get; } = NumberedChange.Of(Pair.Comparison);

    /// <summary>Comments are carried over in the authentic text, whatever language is looked at.</summary>
    public ImmutableArray<CarriedComment> Carried { get; } =
        [.. CarriedComments.Of(Reader, Reader.Version(Pair.Earlier.Number)!, Reader.Version(Pair.Later.Number)!)];

    private Counterparts? Beside { get; } = Reader.LanguageVersion(Pair.Earlier.Number, Pair.Earlier.Language) is { } version
        ? Reader.CounterpartsOf(version) : null;

    /// <summary>The language looked at, where it is not the authentic one.</summary>
    public string? In => Beside is null ? null : Pair.Earlier.Language;

    /// <summary>The same page of other versions, or otherwise looked at.</summary>
    public string To(string page, bool? inLine = null, bool? whole = null) =>
        $"/reader/{Reader.Id}/{page}?from={Pair.Earlier.Number}&to={Pair.Later.Number}"
            + $"{(inLine ?? InLine ? "&view=line" : "")}{(whole ?? Whole ? "&show=all" : "")}{Tongue}";

    public string Paper(string paper) =>
        $"/api/v1/consultations/{Reader.Id}/papers/{paper}?from={Pair.Earlier.Number}&to={Pair.Later.Number}{Tongue}";

    private string Tongue => In is null ? "" : $"&in={In}";

    /// <summary>The comments that stood on the passages of a change, as far as this reader sees them.</summary>
    public IEnumerable<CarriedComment> On(PassageChange change) => change.Earlier.IsEmpty ? [] : Carried.Where(
        c => c.Before.Any(id => change.Earlier.Any(a => Authentic(Pair.Comparison.Earlier[a].Id) == id)));

    private PassageId? Authentic(PassageId shown) => Beside is null ? shown : Beside.From(shown)?.Passage?.Id;
}
