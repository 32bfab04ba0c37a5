using static Rapporteur.Record.Stored.Content;

namespace Rapporteur.Record.Stored;

/// <summary>How the next draft, before it is circulated, is stored.</summary>
internal static class DraftKinds
{
    public static IEnumerable<Kind> All { get; } =
    [
        Kind.Of(
            "draftPrepared",
            StoredJson.Default.DraftPrepared,
            (DraftPrepared e) => new V1.DraftPrepared(e.Number, e.Label, e.Language, e.Passages.Value, Content.Of(e.File))
            {
                Notes = Each(e.Notes, OpeningKinds.Of),
            },
            s => new DraftPrepared(s.Number, s.Label, s.Language, new(s.Passages), Content.Read(s.File))
            {
                Notes = Each(s.Notes, OpeningKinds.Read),
            }),
    ];
}
