using Rapporteur.Consultations;
using static Rapporteur.Record.Stored.Content;
using static Rapporteur.Record.Stored.StoredJson;

namespace Rapporteur.Record.Stored;

/// <summary>How the forum's own words are stored: its glossary and its phrases for answers.</summary>
internal static class GlossaryKinds
{
    public static IEnumerable<Kind> All { get; } =
    [
        Kind.Of(
            "glossaryTermSet",
            Default.GlossaryTermSet,
            (GlossaryTermSet e) =>
                new V1.GlossaryTermSet(e.Id.Value, Each(e.In, f => new V1.TermForms(f.Language, [.. f.Forms]))),
            s => new GlossaryTermSet(new(s.Term), Each(s.In, f => new TermForms(f.Language, [.. f.Forms])))),
        Kind.Of(
            "phraseWorded",
            Default.PhraseWorded,
            (PhraseWorded e) => new V1.PhraseWorded(e.Id.Value, e.Language, e.Words),
            s => new PhraseWorded(new(s.Phrase), s.Language, s.Words)),
        Kind.Of(
            "phraseApproved",
            Default.PhraseApproved,
            (PhraseApproved e) => new V1.PhraseApproved(e.Id.Value),
            s => new PhraseApproved(new(s.Phrase))),
        Kind.Of(
            "phraseDropped",
            Default.PhraseDropped,
            (PhraseDropped e) => new V1.PhraseDropped(e.Id.Value),
            s => new PhraseDropped(new(s.Phrase))),
    ];
}
