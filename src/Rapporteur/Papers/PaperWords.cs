using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>The words papers add to what was received.</summary>
internal static class PaperWords
{
    private static readonly Phrasebook Book = new(typeof(PaperWords).Assembly, "papers", "languages");

    public static Phrases In(Language language) => Book.In(language);

    /// <summary>What the form says a comment does, as a noun.</summary>
    public static string Kind(this Phrases words, CommentKind kind) => kind switch
    {
        CommentKind.General => words["papers.kind.general"],
        CommentKind.Add => words["papers.kind.add"],
        CommentKind.Delete => words["papers.kind.delete"],
        CommentKind.Replace => words["papers.kind.replace"],
        _ => words["papers.kind.move"],
    };

    /// <summary>Where a comment is in its life, as a table prints it.</summary>
    public static string State(this Phrases words, CommentState state) => state switch
    {
        CommentState.Saved => words["papers.state.saved"],
        CommentState.Approved => words["papers.state.approved"],
        CommentState.Sent => words["papers.state.sent"],
        _ => words["papers.state.withdrawn"],
    };

    /// <summary>Who may have a paper made of everybody's comments, as each of its pages says.</summary>
    public static string Marking(this Phrases words, PaperUse use) =>
        words[use == PaperUse.Circulation ? "papers.circulation" : "papers.restriction"];

    /// <summary>A moment on the forum's clock, which is named after its city.</summary>
    public static string Moment(this Phrases words, Instant at, Consultation consultation)
    {
        var there = at.InZone(consultation.ForumZone);
        return words.Moment(there.Date, there.TimeOfDay, consultation);
    }

    public static string Moment(this Phrases words, LocalDate day, LocalTime time, Consultation consultation) =>
        words.Say("papers.moment", ("day", words.Language.Day(day)), ("time", words.Language.Clock(time)),
            ("city", words.Language.City(consultation.ForumZone)));

    /// <summary>Why a comment was left out, as an account prints it.</summary>
    public static string Reason(this Phrases words, LeftOutReason reason) => reason switch
    {
        LeftOutReason.Withdrawn => words["papers.left.withdrawn"],
        LeftOutReason.NotForCirculation => words["papers.left.not-for-circulation"],
        _ => words["papers.left.not-asked-for"],
    };

    /// <summary>"In Russian"; null for a tag of a language not known here, which then goes unsaid.</summary>
    public static string? InLanguage(this Phrases words, string tag) =>
        words.Has($"languages.in.{Primary(tag)}") ? words[$"languages.in.{Primary(tag)}"] : null;

    public static bool SameLanguage(string tag, string other) => tag == other || Primary(tag) == Primary(other);

    private static string Primary(string tag) => tag.Split('-', 2)[0].Trim().ToLowerInvariant();
}
