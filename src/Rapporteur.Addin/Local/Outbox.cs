using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Addin.Pages;
using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Notices;

namespace Rapporteur.Addin.Local;

/// <summary>
/// A notice that went out: to whom, through which channel, when by the forum clock, and what it said.
/// <see cref="State"/> is "accepted" by the channel, or "begun" while that is not known; <see cref="Uncertain"/> when the
/// person may have it twice.
/// </summary>
public sealed record OutboxItem
{
    public required string Consultation { get; init; }

    public required string Key { get; init; }

    public required string Person { get; init; }

    public required string Channel { get; init; }

    public required string State { get; init; }

    public required bool Uncertain { get; init; }

    public required Instant At { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public required string Link { get; init; }

    public required IReadOnlyList<OutboxFile> Attachments { get; init; }
}

public sealed record OutboxFile(string Name, string ContentType, string Content);

/// <summary>The same for a page, which names people as the roster does and says times by the forum's clock.</summary>
public sealed record OutboxView(IReadOnlyList<OutboxItem> Items, IReadOnlyDictionary<string, Consultation> About)
{
    /// <summary>The name and the delegation; the id of who is on no roster any more.</summary>
    public string Who(OutboxItem item) =>
        About.GetValueOrDefault(item.Consultation)?.Roster is { } roster
            && roster.People.FirstOrDefault(p => p.Id.Value == item.Person) is { } person
            ? string.Join(", ", new[] { person.Name, roster.DelegationOf(person)?.ShortName }.OfType<string>()) : item.Person;

    public DateTimeZone Zone(OutboxItem item) => About.GetValueOrDefault(item.Consultation)?.ForumZone ?? DateTimeZone.Utc;
}

/// <summary>What was sent from this machine, newest first: JSON, or a page when a browser asks. For whoever tries the product
/// out.</summary>
public static class Outbox
{
    private const int Most = 20_000;
    private const int MostShown = 200;

    public static async Task<IResult> ShowAsync(HttpContext context, SendingLog log, Intake.Intake intake)
    {
        var items = (await log.NewestAsync(Most, context.RequestAborted)).Where(s => s.State != HandedState.Refused).Select(Item).ToList();
        return context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            ? Page.Of<OutboxPage>(nameof(OutboxPage.View), await ViewAsync([.. items.Take(MostShown)], intake, context.RequestAborted))
            : Results.Json(items.Select(i => new
            {
                consultation = i.Consultation,
                key = i.Key,
                person = i.Person,
                channel = i.Channel,
                state = i.State,
                uncertain = i.Uncertain,
                at = InstantPattern.ExtendedIso.Format(i.At),
                subject = i.Subject,
                text = i.Text,
                link = i.Link,
                attachments = i.Attachments.Select(f => new { name = f.Name, contentType = f.ContentType, content = f.Content }),
            }));
    }

    private static async Task<OutboxView> ViewAsync(List<OutboxItem> items, Intake.Intake intake, CancellationToken cancellationToken)
    {
        var about = new Dictionary<string, Consultation>(StringComparer.Ordinal);
        foreach (var id in items.Select(i => i.Consultation).Distinct())
        {
            if (await intake.EntranceAsync(new ConsultationId(id), cancellationToken) is { Consultation: { } consultation })
            {
                about[id] = consultation;
            }
        }

        return new OutboxView(items, about);
    }

    private static OutboxItem Item(Sending sending)
    {
        var notice = sending.Text is { } text ? JsonSerializer.Deserialize<Notice>(text)! : new Notice("", "", "en", "");
        return new()
        {
            Consultation = sending.Consultation.Value,
            Key = sending.Key.ToString(),
            Person = sending.Person.Value,
            Channel = sending.Channel.ToString().ToLowerInvariant(),
            State = sending.State == HandedState.Accepted ? "accepted" : "begun",
            Uncertain = sending.Uncertain,
            At = sending.At,
            Subject = notice.Subject,
            Text = notice.Text,
            Link = notice.Link,
            Attachments = notice.Calendar is { } calendar && sending.Channel == Record.NoticeChannel.Mail
                ? [new("date.ics", "text/calendar", calendar)]
                : [],
        };
    }
}
