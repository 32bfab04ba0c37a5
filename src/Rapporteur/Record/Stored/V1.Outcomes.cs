namespace Rapporteur.Record.Stored;

internal static partial class V1
{
    public sealed record PassageOfDraft(int Draft, string Passage);

    public sealed record OutcomePrepared(string Comment, string Kind, int SentVersion)
    {
        public int? Point { get; init; }

        public string? Response { get; init; }

        public PassageOfDraft? At { get; init; }

        public string? With { get; init; }
    }

    public sealed record OutcomeCleared(string Comment, int Version, int? Point = null);

    public sealed record ClearingTakenBack(string Comment, int Version, int? Point = null);

    public sealed record OutcomeTakenBack(string Comment, int Version, int? Point = null);

    public sealed record OutcomeCirculated(string Comment, int Version, int? Point = null);

    public sealed record OutcomeAnswered(string Comment, int Version, string Words, int? Point = null);

    public sealed partial record Entry
    {
        public OutcomePrepared? OutcomePrepared { get; init; }

        public OutcomeCleared? OutcomeCleared { get; init; }

        public ClearingTakenBack? ClearingTakenBack { get; init; }

        public OutcomeTakenBack? OutcomeTakenBack { get; init; }

        public OutcomeCirculated? OutcomeCirculated { get; init; }

        public OutcomeAnswered? OutcomeAnswered { get; init; }
    }
}
