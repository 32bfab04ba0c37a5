using System.Collections.Immutable;
using Rapporteur.Addin.Shapes;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Mailbox;

/// <summary>
/// Which notices of ours a mail answers, by the Message-IDs it names; of what one delegation alone may know nothing is said. A reply to a
/// question may be taken as its answer.
/// </summary>
public static class ArrivalReplies
{
    /// <summary>The nearest first.</summary>
    public static ImmutableArray<ArrivalReplyView> Of(Attribution reader, ReadArrival read) =>
    [
        .. (read.Mail?.Thread.References ?? []).Select(id => read.Answers.GetValueOrDefault(id)).OfType<Sending>()
            .Where(s => s.Consultation == reader.Id && s.Key.Inside is null)
            .DistinctBy(s => (s.Key, s.Person))
            .Select(s => Of(reader, s)),
    ];

    /// <summary>
    /// The request to take it as the answer to the question that is meant: the one named, else the nearest that waits. What is said is the
    /// officer's cut, or what the mail says.
    /// </summary>
    public static (TakeReply? Request, Refusal? Refusal) Read(
        TakeReplyBody said, Attribution officer, Arrival arrival, ReadArrival read)
    {
        var asked = Of(officer, read).Where(r => r.Question is not null).ToList();
        var meant = said.Comment is { } comment
            ? asked.Find(r => r.Comment == comment && (said.Number ?? r.Number) == r.Number)
            : asked.Find(r => r.Open == true) ?? asked.FirstOrDefault();
        return meant is null
            ? (null, Refusals.NoQuestion)
            : (new TakeReply(
                arrival.Id, new CommentId(meant.Comment!), meant.Number!.Value,
                (said.Text ?? read.Mail!.Text.Kept).ReplaceLineEndings("\n").Trim()), null);
    }

    private static ArrivalReplyView Of(Attribution reader, Sending sent)
    {
        var view = new ArrivalReplyView(
            sent.Key switch
            {
                NoticeKey.Question => "question",
                NoticeKey.Guided => "answer",
                NoticeKey.Answered => "outcomes",
                NoticeKey.Filed => "receipt",
                NoticeKey.WrittenBack => "written-back",
                NoticeKey.MoreTime => "more-time",
                NoticeKey.Dated => "date",
                NoticeKey.Revised => "draft",
                NoticeKey.Reached => "test",
                _ => "reminder",
            },
            reader.Consultation.Roster.Find(sent.Person)?.Name ?? sent.Person.Value,
            sent.At);
        return sent.Key is NoticeKey.Question key && reader.See(key.Comment)?.Comment is { } comment
            && comment.Clarifications.ElementAtOrDefault(key.Number - 1) is { } asked
                ? view with
                {
                    Comment = comment.Id.Value,
                    Reference = comment.Reference,
                    Number = key.Number,
                    Question = asked.Question,
                    Open = comment.OpenQuestion is not null && key.Number == comment.Clarifications.Length,
                }
                : view;
    }
}
