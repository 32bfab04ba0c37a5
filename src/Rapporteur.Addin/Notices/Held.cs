using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Notices;
using Rapporteur.Record;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// A claim this process holds, and until when by the machine's clock it begins with another person of it.
/// </summary>
internal sealed record Held(ConsultationId Consultation, string Key, DelegationId? Inside, NoticeChunk Chunk, Instant Until)
{
    /// <summary>Grows with each claim any person is in, so that who was overtaken begins nothing.</summary>
    public long Fence => ((long)Chunk.Number << 16) | (uint)Chunk.Take;

    /// <summary>Names one person's notice in the memory of this process.</summary>
    public static string NoticeOf(ConsultationId consultation, string key, PersonId person) => $"{consultation}\n{key}\n{person}";

    /// <summary>Whether the record still gives it to this sender.</summary>
    public bool Stands(NoticeBook book) =>
        book.Ledger(Key)?.Claims.Exists(c => c.Number == Chunk.Number && c.Take == Chunk.Take && c.Sender == Chunk.Sender) == true;
}
