using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Consultations;

namespace Rapporteur.Notices;

/// <summary>
/// How the closing is recalled, in English or Russian. Nobody owes an answer: the text says until when comments may come
/// and that none is needed.
/// </summary>
public static class ClosingNotice
{
    private static readonly CultureInfo RussianCulture = CultureInfo.GetCultureInfo("ru-RU");

    public static Notice For(Consultation consultation, Delegation delegation, Person person, ReminderReason reason)
    {
        var russian = person.Language.StartsWith("ru", StringComparison.OrdinalIgnoreCase);
        var closing = consultation.ClosingOf(delegation.Id);
        var day = Day(closing.Day, russian);
        var title = $"{consultation.Document}";
        string[] lines = (russian, reason) switch
        {
            (false, ReminderReason.NothingSent) =>
            [
                $"The Secretariat recalls that written comments on {title} may be submitted until {day}. If your delegation has none, no reply is needed.",
                Until(consultation, delegation, false),
            ],
            (false, _) =>
            [
                $"Your delegation has approved comments on {title} that have not been sent to the Secretariat. They may be sent until {day}; nobody outside your delegation has seen them.",
                Until(consultation, delegation, false),
            ],
            (true, ReminderReason.NothingSent) =>
            [
                $"Секретариат напоминает, что письменные замечания к документу «{title}» можно представить до {day} Если у вашей делегации замечаний нет, ответ не требуется.",
                Until(consultation, delegation, true),
            ],
            _ =>
            [
                $"Ваша делегация одобрила замечания к документу «{title}», которые ещё не отправлены в Секретариат. Их можно отправить до {day} За пределами вашей делегации их никто не видел.",
                Until(consultation, delegation, true),
            ],
        };
        var note = consultation.Note is { } sample ? [sample] : Array.Empty<string>();
        return new Notice(
            russian ? $"{consultation.Forum}: замечания до {day}" : $"{consultation.Forum}: comments until {day}",
            string.Join("\n\n", [.. note, .. lines, consultation.Forum]),
            russian ? "ru" : "en",
            Calendar.Closing(consultation, delegation, russian ? $"Срок представления замечаний: {title}" : $"Comments requested: {title}"));
    }

    private static string Day(LocalDate day, bool russian) => russian
        ? LocalDatePattern.Create("d MMMM uuuu' г.'", RussianCulture).Format(day)
        : LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu").Format(day);

    // Both clocks, when they differ: nobody has to reckon.
    private static string Until(Consultation consultation, Delegation delegation, bool russian)
    {
        var end = consultation.ClosingFor(delegation);
        var (forum, capital) = (Told(end, consultation.ForumZone), Told(end, DateTimeZoneProviders.Tzdb[delegation.Zone]));
        var said = forum == capital || consultation.Zone == delegation.Zone ? forum : $"{capital}; {forum}";
        return russian ? $"Замечание считается своевременным до: {said}." : $"A comment is on time until {said}.";
    }

    private static string Told(Instant end, DateTimeZone zone)
    {
        var local = end.InZone(zone).LocalDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{local:uuuu-MM-dd HH:mm} ({zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ')})");
    }
}
