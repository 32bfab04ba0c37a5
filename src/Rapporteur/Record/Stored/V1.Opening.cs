namespace Rapporteur.Record.Stored;

internal static partial class V1
{
    public sealed record ConsultationOpened
    {
        public required string Id { get; init; }

        public required string Forum { get; init; }

        public required string Zone { get; init; }

        public required string Title { get; init; }

        public required string Document { get; init; }

        public string? Note { get; init; }

        public required string Opened { get; init; }

        public Closing? Closing { get; init; }

        public string? ClosingWords { get; init; }

        public required Visibility Visibility { get; init; }

        public required string[] Languages { get; init; }

        public Milestone[]? Milestones { get; init; }

        public required string[] MayComment { get; init; }
    }

    public sealed record Delegation(string Id, string Category, string OfficialName, string ShortName, string SortKey, string Zone)
    {
        public string? Footnote { get; init; }

        public string? ValidFrom { get; init; }

        public string? ValidTo { get; init; }
    }

    public sealed record Person(string Id, string Name, string Language)
    {
        public string? Delegation { get; init; }

        public string? Role { get; init; }

        public string? Function { get; init; }

        public Identity[]? Identities { get; init; }

        public string? Address { get; init; }
    }

    public sealed record RosterListed(Delegation[]? Delegations = null, Person[]? People = null);

    public sealed record DraftCirculated(int Number, string Label, string Language, string Passages, File File)
    {
        public Note[]? Notes { get; init; }
    }

    public sealed record DraftPrepared(int Number, string Label, string Language, string Passages, File File)
    {
        public Note[]? Notes { get; init; }
    }

    public sealed record ChangesProved(int Draft, int From, ProvedTexts Texts, string Marked, string Changes, int PaintedUntouched);

    public sealed record ProvedTexts(string Earlier, string Later, string Accepted, string Rejected);

    public sealed record CarryOverSettled(string Comment, int Draft, Place[]? Places = null);

    public sealed record Note(string Key, Hole[]? Values = null, string? Near = null);

    public sealed record Hole(string Name, string? Text = null, long? Number = null);

    public sealed record ClosingExtended(Closing Closing, bool Reopens, string Why, string? To = null);

    public sealed partial record Entry
    {
        public ConsultationOpened? ConsultationOpened { get; init; }

        public RosterListed? RosterListed { get; init; }

        public DraftCirculated? DraftCirculated { get; init; }

        public DraftPrepared? DraftPrepared { get; init; }

        public ChangesProved? ChangesProved { get; init; }

        public CarryOverSettled? CarryOverSettled { get; init; }

        public ClosingExtended? ClosingExtended { get; init; }
    }
}
