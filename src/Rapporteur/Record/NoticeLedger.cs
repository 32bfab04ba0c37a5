using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>Through what a notice went to a person.</summary>
public enum NoticeChannel
{
    None,
    Teams,
    Mail,
}

/// <summary>What became of a notice to one person. Nothing here says that anybody read it.</summary>
public enum NoticeState
{
    /// <summary>The channel accepted it.</summary>
    Accepted,

    /// <summary>Every channel there is for this person refused it for good.</summary>
    Refused,

    /// <summary>No channel to this person is known.</summary>
    Unreachable,

    /// <summary>It was not sent because by then it was no longer due: the delegation had answered, or the date had moved.</summary>
    Spared,
}

/// <summary>
/// How a notice to one person ended. <see cref="Uncertain"/> when a sender died between the channel's acceptance and its
/// note of it, so that this person may have it twice. <see cref="Reason"/> is the refusal's code of every channel tried in
/// vain, also when another accepted.
/// </summary>
public sealed record NoticeOutcome(PersonId Person, NoticeChannel Channel, NoticeState State, bool Uncertain = false, string? Reason = null)
{
    /// <summary>When it was told, in forum time; that of its entry.</summary>
    [JsonIgnore]
    public Instant At { get; init; }
}

/// <summary>
/// People claimed by one sender, who alone sends to them until <see cref="LeaseEnds"/> by the system's clock; the chunk
/// is taken over by a claim of the next take.
/// </summary>
public sealed record NoticeClaim(ClaimId Id, ImmutableArray<PersonId> People, string Sender, Instant LeaseEnds);

/// <summary>
/// Who got one notice: what is claimed and not told yet, and what became of it for each person.
/// </summary>
public sealed record NoticeLedger(NoticeKey Key)
{
    public int Chunks { get; init; }

    public ImmutableList<NoticeClaim> Claims { get; init; } = [];

    public ImmutableDictionary<PersonId, NoticeOutcome> Outcomes { get; init; } = ImmutableDictionary<PersonId, NoticeOutcome>.Empty;

    /// <summary>Messages that bounced after the channel had accepted them, with the reason's code.</summary>
    public ImmutableDictionary<PersonId, string> Bounced { get; init; } = ImmutableDictionary<PersonId, string>.Empty;

    /// <summary>When the first was claimed and the last told, in forum time.</summary>
    public Instant Begun { get; init; }

    public Instant? Told { get; init; }

    /// <summary>Whether that person is claimed for the notice of that key or told of already; nobody is while it has no ledger.</summary>
    internal static bool Has(Board board, NoticeKey key, PersonId person) =>
        board.Notices.GetValueOrDefault(key)?.Has(person, board.Conversations.ContainsKey(person)) == true;

    /// <summary>
    /// Whether that person is claimed or told of already. An e-mail that bounced counts for nothing once there is a chat
    /// to write into.
    /// </summary>
    public bool Has(PersonId person, bool chat) =>
        (Outcomes.TryGetValue(person, out var outcome) && !(chat && outcome.Channel == NoticeChannel.Mail && Bounced.ContainsKey(person)))
        || Claims.Exists(c => c.People.Contains(person));
}
