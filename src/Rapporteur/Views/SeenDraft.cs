using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Record;

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

    /// <summary>What was proved of its version with changes marked; null before it is circulated, or where nothing was.</summary>
    public ProvedChanges? Proof { get; init; }
}
