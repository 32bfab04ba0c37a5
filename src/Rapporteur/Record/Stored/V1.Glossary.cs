namespace Rapporteur.Record.Stored;

internal static partial class V1
{
    public sealed record TermForms(string Language, string[] Forms);

    public sealed record GlossaryTermSet(string Term, TermForms[]? In = null);

    public sealed record PhraseWorded(string Phrase, string Language, string Words);

    public sealed record PhraseApproved(string Phrase);

    public sealed record PhraseDropped(string Phrase);

    public sealed partial record Entry
    {
        public GlossaryTermSet? GlossaryTermSet { get; init; }

        public PhraseWorded? PhraseWorded { get; init; }

        public PhraseApproved? PhraseApproved { get; init; }

        public PhraseDropped? PhraseDropped { get; init; }
    }
}
