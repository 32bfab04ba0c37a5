using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>
/// Names a notice: what it is about, and which one of that kind. Equal keys are the same notice, which nobody gets twice.
/// Its text, in which the record and addresses hold it, is written and read here and nowhere else. A date that moved has
/// notices of its own: <c>v0</c> in a text is the closing as it was first, then counted by the extensions.
/// </summary>
public abstract record NoticeKey
{
    private NoticeKey()
    {
    }

    /// <summary>The delegation that alone may know of this notice; null where the Secretariat may.</summary>
    public virtual DelegationId? Inside => null;

    /// <summary>Whether it recalls a date to who has not acted, and so can be stopped by whoever gets it.</summary>
    public bool IsReminder => this is Reminder { Step.Kind: not StepKind.Opening } or Called or Unsent;

    private protected abstract string Text { get; }

    /// <summary>A step of the plan recalls the closing to who has sent nothing.</summary>
    public sealed record Reminder(int Closing, ReminderStep Step) : NoticeKey
    {
        private protected override string Text => $"reminder/v{Closing}/{Step.Key}";
    }

    /// <summary>The same, called for by hand.</summary>
    public sealed record Called(CallId Call) : NoticeKey
    {
        private protected override string Text => $"called/{Call}";
    }

    /// <summary>A test message, to be answered with one word.</summary>
    public sealed record Reached(CallId Call) : NoticeKey
    {
        private protected override string Text => $"reach/{Call}";
    }

    /// <summary>Something is approved and not sent: told to those who can send it, and to nobody else.</summary>
    public sealed record Unsent(int Closing, ReminderStep Step, DelegationId Delegation) : NoticeKey
    {
        public override DelegationId? Inside => Delegation;

        private protected override string Text => $"unsent/v{Closing}/{Step.Key}/{Delegation}";
    }

    /// <summary>More time was given.</summary>
    public sealed record MoreTime(int Closing) : NoticeKey
    {
        private protected override string Text => $"closing/v{Closing}";
    }

    /// <summary>A date was announced or moved.</summary>
    public sealed record Dated(MilestoneId Milestone, int Version) : NoticeKey
    {
        private protected override string Text => $"milestone/{Milestone}/{Version}";
    }

    /// <summary>A revised draft was circulated.</summary>
    public sealed record Revised(int Draft) : NoticeKey
    {
        private protected override string Text => $"draft/{Draft}";
    }

    /// <summary>
    /// A draft was circulated in another language, or that version of it again, corrected, from <paramref name="Number"/> 2 on: told to
    /// those who are written to in it.
    /// </summary>
    public sealed record InLanguage(int Draft, string Language, int Number = 1) : NoticeKey
    {
        private protected override string Text => Number == 1 ? $"language/{Draft}/{Language}" : $"corrected/{Draft}/{Number}/{Language}";
    }

    /// <summary>A paper was circulated.</summary>
    public sealed record Paper(PaperId Id) : NoticeKey
    {
        private protected override string Text => $"paper/{Id}";
    }

    /// <summary>The Secretariat asked something about a comment; its questions are counted from 1.</summary>
    public sealed record Question(CommentId Comment, int Number) : NoticeKey
    {
        private protected override string Text => $"question/{Comment}/{Number}";
    }

    /// <summary>The Secretariat answered what a delegation asked, to it alone or to all; its answers are counted from 1.</summary>
    public sealed record Guided(QuestionId Id, int Number) : NoticeKey
    {
        private protected override string Text => $"guided/{Id}/{Number}";
    }

    /// <summary>What a delegation gets to read of a day in the forum's zone: outcomes of its comments, and answers that went to
    /// all.</summary>
    public sealed record Answered(LocalDate Day) : NoticeKey
    {
        private protected override string Text => $"answered/{LocalDatePattern.Iso.Format(Day)}";
    }

    /// <summary>What a delegation sent by mail was filed on its behalf: its receipt.</summary>
    public sealed record Filed(ReceiptReference Receipt) : NoticeKey
    {
        private protected override string Text => $"receipt/{Receipt}";
    }

    /// <summary>What the Secretariat wrote back about a mail, counted from 1.</summary>
    public sealed record WrittenBack(ArrivalId Arrival, int Number) : NoticeKey
    {
        private protected override string Text => $"written-back/{Arrival}/{Number}";
    }

    /// <summary>What arrived by mail and what became of it, once a day in the forum's zone: for the Secretariat alone.</summary>
    public sealed record Mails(LocalDate Day) : NoticeKey
    {
        private protected override string Text => $"mails/{LocalDatePattern.Iso.Format(Day)}";
    }

    /// <summary>The key a text stands for; null when it is none that is ever written.</summary>
    public static NoticeKey? Read(string text)
    {
        var key = text.Split('/') switch
        {
            ["reminder", var closing, var step] when ClosingIn(closing) is { } v && ReminderStep.Read(step) is { } s => new Reminder(v, s),
            ["called", .. var id] when Whole(id) is { } call => new Called(new CallId(call)),
            ["reach", .. var id] when Whole(id) is { } call => new Reached(new CallId(call)),
            ["unsent", var closing, var step, .. var id]
                when ClosingIn(closing) is { } v && ReminderStep.Read(step) is { } s && Whole(id) is { } own =>
                new Unsent(v, s, new DelegationId(own)),
            ["closing", var closing] when ClosingIn(closing) is { } v => new MoreTime(v),
            ["milestone", .. var id, var version] when Whole(id) is { } one && NumberIn(version) is { } v =>
                new Dated(new MilestoneId(one), v),
            ["draft", var draft] when NumberIn(draft) is { } n => new Revised(n),
            ["language", var draft, .. var tag] when NumberIn(draft) is { } n && Whole(tag) is { } language => new InLanguage(n, language),
            ["corrected", var draft, var number, .. var tag]
                when NumberIn(draft) is { } n && NumberIn(number) is { } v && Whole(tag) is { } language => new InLanguage(n, language, v),
            ["paper", .. var id] when Whole(id) is { } paper => new Paper(new PaperId(paper)),
            ["question", .. var id, var number] when Whole(id) is { } one && NumberIn(number) is { } n =>
                new Question(new CommentId(one), n),
            ["guided", .. var id, var number] when Whole(id) is { } one && NumberIn(number) is { } n => new Guided(new QuestionId(one), n),
            ["answered", var day] when DayIn(day) is { } date => new Answered(date),
            ["receipt", .. var id] when Whole(id) is { } receipt => new Filed(new ReceiptReference(receipt)),
            ["written-back", .. var id, var number] when Whole(id) is { } mail && NumberIn(number) is { } n =>
                new WrittenBack(new ArrivalId(mail), n),
            ["mails", var day] when DayIn(day) is { } date => new Mails(date),
            _ => (NoticeKey?)null,
        };
        return key?.ToString() == text ? key : null;
    }

    public sealed override string ToString() => Text;

    // An id may hold what parts the rest; an empty one is none.
    private static string? Whole(string[] id) => string.Join('/', id) is { Length: > 0 } whole ? whole : null;

    private static int? NumberIn(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static LocalDate? DayIn(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date : null;

    private static int? ClosingIn(string text) => text is ['v', .. var number] ? NumberIn(number) : null;
}
