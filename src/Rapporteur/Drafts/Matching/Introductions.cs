namespace Rapporteur.Drafts.Matching;

/// <summary>
/// Lines that introduce a list ("We therefore:"). A short one says too little to be known by its words: it goes where the items under it
/// went, and is a part of what they are parts of. Of two lists so introduced an item that only names something is the one that says more.
/// </summary>
internal sealed class Introductions
{
    private const int MostWords = 8;
    private const int MostItems = 40;
    private const int FewestOfName = 2;

    // One of more items than so many says nothing of the list.
    private const int Few = 4;
    private readonly WordSequence earlier;
    private readonly WordSequence later;
    private readonly Joined joined;

    private Introductions(WordSequence earlier, WordSequence later, Joined joined) =>
        (this.earlier, this.later, this.joined) = (earlier, later, joined);

    public static void Join(WordSequence earlier, WordSequence later, Joined joined) =>
        new Introductions(earlier, later, joined).Join();

    /// <summary>Whether it introduces something and says little else.</summary>
    public static bool IsShort(WordSequence side, int at) =>
        Introduces(side, at) && side.Length(at) - side.NumberOf(at) <= MostWords;

    /// <summary>Whether something is listed under it.</summary>
    public static bool Introduces(WordSequence side, int at) =>
        side.Kind(at) == LineKind.Text && side.Length(at) > 1 && EndsWith(side, at, ":");

    private static bool EndsWith(WordSequence side, int at, string sign) =>
        side.Length(at) > 0 && side.Word(side.First(at + 1) - 1).SequenceEqual(sign);

    private void Join()
    {
        Lines(Over(earlier), Over(later));
        InPlace();
        Named(earlier, later, joined.OfEarlier, joined.IsOpenEarlier, (item, other) => (item, other));
        Named(later, earlier, joined.OfLater, joined.IsOpenLater, (item, other) => (other, item));
    }

    private void Lines(int[] ofEarlier, int[] ofLater)
    {
        for (var b = 0; b < later.Count; b++)
        {
            if (joined.IsOpenLater(b)
                && Target(later, earlier, b, joined.OfLater, joined.OfEarlier, ofEarlier) is >= 0 and var a && joined.May(a, b))
            {
                Join(a, b);
            }
        }

        for (var a = 0; a < earlier.Count; a++)
        {
            if (joined.IsOpenEarlier(a)
                && Target(earlier, later, a, joined.OfEarlier, joined.OfLater, ofLater) is >= 0 and var b && joined.May(a, b))
            {
                Join(a, b);
            }
        }
    }

    // "Declare as follows:" and "Have agreed as follows:": beside a pair such a line goes on in the one that is beside it too.
    private void InPlace()
    {
        for (var a = 0; a < earlier.Count; a++)
        {
            if (joined.IsOpenEarlier(a) && IsShort(earlier, a)
                && (After(a - 1, 1) ?? After(a + 1, -1)) is { } b && joined.May(a, b))
            {
                Join(a, b);
            }
        }

        int? After(int beside, int step) => beside >= 0 && beside < earlier.Count && joined.OfEarlier(beside) is [var there]
            && there + step is var b && b >= 0 && b < later.Count && joined.IsOpenLater(b) && IsShort(later, b) ? b : null;
    }

    private void Join(int a, int b)
    {
        if (earlier.Texts[a] == later.Texts[b])
        {
            joined.Join(a, b);
        }
        else
        {
            joined.JoinLoosely(a, b);
        }
    }

    // What one list only names ("the Council;") is what the only item of the other that begins with it says more of.
    private void Named(
        WordSequence side, WordSequence other, Func<int, IReadOnlyList<int>> counterparts, Func<int, bool> isOpen,
        Func<int, int, (int A, int B)> pair)
    {
        for (var line = 0; line < side.Count; line++)
        {
            if (!Introduces(side, line) || counterparts(line) is not [var there] || !Introduces(other, there))
            {
                continue;
            }

            foreach (var item in Items(side, line).Where(i => isOpen(i) && side.Length(i) <= MostWords).ToList())
            {
                if (Items(other, there).Where(o => BeginsWith(other.Of(o), NameOf(side, item))).ToList() is [var only]
                    && pair(item, only) is var (a, b) && joined.May(a, b))
                {
                    joined.JoinLoosely(a, b);
                }
            }
        }
    }

    // Without the sign behind it, and the article before it where something is left.
    private static ReadOnlySpan<int> NameOf(WordSequence side, int item)
    {
        var words = side.Of(item);
        words = EndsWith(side, item, ";") || EndsWith(side, item, ".") || EndsWith(side, item, ",") ? words[..^1] : words;
        return words.Length > FewestOfName ? words[1..] : words;
    }

    private static bool BeginsWith(ReadOnlySpan<int> words, ReadOnlySpan<int> name) => name.Length >= FewestOfName
        && (words.StartsWith(name) || (words.Length > 0 && words[1..].StartsWith(name)));

    // The passage that most items of a list come from or belong under; -1 for none.
    private static int Target(
        WordSequence side, WordSequence other, int line, Func<int, IReadOnlyList<int>> counterparts, Func<int, IReadOnlyList<int>> back,
        int[] over)
    {
        if (!Introduces(side, line))
        {
            return -1;
        }

        List<int> items = [.. Items(side, line)];
        List<int> found = [.. items.Where(i => counterparts(i).Count > 0).Select(i => Owner(counterparts(i)[0]))];
        var (owner, most) = found.Where(o => o >= 0).CountBy(o => o).OrderByDescending(o => o.Value).Append(new(-1, 0)).First();
        return most * 2 > found.Count && most * Few > items.Count ? owner : -1;

        // The line its counterpart stands under, if it is this one; a whole of which this is one part of several or which begins with
        // the line; else the line it stands under whatever it says.
        int Owner(int counterpart)
        {
            var there = over[counterpart];
            var isSame = there >= 0 && Unnumbered(other, there).SequenceEqual(Unnumbered(side, line));
            return !isSame && (back(counterpart).Count > 1 || other.Of(counterpart).StartsWith(side.Of(line)[..^1])) ? counterpart : there;
        }
    }

    private static ReadOnlySpan<int> Unnumbered(WordSequence side, int line) => side.Of(line)[side.NumberOf(line)..];

    /// <summary>What is listed under a line that introduces it, in its order.</summary>
    public static IEnumerable<int> Items(WordSequence side, int line)
    {
        // A table is what its cells are.
        for (var at = line + 1; at < side.Count && at - line <= MostItems && side.Kind(at) == LineKind.Cell; at++)
        {
            yield return at;
        }

        var byLevel = line + 1 < side.Count && IsItem(side, line, line + 1);
        for (var at = line + 1; at < side.Count && at - line <= MostItems
            && (byLevel ? IsItem(side, line, at) : IsListed(side, line, at)); at++)
        {
            yield return at;
        }
    }

    // Where no level tells, a list begins behind the line and goes on as long as a semicolon does.
    private static bool IsListed(WordSequence side, int line, int at) => side.Kind(at) == LineKind.Text
        && side.Passages[at].Kind != PassageKind.Heading && (at == line + 1 || EndsWith(side, at - 1, ";"));

    private static bool IsItem(WordSequence side, int line, int at) => side.Kind(at) == LineKind.Text
        && side.Passages[at].Kind != PassageKind.Heading
        && (side.Passages[at].Level > side.Passages[line].Level
            || (side.Passages[at].Kind == PassageKind.Indent && side.Passages[line].Kind != PassageKind.Indent));

    // For each passage the line that introduces it; -1 for none.
    private static int[] Over(WordSequence side)
    {
        var over = new int[side.Count];
        Array.Fill(over, -1);
        for (var line = 0; line < over.Length; line++)
        {
            foreach (var item in Introduces(side, line) ? Items(side, line) : [])
            {
                over[item] = line;
            }
        }

        return over;
    }
}
