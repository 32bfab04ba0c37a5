using Rapporteur.Drafts;
using static Rapporteur.Record.Stored.StoredJson;

namespace Rapporteur.Record.Stored;

/// <summary>How versions of a draft in other languages are stored, and which passage a person said is which.</summary>
internal static class LanguageKinds
{
    public static IEnumerable<Kind> All { get; } =
    [
        Kind.Of(
            "languageVersionPrepared",
            Default.LanguageVersionPrepared,
            (LanguageVersionPrepared e) =>
                new V1.LanguageVersionPrepared(e.Draft, e.Language, e.Passages.Value, Content.Of(e.File)),
            s => new LanguageVersionPrepared(s.Draft, s.Language, new(s.Passages), Content.Read(s.File))),
        Kind.Of(
            "languageVersionCirculated",
            Default.LanguageVersionCirculated,
            (LanguageVersionCirculated e) =>
                new V1.LanguageVersionCirculated(e.Draft, e.Language, e.Passages.Value, Content.Of(e.File)),
            s => new LanguageVersionCirculated(s.Draft, s.Language, new(s.Passages), Content.Read(s.File))),
        Kind.Of(
            "counterpartSettled",
            Default.CounterpartSettled,
            (CounterpartSettled e) => new V1.CounterpartSettled(e.Draft, e.Language, e.Passage.Value, e.There?.Value),
            s => new CounterpartSettled(
                s.Draft, s.Language, new(s.Passage), s.There is { } there ? new PassageId(there) : null)),
    ];
}
