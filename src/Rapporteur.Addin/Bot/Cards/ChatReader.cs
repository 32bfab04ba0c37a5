using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Register;
using Rapporteur.Views;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>Who reads a card and what of it he or she may see: the same view every door gives that person, and the language.</summary>
public sealed record ChatReader(Attribution Attribution, Tongue Tongue, Instant Now)
{
    public Board Board => Attribution.Board;

    public Consultation Consultation => Board.Consultation!;

    /// <summary>The draft on the table. Throws while there is none; a turn looks first.</summary>
    public CirculatedDraft Draft => Board.CurrentDraft ?? throw new InvalidOperationException($"Consultation \"{Board.Id}\" has no draft yet.");

    public Delegation? Mine => Consultation.Roster.DelegationOf(Attribution.Reader);

    public bool MayComment => Mine is { } mine && Consultation.MayComment.Contains(mine.Category);

    public bool Speaks => Attribution.Reader.SpeaksForDelegation;
}
