using System.Globalization;
using System.Xml.Linq;
using Rapporteur.Word.Circulated;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>
/// Has two files call one list by one number, that of the later file. A program may give every paragraph of a list a number of its own and
/// count these anew when it saves (LibreOffice does), so one number says two things and two say one. A list that only the earlier file
/// has comes along.
/// </summary>
internal sealed class Lists
{
    private const int MostAlike = 100;
    private readonly Dictionary<string, XElement> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> counting = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> printed;

    private Lists(XElement? numbering)
    {
        foreach (var definition in numbering.Children(W.abstractNum))
        {
            definitions.TryAdd(definition.Attr(W.abstractNumId) ?? "", definition);
        }

        foreach (var list in numbering.Children(W.num).Where(l => DefinitionOf(l) is not null))
        {
            lists.TryAdd(list.Attr(W.numId) ?? "", list);
        }

        printed = lists.Where(l => Counting(l.Key) == l.Key).ToLookup(l => Printed(l.Value, DefinitionOf(l.Value)!), l => l.Key);
    }

    public static void Agree(WordFile earlier, WordFile later, CirculatedPackage package)
    {
        var (were, are) = (new Lists(earlier.Numbering), new Lists(later.Numbering));
        Rename(later, are.Counting);
        var (known, taken) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        Rename(earlier, n => were.Counting(n) is var number && known.TryGetValue(number, out var now) ? now : known[number] = Now(number));

        string Now(string number)
        {
            if (!were.lists.TryGetValue(number, out var list))
            {
                return are.lists.ContainsKey(number) ? "0" : number;
            }

            var now = are.Like(list, were.DefinitionOf(list)!, taken) ?? are.Bring(list, were.DefinitionOf(list)!, later, package);
            taken.Add(now);
            return now;
        }
    }

    // Lists of one definition go on counting where the other stopped, unless one says that it begins anew (17.9.15).
    private string Counting(string number)
    {
        if (!lists.TryGetValue(number, out var list) || list.Children(W.lvlOverride).Any())
        {
            return number;
        }

        var definition = list.Child(W.abstractNumId).Attr(W.val)!;
        return counting.TryGetValue(definition, out var first) ? first : counting[definition] = number;
    }

    private XElement? DefinitionOf(XElement list) => definitions.GetValueOrDefault(list.Child(W.abstractNumId).Attr(W.val) ?? "");

    // The list that prints the same: the one a program knows as the same, else the one of that number, else the next.
    private string? Like(XElement list, XElement definition, HashSet<string> taken) => printed[Printed(list, definition)].Take(MostAlike)
        .OrderByDescending(l => IsOne(DefinitionOf(lists[l])!, definition))
        .ThenByDescending(l => DefinitionOf(lists[l])!.Attr(W.abstractNumId) == definition.Attr(W.abstractNumId))
        .ThenBy(taken.Contains)
        .FirstOrDefault();

    private static bool IsOne(XElement one, XElement other) =>
        one.Child("nsid").Attr(W.val) is { } name && name == other.Child("nsid").Attr(W.val);

    private static string Printed(XElement list, XElement definition) => string.Concat(
        definition.Children(W.lvl).Concat(list.Children(W.lvlOverride)).SelectMany(l => l.DescendantsAndSelf())
            .Where(e => e.Word() is W.lvl or W.lvlOverride or W.numFmt or W.lvlText or W.start or W.startOverride)
            .Select(e => $"{e.Word()}={e.Attr(W.ilvl)}{e.Attr(W.val)};"));

    private string Bring(XElement list, XElement definition, WordFile later, CirculatedPackage package)
    {
        if (package.TreesOf(later.Main, W.numbering).Select(t => t.Root).FirstOrDefault() is not { } numbering)
        {
            numbering = new XElement(Marking.Name(W.numbering));
            package.Put(
                null, numbering, later.Main, "rapporteurLists", W.numbering, "word/numbering.xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml");
        }

        // What names it and its pictures belong to the other file.
        var copy = new XElement(definition);
        copy.Elements().Where(e => e.Word() is "nsid" or "tmpl" or "styleLink").Remove();
        copy.Descendants().Where(e => e.Word() is "lvlPicBulletId" or W.pStyle).Remove();
        copy.SetAttributeValue(Marking.Name(W.abstractNumId), Next(numbering.Children(W.abstractNum), W.abstractNumId));
        if (numbering.Children(W.abstractNum).LastOrDefault() is { } last)
        {
            last.AddAfterSelf(copy);
        }
        else
        {
            numbering.AddFirst(copy);
        }

        var brought = new XElement(list);
        var number = Next(numbering.Children(W.num), W.numId);
        brought.SetAttributeValue(Marking.Name(W.numId), number);
        brought.Child(W.abstractNumId)!.SetAttributeValue(Marking.Name(W.val), copy.Attr(W.abstractNumId));
        if (numbering.Children(W.num).LastOrDefault() is { } behind)
        {
            behind.AddAfterSelf(brought);
        }
        else
        {
            copy.AddAfterSelf(brought);
        }

        (definitions[copy.Attr(W.abstractNumId)!], lists[number]) = (copy, brought);
        return number;
    }

    private static string Next(IEnumerable<XElement> those, string id) =>
        ((those.Max(e => e.Number(id)) ?? 0) + 1).ToString(CultureInfo.InvariantCulture);

    private static void Rename(WordFile file, Func<string, string> name)
    {
        foreach (var number in new[] { file.Body, file.Footnotes, file.Endnotes }.OfType<XElement>()
            .SelectMany(t => t.Within(W.numPr)).Select(p => p.Child(W.numId)).OfType<XElement>())
        {
            if (number.Attr(W.val) is { } called && called != "0" && name(called) is var now && now != called)
            {
                number.SetAttributeValue(Marking.Name(W.val), now);
            }
        }
    }
}
