using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// Who speaks for a delegation asks the Secretariat something apart from any comment, about a passage of the newest draft if it is about
/// one. It leaves the delegation at once.
/// </summary>
public sealed record PutQuestion(string Words, PassageId? About = null) : Request
{
    private const int Longest = 2_000;

    private const int MostOpen = 50;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Delegation is not { } own)
        {
            return Refusals.ForDelegations;
        }

        if (!attribution.Asker.SpeaksForDelegation)
        {
            return Refusals.ForFocalPoint;
        }

        var draft = attribution.CurrentDraft;
        var fault = ContentRules.Said("refusals.missing.own-question", "question", Words, Longest)
            ?? (About is { } passage && draft?.Draft.Find(passage) is null ? Refusals.NoPassage : null)
            ?? (attribution.Questions().Count(q => q is { Own: true, Answer: null }) >= MostOpen
                ? Refusals.TooManyQuestions(MostOpen) : null);
        var id = Ids.Question(asked);
        return fault is not null ? fault
            : Decision.Of(id.Value, new QuestionPut(
                id, own, Words, About is { } at ? new PassageOfDraft(draft!.Number, at) : null));
    }
}

/// <summary>
/// The Secretariat answers a question: who asked alone at once or, with the question in words that name nobody, all, when the Chair has
/// cleared it, as whatever goes to all. What went to all is not answered otherwise; what was answered to one may be said anew, also to all.
/// </summary>
public sealed record GiveGuidance(QuestionId Id, string Words, string? AsCirculated = null) : Request
{
    private const int Longest = 8_000;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        if (attribution.Questions().FirstOrDefault(q => q.Id == Id) is not { } question)
        {
            return Refusals.NoSuchQuestion;
        }

        var fault = (question.Answer is { AsCirculated: not null } ? Refusals.GuidanceGivenToAll : null)
            ?? ContentRules.Said("refusals.missing.question-answer", "answer", Words, Longest)
            ?? (AsCirculated is null ? null
                : ContentRules.Said("refusals.missing.as-circulated", "asCirculated", AsCirculated, Longest)
                    ?? Named(attribution, AsCirculated, Words));
        return fault is not null ? fault
            : (question.Prepared ?? question.Answer) is { } last && last.Words == Words && last.AsCirculated == AsCirculated
                ? Decision.Of(Id.Value)
            : Decision.Of(Id.Value, AsCirculated is null ? new GuidanceGiven(Id, Words) : new GuidancePrepared(Id, Words, AsCirculated));
    }

    // What goes to all names no delegation and no person.
    internal static Refusal? Named(Attribution attribution, string told, string words) =>
        ChairsEye.NamedIn(attribution.Consultation.Roster, $"{told}\n{words}") is [var name, ..] ? Refusals.QuestionNames(name) : null;
}

/// <summary>The Chair clears an answer to all, which goes out with it; <see cref="Number"/> is the one it read.</summary>
public sealed record ClearGuidance(QuestionId Id, int Number) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Chair)
        {
            return Refusals.ForChair;
        }

        if (attribution.Questions().FirstOrDefault(q => q.Id == Id) is not { } question)
        {
            return Refusals.NoSuchQuestion;
        }

        // Who stands on the roster may have become another since.
        return question.Prepared is not { AsCirculated: { } told } prepared || question.Preparations != Number ? Refusals.OtherGuidance
            : GiveGuidance.Named(attribution, told, prepared.Words) is { } named ? named
            : Decision.Of(Id.Value, new GuidanceCleared(Id, Number));
    }
}
