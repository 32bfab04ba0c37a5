using System.Collections.Frozen;

namespace Rapporteur.Record.Stored;

/// <summary>
/// Every kind of entry this version reads. A name once used keeps its shape for ever; an entry whose shape changes gets a
/// kind of another name behind the old one, and is written as the last that is listed for it.
/// </summary>
internal static class Kinds
{
    private static readonly Kind[] All =
    [
        .. OpeningKinds.All, .. DraftKinds.All, .. LanguageKinds.All, .. CommentKinds.All, .. InsideKinds.All, .. OutcomeKinds.All,
        .. PointKinds.All, .. GlossaryKinds.All, .. AskingKinds.All, .. PaperKinds.All, .. SummaryKinds.All, .. TimeKinds.All,
        .. PeopleKinds.All, .. ArrivalKinds.All, .. RollKinds.All,
    ];

    public static FrozenDictionary<string, Kind> ByName { get; } = All.ToFrozenDictionary(k => k.Name);

    public static FrozenDictionary<Type, Kind> Written { get; } =
        All.GroupBy(k => k.Entry).ToFrozenDictionary(g => g.Key, g => g.Last());
}
