using System.Globalization;
using Rapporteur.Drafts;

namespace Rapporteur.Benchmarks.Redrafting;

/// <summary>
/// A draft and the next one, invented from a seed with everything a round of negotiation does to a text, and who each word
/// is: what a comparison ought to find. Frozen: figures of one seed are comparable for good.
/// </summary>
internal sealed class InventedRedraft
{
    private const int FewestBetween = 6;
    private readonly Random random;
    private readonly InventedWording wording;

    public InventedRedraft(int seed, int passages)
    {
        random = new Random(seed);
        wording = new InventedWording(random);
        Earlier = Invent(passages);
        Later = [.. Elsewhere(SectionsElsewhere([.. Earlier.Select((p, at) => p with { Origin = at })]))];
    }

    public List<InventedPassage> Earlier { get; }

    public List<InventedPassage> Later { get; }

    private List<InventedPassage> Invent(int passages)
    {
        List<InventedPassage> draft = [new(PassageKind.Title, wording.Heading())];
        while (draft.Count < passages)
        {
            if (draft.Count % 60 == 30)
            {
                draft.AddRange(Enumerable.Range(0, 6).Select(_ => new InventedPassage(PassageKind.TableCell, wording.Cell())));
            }

            var kind = draft.Count % 12 == 1 ? PassageKind.Heading : random.Next(2) == 0 ? PassageKind.Paragraph : PassageKind.Indent;
            draft.Add(new InventedPassage(kind, kind == PassageKind.Heading ? wording.Heading() : Paragraph(draft)));
        }

        return draft;
    }

    private List<InventedWord> Paragraph(List<InventedPassage> draft) => random.Next(100) switch
    {
        < 2 => wording.Line(),
        < 10 when draft[random.Next(draft.Count)] is { Words.Count: > 12 } before => wording.NearCopy(before.Words),
        _ => wording.Paragraph(),
    };

    // One section in thirty goes elsewhere as it is.
    private List<InventedPassage> SectionsElsewhere(List<InventedPassage> draft)
    {
        List<List<InventedPassage>> sections = [[]];
        foreach (var passage in draft)
        {
            if (passage.Kind == PassageKind.Heading)
            {
                sections.Add([]);
            }

            sections[^1].Add(passage);
        }

        for (var moves = sections.Count / 30; moves > 0; moves--)
        {
            var from = random.Next(1, sections.Count);
            List<InventedPassage> section = [.. sections[from].Select(p => p with { Edit = InventedEdit.MovedWithItsSection })];
            if (sections[from].Exists(p => p.Edit != InventedEdit.None))
            {
                continue;
            }

            sections.RemoveAt(from);
            var to = random.Next(1, sections.Count);
            sections.Insert(Math.Abs(to - from) < 3 ? Math.Min(from + 3, sections.Count) : to, section);
        }

        return [.. sections.SelectMany(s => s)];
    }

    private List<InventedPassage> Elsewhere(List<InventedPassage> draft)
    {
        var (later, away) = (new List<InventedPassage>(), new List<(int From, InventedPassage Passage)>());
        for (var i = 0; i < draft.Count; i++)
        {
            i += Edited(draft, i, later, away);
        }

        foreach (var (from, passage) in away)
        {
            var to = random.Next(1, later.Count);
            to = Math.Abs(to - from) < FewestBetween ? (from + FewestBetween) % later.Count : to;
            while (later[Math.Min(to, later.Count - 1)].Kind == PassageKind.TableCell)
            {
                to = Math.Max(1, to - 1);
            }

            later.Insert(to, passage);
        }

        return later;
    }

    // How many passages more than the one were used up.
    private int Edited(List<InventedPassage> draft, int at, List<InventedPassage> later, List<(int, InventedPassage)> away)
    {
        var passage = draft[at];
        if (passage.Kind is PassageKind.Heading or PassageKind.TableCell or PassageKind.Title)
        {
            var edit = passage.Kind == PassageKind.TableCell ? InventedEdit.CellEdited : InventedEdit.HeadingEdited;
            later.Add(random.Next(20) == 0 ? passage with { Words = Reworded(passage.Words), Edit = edit } : passage);
            return 0;
        }

        if (passage.Words.Count < 12 || passage.Edit != InventedEdit.None)
        {
            later.Add(passage);
            return 0;
        }

        switch (random.Next(200))
        {
            case < 24:
                later.Add(passage with { Words = Reworded(passage.Words), Edit = InventedEdit.Edited });
                return 0;
            case < 32:
                return 0;
            case < 40:
                later.Add(passage);
                later.Add(new InventedPassage(passage.Kind, wording.Paragraph(), InventedEdit.New));
                return 0;
            case < 46:
                away.Add((later.Count, passage with { Edit = InventedEdit.Moved }));
                return 0;
            case < 49:
                away.Add((later.Count, passage with { Words = Reworded(passage.Words), Edit = InventedEdit.MovedAndEdited }));
                return 0;
            case < 55:
                later.AddRange(Split(passage, random.Next(2, 6)));
                return 0;
            case < 57:
                var halves = Split(passage, 2);
                later.Add(halves[0] with { Edit = InventedEdit.SplitAway });
                away.Add((later.Count, halves[1] with { Edit = InventedEdit.SplitAway }));
                return 0;
            case < 61 when at + 1 < draft.Count && IsPlain(draft[at + 1]):
                later.Add(passage with { Words = [.. Joined(passage.Words), .. draft[at + 1].Words], Edit = InventedEdit.Merged });
                return 1;
            case < 64:
                later.Add(new InventedPassage(passage.Kind, wording.Paragraph(), InventedEdit.Replaced));
                return 0;
            case < 65 when later is [.., { Words.Count: > 12 } before] && IsPlain(before):
                later[^1] = before with { Words = [.. before.Words, .. passage.Words[^9..]], Edit = InventedEdit.SentenceMoved };
                later.Add(passage with { Words = passage.Words[..^9], Edit = InventedEdit.SentenceMoved });
                return 0;
            default:
                later.Add(passage);
                return 0;
        }
    }

    private static bool IsPlain(InventedPassage passage) =>
        passage is { Kind: PassageKind.Paragraph or PassageKind.Indent, Edit: InventedEdit.None };

    // At most a fifth of the words, in some places.
    private List<InventedWord> Reworded(List<InventedWord> words)
    {
        List<InventedWord> edited = [.. words];
        for (var left = random.Next(1, Math.Max(2, words.Count / 5)); left > 0;)
        {
            var (at, count) = (random.Next(edited.Count), Math.Min(left, random.Next(1, 5)));
            switch (random.Next(4))
            {
                case 0:
                    edited.InsertRange(at, wording.Words(count));
                    break;
                case 1 when edited.Count - count > 3:
                    edited.RemoveRange(Math.Min(at, edited.Count - count), count);
                    break;
                default:
                    edited[at] = wording.Words(1)[0];
                    count = 1;
                    break;
            }

            left -= count;
        }

        return edited;
    }

    // Parts of at least four words; each begins with a capital and ends with a sign of its own, as sub-items do.
    private List<InventedPassage> Split(InventedPassage passage, int parts)
    {
        parts = Math.Min(parts, passage.Words.Count / 5);
        List<InventedPassage> split = [];
        for (var part = 0; part < parts; part++)
        {
            List<InventedWord> words = passage.Words[(passage.Words.Count * part / parts)..(passage.Words.Count * (part + 1) / parts)];
            if (part > 0 && random.Next(2) == 0)
            {
                words[0] = Renewed(words[0].Letters, InventedWording.Upper(words[0].Letters), words[0].Number);
            }

            if (part < parts - 1 && words[^1].Letters is not ("." or ","))
            {
                words.AddRange(wording.Numbered([part == parts - 2 ? "." : ";"]));
            }

            split.Add(new InventedPassage(parts > 2 ? PassageKind.Indent : passage.Kind, words, InventedEdit.Split));
        }

        return split;
    }

    private InventedWord Renewed(string was, string now, int number) =>
        was == now ? new InventedWord(was, number) : wording.Numbered([now])[0];

    private List<InventedWord> Joined(List<InventedWord> words) =>
        random.Next(2) == 0 && words[^1].Letters == "." ? [.. words[..^1], .. wording.Numbered([";", "and"])] : words;

    /// <summary>The passages as a draft, numbered as they come.</summary>
    public static Draft DraftOf(IReadOnlyList<InventedPassage> passages)
    {
        PassageId? section = null;
        var numbered = new List<Passage>();
        for (var (i, number) = (0, 0); i < passages.Count; i++)
        {
            var id = PassageId.Nth(i + 1);
            number += passages[i].Kind == PassageKind.Paragraph ? 1 : 0;
            section = passages[i].Kind == PassageKind.Heading ? id : section;
            numbered.Add(new Passage(
                id,
                PassagePath.Of(new(PathStepKind.Number, $"{number}"), new(PathStepKind.Number, $"{i}")),
                passages[i].Kind == PassageKind.Paragraph ? $"{number}." : "",
                0,
                passages[i].Kind,
                passages[i].Text,
                section));
        }

        return new Draft("", [.. numbered]);
    }
}
