using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Notices;

/// <summary>Who let a notice go out: its bookkeeping is entered in that person's name.</summary>
internal static class Releaser
{
    /// <summary>
    /// The approver of the plan, or who called, gave or cleared what the notice of that key is about; where nobody is
    /// named, the first of the Secretariat. Of what one delegation alone may know: a person of that delegation.
    /// </summary>
    public static PersonId Of(Board board, NoticeKey key)
    {
        var people = board.Consultation!.Roster.People;
        if (key.Inside is { } inside)
        {
            return (people.FirstOrDefault(p => p.Delegation == inside && p.SpeaksForDelegation)
                ?? people.First(p => p.Delegation == inside)).Id;
        }

        return key switch
        {
            NoticeKey.Called it => board.Called.Find(c => c.Id == it.Call)?.By,
            NoticeKey.Reached it => board.ReachChecks.Find(c => c.Id == it.Call)?.By,
            NoticeKey.MoreTime it => board.Consultation.Extensions.ElementAtOrDefault(it.Closing - 1)?.By,
            NoticeKey.Dated it => board.Milestones.GetValueOrDefault(it.Milestone)?.Find(v => v.Version == it.Version)?.ClearedBy,
            NoticeKey.Paper it => board.Papers.Find(p => p.Id == it.Id)?.ClearedBy,
            NoticeKey.InLanguage it => board.Languages.FindLast(v => v.IsOf(it.Draft, it.Language))?.By,
            NoticeKey.Reminder => board.Plan.ApprovedBy,
            NoticeKey.Filed it => board.Submissions.GetValueOrDefault(it.Receipt)?.By,
            NoticeKey.WrittenBack it => board.WrittenBack.Find(b => b.Arrival == it.Arrival && b.Number == it.Number)?.By,
            NoticeKey.Guided it =>
                board.Questions.Find(q => q.Id == it.Id)?.Answers.ElementAtOrDefault(it.Number - 1)?.By,
            NoticeKey.Question it =>
                board.Comments.GetValueOrDefault(it.Comment)?.Clarifications.ElementAtOrDefault(it.Number - 1)?.AskedBy,
            _ => null,
        } ?? people.First(p => p.Function == Function.Secretariat).Id;
    }
}
