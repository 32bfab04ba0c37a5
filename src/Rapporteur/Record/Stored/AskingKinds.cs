using Rapporteur.Comments;
using Rapporteur.Drafts;
using static Rapporteur.Record.Stored.StoredJson;

namespace Rapporteur.Record.Stored;

/// <summary>How brackets, delegations' questions, unofficial translations and silence procedures are stored.</summary>
internal static class AskingKinds
{
    public static IEnumerable<Kind> All { get; } =
    [
        Kind.Of(
            "bracketPut",
            Default.BracketPut,
            (BracketPut e) => new V1.BracketPut(e.Id.Value, e.Draft, Content.Of(e.Place), [.. e.Alternatives]),
            s => new BracketPut(new(s.Bracket), s.Draft, Content.Read(s.Place), [.. s.Alternatives])),
        Kind.Of(
            "bracketLifted",
            Default.BracketLifted,
            (BracketLifted e) => new V1.BracketLifted(e.Id.Value),
            s => new BracketLifted(new(s.Bracket))),
        Kind.Beside(
            "questionPut",
            Default.QuestionPut,
            (QuestionPut e, Beside act) => new V1.QuestionPut(
                e.Id.Value, e.Words, e.About is { } about ? new(about.Draft, about.Passage.Value) : null, act.Other(e.Delegation)),
            (s, act) => new QuestionPut(
                new(s.Question), act.Delegation(s.Delegation), s.Words,
                s.About is { } about ? new PassageOfDraft(about.Draft, new PassageId(about.Passage)) : null)),
        Kind.Of(
            "guidanceGiven",
            Default.GuidanceGiven,
            (GuidanceGiven e) => new V1.GuidanceGiven(e.Id.Value, e.Words, e.AsCirculated),
            s => new GuidanceGiven(new(s.Question), s.Words, s.AsCirculated)),
        Kind.Of(
            "guidancePrepared",
            Default.GuidancePrepared,
            (GuidancePrepared e) => new V1.GuidancePrepared(e.Id.Value, e.Words, e.AsCirculated),
            s => new GuidancePrepared(new(s.Question), s.Words, s.AsCirculated)),
        Kind.Of(
            "guidanceCleared",
            Default.GuidanceCleared,
            (GuidanceCleared e) => new V1.GuidanceCleared(e.Id.Value, e.Number),
            s => new GuidanceCleared(new(s.Question), s.Number)),
        Kind.Of(
            "translationSet",
            Default.TranslationSet,
            (TranslationSet e) => new V1.TranslationSet(
                e.Of.Comment.Value, e.SentVersion, e.Language, e.Words.Length == 0 ? null : e.Words, e.Of.Number),
            s => new TranslationSet(new(new(s.Comment), s.Point), s.SentVersion, s.Language, s.Words ?? "")),
        Kind.Of(
            "silenceOpened",
            Default.SilenceOpened,
            (SilenceOpened e) => new V1.SilenceOpened(e.Id.Value, e.Words, e.HowToBreak, OpeningKinds.Of(e.Until)),
            s => new SilenceOpened(new(s.Silence), s.Words, s.HowToBreak, OpeningKinds.Read(s.Until))),
        Kind.Beside(
            "silenceBroken",
            Default.SilenceBroken,
            (SilenceBroken e, Beside act) =>
                new V1.SilenceBroken(e.Id.Value, e.Words, e.AfterTheEnd, act.Other(e.Delegation)),
            (s, act) => new SilenceBroken(new(s.Silence), act.Delegation(s.Delegation), s.Words, s.AfterTheEnd)),
    ];
}
