using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Addin.SignIn;

/// <summary>An account bound to a person; <see cref="BoundAt"/> is null for one that came with the roster.</summary>
public sealed record BoundAccount(Identity Identity, Instant? BoundAt)
{
    /// <summary>The accounts that act as that person.</summary>
    public static IEnumerable<BoundAccount> Of(Board board, Person person) =>
        person.Identities.Select(i => new BoundAccount(i, board.BoundAt.TryGetValue(i, out var at) ? at : null));

    /// <summary>The end of its object id: enough to tell a person's accounts apart.</summary>
    public string Ending => Identity.ObjectId.Length <= 6 ? Identity.ObjectId : $"…{Identity.ObjectId[^6..]}";
}
