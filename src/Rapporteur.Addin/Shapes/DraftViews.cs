using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Word.Proposals;
using Rapporteur.Words;

namespace Rapporteur.Addin.Shapes;

/// <summary>
/// One version of the draft. <c>state</c> is <c>circulated</c> or <c>prepared</c>; <c>by</c> is for the Secretariat and the Chair;
/// <c>documents</c> are the titles of what it is made of.
/// </summary>
public sealed record DraftLine
{
    public required int Number { get; init; }

    public required int Version { get; init; }

    public required string Label { get; init; }

    public required string Language { get; init; }

    public required string State { get; init; }

    public required Instant At { get; init; }

    public required Instant? Circulated { get; init; }

    public required string? By { get; init; }

    public required string Hash { get; init; }

    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>What the tracked changes of the file propose, where they were not taken into the text; only when it is prepared.</summary>
    public IReadOnlyList<ProposedChange>? Proposals { get; init; }

    /// <summary>What was proved of its version with changes marked; absent before it is circulated, or where nothing was.</summary>
    public ProofView? Proof { get; init; }

    public static DraftLine Of(SeenDraft draft) => new()
    {
        Number = draft.Number,
        Version = draft.Number,
        Label = draft.Label,
        Language = draft.Language,
        State = draft.IsCirculated ? "circulated" : "prepared",
        At = draft.At,
        Circulated = draft.IsCirculated ? draft.At : null,
        By = draft.By,
        Hash = draft.Draft.Hash,
        Documents = [.. DraftDocuments.Of(draft.Draft).Select(DraftDocuments.TitleOf)],
        Proof = draft.Proof is { } proof ? ProofView.Of(proof) : null,
    };
}

/// <summary>What a tracked change of an uploaded draft proposes.</summary>
public sealed record ProposedChange(PassageId? Passage, string? Label, string? ExistingWording, string? ProposedWording, string Text)
{
    public static ProposedChange Of(ProposedComment proposed, Draft draft, Language language)
    {
        var passage = proposed.Places.Select(p => p.Passage).FirstOrDefault(p => p is not null);
        return new(
            passage, passage is { } id ? draft.In(language).Of(id) : null, proposed.ExistingWording, proposed.ProposedWording,
            proposed.Text);
    }
}

/// <summary>
/// SHA-256 of either text, of what comes out when all changes are accepted or rejected, of the marked file and of the list of changes;
/// and how many words nobody touched are painted.
/// </summary>
public sealed record ProofView(
    string Earlier, string Later, string Accepted, string Rejected, FileHash Marked, FileHash Changes, int PaintedUntouched)
{
    public static ProofView Of(ProvedChanges proof) => new(
        proof.Texts.Earlier, proof.Texts.Later, proof.Texts.Accepted, proof.Texts.Rejected, proof.Marked, proof.Changes,
        proof.PaintedUntouched);
}

/// <summary>Where a person says a comment is: its places in the draft of the address; none for one that is nowhere any more.</summary>
public sealed record SettleBody(string? Comment, IReadOnlyList<PlaceBody>? Places)
{
    public ImmutableArray<Place> Read() => [.. (Places ?? []).Select(p => p.Place())];
}

public sealed record DraftList(IReadOnlyList<DraftLine> Drafts);

/// <summary>What is said when a draft is circulated: the hash of the text that was looked at; absent for whatever is prepared.</summary>
public sealed record CirculateBody(string? Hash);

/// <summary>Words that stay, go or come.</summary>
public sealed record RunView(ChangeKind Kind, string Text);

/// <summary>
/// A numbered change. <c>kind</c> is the one word for it; <c>moved</c> and <c>edited</c> hold beside it. <c>from</c> and <c>to</c>
/// are passages of either draft, one of them empty for what is new or deleted. <c>sure</c> is false where another passage is about as
/// likely. <c>lines</c> are the words of the later passages with what came and went.
/// </summary>
public sealed record ChangeView
{
    public required int Number { get; init; }

    public required ChangeSort Kind { get; init; }

    public required bool Moved { get; init; }

    public required bool Edited { get; init; }

    public required bool Sure { get; init; }

    public required IReadOnlyList<PassageId> From { get; init; }

    public required IReadOnlyList<PassageId> To { get; init; }

    public required IReadOnlyList<string> FromLabels { get; init; }

    public required IReadOnlyList<string> ToLabels { get; init; }

    public required string Sentence { get; init; }

    public required IReadOnlyList<IReadOnlyList<RunView>> Lines { get; init; }

    public static ChangeView Of(NumberedChange numbered, Comparison comparison, ChangeWords words)
    {
        var change = numbered.Change;
        return new()
        {
            Number = numbered.Number,
            Kind = ChangeWords.SortOf(comparison, change),
            Moved = change.Moved,
            Edited = change.Fate == PassageFate.Edited,
            Sure = change.Links.All(l => l.Sure),
            From = [.. change.Earlier.Select(a => comparison.Earlier[a].Id)],
            To = [.. change.Later.Select(b => comparison.Later[b].Id)],
            FromLabels = words.Before(change),
            ToLabels = words.After(change),
            Sentence = words.Sentence(change),
            Lines = [.. ChangedLines.Of(comparison, change).Select(l => l.Select(r => new RunView(r.Kind, r.Text)).ToList())],
        };
    }
}

/// <summary>The changes from one version to another, in the order of the later.</summary>
public sealed record ChangesView(int From, int To, string FromLabel, string ToLabel, IReadOnlyList<ChangeView> Changes)
{
    public static ChangesView Of(SeenDraft earlier, SeenDraft later, Comparison comparison, Language language)
    {
        var words = new ChangeWords(comparison, earlier.Draft, later.Draft, language);
        return new(earlier.Number, later.Number, earlier.Label, later.Label,
            [.. NumberedChange.Of(comparison).Select(n => ChangeView.Of(n, comparison, words))]);
    }
}

/// <summary>
/// One line of the concordance; <c>oldLabel</c> and <c>newLabel</c> name all its passages, and are absent for what is new and what
/// was deleted.
/// </summary>
public sealed record ConcordanceLine
{
    public required IReadOnlyList<PassageId> From { get; init; }

    public required IReadOnlyList<PassageId> To { get; init; }

    public required string? OldLabel { get; init; }

    public required string? NewLabel { get; init; }

    public required ChangeSort State { get; init; }

    public required bool Moved { get; init; }

    public required bool Sure { get; init; }
}

/// <summary>Which passage is now which, in the order of the later draft.</summary>
public sealed record ConcordanceView(int From, int To, string FromLabel, string ToLabel, IReadOnlyList<ConcordanceLine> Rows)
{
    /// <summary>References within the later text that no longer hold.</summary>
    public required IReadOnlyList<LostReferenceView> References { get; init; }

    public static ConcordanceView Of(SeenDraft earlier, SeenDraft later, Comparison comparison, Language language)
    {
        var words = new ChangeWords(comparison, earlier.Draft, later.Draft, language);
        return new(earlier.Number, later.Number, earlier.Label, later.Label, [.. comparison.Changes.Select(Line)])
        {
            References =
            [
                .. CrossReferences.Lost(earlier.Draft, later.Draft, comparison)
                    .Select(l => LostReferenceView.Of(l, later.Draft.In(language))),
            ],
        };

        ConcordanceLine Line(PassageChange change) => new()
        {
            From = [.. change.Earlier.Select(a => comparison.Earlier[a].Id)],
            To = [.. change.Later.Select(b => comparison.Later[b].Id)],
            OldLabel = change.Earlier.IsEmpty ? null : words.Joined(words.Before(change)),
            NewLabel = change.Later.IsEmpty ? null : words.Joined(words.After(change)),
            State = ChangeWords.SortOf(comparison, change),
            Moved = change.Moved,
            Sure = change.Links.All(l => l.Sure),
        };
    }
}

/// <summary>
/// A reference that no longer holds: in which passage, its words, the labels of what it names now and of where that is which it named.
/// </summary>
public sealed record LostReferenceView(
    PassageId Passage, string Label, string Words, IReadOnlyList<string> Now, IReadOnlyList<string> Should)
{
    public static LostReferenceView Of(LostReference lost, Labels labels) => new(
        lost.In, labels.Of(lost.In) ?? "", lost.Words,
        [.. lost.Now.Select(id => labels.Of(id) ?? "")], [.. lost.Should.Select(id => labels.Of(id) ?? "")]);
}

/// <summary>What became of passages; <c>score</c> is the share of what they say that is kept, from 0 to 1.</summary>
public sealed record CarriedPassageView(
    IReadOnlyList<PassageId> From, IReadOnlyList<PassageId> To, ChangeSort State, double Score, bool Moved, bool Sure);

/// <summary>
/// Where a comment is. <c>state</c> is that of its worst place, <c>reason</c> why; unless <c>sure</c> a person has to settle it.
/// </summary>
public sealed record CarriedCommentView
{
    public required string Comment { get; init; }

    public required string Reference { get; init; }

    public required IReadOnlyList<PassageId> From { get; init; }

    public required IReadOnlyList<PassageId> To { get; init; }

    public required CarryState State { get; init; }

    public required CarryReason Reason { get; init; }

    public required double Score { get; init; }

    public required bool Sure { get; init; }

    public required IReadOnlyList<CarriedPlaceView> Places { get; init; }
}

/// <summary>One place of a comment and where it is now: several places after a split, none for what is no longer there.</summary>
public sealed record CarriedPlaceView(
    PlaceView Was, IReadOnlyList<PlaceView> Now, CarryState State, CarryReason Reason, double Score, bool Sure);

/// <summary>Where passages and comments are from one version to another.</summary>
public sealed record CarryOverView(
    int From, int To, IReadOnlyList<CarriedPassageView> Passages, IReadOnlyList<CarriedCommentView> Comments)
{
    public static CarryOverView Of(
        SeenDraft earlier, SeenDraft later, Comparison comparison, IEnumerable<CarriedComment> comments, Language language)
    {
        return new(earlier.Number, later.Number, [.. comparison.Changes.Select(Passage)], [.. comments.Select(Comment)]);

        CarriedPassageView Passage(PassageChange change) => new(
            [.. change.Earlier.Select(a => comparison.Earlier[a].Id)],
            [.. change.Later.Select(b => comparison.Later[b].Id)],
            ChangeWords.SortOf(comparison, change),
            change.Links.IsEmpty ? 0 : change.Links.Average(l => l.Kept),
            change.Moved,
            change.Links.All(l => l.Sure));

        CarriedCommentView Comment(CarriedComment carried) => new()
        {
            Comment = carried.Seen.Comment.Id.Value,
            Reference = carried.Seen.Comment.Reference,
            From = [.. carried.Before],
            To = [.. carried.Now],
            State = carried.Carried.State,
            Reason = carried.Reason,
            Score = carried.Score,
            Sure = carried.Carried.Sure,
            Places = [.. carried.Carried.Places.Select(Place)],
        };

        CarriedPlaceView Place(CarriedPlace place) => new(
            Present.Place(place.Was, earlier.Draft, language),
            [.. place.Now.Select(n => Present.Place(n.Place, later.Draft, language))],
            place.State, place.Reason, place.Score, place.Sure);
    }
}
