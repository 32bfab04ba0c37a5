using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;

namespace Rapporteur.Views;

// Versions of the draft: what was circulated for everybody, what is prepared for the Secretariat and the Chair.
public sealed partial class Attribution
{
    /// <summary>Whether this reader knows of a draft before it is circulated.</summary>
    public bool SeesPrepared => asker.Function is Function.Secretariat or Function.Chair;

    /// <summary>The versions there are for this reader, the oldest first; the one that is prepared last.</summary>
    public IEnumerable<SeenDraft> Versions() =>
        board.Drafts.Select(Seen).Concat(SeesPrepared && board.Prepared is { } prepared ? [Seen(prepared)] : []);

    /// <summary>One of <see cref="Versions"/>; null when there is none for this reader.</summary>
    public SeenDraft? Version(int number) => DraftNumbered(number) is { } circulated ? Seen(circulated)
        : SeesPrepared && board.Prepared is { } prepared && prepared.Number == number ? Seen(prepared)
        : null;

    private SeenDraft Seen(CirculatedDraft draft) => new(draft.Number, draft.Label, draft.Language, draft.At, draft.File, draft.Draft)
    {
        By = PersonNamed(draft.By),
        Notes = NotesOn(draft),
        Proof = board.Proved.GetValueOrDefault(draft.Number),
    };

    private SeenDraft Seen(PreparedDraft draft) => new(draft.Number, draft.Label, draft.Language, draft.At, draft.File, draft.Draft)
    {
        IsCirculated = false,
        By = PersonNamed(draft.By),
        Notes = draft.Notes,
    };

    private string? PersonNamed(PersonId id) => SeesPrepared ? consultation.Roster.Find(id)?.Name : null;
}
