using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk;

/// <summary>A delegation on the Desk: how it answered and everything it sent, newest first.</summary>
public sealed record DeskLine(Delegation Delegation, Answered Answered, Instant? First, Instant? Last, int Comments, bool AnyLate,
    IReadOnlyList<Submission> Submissions);

/// <summary>
/// What the Desk shows one reader at one instant; made from what <see cref="Attribution"/> allows and nothing else, so
/// nothing of what a delegation has not sent is in it. <see cref="Away"/> is for how long the register has not
/// answered, asked whether or not anything waits; null while it does. <see cref="Host"/> is where links in notices lead;
/// <see cref="Closed"/>, that nothing can be recorded.
/// </summary>
public sealed record DeskView(Attribution Reader, Instant Now, TimeSpan? Away = null, bool Alarmed = false, string Host = "",
    bool Closed = false)
{
    // What stands on the page at once, all lists together; a list that holds more says so and leads to the rest.
    private const int MostSubmissions = 400;

    private const int MostOfOne = 3;

    private List<SeenComment>? received;

    /// <summary>The delegation of which everything is listed, however much there is.</summary>
    public DelegationId? Whole { get; init; }

    /// <summary>Whether of each delegation only the newest submissions are listed.</summary>
    public bool IsCut => Reader.Submissions().Skip(MostSubmissions).Any();

    /// <summary>Where on the Desk a submission stands.</summary>
    public string To(Submission submission) =>
        IsCut ? $"{Address}?of={submission.Delegation}#s-{submission.Reference}" : $"#s-{submission.Reference}";

    /// <summary>What of a delegation's submissions is listed.</summary>
    public IReadOnlyList<Submission> Listed(DeskLine line) =>
        line.Delegation.Id == Whole || !IsCut ? line.Submissions : [.. line.Submissions.Take(MostOfOne)];

    public Consultation Consultation => Reader.Consultation;

    public string Address => $"/desk/{Reader.Id}";

    public bool MayFile => Verbs.FileOnBehalf.IsOpen(Reader, Now);

    /// <summary>Dates are the Chair's.</summary>
    public bool MayGiveTime => Verbs.Extend.IsOpen(Reader, Now);

    /// <summary>Something waits for the Chair's word, and this is the Chair.</summary>
    public bool MayClear => Verbs.ClearDate.IsOpen(Reader, Now);

    public bool MayConsider => Verbs.Consider.IsOpen(Reader, Now);

    /// <summary>Reminders are the Secretariat's.</summary>
    public bool MayRemind => Verbs.PlanReminders.IsOpen(Reader, Now);

    /// <summary>Lateness is internal to the Secretariat and the Chair.</summary>
    public bool SeesLateness => Reader.SeesLateness;

    public LocalDate Today => DayOf(Now);

    /// <summary>Submissions entered in the record today on the forum's calendar, newest first.</summary>
    public IReadOnlyList<Submission> CameToday => [.. Reader.Submissions().Reverse().TakeWhile(s => DayOf(s.At) == Today)];

    /// <summary>Comments made at the meeting that were recorded today.</summary>
    public int RecordedToday => Received.Count(s => s.Comment.Origin == CommentOrigin.Meeting && DayOf(s.Comment.SavedAt) == Today);

    /// <summary>Every comment the Secretariat has, as this reader may see it, in the order they came.</summary>
    public IReadOnlyList<SeenComment> Received => received ??= [.. Reader.Comments().Where(s => s.Comment.Sent is not null)];

    /// <summary>In roster order; those from whom nothing came are on it for the Secretariat and the Chair only.</summary>
    public IReadOnlyList<DeskLine> Lines()
    {
        var filed = Reader.Submissions().Reverse().ToLookup(s => s.Delegation);
        return Progress.For(Reader) is { } progress
            ? [.. progress.Select(
                p => new DeskLine(p.Delegation, p.Answered, p.First, p.Last, p.Comments, p.AnyLate, [.. filed[p.Delegation.Id]]))]
            : [.. Consultation.Roster.Delegations.Where(d => filed.Contains(d.Id)).Select(d => Line(d, [.. filed[d.Id]]))];
    }

    public string NameOf(DelegationId delegation) => Consultation.Roster.Find(delegation)?.ShortName ?? delegation.Value;

    public bool IsLate(SeenComment seen) =>
        SeesLateness && seen.Comment is { Sent: { } sent, Delegation: { } id, Origin: not CommentOrigin.Meeting }
        && Consultation.Roster.Find(id) is { } delegation && sent.CountsFrom > Consultation.ClosingFor(delegation);

    private DeskLine Line(Delegation delegation, IReadOnlyList<Submission> filed)
    {
        var standing =
            Received.Count(
                s => s.Comment.Delegation == delegation.Id && s.Comment.Origin != CommentOrigin.Meeting
                    && s.State != CommentState.Withdrawn);
        return new DeskLine(
            delegation,
            standing == 0 && filed.Any(s => s.None) ? Answered.NoComments : Answered.Comments,
            filed.Min(s => s.CountsFrom),
            filed.Max(s => s.CountsFrom),
            standing,
            false,
            filed);
    }

    private LocalDate DayOf(Instant instant) => instant.InZone(Consultation.ForumZone).Date;
}
