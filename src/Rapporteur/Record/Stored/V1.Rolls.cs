namespace Rapporteur.Record.Stored;

internal static partial class V1
{
    public sealed record Meeting(string Title, string Place, string First, string? Last = null);

    public sealed record StatedCount(string What, int Number);

    public sealed record AttendanceListed(string Id, Meeting Meeting, StatedCount[]? Stated = null, File? Source = null);

    public sealed record Attended(string Written, string Category, string? Delegation = null)
    {
        public string? Person { get; init; }

        public string? Title { get; init; }

        public bool? Consents { get; init; }
    }

    public sealed record AttendanceNamed(string Id, Attended[]? Names = null);

    public sealed record DelegationNamed(string Delegation, string OfficialName, string ShortName, string SortKey, string From);

    public sealed record NamingConsented(string Delegation, bool Consents, string? Words = null);

    public sealed partial record Entry
    {
        public AttendanceListed? AttendanceListed { get; init; }

        public AttendanceNamed? AttendanceNamed { get; init; }

        public DelegationNamed? DelegationNamed { get; init; }

        public NamingConsented? NamingConsented { get; init; }
    }
}
