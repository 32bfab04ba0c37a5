using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Addin.Pages;
using Rapporteur.Channels;
using Rapporteur.Journal;
using Rapporteur.Notices;

namespace Rapporteur.Addin.Local;

/// <summary>
/// A notice that went out: to whom, through which channel, when by the forum clock, and what it said.
/// <see cref="State"/> is "accepted" by the channel, or "begun" while that is not known; <see cref="Uncertain"/> when the
/// person may have it twice.
/// </summary>
public sealed record OutboxItem(
    string Consultation, string Key, string Person, string Channel, string State, bool Uncertain, Instant At, string Subject, string Text,
    string Link, IReadOnlyList<OutboxFile> Attachments);

public sealed record OutboxFile(string Name, string ContentType, string Content);

/// <summary>What was sent from this machine, newest first: JSON, or a page when a browser asks. For whoever tries the product
/// out.</summary>
public static class Outbox
{
    private const int Most = 20_000;
    private const int MostShown = 200;

    public static async Task<IResult> ShowAsync(HttpContext context, SendingLog log)
    {
        var items = (await log.NewestAsync(Most, context.RequestAborted)).Where(s => s.State != HandedState.Refused).Select(Item).ToList();
        return context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            ? Page.Of<OutboxPage>(nameof(OutboxPage.Items), items.Take(MostShown).ToList())
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

    private static OutboxItem Item(Sending sending)
    {
        var notice = sending.Text is { } text ? JsonSerializer.Deserialize<Notice>(text)! : new Notice("", "", "en", "");
        return new(
            sending.Consultation.Value,
            sending.Key.ToString(),
            sending.Person.Value,
            sending.Channel.ToString().ToLowerInvariant(),
            sending.State == HandedState.Accepted ? "accepted" : "begun",
            sending.Uncertain,
            sending.At,
            notice.Subject,
            notice.Text,
            notice.Link,

            // A chat gets a card with a link; the file goes with e-mail only.
            notice.Calendar is { } calendar && sending.Channel == Record.NoticeChannel.Mail
                ? [new("date.ics", "text/calendar", calendar)]
                : []);
    }
}
