using System.Collections.Immutable;
using Rapporteur.Arrivals;
using Rapporteur.Mail.Lines;

namespace Rapporteur.Mail.Cutting;

/// <summary>
/// Takes from a mail's words what is surely not the sender's. A cut too few costs a reader a second; a cut too many loses a
/// position: so only what repeats us, stands below a known mark, or stands where only a quote of the answered mail can stand.
/// </summary>
internal sealed class Cutter
{
    // Notes writes a header of some lines; a mail holds one, or it was made to cost time.
    private const int MostNotesLines = 24;
    private const int MostLooksForNotes = 3;

    private readonly CutContext context;
    private readonly List<Line> lines;
    private readonly List<Line> kept = [];
    private readonly List<MailCut> cuts = [];
    private readonly List<QuotedAnswer> answers = [];
    private string? quote;
    private int answerFrom;
    private bool quotes;
    private bool justCut;
    private int looksForNotes;
    private PassedOn? passedOn;
    private (int From, int To, bool Ends) looked = (-1, -1, false);

    private Cutter(List<Line> lines, CutContext context) => (this.lines, this.context) = (lines, context);

    /// <summary>The words of several parts, one after the other with an empty line between.</summary>
    public static CutText Cut(IReadOnlyList<List<Line>> parts, CutContext context)
    {
        var (kept, whole) = (new List<string>(), new List<string>());
        var (cuts, answers) = (new List<MailCut>(), new List<QuotedAnswer>());
        PassedOn? passedOn = null;
        foreach (var part in parts)
        {
            var cutter = new Cutter(part, context);
            cutter.Run();
            var own = Trimmed(cutter.kept.Select(l => l.Written));
            var before = kept.Count + (kept.Count > 0 && own.Count > 0 ? 1 : 0);
            var blank = cutter.kept.TakeWhile(l => l.IsBlank).Count();
            cuts.AddRange(cutter.cuts.Select(c => c with { AfterLine = before + Math.Clamp(c.AfterLine - blank, 0, own.Count) }));
            answers.AddRange(cutter.answers);
            passedOn ??= cutter.passedOn;
            Join(kept, own);
            Join(whole, Trimmed(part.Where(l => !Marks.IsPicture(l)).Select(l => l.Written)));
        }

        return new CutText(new MailText(string.Join('\n', kept), string.Join('\n', whole), [.. cuts], [.. answers]), passedOn);
    }

    private void Run()
    {
        var at = 0;
        while (at < lines.Count)
        {
            at = Step(at);
        }

        EndAnswer();
    }

    // The place of the next line to look at.
    private int Step(int at)
    {
        var line = lines[at];
        if (line.Depth > 0)
        {
            return Block(at);
        }

        if (line.IsBlank)
        {
            if (!(justCut && (kept.Count == 0 || kept[^1].IsBlank)))
            {
                kept.Add(line with { Text = "" });
            }

            return at + 1;
        }

        if (line.Mark == LineMark.Signature || line.Text == PlainLines.Signature)
        {
            return Signature(at);
        }

        if (OldMailAt(at) is { } begins)
        {
            return OldMail(at, begins);
        }

        if (AnnouncedOldMailAt(at))
        {
            return Take(CutKind.OldMail, at, lines.Count);
        }

        if (Marks.IsPicture(line))
        {
            return at + 1;
        }

        if (Marks.IsUnderscores(line) && context.IsFromList)
        {
            return Take(CutKind.ListFooter, at, lines.Count);
        }

        if (Marks.IsFooter(line) && EndsWordsAt(at + 1))
        {
            return Take(CutKind.Footer, at, at + 1);
        }

        kept.Add(line with { Text = line.Text.TrimEnd() });
        justCut = false;
        return at + 1;
    }

    private int Block(int at)
    {
        var end = at;
        while (end < lines.Count && lines[end].Depth > 0)
        {
            end++;
        }

        var block = lines.GetRange(at, end - at);
        var indented = block.TrueForAll(l => l.Mark == LineMark.Indented);
        var within = context.Announcement.BeginningAt(block, 0);
        var before = within > 0 ? 0 : AnnouncingBefore();
        if (indented && within == 0 && before == 0 && !context.Said.Hold(block))
        {
            // Nobody is quoted: the sender's own words, set in.
            for (var i = at; i < end; i++)
            {
                lines[i] = lines[i] with { Depth = 0, Mark = LineMark.None };
            }

            return at;
        }

        if (!IsQuote(at, end, block, within > 0 || before > 0))
        {
            kept.AddRange(block);
            justCut = false;
            return end;
        }

        EndAnswer();
        var announced = kept.GetRange(kept.Count - before, before);
        kept.RemoveRange(kept.Count - before, before);
        quotes = true;
        Take(CutKind.Quote, [.. announced.Where(l => l.Depth == 0), .. block]);
        (quote, answerFrom) =
            (string.Join('\n', Trimmed(block.Skip(within).Select(l => (l with { Depth = l.Depth - 1 }).Written))), kept.Count);
        return end;
    }

    // The lines at the end of what is kept that announce a quote, the empty ones below them included.
    private int AnnouncingBefore()
    {
        var last = kept.Count - 1;
        while (last >= 0 && kept[last].IsBlank)
        {
            last--;
        }

        // A writer that marks the line has made it itself, whoever it names.
        var count = last < 0 ? 0 : Math.Max(context.Announcement.EndingAt(kept, last), MarkedEndingAt(last));
        return count == 0 ? 0 : kept.Count - last - 1 + count;
    }

    private int MarkedEndingAt(int last)
    {
        var count = 0;
        while (count <= last && kept[last - count].Mark == LineMark.Attribution)
        {
            count++;
        }

        return count;
    }

    private bool IsQuote(int at, int end, List<Line> block, bool announced)
    {
        if (announced || context.Said.Hold(block.Where(l => l.Depth == 1)))
        {
            return true;
        }

        // What we said is known, and this is something else; or a sentence leads to it: "We propose:".
        if (!context.IsReply || context.Said.AreKnown
            || (kept.FindLast(l => !l.IsBlank).Text is { } lead && IsLead(lead)))
        {
            return false;
        }

        return quotes || at == 0 || lines.Take(at).All(l => l.IsBlank) || EndsWordsAt(end);
    }

    private static bool IsLead(string line) => line.TrimEnd(' ', '\u00A0') is { } text && (text.EndsWith(':') || text.EndsWith('：'));

    // Nothing of the sender's stands there or below, but a signature or an old mail. One look for a whole run of footers.
    private bool EndsWordsAt(int at)
    {
        if (at > looked.From && at <= looked.To)
        {
            return looked.Ends;
        }

        var from = at;
        while (at < lines.Count && (lines[at].IsBlank || Marks.IsPicture(lines[at]) || Marks.IsFooter(lines[at])))
        {
            at++;
        }

        var ends = at == lines.Count || lines[at] is { Depth: > 0, Mark: not LineMark.Indented }
            || lines[at].Mark is LineMark.Signature or LineMark.Attribution
            || lines[at].Text == PlainLines.Signature || (context.IsFromList && Marks.IsUnderscores(lines[at]))
            || OldMailAt(at) is not null || AnnouncesAt(at);
        looked = (from, at, ends);
        return ends;
    }

    private bool AnnouncesAt(int at) => Enumerable.Range(at, 3)
        .Any(last => last + 1 < lines.Count && context.Announcement.EndingAt(lines, last) == last - at + 1);

    // As some writers answer: the old mail below its announcement, with no sign of quotation; only when it is ours.
    private bool AnnouncedOldMailAt(int at) =>
        context.Said.AreKnown
        && ((context.Announcement.IsNotesHeaderOfOurs(lines, at) && looksForNotes++ < MostLooksForNotes
                && Enumerable.Range(at + 2, MostNotesLines).TakeWhile(below => below < lines.Count)
                    .Any(below => !lines[below].IsBlank && IsOursFrom(below)))
            || (context.Announcement.BeginningAt(lines, at) is > 0 and var count && IsOursFrom(at + count)));

    private bool IsOursFrom(int at) => lines.Skip(at).All(l => l.Depth == 0) && context.Said.Hold(lines.Skip(at));

    private int Signature(int at)
    {
        var marked = lines[at].Mark == LineMark.Signature;
        var end = at + 1;
        while (end < lines.Count && lines[end].Depth == 0
            && (marked ? lines[end].Mark == LineMark.Signature || lines[end].IsBlank : OldMailAt(end) is null && !AnnouncesAt(end)))
        {
            end++;
        }

        return Take(CutKind.Signature, at, end);
    }

    /// <summary>Where an old mail begins at that line: the marks above its header, and the header.</summary>
    private (int Header, int Below, bool Forwarded)? OldMailAt(int at)
    {
        var (line, header) = (lines[at], at);
        if (line.Depth > 0 || line.IsBlank)
        {
            return null;
        }

        var (original, forwarded) = (Marks.IsOriginalMark(line), Marks.IsForwardMark(line));
        if (original || forwarded || Marks.IsUnderscores(line))
        {
            header++;
            while (header < lines.Count && lines[header].IsBlank)
            {
                header++;
            }
        }

        var below = header < lines.Count && lines[header].Depth == 0
            ? header + Math.Max(Marks.HeaderBlock(lines, header), context.Announcement.HeaderOfOurs(lines, header))
            : header;
        return original || forwarded || line.Mark == LineMark.OldMail || below > header ? (header, below, forwarded) : null;
    }

    private int OldMail(int at, (int Header, int Below, bool Forwarded) begins)
    {
        var header = lines.GetRange(begins.Header, begins.Below - begins.Header);
        var sender = Marks.SenderIn(header);
        var ofOurs = context.Ours.Addresses.Concat(context.Ours.Names)
            .Any(n => sender.Contains(n, StringComparison.OrdinalIgnoreCase))
            || context.Said.Hold(lines.Skip(begins.Below));
        if ((begins.Forwarded || context.IsForward) && !ofOurs)
        {
            EndAnswer();
            passedOn = new PassedOn(sender, Marks.SubjectIn(header), [.. lines.Skip(begins.Below)]);
        }

        return Take(CutKind.OldMail, at, lines.Count);
    }

    private int Take(CutKind kind, int from, int to)
    {
        Take(kind, lines.GetRange(from, to - from));
        return to;
    }

    private void Take(CutKind kind, List<Line> taken)
    {
        cuts.Add(new MailCut(kind, string.Join('\n', Trimmed(taken.Select(l => l.Written))), kept.Count));
        justCut = true;
    }

    private void EndAnswer()
    {
        if (quote is not null && Trimmed(kept.Skip(answerFrom).Select(l => l.Written)) is { Count: > 0 } answer)
        {
            answers.Add(new QuotedAnswer(quote, string.Join('\n', answer)));
        }

        quote = null;
    }

    private static List<string> Trimmed(IEnumerable<string> written)
    {
        var all = written.ToList();
        var first = all.FindIndex(l => !string.IsNullOrWhiteSpace(l));
        return first < 0 ? [] : all.GetRange(first, all.FindLastIndex(l => !string.IsNullOrWhiteSpace(l)) - first + 1);
    }

    private static void Join(List<string> all, List<string> more)
    {
        if (all.Count > 0 && more.Count > 0)
        {
            all.Add("");
        }

        all.AddRange(more);
    }
}
