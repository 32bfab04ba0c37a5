using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>
/// The tracked moves whose marks are open, at their old places or at their new; runs between the marks belong to the one
/// opened last. Marks that are never closed are followed only so far.
/// </summary>
internal sealed class MoveRanges
{
    // Moves do not nest in what Word writes.
    private const int MostOpen = 64;
    private readonly List<(string Id, string Name)> open = [];

    public string? Name => open.Count == 0 ? null : open[^1].Name;

    public void Open(XElement start)
    {
        if (open.Count < MostOpen && start.Attr(W.name) is { Length: > 0 } name)
        {
            open.Add((start.Attr(W.id) ?? "", name));
        }
    }

    public void Close(XElement end)
    {
        var at = open.FindLastIndex(o => o.Id == (end.Attr(W.id) ?? ""));
        if (at >= 0)
        {
            open.RemoveAt(at);
        }
    }
}
