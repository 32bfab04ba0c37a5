namespace Rapporteur.Record.Stored;

internal static partial class V1
{
    public sealed record LanguageVersionPrepared(int Draft, string Language, string Passages, File File);

    public sealed record LanguageVersionCirculated(int Draft, string Language, string Passages, File File);

    public sealed record CounterpartSettled(int Draft, string Language, string Passage, string? There = null);

    public sealed partial record Entry
    {
        public LanguageVersionPrepared? LanguageVersionPrepared { get; init; }

        public LanguageVersionCirculated? LanguageVersionCirculated { get; init; }

        public CounterpartSettled? CounterpartSettled { get; init; }
    }
}
