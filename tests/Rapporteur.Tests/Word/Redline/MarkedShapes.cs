using System.Xml.Linq;

namespace Rapporteur.Tests.Word.Redline;

/// <summary>
/// Ways to write a change that the schema allows and some program resolves wrongly, each as a rule of what a marked text never holds.
/// Seen with LibreOffice 7.4 and docxodus 12.6; the forms that show each are named beside it.
/// </summary>
internal static class MarkedShapes
{
    private static readonly XNamespace W = MarkedFile.W;
    private static readonly string[] Come = ["ins", "moveTo"];
    private static readonly string[] Gone = ["del", "moveFrom"];

    private static readonly (string Rule, Func<XElement, bool> Broken)[] Rules =
    [
        // D04a, J03
        ("a change stands within a change", e => IsChange(e) && e.Ancestors().Any(IsChange)),

        // A06, A10, A12, A14, A17, A18, A21e, A26, A27, D05 to D09
        ("the end of a paragraph is marked where nothing follows that could flow in, though one stands before it",
            e => IsParagraph(e) && EndOf(e) is not null && !IsParagraph(After(e)) && OneStaysBefore(e) && !InMarkedRow(e)),

        // F04a to F04d, F05, F05m, F06
        ("the end of the paragraph with the first note is marked, and neither again behind the note nor at the one before, which stays",
            e => IsParagraph(e) && EndOf(e) is not null && HoldsFirstNote(e) && !SaysEndAgain(e)
                && (!HasWordsBehindNote(e) || (IsWhole(e) && MayTakeEnd(e)))),

        ("the mark of a note next to the first is marked at the end of a paragraph that stays, and no change of looks behind it",
            e => IsParagraph(e) && EndOf(e) is null && HoldsFirstNote(e) && !HasWordsBehindNote(e)
                && Runs(e).LastOrDefault() is { } last && last.Elements().Any(IsNote) && ChangeOf(last) is not null
                && e.Descendants().Count(IsNote) > 1),

        // Of a paragraph that moved and was edited on the way
        ("an end is marked as moved behind words that did not move",
            e => IsParagraph(e) && EndOf(e) is "moveFrom" or "moveTo" && Runs(e).LastOrDefault() is { } last && MovedBy(last) is null),

        // D08p, D09p
        ("an end is marked as moved behind words that stay",
            e => IsParagraph(e) && EndOf(e) is "moveFrom" or "moveTo" && !e.Elements(W + EndOf(e)!).Any()
                && Runs(e).Any(r => ChangeOf(r) is null)),

        // D04e
        ("words are deleted in a paragraph that came by a move", e => IsParagraph(e) && EndOf(e) == "moveTo" && e.Descendants(W + "del")
            .Any(d => d.Parent == e)),

        // G10, G11, G16
        ("the end of a paragraph with a link or a field is marked as moved", e => IsParagraph(e) && EndOf(e) is "moveFrom" or "moveTo"
            && e.Descendants().Any(d => d.Name == W + "hyperlink" || d.Name == W + "fldChar")),

        // G07
        ("a part of a field is changed and not the whole",
            e => e.Name == W + "fldChar" && (string?)e.Attribute(W + "fldCharType") == "begin"
            && FieldFrom(e).Select(ChangeOf).Distinct().Count() > 1),

        // E01b, E02b
        ("a row came or went, and words in it are kept", e => e.Name == W + "tr" && MarkOfRow(e) is { } mark
            && e.Descendants(W + "r").Any(r => ChangeOf(r) != mark && r.Ancestors(W + "tr").First() == e)),

        // C04i
        ("a number is marked as put in, and what was before is not kept", e => e.Name == W + "numPr" && e.Element(W + "ins") is not null),

        // D03
        ("a range of a move begins in one paragraph and ends in another",
            e => e.Name.LocalName is "moveFromRangeStart" or "moveToRangeStart" && IsParagraph(e.Parent)
                && !e.ElementsAfterSelf(W + e.Name.LocalName.Replace("Start", "End", StringComparison.Ordinal)).Any()),

        // A07s, A11s, B08, B08f, B10, B10r, C01a, C08, C16
        ("of paragraphs that run together the first and the last do not agree on what the one is to be",
            e => IsParagraph(e) && Way(e) is { } way && !IsWhole(e, way) && !RunsOn(e, way)
                && Chain(e).Last() is var last && (way == "ins" ? WereOther(e, last) : Properties(e) != Properties(last))),

        // C08p, C08q, C08r; at the end of a text nothing else can be written
        ("a sub-item that runs into one of another level gets its level back by its properties alone",
            e => LevelBefore(e) > 0 && EndOf(Before(e)) == "del" && RunsOn(e, "del") && IsFollowed(e)),
    ];

    // What LibreOffice does not give back, whatever is written; right by the standard and for others.
    private static readonly (string Rule, Func<XElement, bool> Broken)[] Limits =
    [
        // A16, A16d, A12q
        ("a paragraph comes or goes where no paragraph stands before it and a table follows",
            e => IsParagraph(e) && EndOf(e) is not null && After(e)?.Name == W + "tbl" && !IsParagraph(Before(e))),

        // LibreOffice reads all notes where the first stands and loses what was said of the end of its paragraph
        ("the end of the paragraph with the first note is marked, and words follow the note",
            e => IsParagraph(e) && EndOf(e) is not null && HoldsFirstNote(e) && HasWordsBehindNote(e)),
        // Where the end of nothing before it could be marked instead
        ("a paragraph that moved in part is followed by one of another look", LeavesItsLook),

        // LibreOffice puts a joiner of its own into such a row and leaves it there
        ("a row comes or goes in which nothing stands",
            e => e.Name == W + "tr" && MarkOfRow(e) is not null && !e.Descendants(W + "r").Any()),
        ("the last paragraph comes or goes with the table before it",
            e => IsParagraph(e) && EndOf(e) is not null && After(e) is null && Before(e)?.Name == W + "tbl"),

        // C10, C13, C15, C16, C17, C23: LibreOffice gives the first level back
        ("a level other than the first comes back", e => LevelBefore(e) > 0 && Way(Before(e)) != "ins"),
    ];

    public static IEnumerable<string> In(XElement text) => Broken(text, Rules);

    /// <summary>The places that LibreOffice resolves wrongly because nothing could be written that it resolves rightly.</summary>
    public static IEnumerable<string> LimitsIn(XElement text) => Broken(text, Limits);

    private static IEnumerable<string> Broken(XElement text, (string Rule, Func<XElement, bool> Broken)[] rules) =>
        text.DescendantsAndSelf().SelectMany(e => rules.Where(r => r.Broken(e)).Select(r => $"{r.Rule}: {Short(e)}"));

    private static string Short(XElement element) => element.ToString(SaveOptions.DisableFormatting) is var whole && whole.Length > 600
        ? whole[..600] : whole;

    private static bool IsParagraph(XElement? element) => element?.Name == W + "p";

    private static bool IsNote(XElement element) => element.Name.LocalName is "footnoteReference" or "endnoteReference";

    private static bool HoldsFirstNote(XElement paragraph) => paragraph.Descendants().FirstOrDefault(IsNote) is { } note
        && paragraph.AncestorsAndSelf().Last().Descendants(note.Name).First() == note;

    private static bool HasWordsBehindNote(XElement paragraph) => paragraph.Descendants().SkipWhile(d => !IsNote(d))
        .Any(d => d.Parent!.Name == W + "r" && !IsNote(d) && d.Name.LocalName is not ("rPr" or "commentReference"));

    private static bool SaysEndAgain(XElement paragraph) => paragraph.Elements().Last(e => e.DescendantsAndSelf().Any(IsNote))
        .ElementsAfterSelf().FirstOrDefault() is { HasElements: false } empty && empty.Name.LocalName == EndOf(paragraph);

    // The name of the move a run is part of.
    private static string? MovedBy(XElement run) => run.Ancestors().TakeWhile(a => !IsParagraph(a))
        .Select(a => a.Name.LocalName).FirstOrDefault(n => n is "moveFrom" or "moveTo");

    // LibreOffice gives what follows the look of a paragraph that is gone, unless that is one change from its beginning to its end.
    private static bool LeavesItsLook(XElement paragraph)
    {
        if (!IsParagraph(paragraph) || Way(paragraph) is not { } way || !IsWhole(paragraph, way)
            || Runs(paragraph).Select(r => MovedBy(r) is null).Append(EndOf(paragraph) is "ins" or "del").Distinct().Count() < 2)
        {
            return false;
        }

        for (var next = After(paragraph); IsParagraph(next); next = After(next!))
        {
            if (way == "del" ? Properties(paragraph) != Properties(next!) : PropertiesBefore(paragraph) != PropertiesBefore(next!))
            {
                return true;
            }

            if (Way(next) != way || !IsWhole(next!, way))
            {
                break;
            }
        }

        return false;
    }

    // Whether one that stays with its end stands before what came or went with it.
    private static bool MayTakeEnd(XElement paragraph)
    {
        var before = Before(paragraph);
        while (IsParagraph(before) && Way(before) == Way(paragraph) && IsWhole(before!, Way(paragraph)!) && !IsEmpty(before!))
        {
            before = Before(before);
        }

        return IsParagraph(before) && EndOf(before) is null;
    }

    private static bool IsChange(XElement element) => element.Name.Namespace == W && Come.Concat(Gone).Contains(element.Name.LocalName)
        && element.Parent?.Name.LocalName is not ("rPr" or "trPr" or "numPr");

    private static string? ChangeOf(XElement run) => run.Ancestors().TakeWhile(a => !IsParagraph(a)).FirstOrDefault(IsChange) is { } change
        ? Come.Contains(change.Name.LocalName) ? "ins" : "del"
        : null;

    private static string? EndOf(XElement? paragraph) => paragraph?.Element(W + "pPr")?.Element(W + "rPr")?.Elements()
        .Select(e => e.Name.LocalName).FirstOrDefault(n => Come.Contains(n) || Gone.Contains(n));

    // Whether its end came or went, moved or not.
    private static string? Way(XElement? paragraph) => EndOf(paragraph) is { } end ? Come.Contains(end) ? "ins" : "del" : null;

    private static bool OneStaysBefore(XElement paragraph)
    {
        var at = Before(paragraph);
        while (IsParagraph(at) && EndOf(at) is not null && (IsEmpty(at!) || IsWhole(at!)))
        {
            at = Before(at);
        }

        return IsParagraph(at);
    }

    private static bool IsFollowed(XElement paragraph) => paragraph.ElementsAfterSelf().Where(IsBlock)
        .TakeWhile(IsParagraph).Any(p => IsEmpty(p) || !IsWhole(p));

    private static string? MarkOfRow(XElement row) => row.Element(W + "trPr")?.Elements()
        .Select(e => e.Name.LocalName).FirstOrDefault(n => n is "ins" or "del");

    private static bool InMarkedRow(XElement paragraph) =>
        paragraph.Ancestors(W + "tr").FirstOrDefault() is { } row && MarkOfRow(row) is not null;

    private static XElement? After(XElement paragraph) => paragraph.ElementsAfterSelf().FirstOrDefault(IsBlock);

    private static XElement? Before(XElement? paragraph) => paragraph?.ElementsBeforeSelf().LastOrDefault(IsBlock);

    private static bool IsBlock(XElement element) => element.Name == W + "p" || element.Name == W + "tbl";

    // The mark of a margin's comment belongs to no text.
    private static IEnumerable<XElement> Runs(XElement paragraph) =>
        paragraph.Descendants(W + "r").Where(r => r.Element(W + "commentReference") is null);

    private static bool IsEmpty(XElement paragraph) => !Runs(paragraph).Any();

    // All there is in it came, or all of it went.
    private static bool IsWhole(XElement paragraph) => !IsEmpty(paragraph)
        && Runs(paragraph).Select(ChangeOf).Distinct().ToList() is [not null];

    private static bool IsWhole(XElement paragraph, string change) =>
        Runs(paragraph).All(r => ChangeOf(r) == change);

    // Those that become one paragraph when the ends of this kind go.
    private static IEnumerable<XElement> Chain(XElement first)
    {
        for (var at = first; IsParagraph(at); at = After(at!))
        {
            yield return at!;
            if (Way(at) != Way(first))
            {
                yield break;
            }
        }
    }

    // Something before it that stays runs into it as well.
    private static bool RunsOn(XElement paragraph, string way)
    {
        for (var at = Before(paragraph); IsParagraph(at) && Way(at) == way; at = Before(at))
        {
            if (!IsWhole(at!, way))
            {
                return true;
            }
        }

        return false;
    }

    private static bool WereOther(XElement first, XElement last) => PropertiesBefore(first) != PropertiesBefore(last);

    private static string PropertiesBefore(XElement paragraph) =>
        paragraph.Element(W + "pPr")?.Element(W + "pPrChange") is { } change ? Properties(change) : Properties(paragraph);

    private static string Properties(XElement paragraph) => string.Concat(paragraph.Element(W + "pPr")?.Elements()
        .Where(e => e.Name.LocalName is not ("rPr" or "sectPr" or "pPrChange") && !MarkedFile.IsNoNumber(e))
        .Select(e => e.ToString(SaveOptions.DisableFormatting)) ?? []);

    private static IEnumerable<XElement> FieldFrom(XElement begin)
    {
        var depth = 0;
        foreach (var run in begin.Ancestors(W + "p").First().Descendants(W + "r").SkipWhile(r => r != begin.Parent))
        {
            yield return run;
            depth += run.Elements(W + "fldChar").Select(f => (string?)f.Attribute(W + "fldCharType"))
                .Sum(t => t == "begin" ? 1 : t == "end" ? -1 : 0);
            if (depth <= 0)
            {
                yield break;
            }
        }
    }

    // The level a change of properties keeps; -1 when it is none, or the same as now.
    private static int LevelBefore(XElement element)
    {
        if (!IsParagraph(element) || element.Element(W + "pPr") is not { } properties
            || properties.Element(W + "pPrChange") is not { } change)
        {
            return -1;
        }

        var (was, now) = (Level(change.Element(W + "pPr")), Level(properties));
        return was == now ? -1 : was;
    }

    private static int Level(XElement? properties) =>
        (int?)properties?.Element(W + "numPr")?.Element(W + "ilvl")?.Attribute(W + "val") ?? -1;
}
