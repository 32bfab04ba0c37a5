using System.Xml.Linq;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Word.Circulated;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>
/// The footnotes and endnotes that are the same in both files but say something else: their marks are kept, and what changed is marked
/// within the note.
/// </summary>
internal sealed class ChangedNotes
{
    private readonly WordFile earlier;
    private readonly WordFile later;
    private readonly Dictionary<XElement, string> words = [];
    private readonly Dictionary<XElement, XElement> before = [];

    public ChangedNotes(WordFile earlier, WordFile later)
    {
        (this.earlier, this.later) = (earlier, later);
        Pair(W.footnoteReference);
        Pair(W.endnoteReference);
    }

    /// <summary>What a mark stands for, the same for notes that are one; null for what marks none.</summary>
    public string? Said(WordFile file, XElement content) => NoteMarks.Of(content) is { } mark
        ? $"{mark.Name.LocalName}:{(NoteMarks.NoteOf(file, mark) is { } note ? words.GetValueOrDefault(note) ?? note.Value : null)}"
        : null;

    /// <summary>Marks what changed in the notes whose marks the text keeps.</summary>
    public void Mark(XElement text, Marking marking, CirculatedPackage package)
    {
        foreach (var mark in text.Descendants().Where(NoteMarks.IsMark)
            .Where(m => !m.Ancestors().Any(a => a.Word() is W.ins or W.del or W.moveFrom or W.moveTo)).ToList())
        {
            if (NoteMarks.NoteOf(later, mark) is { } now && before.Remove(now, out var was))
            {
                var (from, to) = (In(earlier, was), In(later, now));
                var signs = new Signs(this, was, now);
                new MarkedDocument(
                    new RedlineSide(was, from, signs), new RedlineSide(now, to, signs), marking, new Brought(from, to, package)).Write();
            }
        }
    }

    private static Origin In(WordFile file, XElement note) => new(file, NoteMarks.NameOfPart(file, note.Parent!));

    private void Pair(string kind)
    {
        var (was, now) = (Notes(earlier, kind), Notes(later, kind));
        var (had, has) = (was.CountBy(n => n.Value).ToDictionary(), now.CountBy(n => n.Value).ToDictionary());
        if (was.TrueForAll(n => has.ContainsKey(n.Value)) || now.TrueForAll(n => had.ContainsKey(n.Value)))
        {
            return;
        }

        var from = Enumerable.Repeat(-1, now.Count).ToArray();
        foreach (var change in Comparison.Of(Text(was), Text(now)).Changes.Where(c => c is { Earlier: [_], Later: [_] }))
        {
            from[change.Later[0]] = change.Earlier[0];
        }

        for (var b = 0; b < now.Count; b++)
        {
            // One that is no longer like it still stands behind the same one.
            var a = from[b] >= 0 ? from[b] : b == 0 ? 0 : from[b - 1] + 1;
            var free = from[b] >= 0 || ((b == 0 || from[b - 1] >= 0) && a < was.Count && !from.Contains(a));
            if (free && IsOnly(was[a], had, has) && IsOnly(now[b], has, had))
            {
                (from[b], before[now[b]], words[was[a]]) = (a, was[a], now[b].Value);
            }
        }
    }

    // Of several that say the same nobody could tell which changed.
    private static bool IsOnly(XElement note, Dictionary<string, int> here, Dictionary<string, int> there) =>
        here[note.Value] == 1 && !there.ContainsKey(note.Value);

    private static List<XElement> Notes(WordFile file, string kind) =>
        [.. file.Body!.Within(kind).Select(m => NoteMarks.NoteOf(file, m)).OfType<XElement>().Distinct()];

    private static Draft Text(List<XElement> notes) => new("", [.. notes.Select((n, at) =>
        new Passage(PassageId.Nth(at + 1), PassagePath.Of(), "", 0, PassageKind.Paragraph, n.Value, null))]);
}
