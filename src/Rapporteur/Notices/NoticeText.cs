using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Words;

namespace Rapporteur.Notices;

/// <summary>
/// What a notice says, in English or Russian. Nobody owes an answer: the text says until when comments may come and that
/// none is needed. Imprecise dates stand in the Chair's words, never as a computed day.
/// </summary>
public static class NoticeText
{
    // A notice is read on a telephone; the rest stands beside the draft.
    private const int MostListed = 20;

    private static readonly CultureInfo RussianCulture = CultureInfo.GetCultureInfo("ru-RU");

    /// <summary>The text for that person; <paramref name="address"/> is where the host is reached, without a slash at its end.</summary>
    public static Notice For(Board board, Occasion occasion, Person person, string address)
    {
        var consultation = board.Consultation!;
        var delegation = consultation.Roster.DelegationOf(person) ?? throw new ArgumentException($"\"{person.Id}\" is of no delegation.", nameof(person));
        var to = new Reader(consultation, delegation, person.Language.StartsWith("ru", StringComparison.OrdinalIgnoreCase), board.Plan.Plan);
        var link = $"{address}/reader/{consultation.Id}";
        var (subject, lines) = occasion.Kind switch
        {
            NoticeKind.Reminder when occasion.Step?.Kind == StepKind.Opening => Opening(to),
            NoticeKind.Reminder or NoticeKind.Called => Reminder(to),
            NoticeKind.Unsent => Unsent(to),
            NoticeKind.Closing => MoreTime(to),
            NoticeKind.Milestone => Date(to, board.Milestones[occasion.About!]),
            NoticeKind.Question => Question(to, board.Comments[new Comments.CommentId(occasion.About!)].Reference),
            _ => Draft(to, board),
        };
        string[] note = consultation.Note is { } sample ? [sample] : [];
        return new Notice(
            $"{consultation.Forum}: {subject}",
            string.Join("\n\n", [.. note, .. lines.Where(l => l.Length > 0), link, to.Say($"{consultation.Forum}, Secretariat", $"{consultation.Forum}, Секретариат")]),
            to.Russian ? "ru" : "en",
            link,
            CalendarOf(to, board, occasion));
    }

    private static (string, string[]) Opening(Reader to) => to.Closing is null
        ? (to.Say("comments are requested", "просьба представить замечания"),
            [to.Say(
                $"Written comments on {to.Document} are requested {to.Consultation.ClosingWords}.",
                $"Просьба представить письменные замечания к документу «{to.Document}» ({to.Consultation.ClosingWords}).")])
        : (to.Say($"comments may be submitted until {to.Day}", $"замечания принимаются до {to.Day}"),
            [to.Say(
                $"Written comments on {to.Document} may be submitted until {to.Day}. If your delegation has none, no reply is needed.",
                $"Письменные замечания к документу «{to.Document}» можно представить до {to.Day} Если у вашей делегации замечаний нет, ответ не требуется."), to.Until]);

    private static (string, string[]) Reminder(Reader to)
    {
        var own = to.Plan.Texts.FirstOrDefault(t => to.Russian == t.Language.StartsWith("ru", StringComparison.OrdinalIgnoreCase))?.Text;
        return (
            to.Say($"comments until {to.Day}", $"замечания до {to.Day}"),
            [
                own?.Replace("{document}", to.Document, StringComparison.Ordinal).Replace("{day}", to.Day, StringComparison.Ordinal).ReplaceLineEndings("\n")
                ?? to.Say(
                    $"The Secretariat recalls that written comments on {to.Document} may be submitted until {to.Day}. If your delegation has none, no reply is needed.",
                    $"Секретариат напоминает, что письменные замечания к документу «{to.Document}» можно представить до {to.Day} Если у вашей делегации замечаний нет, ответ не требуется."),
                to.Until,
            ]);
    }

    private static (string, string[]) Unsent(Reader to) => (
        // Said alike of a reminder: a subject is seen on locked screens, and returns with what came back.
        to.Say($"comments until {to.Day}", $"замечания до {to.Day}"),
        [
            to.Say(
                $"Your delegation has approved comments on {to.Document} that have not been sent to the Secretariat. They may be sent until {to.Day}; nobody outside your delegation has seen them.",
                $"Ваша делегация одобрила замечания к документу «{to.Document}», которые ещё не отправлены в Секретариат. Их можно отправить до {to.Day} За пределами вашей делегации их никто не видел."),
            to.Until,
        ]);

    private static (string, string[]) MoreTime(Reader to)
    {
        var given = to.Consultation.ExtensionOf(to.Delegation.Id)!;
        if (to.Consultation.Closing is null)
        {
            return (
                to.Say($"comments may be submitted until {to.Day}", $"замечания принимаются до {to.Day}"),
                [
                    to.Say(
                        $"The Chair has set a day: written comments on {to.Document} may be submitted until {to.Day}.",
                        $"Председатель установил срок: письменные замечания к документу «{to.Document}» можно представить до {to.Day}"),
                    to.Until,
                ]);
        }

        var (whom, whomRussian) = given.To is null ? ("", "") : (" by your delegation", " вашей делегацией");
        return (
            to.Say($"more time for comments, until {to.Day}", $"срок представления замечаний продлён до {to.Day}"),
            [
                given.Reopens
                    ? to.Say(
                        $"The Chair has reopened the submission of written comments on {to.Document}. They may be submitted{whom} until {to.Day}.",
                        $"Председатель возобновил приём письменных замечаний к документу «{to.Document}». Они могут быть представлены{whomRussian} до {to.Day}")
                    : to.Say(
                        $"The Chair has given more time: written comments on {to.Document} may be submitted{whom} until {to.Day}.",
                        $"Председатель продлил срок: письменные замечания к документу «{to.Document}» могут быть представлены{whomRussian} до {to.Day}"),
                to.Say($"The day first set was {to.Printed(to.Consultation.Closing.Day)}.", $"Первоначальный срок: {to.Printed(to.Consultation.Closing.Day)}"),
                to.Until,
            ]);
    }

    private static (string, string[]) Date(Reader to, IReadOnlyList<MilestoneVersion> versions)
    {
        var cleared = versions.Where(v => v.ClearedBy is not null).Select(v => v.Milestone).ToList();
        var (now, before) = (cleared[^1], cleared.Count > 1 ? cleared[^2] : null);
        // Each in a paragraph of its own: what and when may be written in opposite directions.
        return (
            $"{now.What}: {now.Words}",
            [
                before is null
                    ? to.Say("The Chair communicates the following date.", "Председатель сообщает следующую дату.")
                    : to.Say("The Chair communicates a new date.", "Председатель сообщает новую дату."),
                now.What,
                now.Words,
                before is null ? "" : to.Say($"Until now: {before.Words}", $"До сих пор: {before.Words}"),
            ]);
    }

    private static (string, string[]) Question(Reader to, string reference) => (
        to.Say($"a question about your comment {reference}", $"вопрос о вашем замечании {reference}"),
        [
            to.Say(
                $"The Secretariat asks your delegation to complete its comment {reference} on {to.Document}. The question stands with the comment, at the address below.",
                $"Секретариат просит вашу делегацию дополнить замечание {reference} к документу «{to.Document}». Вопрос стоит при замечании, по адресу ниже."),
        ]);

    private static (string, string[]) Draft(Reader to, Board board)
    {
        var draft = board.CurrentDraft!;
        var since = NextText.Of(board, to.Delegation.Id);
        return (
            to.Say($"{draft.Label} circulated", $"распространён документ {draft.Label}"),
            [
                to.Say(
                    $"The Chair has circulated {draft.Label} of {to.Document}. It is open to your delegation at the address below.",
                    $"Председатель распространил {draft.Label} документа «{to.Document}». Он доступен вашей делегации по адресу ниже."),
                since.IsEmpty ? "" : to.Say(
                    "What the new text shows at the places of your delegation’s comments:",
                    "Что показывает новый текст в местах замечаний вашей делегации:"),
                .. since.Take(MostListed).Select(n => $"{n.Reference}, {n.Label}: {Since(to, n.State)}"),
                since.Length > MostListed ? to.Say($"and {since.Length - MostListed} more, beside the draft", $"и ещё {since.Length - MostListed}, рядом с текстом") : "",
                since.IsEmpty ? "" : to.Say(
                    "This compares texts; it says nothing about what was decided, and prejudges no position.",
                    "Это сравнение текстов; оно ничего не говорит о принятых решениях и не предрешает ничьей позиции."),
            ]);
    }

    private static string Since(Reader to, NextTextState state) => state switch
    {
        NextTextState.WordingStands => to.Say("the wording you proposed stands in it", "предложенная вами формулировка в нём есть"),
        NextTextState.AsItWas => to.Say("the passage stands as it was", "место осталось прежним"),
        _ => to.Say("the passage has changed", "место изменено"),
    };

    private static string? CalendarOf(Reader to, Board board, Occasion occasion)
    {
        if (occasion.Kind == NoticeKind.Milestone)
        {
            var milestone = to.Consultation.Milestones.First(m => m.Id == occasion.About);
            return milestone is { Kind: MilestoneKind.OnDay, Earliest: not null } ? Calendar.Of(to.Consultation, milestone, board.Milestones[milestone.Id].Count(v => v.ClearedBy is not null) - 1, occasion.Due) : null;
        }

        return occasion.Kind is not (NoticeKind.Draft or NoticeKind.Question) && to.Consultation.ClosingFor(to.Delegation) is { } end
            ? Calendar.Closing(to.Consultation, to.Delegation, end, to.Say($"Comments requested: {to.Document}", $"Срок представления замечаний: {to.Document}"))
            : null;
    }

    /// <summary>Whom a notice is for: language, delegation and the closing as both clocks show it.</summary>
    private sealed record Reader(Consultation Consultation, Delegation Delegation, bool Russian, ReminderPlan Plan)
    {
        public string Document => Consultation.Document;

        public Closing? Closing => Consultation.ClosingOf(Delegation.Id);

        /// <summary>The closing day; in Russian it ends with the full stop of its abbreviation.</summary>
        public string Day => Closing is { } closing ? Printed(closing.Day) : Consultation.ClosingWords ?? "";

        // Both clocks, when they differ: nobody has to reckon.
        public string Until
        {
            get
            {
                if (Consultation.ClosingFor(Delegation) is not { } end)
                {
                    return "";
                }

                var (forum, capital) = (Told(end, Consultation.ForumZone), Told(end, DateTimeZoneProviders.Tzdb[Delegation.Zone]));
                var said = Consultation.Zone == Delegation.Zone ? forum : $"{capital}; {forum}";
                return Say($"A comment is on time until {said}.", $"Замечание считается своевременным до {said}.");
            }
        }

        public string Say(string english, string russian) => Russian ? russian : english;

        public string Printed(LocalDate day) => Russian
            ? LocalDatePattern.Create("d MMMM uuuu' г.'", RussianCulture).Format(day)
            : LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu").Format(day);

        // An end that falls on midnight is said as the end of the day before it: nobody wonders which night is meant.
        private string Told(Instant end, DateTimeZone zone)
        {
            var local = end.InZone(zone).LocalDateTime;
            var city = ZoneCity.Of(zone);
            return local.TimeOfDay == LocalTime.Midnight
                ? Say($"the end of {Printed(local.Date.PlusDays(-1))} ({city})", $"конца дня {Printed(local.Date.PlusDays(-1))} ({city})")
                : string.Create(CultureInfo.InvariantCulture, $"{Printed(local.Date)}, {local:HH:mm} ({city})");
        }
    }
}
