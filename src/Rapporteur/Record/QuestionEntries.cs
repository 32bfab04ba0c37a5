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

/// <summary>The Secretariat answered, to who asked alone or, with the question in words that name nobody, to all.</summary>
public sealed record GuidanceGiven(QuestionId Id, string Words, string? AsCirculated = null) : Entry
{
    internal override Board On(Board board, Moment moment) => board.Questions.FindIndex(q => q.Id == Id) is >= 0 and var at
        ? board with
        {
            Questions = board.Questions.SetItem(at, board.Questions[at] with
            {
                Answers = board.Questions[at].Answers.Add(new Guidance(Words, AsCirculated, moment.By, moment.At)),
            }),
        }
        : board;
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
