using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>
/// Who reads a card and what of it he or she may see: the same view every door gives that person, the language, and the
/// address of this host as that person reaches it.
/// </summary>
public sealed record ChatView(Attribution Attribution, Phrases Words, Instant Now, Uri Address)
{
    public Consultation Consultation => Attribution.Consultation;

    /// <summary>The draft on the table. Throws while there is none; a turn looks first.</summary>
    public CirculatedDraft Draft =>
        Attribution.CurrentDraft ?? throw new InvalidOperationException($"Consultation \"{Attribution.Id}\" has no draft yet.");

    /// <summary>What a passage of the draft on the table is called in this reader's language; null if it has none of that id.</summary>
    public string? Label(PassageId passage) => Draft.Draft.In(Words.Language).Of(passage);

    public Delegation? Mine => Consultation.Roster.DelegationOf(Attribution.Asker);

    /// <summary>Whether the rule would let this reader do it.</summary>
    public bool May(ConsultationVerb verb) => verb.IsOpen(Attribution, Now);

    /// <summary>Why this reader may not; null for one who may.</summary>
    public Refusal? WhyNot(ConsultationVerb verb) => verb.Refused(Attribution, Now);

    /// <summary>The passage in the Reader; the draft from its beginning when none is named. Stays good for as long as the draft is
    /// kept.</summary>
    public Uri Link(PassageId? passage = null) => new(Address, $"/reader/{Attribution.Id}{(passage is { } id ? $"/{id}" : "")}");
}
