namespace Rapporteur.Record.Stored;

internal static partial class V1
{
    public sealed record BracketPut(string Bracket, int Draft, Place Place, string[] Alternatives);

    public sealed record BracketLifted(string Bracket);

    public sealed record QuestionPut(string Question, string Words, PassageOfDraft? About = null, string? Delegation = null);

    public sealed record GuidanceGiven(string Question, string Words, string? AsCirculated = null);

    public sealed record GuidancePrepared(string Question, string Words, string AsCirculated);

    public sealed record GuidanceCleared(string Question, int Number);

    public sealed record TranslationSet(string Comment, int SentVersion, string Language, string? Words = null, int? Point = null);

    public sealed record SilenceOpened(string Silence, string Words, string HowToBreak, Closing Until);

    public sealed record SilenceBroken(string Silence, string Words, bool AfterTheEnd = false, string? Delegation = null);

    public sealed partial record Entry
    {
        public BracketPut? BracketPut { get; init; }

        public BracketLifted? BracketLifted { get; init; }

        public QuestionPut? QuestionPut { get; init; }

        public GuidanceGiven? GuidanceGiven { get; init; }

        public GuidancePrepared? GuidancePrepared { get; init; }

        public GuidanceCleared? GuidanceCleared { get; init; }

        public TranslationSet? TranslationSet { get; init; }

        public SilenceOpened? SilenceOpened { get; init; }

        public SilenceBroken? SilenceBroken { get; init; }
    }
}
