using NodaTime;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Notices;

/// <summary>
/// What a notice says, in the language of the person it is for. Nobody owes an answer: the text says until when comments may
/// come and that none is needed. Imprecise dates stand in the Chair's words, never as a computed day.
/// </summary>
public static class NoticeText
{
    // A notice is read on a telephone; the rest stands beside the draft.
    private const int MostListed = 20;

    internal static readonly Phrasebook Book = new(typeof(NoticeText).Assembly, "notices");

    /// <summary>Where reminders can be stopped, and what is not stopped there; stands below a reminder that goes by e-mail.</summary>
    public static string Stop(Language language, Uri address) =>
        Book.In(language).Say("notices.stop", ("address", address.AbsoluteUri));

    /// <summary>The text for that person; <paramref name="address"/> is where the host is reached, without a slash at its end.</summary>
    internal static Notice For(Board board, Occasion occasion, Person person, string address)
    {
        var consultation = board.Consultation!;
        if (occasion.Key is NoticeKey.Mails)
        {
            return Mails(board, occasion, Book.In(Language.Of(person.Language)), address);
        }

        var delegation =
            consultation.Roster.DelegationOf(person)
                ?? throw new ArgumentException($"\"{person.Id}\" is of no delegation.", nameof(person));
        var to = new Addressee(consultation, delegation, Book.In(Language.Of(person.Language)));
        var beside = $"{address}/reader/{consultation.Id}";
        var answered = occasion.Key is NoticeKey.Answered { Day: var day } ? ToldOfDay.On(board, delegation.Id, day) : null;
        var link = occasion.Key switch
        {
            NoticeKey.Paper => $"{beside}/papers",
            NoticeKey.InLanguage it => $"{beside}/beside?draft={it.Draft}&in={it.Language}",
            NoticeKey.Guided => $"{beside}/questions",
            NoticeKey.Answered => answered!.Outcomes.IsEmpty ? $"{beside}/questions" : $"{beside}?panel=ours",
            _ => beside,
        };
        var (subject, lines) = occasion.Key switch
        {
            NoticeKey.Reminder { Step.Kind: StepKind.Opening } => Opening(to),
            NoticeKey.Reminder or NoticeKey.Called =>
                Reminder(to, board.Plan.Plan.Texts.FirstOrDefault(t => t.Language == to.Language.Tag)?.Text),
            NoticeKey.Reached => (to.Say("notices.check.subject"), [to.Say("notices.check.text"), to.Say("notices.check.word")]),
            NoticeKey.Unsent => Unsent(to),
            NoticeKey.MoreTime => MoreTime(to),
            NoticeKey.Dated it => Date(to, board.Milestones[it.Milestone]),
            NoticeKey.Filed it => Receipt(to, board.Submissions[it.Receipt]),
            NoticeKey.WrittenBack it => Back(to, board, it),
            NoticeKey.Question it => Question(to, board.Comments[it.Comment].Reference),
            NoticeKey.InLanguage it => InLanguage(to, board.DraftNumbered(it.Draft)!, it),
            NoticeKey.Paper it => Paper(to, board, board.Papers.Find(p => p.Id == it.Id)!),
            NoticeKey.Guided => (to.Say("notices.guided.subject"), [to.Say("notices.guided.text")]),
            NoticeKey.Answered => Answered(to, board, answered!, beside),
            _ => Draft(to, board, beside),
        };
        string[] note = consultation.Note is { } sample ? [sample] : [];
        return new Notice(
            to.Say("notices.subject", ("forum", consultation.Forum), ("subject", subject)),
            string.Join("\n\n",
                [.. note, .. lines.Where(l => l.Length > 0), link, to.Say("notices.signature", ("forum", consultation.Forum))]),
            to.Language.Tag,
            link,
            CalendarOf(to, board, occasion));
    }

    private static Notice Mails(Board board, Occasion occasion, Phrases say, string address)
    {
        var (consultation, balance) = (board.Consultation!, ArrivalBalance.Of([.. board.Arrivals.Values]));
        var link = $"{address}/desk/{consultation.Id}/mail";
        string[] note = consultation.Note is { } sample ? [sample] : [];
        return new Notice(
            say.Say(
                "notices.subject",
                ("forum", consultation.Forum), ("subject", say.Say("notices.mails.subject", ("count", balance.Waiting)))),
            string.Join("\n\n",
            [
                .. note,
                say.Say("notices.mails.new", ("count", MailOccasions.NewOn(board, occasion)), ("document", consultation.Document)),
                say.Say("notices.mails.balance", ("arrived", balance.Arrived), ("filed", balance.Filed), ("aside", balance.SetAside),
                    ("waiting", balance.Waiting)),
                link,
            ]),
            say.Language.Tag,
            link);
    }

    private static (string, string[]) Opening(Addressee to) => to.HasDay
        ? (to.Say("notices.day.subject"), [to.Say("notices.opening.day"), to.OnTime])
        : (to.Say("notices.words.subject"), [to.Say("notices.opening.words")]);

    private static (string, string[]) Reminder(Addressee to, string? own) => (
        to.HasDay ? to.Say("notices.reminder.subject") : to.Say("notices.words.subject"),
        [own is not null ? to.Filled(own) : to.HasDay ? to.Say("notices.reminder.day") : to.Say("notices.reminder.words"), to.OnTime]);

    private static (string, string[]) Unsent(Addressee to) => (
        // Said alike of a reminder: a subject is seen on locked screens, and in what bounces.
        to.Say("notices.reminder.subject"),
        [to.Say("notices.unsent"), to.OnTime]);

    private static (string, string[]) MoreTime(Addressee to)
    {
        if (to.Consultation.Closing is not { } first)
        {
            return (to.Say("notices.day.subject"), [to.Say("notices.more.set"), to.OnTime]);
        }

        return (
            to.Say("notices.more.subject"),
            [
                to.Consultation.ExtensionOf(to.Delegation.Id)! switch
                {
                    { Reopens: true, To: null } => to.Say("notices.more.reopened.all"),
                    { Reopens: true } => to.Say("notices.more.reopened.own"),
                    { To: null } => to.Say("notices.more.given.all"),
                    _ => to.Say("notices.more.given.own"),
                },
                to.Say("notices.more.first", ("first", to.Language.Day(first.Day))),
                to.OnTime,
            ]);
    }

    private static (string, string[]) Date(Addressee to, IReadOnlyList<MilestoneVersion> versions)
    {
        var cleared = versions.Where(v => v.ClearedBy is not null).Select(v => v.Milestone).ToList();
        var (now, before) = (cleared[^1], cleared.Count > 1 ? cleared[^2] : null);
        // Each in a paragraph of its own: what and when may be written in opposite directions.
        return (
            to.Say("notices.date.subject", ("what", now.What), ("words", now.Words)),
            [
                before is null ? to.Say("notices.date.first") : to.Say("notices.date.moved"),
                now.What,
                now.Words,
                before is null ? "" : to.Say("notices.date.before", ("before", before.Words)),
            ]);
    }

    private static (string, string[]) Question(Addressee to, string reference) => (
        to.Say("notices.question.subject", ("reference", reference)),
        [to.Say("notices.question.text", ("reference", reference))]);

    // What it says stands beside the draft: a mail may be read by others.
    private static (string, string[]) Receipt(Addressee to, Submission filed) => (
        to.Say("notices.filed.subject", ("receipt", filed.Reference.Value)),
        [
            to.Say("notices.filed.text", ("at", to.Language.At(filed.CountsFrom, to.Delegation.Zone.Rules))),
            filed.None ? to.Say("notices.filed.none") : to.Say("notices.filed.comments", ("count", filed.Comments.Length)),
            to.Say("notices.filed.receipt", ("receipt", filed.Reference.Value)),
            to.Say("notices.filed.correct"),
        ]);

    // Of the mail only when it came: whoever wrote it, this goes to the focal point.
    private static (string, string[]) Back(Addressee to, Board board, NoticeKey.WrittenBack key) => (
        to.Say("notices.back.subject"),
        [
            to.Say("notices.back.text", ("at", to.Language.At(board.Arrivals[key.Arrival].At, to.Delegation.Zone.Rules))),
            board.WrittenBack.Find(b => b.Arrival == key.Arrival && b.Number == key.Number)!.Words,
        ]);

    // From both sides: each comment with what became of it and where it is, and where to see which changes stand on which comments.
    private static (string, string[]) Draft(Addressee to, Board board, string beside)
    {
        var (draft, since) = (board.CurrentDraft!.Label, ReflectedSince.Of(board, to.Delegation.Id));
        return (
            to.Say("notices.draft.subject", ("draft", draft)),
            [
                to.Say("notices.draft.text", ("draft", draft)),
                since.IsEmpty ? "" : to.Say("notices.draft.places"),
                .. since.Take(MostListed).Select(n => Since(to, board.CurrentDraft, n)),
                since.Length > MostListed ? to.Say("notices.draft.more", ("count", since.Length - MostListed)) : "",
                since.IsEmpty ? "" : to.Say("notices.draft.reflected", ("address", $"{beside}/reflected")),
                since.IsEmpty ? "" : to.Say("notices.draft.caution"),
                to.Say("notices.draft.changes", ("address", $"{beside}/changes")),
            ]);
    }

    // Neither what was said nor what was answered: each stands beside the draft.
    private static (string, string[]) Answered(Addressee to, Board board, ToldOfDay answered, string beside)
    {
        var outcomes = answered.Outcomes;
        if (outcomes.IsEmpty)
        {
            return (to.Say("notices.answered.questions.subject"), [to.Say("notices.answered.questions", ("count", answered.ToAll))]);
        }

        return (
            to.Say("notices.answered.subject"),
            [
                to.Say("notices.answered.text", ("count", outcomes.Length)),
                string.Join('\n', outcomes.Take(MostListed).Select(Said)),
                outcomes.Length > MostListed ? to.Say("notices.draft.more", ("count", outcomes.Length - MostListed)) : "",
                to.Say("notices.answered.caution"),
                answered.ToAll == 0 ? "" : $"{to.Say("notices.answered.questions", ("count", answered.ToAll))} {beside}/questions",
            ]);

        string Said(Comment comment)
        {
            var content = comment.Sent!.Content;
            var places = board.DraftNumbered(content.Draft)?.Draft is { } made
                ? to.Language.Listed(content.Places.Select(p => to.Language.Cited(p, made))) : "";
            return places.Length == 0 ? comment.Reference
                : to.Say("notices.draft.place.whole", ("reference", comment.Reference), ("label", places));
        }
    }

    private static (string, string[]) InLanguage(Addressee to, CirculatedDraft draft, NoticeKey.InLanguage it)
    {
        var corrected = it.Number > 1;
        Hole[] holes = [("draft", draft.Label), ("language", to.Language.NameOf(it.Language))];
        return (
            to.Say(corrected ? "notices.language.corrected.subject" : "notices.language.subject", holes),
            [
                to.Say(
                    corrected ? "notices.language.corrected.text" : "notices.language.text",
                    [.. holes, ("authentic", to.Language.NameOf(draft.Language))]),
            ]);
    }

    private static (string, string[]) Paper(Addressee to, Board board, IssuedPaper paper)
    {
        var called = to.Say(paper.Title.Name switch
        {
            "draft-with-comments.docx" => "notices.paper.annotated",
            "summary.docx" => "notices.paper.summary",
            "reflected.docx" => "notices.paper.reflected",
            _ => "notices.paper.compilation",
        });
        return (
            to.Say("notices.paper.subject", ("paper", called)),
            [to.Say("notices.paper.text", ("paper", called), ("draft", board.DraftNumbered(paper.Title.Draft)?.Label ?? ""))]);
    }

    private static string Since(Addressee to, CirculatedDraft draft, ReflectedSince since)
    {
        var (next, was) = (since.Text, to.Language.Listed(since.Text.Content.Places.Select(p => to.Language.Cited(p, since.Made))));
        var now = to.Language.Listed(next.Now.Select(p => to.Language.Cited(p, draft.Draft)).Distinct());
        var where = now.Length == 0 || now == was ? was : to.Say("notices.draft.where", ("was", was), ("now", now));
        var shown = to.Say(
            next.State switch
            {
                NextTextState.WordingStands => "notices.draft.place.wording",
                NextTextState.AsItWas => "notices.draft.place.same",
                NextTextState.Gone => "notices.draft.place.gone",
                NextTextState.NotCertain => "notices.draft.place.not-certain",
                NextTextState.NothingToCompare => "notices.draft.place.whole",
                _ => "notices.draft.place.changed",
            },
            ("reference", next.Comment.Reference),
            ("label", where));
        return since.Outcomes.IsEmpty ? shown
            : string.Join('\n', since.Outcomes.Select(o => to.Say("notices.draft.outcome", ("outcome", o.In(to.Language)))).Prepend(shown));
    }

    private static string? CalendarOf(Addressee to, Board board, Occasion occasion)
    {
        if (occasion.Key is NoticeKey.Dated dated)
        {
            var milestone = to.Consultation.Milestones.First(m => m.Id == dated.Milestone);
            var told = board.Milestones[dated.Milestone].Count(v => v.ClearedBy is not null) - 1;
            return milestone is { Kind: MilestoneKind.OnDay, Earliest: not null }
                ? Calendar.Of(to.Consultation, milestone, told, occasion.Due)
                : null;
        }

        return occasion.Key is not (NoticeKey.Revised or NoticeKey.Question or NoticeKey.Filed or NoticeKey.WrittenBack
            or NoticeKey.Reached or NoticeKey.Paper or NoticeKey.InLanguage or NoticeKey.Guided or NoticeKey.Answered)
            && to.Consultation.ClosingFor(to.Delegation) is { } end
            ? Calendar.Closing(to.Consultation, to.Delegation, end, to.Say("notices.calendar"))
            : null;
    }

    /// <summary>Whom a notice is for: language, delegation and the closing as both clocks show it.</summary>
    private sealed record Addressee(Consultation Consultation, Delegation Delegation, Phrases Phrases)
    {
        public Language Language => Phrases.Language;

        public bool HasDay => Closing is not null;

        /// <summary>Until when a comment is on time, by both clocks when they differ: nobody has to reckon. Empty when no day is
        /// set.</summary>
        public string OnTime =>
            Consultation.ClosingFor(Delegation) is not { } end ? ""
            : Consultation.Zone == Delegation.Zone ? Say("notices.on-time", ("end", Language.Until(end, Consultation.ForumZone)))
            : Say(
                "notices.on-time.both",
                ("capital", Language.Until(end, Delegation.Zone.Rules)),
                ("forum", Language.Until(end, Consultation.ForumZone)));

        private Closing? Closing => Consultation.ClosingOf(Delegation.Id);

        private string Words => Consultation.ClosingWords ?? "";

        private string Day => Closing is { } closing ? Language.Day(closing.Day) : Words;

        /// <summary>The sentence, which may also name the document, the closing day or the words that stand for it.</summary>
        public string Say(string key, params ReadOnlySpan<Hole> holes) =>
            Phrases.Say(key, [.. holes, ("document", Consultation.Document), ("day", Day), ("words", Words)]);

        /// <summary>Words of the Secretariat's own, with the document's name and the day in their places.</summary>
        public string Filled(string own) => own
            .Replace("{document}", Consultation.Document, StringComparison.Ordinal)
            // The full stop of a Russian day ends the sentence too.
            .Replace(Day is [.., '.'] ? "{day}." : "{day}", Day, StringComparison.Ordinal).Replace("{day}", Day, StringComparison.Ordinal)
            .ReplaceLineEndings("\n");
    }
}
