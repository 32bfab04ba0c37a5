using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>The client's own id of a request and the SHA-256 of what it asked, for answering a repeat with the first answer.</summary>
public readonly record struct ClientRequest(string Id, string Hash)
{
    public static ClientRequest Of(string id, string asked) => new(id, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked))));
}

/// <summary>
/// One entry of the journal: what happened, where in the one order of its consultation (from 1, without gaps), the
/// instant the request was fully read, by whom in which capacity and through which door.
/// <see cref="Subject"/> is what the first answer was about (a comment id or a receipt reference).
/// </summary>
public sealed record Entry(
    ConsultationId Consultation,
    long Sequence,
    Instant At,
    PersonId By,
    string Capacity,
    Door Door,
    Happened What,
    ClientRequest? Client = null,
    string? Subject = null);
