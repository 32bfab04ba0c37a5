using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Views;

/// <summary>
/// A version of the draft as one reader may know it: circulated at <paramref name="At"/>, or prepared then.
/// </summary>
public sealed record SeenDraft(int Number, string Label, string Language, Instant At, OriginalFile File, Draft Draft)
{
    public bool IsCirculated { get; init; } = true;

    /// <summary>Who prepared or circulated it, for the Secretariat and the Chair; null for others.</summary>
    public string? By { get; init; }

    public ImmutableArray<ReadingNote> Notes { get; init; } = [];
}
