using System.Collections.Immutable;
using System.Text.Json;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// How many mails may still go out within any 24 hours: of the tenant (<see cref="NoticeSettings.MostADay"/>) and of one mailbox. The count
/// is kept in <c>mail-sent.json</c>, some ahead of what goes out: a host that was killed has counted too many, never too few.
/// </summary>
public sealed class MailBudget(NoticeSettings settings, KeptTexts texts, TimeProvider time)
{
    /// <summary>Exchange Online: so many recipients of one mailbox within 24 hours.</summary>
    public const int MostOfAMailbox = 10_000;

    private const string Name = "mail-sent.json";
    private const int Ahead = 20;

    // One of so many is left to what cannot wait: codes to sign in with.
    private const int Share = 20;

    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();
    private ImmutableList<Sent>? sent;
    private Dictionary<string, int> ahead = [];

    /// <summary>Takes room for one mail from that mailbox: null when there was some, else how long until there is.</summary>
    public TimeSpan? Take(string mailbox, bool isUrgent)
    {
        var (now, name) = (time.GetUtcNow(), mailbox.ToLowerInvariant());
        lock (gate)
        {
            if (ahead.TryGetValue(name, out var left) && left > 0)
            {
                ahead[name] = left - 1;
                return null;
            }

            var counted = (sent ??= Read()).RemoveAll(s => s.Until <= now);
            var own = counted.Where(s => s.Mailbox == name).ToList();
            if ((Full(own, MostOfAMailbox, isUrgent) ?? Full(counted, settings.MostADay, isUrgent)) is { } first)
            {
                return first - now;
            }

            var room = Math.Min(MostOfAMailbox - own.Sum(s => s.Count), settings.MostADay - counted.Sum(s => s.Count));
            var taken = Math.Min(room, Ahead);
            var last = own.Find(s => s.Until - Day > now);
            sent = last is null
                ? counted.Add(new Sent(name, now + Span + Day, taken))
                : counted.Replace(last, last with { Count = last.Count + taken });
            texts.Replace(Name, JsonSerializer.SerializeToUtf8Bytes(sent));
            ahead[name] = taken - 1;
            return null;
        }
    }

    // When the first of what was counted counts no more; null while there is room.
    private static DateTimeOffset? Full(IReadOnlyCollection<Sent> counted, int most, bool isUrgent) =>
        counted.Sum(s => s.Count) < (isUrgent ? most : most - (most / Share)) ? null : counted.Min(s => s.Until);

    private ImmutableList<Sent> Read()
    {
        try
        {
            return texts.Read(Name) is { } kept ? JsonSerializer.Deserialize<ImmutableList<Sent>>(kept) ?? [] : [];
        }
        catch (JsonException)
        {
            // A spoilt count keeps no notice back: Exchange itself refuses what is too much.
            return [];
        }
    }

    /// <summary>So many went out within a quarter of an hour, and count until 24 hours after its end.</summary>
    private sealed record Sent(string Mailbox, DateTimeOffset Until, int Count);
}
