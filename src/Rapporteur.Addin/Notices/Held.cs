using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// A claim this process holds, and until when by the machine's clock it begins with another person of it.
/// </summary>
public sealed record Held(ConsultationId Consultation, NoticeKey Key, NoticeClaim Claim, Instant Until)
{
    /// <summary>Grows with each claim any person is in, so that who was overtaken begins nothing.</summary>
    public long Fence => ((long)Claim.Id.Chunk << 16) | (uint)Claim.Id.Take;

    /// <summary>The notice to one of the people claimed.</summary>
    public NoticeTo To(PersonId person) => new(Consultation, Key, person);

    /// <summary>Whether the record still gives it to this sender.</summary>
    public bool Stands(NoticeBook book) =>
        book.Ledger(Key)?.Claims.Exists(c => c.Id == Claim.Id && c.Sender == Claim.Sender) == true;
}
