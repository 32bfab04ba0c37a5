using Rapporteur.Drafts;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Follows the body of a text and gives each unit its path: the heading over it and the numbers down to it. A unit is
/// nested by its list level; between different lists, and for typed markers, by indentation; with the same indentation
/// another form of marker ("(i)" after "14.") goes one deeper and a form seen before comes back to its place.
/// </summary>
internal sealed class Outline
{
    // Indentation by a hair is alignment, not structure: a tenth of an inch, in twentieths of a point.
    private const int Hair = 144;

    // Deeper than any list of Word goes; what is deeper still stands beside the deepest.
    private const int MostDepth = 12;
    private readonly List<Entry> open = [];
    private readonly Entry root = new();
    private PassagePath heading = PassagePath.Empty;
    private PassagePath? part;
    private int? margin;

    /// <summary>
    /// Begins the section of a heading and gives its path. Numbers that run on through a whole part are cited by the part
    /// ("Part 1, 14 (iii)"), as delegates do; null when they begin anew under the headings in it.
    /// </summary>
    public PassagePath Under(PassagePath name, PassagePath? runningPart)
    {
        heading = name;
        part = runningPart;
        open.Clear();
        root.Forget();
        margin = null;
        return name;
    }

    public (PassagePath Path, int Level, PassageKind Kind) Place(Unit unit) => unit.Marker.Length > 0 ? Marked(unit) : Plain(unit);

    /// <summary>A marker as it is cited: without the full stop or colon after it.</summary>
    public static string Core(string marker) => marker.TrimEnd('.', ':', '\t', ' ');

    private (PassagePath, int, PassageKind) Marked(Unit unit)
    {
        var core = Core(unit.Marker);
        var form = Form(unit, core, open);
        var entry = new Entry { List = unit.List?.List, ListLevel = unit.List?.Level ?? 0, Left = unit.Left, Form = form };
        Leave(entry);
        if (open.Count >= MostDepth)
        {
            open.RemoveRange(MostDepth - 1, open.Count - MostDepth + 1);
        }

        var parent = open.Count > 0 ? open[^1] : root;
        if (unit.IsBullet)
        {
            entry.Path = parent.Path.Down(Counted(parent, ++parent.Indents));
        }
        else
        {
            var repeats = unit.List?.NamesParents == true || core.StartsWith(Core(parent.Marker) + ".", StringComparison.Ordinal);
            entry.Above = repeats ? parent.Above : parent.Path;
            entry.Path = entry.Above.Down(new PathStep(PathStepKind.Number, core));
        }

        entry.Marker = unit.IsBullet ? "" : unit.Marker;
        entry.Letter = form.Trim('(', ')') is "a" or "A" && core.Trim('(', ')') is [var letter] ? letter : null;
        entry.Bullet = unit.IsBullet;
        open.Add(entry);
        margin = open.Count == 1 ? unit.Left : margin;
        return (Cited(entry.Path), open.Count - 1, open.Count > 1 || unit.IsBullet ? PassageKind.Indent : PassageKind.Paragraph);
    }

    private void Leave(Entry entry)
    {
        var back = open.FindIndex(e => e.List is not null && e.List == entry.List
            ? e.ListLevel >= entry.ListLevel
            : e.Form == entry.Form && e.Left + Hair >= entry.Left);
        if (back >= 0)
        {
            open.RemoveRange(back, open.Count - back);
        }

        while (open.Count > 0 && !(open[^1].List is not null && open[^1].List == entry.List)
            && (open[^1].Closed || open[^1].Left > entry.Left + Hair))
        {
            open.RemoveAt(open.Count - 1);
        }
    }

    private (PassagePath, int, PassageKind) Plain(Unit unit)
    {
        var under = open.FindLastIndex(e => !e.Closed && e.Left <= unit.Left + Hair);
        for (var i = under + 1; i < open.Count; i++)
        {
            open[i].Closed = true;
        }

        var parent = under >= 0 ? open[under] : root;
        var around = under >= 0 ? parent.Left : margin ?? unit.Left;
        if (unit.Left > around + Hair)
        {
            return (Cited(parent.Path.Down(Counted(parent, ++parent.Indents))), under + 1, PassageKind.Indent);
        }

        margin = under >= 0 ? margin : unit.Left;
        var nth = under >= 0 ? ++parent.Paragraphs + 1 : ++root.Paragraphs;
        return (
            Cited(parent.Path.Down(new PathStep(PathStepKind.Paragraph, Nth: nth))),
            Math.Max(under, 0),
            parent.Bullet || under > 0 ? PassageKind.Indent : PassageKind.Paragraph);
    }

    // Only a number in digits runs on through a part.
    private PassagePath Cited(PassagePath chain) =>
        chain.Under(part is not null && chain.Steps[0].Number is [>= '0' and <= '9', ..] ? part : heading);

    private static PathStep Counted(Entry parent, int nth) => new(parent.Bullet ? PathStepKind.SubIndent : PathStepKind.Indent, Nth: nth);

    // "(i)" after "(h)" is the next letter, after anything else the first Roman number.
    private static string Form(Unit unit, string core, List<Entry> open)
    {
        var bare = core.Trim('(', ')');
        var kind = bare switch
        {
            "" => "bullet",
            _ when unit.IsBullet => bare,
            _ when char.IsDigit(bare[0]) => new string('.', bare.Count(c => c == '.')) + "1",
            [var letter] when open.Exists(e => e.Letter + 1 == letter) => char.IsUpper(letter) ? "A" : "a",
            _ when bare.All(c => "ivxl".Contains(c, StringComparison.Ordinal)) => "i",
            _ when bare.All(c => "IVXL".Contains(c, StringComparison.Ordinal)) => "I",
            _ => char.IsUpper(bare[0]) ? "A" : "a",
        };
        return core.Replace(bare.Length == 0 ? "\0" : bare, kind, StringComparison.Ordinal);
    }

    /// <summary>A unit that later ones may stand under.</summary>
    private sealed class Entry
    {
        public int? List { get; init; }

        public int ListLevel { get; init; }

        public int Left { get; init; }

        public string Form { get; init; } = "";

        /// <summary>The way down from the heading.</summary>
        public PassagePath Path { get; set; } = PassagePath.Empty;

        /// <summary>The way before the marker that names it in full ("2" has nothing before it, so "2.1" replaces it).</summary>
        public PassagePath Above { get; set; } = PassagePath.Empty;

        public string Marker { get; set; } = "";

        /// <summary>The letter of a lettered marker.</summary>
        public char? Letter { get; set; }

        public bool Bullet { get; set; }

        /// <summary>Text further left followed: only its own list comes back to it.</summary>
        public bool Closed { get; set; }

        public int Indents { get; set; }

        public int Paragraphs { get; set; }

        public void Forget() => (Indents, Paragraphs) = (0, 0);
    }
}
