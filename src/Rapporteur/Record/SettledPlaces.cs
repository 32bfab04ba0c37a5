using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;

namespace Rapporteur.Record;

/// <summary>Where a person said that a comment is in a later draft; no place for one that is no longer anywhere.</summary>
public sealed record SettledPlaces(ImmutableArray<Place> Places, PersonId By, Instant At);

/// <summary>
/// The proof of a version with changes marked since the draft before: SHA-256 of either text and of what comes out when all changes
/// are accepted or rejected, of the marked file and of the list of changes as data, both kept in the store.
/// </summary>
public sealed record ProvedChanges(int From, ProvedTexts Texts, FileHash Marked, FileHash Changes, int PaintedUntouched)
{
    /// <summary>Whether what comes out is what either draft says.</summary>
    public bool Holds => Texts.Accepted == Texts.Later && Texts.Rejected == Texts.Earlier;
}

/// <summary>SHA-256 of texts paragraph by paragraph, lower-case hexadecimal.</summary>
public sealed record ProvedTexts(string Earlier, string Later, string Accepted, string Rejected);
