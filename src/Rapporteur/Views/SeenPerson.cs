using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Views;

/// <summary>An account bound to a person; <see cref="BoundAt"/> is null for one that came with the roster.</summary>
public sealed record BoundAccount(Identity Identity, Instant? BoundAt)
{
    /// <summary>The end of its object id: enough to tell a person's accounts apart.</summary>
    public string Ending => EndingOf(Identity);

    public static string EndingOf(Identity account) => account.ObjectId.Length <= 6 ? account.ObjectId : $"…{account.ObjectId[^6..]}";
}

/// <summary>
/// A person of the roster as one reader may see it: the accounts that act as that person; for the Secretariat and the Chair
/// also the invitation that is open, and whether a chat with that person is known.
/// </summary>
public sealed record SeenPerson(Person Person, ImmutableArray<BoundAccount> Accounts, Invitation? Invited, bool HasChat)
{
    /// <summary>Accounts that wait to be confirmed, for those who may know of the person's accounts.</summary>
    public ImmutableArray<Identity> Waiting { get; init; } = [];

    /// <summary>Whether the reader may confirm them.</summary>
    public bool MayConfirm { get; init; }

    /// <summary>Whether the person's address was made a way in; for the Secretariat and the Chair.</summary>
    public bool InvitedByMail { get; init; }
}
