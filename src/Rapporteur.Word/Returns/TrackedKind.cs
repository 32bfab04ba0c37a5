using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>What a mark of a tracked change is about (ISO/IEC 29500-1, 17.13.5).</summary>
internal enum TrackedKind
{
    None,

    /// <summary>Text, paragraph marks, rows, cells and the signs of formulas that came, went or moved.</summary>
    OfText,

    /// <summary>Properties changed, cells merged or split, numbering applied, mark-up put around text.</summary>
    Formatting,
}

/// <summary>How many marks of tracked changes there are, by kind.</summary>
internal readonly record struct TrackedCount(int OfText, int Formatting)
{
    /// <summary>Those anywhere in these elements.</summary>
    public static TrackedCount In(IEnumerable<XElement> roots)
    {
        var (text, formatting) = (0, 0);
        foreach (var element in roots.Descendants())
        {
            var kind = KindOf(element);
            text += kind == TrackedKind.OfText ? 1 : 0;
            formatting += kind == TrackedKind.Formatting ? 1 : 0;
        }

        return new TrackedCount(text, formatting);
    }

    public static TrackedKind KindOf(XElement element) => element.Word() switch
    {
        W.ins or W.del or W.moveTo or W.moveFrom => IsOfLook(element) ? TrackedKind.Formatting : TrackedKind.OfText,
        W.cellIns or W.cellDel => TrackedKind.OfText,
        W.rPrChange or "pPrChange" or "sectPrChange" or "tblPrChange" or "tblGridChange" => TrackedKind.Formatting,
        "tblPrExChange" or "trPrChange" or "tcPrChange" or "numberingChange" => TrackedKind.Formatting,
        W.cellMerge or "customXmlInsRangeStart" or "customXmlDelRangeStart" => TrackedKind.Formatting,
        _ => TrackedKind.None,
    };

    // Of the numbering, or of a run's own look, where the standard has no such change.
    private static bool IsOfLook(XElement change) =>
        change.Parent.Is(W.numPr) || (change.Parent.Is(W.rPr) && change.Parent!.Parent.Is(W.r));
}
