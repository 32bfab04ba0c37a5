using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

public sealed record OpenConsultation(Consultation Consultation) : Request
{
    // So many delegations or people surely fit one entry.
    private const int RosterChunk = 20;

    internal override Decision Decide(Attribution attribution, Asked asked) => Refusals.AlreadyOpen;

    internal override Decision DecideFirst(Board board, Asked asked)
    {
        var roster = Consultation.Roster;
        return roster.Find(asked.By)?.Function != Function.Secretariat ? Refusals.ForSecretariat
            : Consultation.Id != board.Id ? Refusals.OtherConsultation(board.Id.Value)
            : roster.Delegations.Select(d => (ZoneId?)d.Zone).Prepend(Consultation.Zone).FirstOrDefault(z => !z!.Value.IsKnown) is { } zone
                ? Refusals.NoZone(zone)
            : Decision.Of(Consultation.Id.Value,
            [
                new ConsultationOpened(Consultation with { Roster = Roster.Empty }),
                .. roster.Delegations.Chunk(RosterChunk).Select(d => new RosterListed([.. d], [])),
                .. roster.People.Chunk(RosterChunk).Select(p => new RosterListed([], [.. p])),
            ]);
    }
}

/// <summary>Puts the next draft on the table; file and passages lie in the store already. What reading left out goes with it.</summary>
public sealed record CirculateDraft(string Label, string Language, FileHash Passages, OriginalFile File) : Request
{
    public ImmutableArray<ReadingNote> Notes { get; init; } = [];

    internal override Decision Decide(Attribution attribution, Asked asked) =>
        attribution.Asker.Function != Function.Secretariat ? Refusals.ForSecretariat
        : Fault() is { } fault ? fault
        : Decision.Of(
            $"{attribution.Board.Drafts.Count}",
            new DraftCirculated(attribution.Board.Drafts.Count, Label, Language, Passages, File) { Notes = Notes });

    private Refusal? Fault() =>
        ContentRules.BadLine("label", Label) ?? ContentRules.BadLine("language", Language) ?? ContentRules.BadFileName("file", File);
}
