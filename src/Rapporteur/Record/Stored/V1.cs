namespace Rapporteur.Record.Stored;

/// <summary>
/// The shapes in which entries are stored, made of texts, numbers and each other. They are never changed: what the words of
/// the core come to mean later, lines written today are read by these. A new shape is a new kind beside its forerunner.
/// Left out of a line is what is null; an empty list and an empty text are stored as null where nothing hangs on it, and so
/// is a person, an instant or a delegation that is the act's own: every line says those once.
/// </summary>
internal static partial class V1
{
    public sealed record Quotation(string Exact, string? Prefix = null, string? Suffix = null);

    public sealed record Place(string Scope, string? Passage = null, Quotation? Quotation = null, string? Term = null);

    public sealed record Content(int Draft, Place[] Places, string Language)
    {
        public string[]? Kinds { get; init; }

        public string? Text { get; init; }

        public string? ExistingWording { get; init; }

        public string? ProposedWording { get; init; }

        public string[]? Alternatives { get; init; }

        public string? Condition { get; init; }

        public string[]? OnBehalfOf { get; init; }
    }

    public sealed record File(string Hash, string Name, long Length);

    public sealed record Visibility(string Delegations, bool NamesShown, bool CoChairReads, string? Words = null);

    public sealed record Closing(string Day, string? Time = null);

    public sealed record Milestone(string Kind, string What, string Words)
    {
        public string? Id { get; init; }

        public string? Earliest { get; init; }

        public string? Latest { get; init; }

        public string? Time { get; init; }

        public string? Zone { get; init; }
    }

    public sealed record Identity(string Tenant, string Object);

    /// <summary>Every kind once, so that each has its reader and writer made; a kind is listed in the file of its shape.</summary>
    public sealed partial record Entry;
}
