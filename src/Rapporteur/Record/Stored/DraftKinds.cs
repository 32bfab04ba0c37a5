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
        Kind.Of(
            "changesProved",
            StoredJson.Default.ChangesProved,
            (ChangesProved e) => new V1.ChangesProved(
                e.Draft, e.Proof.From, Of(e.Proof.Texts), e.Proof.Marked.Value, e.Proof.Changes.Value, e.Proof.PaintedUntouched),
            s => new ChangesProved(s.Draft, new(s.From, Read(s.Texts), new(s.Marked), new(s.Changes), s.PaintedUntouched))),
        Kind.Of(
            "carryOverSettled",
            StoredJson.Default.CarryOverSettled,
            (CarryOverSettled e) => new V1.CarryOverSettled(e.Comment.Value, e.Draft, Each(e.Places, Content.Of)),
            s => new CarryOverSettled(new(s.Comment), s.Draft, Each(s.Places, Content.Read))),
    ];

    private static V1.ProvedTexts Of(ProvedTexts texts) => new(texts.Earlier, texts.Later, texts.Accepted, texts.Rejected);

    private static ProvedTexts Read(V1.ProvedTexts texts) => new(texts.Earlier, texts.Later, texts.Accepted, texts.Rejected);
}
