using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;

namespace Rapporteur.Record;

/// <summary>
/// A draft in another language than its authentic one, laid beside it. <see cref="Settled"/> is which passage there a person said a
/// passage of the draft is, null for none.
/// </summary>
public sealed record LanguageVersion(int Draft, string Language, Instant At, OriginalFile File, Draft Text)
{
    /// <summary>Until then the Secretariat and the Chair alone know of it.</summary>
    public bool IsCirculated => Circulated > 0;

    /// <summary>How often a version in that language was circulated, this one included: from 2 on it is a corrected one.</summary>
    public int Circulated { get; init; }

    public ImmutableDictionary<PassageId, PassageId?> Settled { get; init; } = ImmutableDictionary<PassageId, PassageId?>.Empty;

    internal PersonId By { get; init; }

    internal bool IsOf(int draft, string language) => Draft == draft && Language == language;
}

/// <summary>A version of a circulated draft in another language was prepared, or prepared anew; its passages are frozen.</summary>
public sealed record LanguageVersionPrepared(int Draft, string Language, FileHash Passages, OriginalFile File) : Entry
{
    public override IEnumerable<NamedFile> Files => [new(Passages, Open: false), new(File.Hash, Open: false)];

    internal override Board On(Board board, Moment moment)
    {
        var (before, text) = (board.Languages.FindLast(v => v.IsOf(Draft, Language)), moment.DraftOf(Passages));
        return board with
        {
            Languages = board.Languages.RemoveAll(v => v.IsOf(Draft, Language) && !v.IsCirculated)
                .Add(new LanguageVersion(Draft, Language, moment.At, File, text)
                {
                    By = moment.By,

                    // What was settled was settled in another text.
                    Settled = before?.Text.Hash == text.Hash ? before.Settled : ImmutableDictionary<PassageId, PassageId?>.Empty,
                }),
        };
    }
}

/// <summary>Everyone entitled to the draft received that version of it.</summary>
public sealed record LanguageVersionCirculated(int Draft, string Language, FileHash Passages, OriginalFile File) : Entry
{
    public override IEnumerable<NamedFile> Files => [new(Passages, Open: true), new(File.Hash, Open: true)];

    internal override Board On(Board board, Moment moment)
    {
        var (before, text) = (board.Languages.FindLast(v => v.IsOf(Draft, Language)), moment.DraftOf(Passages));
        return board with
        {
            Languages = board.Languages.RemoveAll(v => v.IsOf(Draft, Language)).Add(
                new LanguageVersion(Draft, Language, moment.At, File, text)
                {
                    Circulated = board.Languages.Where(v => v.IsOf(Draft, Language)).Max(v => (int?)v.Circulated) + 1 ?? 1,
                    By = moment.By,
                    Settled = before?.Text.Hash == text.Hash ? before.Settled : ImmutableDictionary<PassageId, PassageId?>.Empty,
                }),
        };
    }
}

/// <summary>A person said which passage of a language version a passage of the draft is; null where it is none of it.</summary>
public sealed record CounterpartSettled(int Draft, string Language, PassageId Passage, PassageId? There) : Entry
{
    internal override Board On(Board board, Moment moment) =>
        board.Languages.FindLastIndex(v => v.IsOf(Draft, Language)) is >= 0 and var at
            ? board with { Languages = board.Languages.SetItem(at, With(board.Languages[at])) }
            : board;

    private LanguageVersion With(LanguageVersion version) => version with
    {
        // One passage there is one passage here.
        Settled = version.Settled.RemoveRange(version.Settled.Where(s => There is not null && s.Value == There).Select(s => s.Key))
            .SetItem(Passage, There),
    };
}
