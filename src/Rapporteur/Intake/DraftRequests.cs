using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// Prepares the next draft, for the Secretariat and the Chair alone to see; again as often as needed, until it is circulated. File
/// and passages lie in the store already.
/// </summary>
public sealed record PrepareDraft(string Label, string Language, FileHash Passages, OriginalFile File) : Request
{
    public const int LongestLabel = 100;

    public ImmutableArray<ReadingNote> Notes { get; init; } = [];

    internal override Decision Decide(Attribution attribution, Asked asked) =>
        attribution.Asker.Function is not (Function.Secretariat or Function.Chair) ? Refusals.ForSecretariat
        : Fault() is { } fault ? fault
        : Decision.Of(
            $"{attribution.Board.Drafts.Count}",
            new DraftPrepared(attribution.Board.Drafts.Count, Label, Language, Passages, File) { Notes = Notes });

    private Refusal? Fault() =>
        ContentRules.Said("refusals.missing.label", "label", Label, LongestLabel)
            ?? ContentRules.BadLine("label", Label) ?? ContentRules.BadLine("language", Language) ?? ContentRules.BadFileName("file", File);
}

/// <summary>
/// Circulates the draft prepared under that number: every delegation entitled to it has it from this act on.
/// <paramref name="Passages"/> names the text that was looked at; null for whatever is prepared now.
/// </summary>
public sealed record CirculatePrepared(int Number, FileHash? Passages = null) : Request
{
    /// <summary>What was proved of its version with changes marked; null where none was, and none is issued then.</summary>
    public ProvedChanges? Proof { get; init; }

    internal override Decision Decide(Attribution attribution, Asked asked) =>
        attribution.Asker.Function is not (Function.Secretariat or Function.Chair) ? Refusals.ForSecretariat
        : attribution.Board.Prepared is not { } prepared || prepared.Number != Number ? Refusals.NotPrepared
        : Passages is { } seen && seen.Value != prepared.Draft.Hash ? Refusals.PreparedSince
        : Decision.Of(
            $"{prepared.Number}",
            [
                new DraftCirculated(prepared.Number, prepared.Label, prepared.Language, new(prepared.Draft.Hash), prepared.File)
                {
                    Notes = prepared.Notes,
                },
                .. Proof is { Holds: true } proof ? [new ChangesProved(prepared.Number, proof)] : ImmutableArray<Entry>.Empty,
            ]);
}

/// <summary>
/// Says where a comment made on an earlier draft is in that one, where carrying it over was not certain, or was wrong. No place:
/// it is no longer anywhere, and stays without one.
/// </summary>
public sealed record SettlePlaces(CommentId Comment, int Draft, ImmutableArray<Place> Places) : Request
{
    private const int Most = 20;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (!attribution.SeesPrepared)
        {
            return Refusals.ForSecretariat;
        }

        if (attribution.See(Comment) is not { } seen)
        {
            return Refusals.NoComment;
        }

        if (attribution.Version(Draft) is not { } version || Draft <= seen.Content.Draft)
        {
            return Refusals.NoVersion(Draft, attribution.Versions().Last().Number);
        }

        if (Places.Length > Most)
        {
            return Refusals.TooMany(Most);
        }

        if (Places.Select(p => p.Fault(version.Draft) is { } fault ? Refusals.BadPlace(p, fault) : null)
            .FirstOrDefault(r => r is not null) is { } bad)
        {
            return bad;
        }

        return Decision.Of(Comment.Value, new CarryOverSettled(Comment, Draft, Places));
    }
}
