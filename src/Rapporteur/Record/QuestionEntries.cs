using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>A delegation asked the Secretariat something, apart from any comment.</summary>
public sealed record QuestionPut(QuestionId Id, DelegationId Delegation, string Words, PassageOfDraft? About = null) : Entry
{
    internal override Board On(Board board, Moment moment) => board with
    {
        Questions = board.Questions.Add(new Question(Id, Delegation, Words, moment.By, moment.At) { About = About }),
    };
}

/// <summary>
/// The Secretariat answered who asked alone; what was prepared for all waits no longer. Until answers to all were cleared by the Chair,
/// one with the question in words that name nobody went to all by this.
/// </summary>
public sealed record GuidanceGiven(QuestionId Id, string Words, string? AsCirculated = null) : Entry
{
    internal override Board On(Board board, Moment moment) => Asked(board, Id, q => q with
    {
        Answers = q.Answers.Add(new Guidance(Words, AsCirculated, moment.By, moment.At)),
        Prepared = null,
    });

    internal static Board Asked(Board board, QuestionId id, Func<Question, Question> becomes) =>
        board.Questions.FindIndex(q => q.Id == id) is >= 0 and var at
            ? board with { Questions = board.Questions.SetItem(at, becomes(board.Questions[at])) }
            : board;
}

/// <summary>The Secretariat prepared an answer to all, with the question in words that name nobody; nobody outside reads it yet.</summary>
public sealed record GuidancePrepared(QuestionId Id, string Words, string AsCirculated) : Entry
{
    internal override Board On(Board board, Moment moment) => GuidanceGiven.Asked(board, Id, q => q with
    {
        Prepared = new Guidance(Words, AsCirculated, moment.By, moment.At),
        Preparations = q.Preparations + 1,
    });
}

/// <summary>The Chair cleared what was prepared for all: question and answer are circulated by it.</summary>
public sealed record GuidanceCleared(QuestionId Id, int Number) : Entry
{
    internal override Board On(Board board, Moment moment) => GuidanceGiven.Asked(board, Id, q => q with
    {
        Answers = q.Prepared is { } prepared ? q.Answers.Add(prepared with { At = moment.At }) : q.Answers,
        Prepared = null,
    });
}

/// <summary>An officer put words of another language beside those of a comment or a point; without words there are none.</summary>
public sealed record TranslationSet(PointId Of, int SentVersion, string Language, string Words) : Entry
{
    internal override Board On(Board board, Moment moment) => board.With(Of.Comment, c => c with
    {
        Translations =
        [
            .. c.Translations.Where(t => t.Point != Of.Number || t.Language != Language),
            .. Words.Length == 0 ? Array.Empty<Translation>()
                : [new Translation(Of.Number, SentVersion, Language, Words, moment.By, moment.At)],
        ],
    });
}
