using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Views;

/// <summary>What can be new for a reader.</summary>
public enum NewsKind
{
    /// <summary>The Secretariat asks about an own comment.</summary>
    Asked,

    /// <summary>A question about a comment, or the outcome of one, was answered.</summary>
    Answered,

    /// <summary>A colleague wrote a comment.</summary>
    Saved,

    Changed,

    Approved,

    /// <summary>A colleague wrote a note inside.</summary>
    Noted,

    /// <summary>A comment was thrown away or withdrawn.</summary>
    TakenBack,

    /// <summary>Something was filed with the Secretariat.</summary>
    Filed,

    /// <summary>Another delegation sent a comment in the name of the reader's own.</summary>
    Joint,

    /// <summary>What became of an own comment was circulated.</summary>
    Outcome,

    /// <summary>A delegation asked the Secretariat something apart from a comment.</summary>
    QuestionPut,

    /// <summary>The Secretariat answered a question of the reader's own delegation.</summary>
    QuestionAnswered,

    /// <summary>A question was answered to all.</summary>
    QuestionAnsweredToAll,

    /// <summary>An answer to all waits for the Chair.</summary>
    AnswerToClear,

    MoreTime,

    DateSet,

    /// <summary>A date waits for the Chair.</summary>
    DateToClear,

    DraftCirculated,

    /// <summary>A draft was circulated in another language.</summary>
    LanguageCirculated,

    /// <summary>A paper was circulated; its words are the name of its file.</summary>
    PaperCirculated,

    /// <summary>A mail arrived and waits for an officer.</summary>
    MailArrived,
}

/// <summary>
/// One thing that somebody else did. <see cref="By"/> is who, as far as this reader may know, null for the Secretariat and the Chair;
/// it is about a comment, a submission, a question, or what <see cref="Words"/> say.
/// </summary>
public sealed record NewsItem(NewsKind Kind, Instant At, string? By = null)
{
    public SeenComment? Comment { get; init; }

    public Submission? Submission { get; init; }

    public QuestionId? Question { get; init; }

    public LanguageVersion? Version { get; init; }

    public string? Words { get; init; }

    /// <summary>The silence procedure whose end a date is; null where it is none.</summary>
    public SilenceId? Silence { get; init; }
}
