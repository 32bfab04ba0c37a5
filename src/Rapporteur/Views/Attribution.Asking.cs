using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Views;

// Brackets on their way, questions apart from comments, and silence procedures: how much of each is for whom.
public sealed partial class Attribution
{
    /// <summary>The brackets the Chair put into what follows the newest draft: for the Secretariat and the Chair until it is circulated
    /// with them.</summary>
    public IEnumerable<Bracket> Brackets() => SeesPrepared ? board.Brackets.Where(b => b.Draft == board.CurrentDraft?.Number) : [];

    /// <summary>
    /// The questions there are for this reader, oldest first: all for the Secretariat and the Chair, the own delegation's for its people,
    /// and for everybody those that were circulated, in words that name nobody.
    /// </summary>
    public IEnumerable<SeenQuestion> Questions() => board.Questions.Select(Seen).OfType<SeenQuestion>();

    /// <summary>Every silence procedure the Chair opened, oldest first, as this reader may have it.</summary>
    public IEnumerable<SeenSilence> Silences() => board.Silences.Select(Seen);

    private SeenQuestion? Seen(Question question)
    {
        var own = question.Delegation == asker.Delegation;
        var circulated = question.Answers.LastOrDefault(a => a.AsCirculated is not null);
        return own || ReadsClarifications
            ? new SeenQuestion(question.Id, question.Words, consultation.Roster.Find(question.Delegation), own, question.At)
            {
                About = question.About,
                Asker = own ? Colleague(question.By) : null,
                ByAsker = question.By == asker.Id,
                Answers = own ? [.. question.Answers.Select(a => a with { By = default })] : question.Answers,
                Prepared = ReadsClarifications && !own ? question.Prepared : null,
                Preparations = ReadsClarifications && !own ? question.Preparations : 0,
            }
            : circulated is null ? null
            : new SeenQuestion(question.Id, circulated.AsCirculated!, null, false, circulated.At)
            {
                About = question.About,
                Answers = [circulated with { By = default }],
            };
    }

    private SeenSilence Seen(SilenceProcedure silence)
    {
        var own = asker.Delegation is null ? null : silence.Breaks.FirstOrDefault(b => b.Delegation == asker.Delegation);
        return new SeenSilence(silence with
        {
            Breaks = SeesPrepared ? silence.Breaks : [],
        },
        silence.Until.EndFor(consultation.ForumZone, Capital), silence.IsBroken, own);
    }

    private DateTimeZone Capital => consultation.Roster.DelegationOf(asker)?.Zone.Rules ?? consultation.ForumZone;
}

/// <summary>A question as a reader has it: <see cref="Delegation"/> is null to those who are not told who asked.</summary>
public sealed record SeenQuestion(QuestionId Id, string Words, Delegation? Delegation, bool Own, Instant At)
{
    public PassageOfDraft? About { get; init; }

    /// <summary>Who in the delegation asked, for its people; null for others.</summary>
    public string? Asker { get; init; }

    /// <summary>Whether this reader asked it.</summary>
    public bool ByAsker { get; init; }

    public ImmutableArray<Guidance> Answers { get; init; } = [];

    public Guidance? Answer => Answers.IsEmpty ? null : Answers[^1];

    /// <summary>What was prepared for all and waits for the Chair, for the Secretariat and the Chair.</summary>
    public Guidance? Prepared { get; init; }

    public int Preparations { get; init; }

    /// <summary>Whether it waits for an answer of the Secretariat; what waits for the Chair does not.</summary>
    public bool Waits => Answer is null && Prepared is null;
}

/// <summary>
/// A silence procedure as a reader has it: that it was broken is told to everybody, by whom and in which words to the Secretariat and the
/// Chair; <see cref="Own"/> is what the reader's own delegation said. <see cref="Ends"/> is the last instant of it for this reader.
/// </summary>
public sealed record SeenSilence(SilenceProcedure Silence, Instant Ends, bool IsBroken, SilenceBreak? Own);
