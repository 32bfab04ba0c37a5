using System.Collections.Immutable;
using System.Text.Json;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Workers;
using Rapporteur.Graph.Mail;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Notices;

/// <summary>A report that came before what it reports on was told.</summary>
public sealed record EarlyReport(string Id, DateTimeOffset ReceivedAt);

/// <summary>How far a mailbox is read: the link to go on from, null for the beginning, and what is to be read again.</summary>
public sealed record MailboxPlace(string? Link, ImmutableArray<EarlyReport> Early)
{
    private const int MostEarly = 1_000;

    public static MailboxPlace Beginning { get; } = new(null, []);

    public MailboxPlace With(InboxMail mail) =>
        this with { Early = [.. Early.TakeLast(MostEarly - 1), new EarlyReport(mail.Id, mail.ReceivedAt)] };

    public MailboxPlace Without(EarlyReport read) => this with { Early = Early.Remove(read) };
}

/// <summary>
/// How far each mailbox is read, in <c>mailbox.json</c> of the data folder. One that is lost or spoilt costs a reading from the beginning;
/// a link leads to where it was given, and is followed nowhere else.
/// </summary>
public sealed class MailboxLinks(HostSettings host, RegisterAddress register)
{
    private readonly string kept = Path.Combine(host.Data, "mailbox.json");

    public MailboxPlace Of(string address) => All().GetValueOrDefault(Name(address)) is { } place
        ? place with { Link = IsFromHere(place.Link) ? place.Link : null, Early = place.Early.IsDefault ? [] : place.Early }
        : MailboxPlace.Beginning;

    /// <summary>On stable storage when it ends.</summary>
    public void Keep(string address, MailboxPlace place)
    {
        var all = All();
        if (all.GetValueOrDefault(Name(address)) is not { } known || known.Link != place.Link
            || known.Early.IsDefault || !known.Early.SequenceEqual(place.Early))
        {
            DurableFile.Replace(kept, JsonSerializer.SerializeToUtf8Bytes(all.SetItem(Name(address), place)));
        }
    }

    private static string Name(string address) => address.ToLowerInvariant();

    private bool IsFromHere(string? link) =>
        link is not null && Uri.TryCreate(link, UriKind.Absolute, out var to)
            && to.Authority == new Uri(register.Settings().BaseUrl).Authority;

    private ImmutableDictionary<string, MailboxPlace> All()
    {
        try
        {
            return File.Exists(kept)
                ? JsonSerializer.Deserialize<ImmutableDictionary<string, MailboxPlace>>(File.ReadAllBytes(kept)) ?? []
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
