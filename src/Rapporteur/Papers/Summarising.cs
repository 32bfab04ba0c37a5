using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>Makes the draft summary from what one reader may have printed.</summary>
internal sealed class Summarising
{
    private readonly Attribution reader;
    private readonly Printable printable;
    private readonly Board board;
    private readonly CirculatedDraft current;
    private readonly Phrases words;
    private readonly AskedFor asked;
    private readonly InDraft target;
    private readonly Dictionary<PassageId, Passage?> tops;
    private readonly List<(string Reference, PrintedAt At)> printed = [];
    private int number;

    public Summarising(Attribution reader, Printable printable, PaperFilter filter)
    {
        (this.reader, this.printable, board, words) = (reader, printable, reader.Board, printable.Words);
        current = board.CurrentDraft!;
        asked = new AskedFor(filter, printable, current);
        target = new InDraft(reader, current);
        tops = TopHeadings.Of(current.Draft);
    }

    public DraftSummary Paper(Instant now)
    {
        var said = new List<Said>();
        var received = 0;
        foreach (var comment in reader.Comments().Select(seen => seen.Comment))
        {
            received++;
            var (onTime, late) = asked.Of(comment, printable.Texts(comment));
            if ((late ?? onTime) is { } text)
            {
                said.Add(Of(comment, text, received));
            }
        }

        var sections = said.GroupBy(s => s.Section).OrderBy(g => g.Key).Select(Section).ToImmutableArray();
        var balance = Accounting.Of(board.Received.Select(id => board.Comments[id]), asked.Why, printed);
        return new DraftSummary(Heads.Of(board, printable, now, words["papers.summary.title"]), sections)
        {
            Balance = balance,
            Account = Accounting.Printed(balance, printable.Use, words),
        };
    }

    // Sections count from what is said of the whole: -2 general, -1 before the first heading, then headings, last what is gone.
    private Said Of(Comment comment, SentComment text, int received)
    {
        var places = target.Of(comment.Id, text.Content);
        var sentence = new Sentences(words).Of(comment, text.Content);
        var record = RecordPlace.Of(comment);
        if (places.IsEmpty)
        {
            return new Said(comment, text, sentence, int.MaxValue, null, record, received);
        }

        var at = new PlaceInDraft(current, places[0]);
        var section = at.IsDocument || at.IsThroughout ? -2
            : places[0].Passage is { } passage && tops[passage] is { } top ? current.Draft.PositionOf(top.Id)!.Value
            : -1;
        return new Said(comment, text, sentence, section, at, record, received);
    }

    private SummarySection Section(IGrouping<int, Said> section)
    {
        var heading = section.Key switch
        {
            -2 => words["papers.summary.general"],
            -1 => words.Say("papers.summary.section", ("heading", words["papers.summary.before"])),
            int.MaxValue => words["papers.annotated.left"],
            var at => words.Say("papers.summary.section", ("heading", Heading(current.Draft.Passages[at]))),
        };
        var recorded = section.Where(s => s.Record is not null).GroupBy(s => s.Record!.Paragraph).OrderBy(g => g.Key)
            .Select(g => g.OrderBy(s => s.Record!.Item).ThenBy(s => s.Received).ToList());
        var written = section.Where(s => s.Record is null);
        var paragraphs = recorded.Select(group => Recorded(heading, group))
            .Concat(section.Key is -2 or int.MaxValue
                ? written.OrderBy(s => s.Received)
                    .Select(s => Paragraph(heading, [s.At is { IsThroughout: true } ? (At(s), s) : Whole(s)], []))
                : written.OrderBy(s => s.At).ThenBy(s => s.Received).GroupBy(s => s.At!.Cited(words)).Select(g => Placed(heading, [.. g])));
        return new SummarySection(heading, [.. paragraphs]);
    }

    private SummaryParagraph Recorded(string heading, List<Said> group)
    {
        var lead = group.Where(s => s.Record!.Item == 0).Select(Whole).ToList();
        return Paragraph(heading, lead.Count > 0 ? lead : [Lead(group[0])], [.. group.Where(s => s.Record!.Item > 0).Select(Whole)]);
    }

    private SummaryParagraph Placed(string heading, List<Said> group) => group.Count > 1
        ? Paragraph(heading, [Lead(group[0])], [.. group.Select(Whole)])
        : Paragraph(heading, [(At(group[0]), group[0])], []);

    private string At(Said said) => words.Say("papers.summary.at", ("place", said.At!.Cited(words)), ("sentence", said.Sentence));

    private (string Text, Said? Of) Lead(Said first) =>
        (words.Say("papers.summary.lead", ("place", first.At?.Cited(words) ?? words["papers.place.document"])), null);

    private static (string Text, Said? Of) Whole(Said said) => (Capital(said.Sentence), said);

    private SummaryParagraph Paragraph(string heading, List<(string Text, Said? Of)> lead, List<(string Text, Said? Of)> items)
    {
        number++;
        var paragraph = number.ToString(words.Language.Culture);
        for (var i = 0; i < lead.Count + items.Count; i++)
        {
            if ((i < lead.Count ? lead[i] : items[i - lead.Count]).Of is { } of)
            {
                printed.Add((of.Comment.Reference,
                    new PrintedAt(heading, i < lead.Count ? paragraph : $"{paragraph} ({RecordPlace.Roman(i - lead.Count + 1)})")));
            }
        }

        return new SummaryParagraph(number, [.. lead.Select(Sentence)],
            [.. items.Select((item, i) => Sentence(item) with { Item = RecordPlace.Roman(i + 1) })]);
    }

    private static SummarySentence Sentence((string Text, Said? Of) said) =>
        new(said.Text, said.Of is { } of ? [of.Comment.Reference] : [], said.Of?.Text.Content.Language ?? "");

    private string Heading(Passage heading)
    {
        var label = current.Draft.In(words.Language).Of(heading);
        return heading.Text.StartsWith(label, StringComparison.OrdinalIgnoreCase) ? heading.Text
            : label.EndsWith(heading.Text, StringComparison.OrdinalIgnoreCase) ? label
            : $"{label} – {heading.Text}";
    }

    private static string Capital(string sentence) =>
        sentence.Length > 0 && char.IsLower(sentence[0]) ? char.ToUpperInvariant(sentence[0]) + sentence[1..] : sentence;

    private sealed record Said(
        Comment Comment, SentComment Text, string Sentence, int Section, PlaceInDraft? At, RecordPlace? Record, int Received);
}
