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
    private readonly Sentences sentences;
    private readonly WrittenByHand byHand;
    private readonly Dictionary<PassageId, Passage?> tops;
    private readonly List<(string Reference, PrintedAt At)> printed = [];
    private int number;

    public Summarising(Attribution reader, Printable printable, PaperFilter filter)
    {
        (this.reader, this.printable, board, words) = (reader, printable, reader.Board, printable.Words);
        current = board.CurrentDraft!;
        asked = new AskedFor(filter, printable, current);
        target = new InDraft(reader, current);
        sentences = new Sentences(words);
        byHand = new WrittenByHand(board, words.Language.Tag);
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

        var sections = Sections(CommonSentences.Joined(said, board, words));
        var balance = Accounting.Of(board.Received.Select(id => board.Comments[id]), asked.Why, printed);
        return new DraftSummary(Heads.Of(board, printable, now, words["papers.summary.title"]), sections)
        {
            Balance = balance,
            Account = Accounting.Printed(balance, printable.Use, words),
            Unused = byHand.Unused(),
        };
    }

    private Said Of(Comment comment, SentComment text, int received)
    {
        var places = target.Of(comment.Id, text.Content);
        var at = places.IsEmpty ? null : new PlaceInDraft(current, places[0]);
        var sentence = sentences.Of(comment, text.Content);
        return new Said(SummaryUnit.Of(comment.Id), at is null ? Gone(text.Content, sentence) : sentence, [comment.Reference])
        {
            Of = comment,
            Language = text.Content.Language,
            Section = at is null ? Said.Gone
                : at.IsDocument || at.IsThroughout ? Said.General
                : places[0].Passage is { } passage && tops[passage] is { } top ? current.Draft.PositionOf(top.Id)!.Value
                : Said.BeforeHeadings,
            At = at,
            Record = RecordPlace.Of(comment),
            Received = received,
        };
    }

    // With the words it stood on and the draft they stood in.
    private string Gone(CommentContent content, string sentence)
    {
        var was = new PlaceInDraft(board.DraftNumbered(content.Draft)!, content.Places[0]);
        var (quoted, passage) = was.Words;
        var stood = quoted ?? passage;
        return words.Say(
            stood is null ? "papers.summary.gone.place" : "papers.summary.gone",
            ("draft", was.Of.Label), ("place", was.Cited(words)), ("words", stood), ("sentence", sentence));
    }

    private ImmutableArray<SummarySection> Sections(List<Said> said)
    {
        var recorded = said.Where(s => s.Record is not null).GroupBy(s => s.Record!.Paragraph).OrderBy(g => g.Key)
            .Select(g => g.OrderBy(s => s.Record!.Item).ThenBy(s => s.Received).ToList()).ToList();
        var at = RecordOrder.Sections([.. recorded.Select(Own)], Said.Gone);
        var written = said.Where(s => s.Record is null).ToLookup(s => s.Section);
        return
        [
            .. from section in at.Concat(written.Select(g => g.Key)).Distinct().Order()
               select Section(section, recorded.Where((_, i) => at[i] == section), written[section]),
        ];
    }

    // Where most of a paragraph is about.
    private static int? Own(List<Said> paragraph) => paragraph.Where(s => s.Section != Said.Gone).GroupBy(s => s.Section)
        .OrderByDescending(g => g.Count()).Select(g => (int?)g.Key).FirstOrDefault();

    private SummarySection Section(int section, IEnumerable<List<Said>> recorded, IEnumerable<Said> written)
    {
        var heading = section switch
        {
            Said.General => words["papers.summary.general"],
            Said.BeforeHeadings => words.Say("papers.summary.section", ("heading", words["papers.summary.before"])),
            Said.Gone => words["papers.annotated.left"],
            _ => words.Say("papers.summary.section", ("heading", current.Heading(current.Draft.Passages[section], words.Language, " – "))),
        };
        var paragraphs = recorded.Select(group => Recorded(heading, group))
            .Concat(section is Said.General or Said.Gone
                ? written.OrderBy(s => s.Received)
                    .Select(s => Paragraph(heading, [s.At is { IsThroughout: true } ? (At(s), s) : Whole(s)], []))
                : written.OrderBy(s => s.At).ThenBy(s => s.Received).GroupBy(s => s.At!.Cited(words)).Select(g => Placed(heading, [.. g])));
        return new SummarySection(heading, [.. paragraphs]);
    }

    private SummaryParagraph Recorded(string heading, List<Said> group)
    {
        var lead = group.Where(s => s.Record!.Item == 0).Select(Whole).ToList();
        var items = group.Where(s => s.Record!.Item > 0).GroupBy(s => s.Record!.Item).Select(i => i.Select(Whole).ToList()).ToList();
        return Paragraph(
            heading, lead.Count > 0 ? lead : [Lead(SummaryUnit.OfRecord(group[0].Record!.Paragraph), Together(group))], items);
    }

    // The place items have in common: theirs, else the heading over them, else the whole.
    private string Together(List<Said> items)
    {
        var places = items.Select(s => s.At).ToList();
        var cited = places.Select(p => p?.Cited(words)).Distinct().ToList();
        return cited is [{ } one] ? one
            : places.Select(p => p?.Heading).Distinct().ToList() is [{ } heading]
                ? new PlaceInDraft(current, Place.Section(heading.Id)).Cited(words)
            : words["papers.place.document"];
    }

    private SummaryParagraph Placed(string heading, List<Said> group) => group.Count > 1
        ? Paragraph(
            heading,
            [Lead(group[0].At!.Unit, group[0].At!.Cited(words))],
            [.. group.Select(s => new List<(string, Said)> { Whole(s) })])
        : Paragraph(heading, [(At(group[0]), group[0])], []);

    private string At(Said said) => words.Say("papers.summary.at", ("place", said.At!.Cited(words)), ("sentence", said.Sentence));

    private (string Text, Said Of) Lead(SummaryUnit unit, string place) => (
        words.Say("papers.summary.lead", ("place", place)),
        new Said(unit, "", []) { Section = Said.General, At = null, Received = 0 });

    private static (string Text, Said Of) Whole(Said said) => (Capital(said.Sentence), said);

    private SummaryParagraph Paragraph(string heading, List<(string Text, Said Of)> lead, List<List<(string Text, Said Of)>> items)
    {
        number++;
        var paragraph = number.ToString(words.Language.Culture);
        Print(lead, heading, paragraph);
        for (var i = 0; i < items.Count; i++)
        {
            Print(items[i], heading, $"{paragraph} ({RecordPlace.Roman(i + 1)})");
        }

        return new SummaryParagraph(number, [.. lead.Select(Sentence)],
            [.. items.Select((item, i) => new SummaryItem(RecordPlace.Roman(i + 1), [.. item.Select(Sentence)]))]);
    }

    private void Print(List<(string Text, Said Of)> said, string heading, string place) =>
        printed.AddRange(said.SelectMany(s => s.Of.References).Select(r => (r, new PrintedAt(heading, place))));

    private SummarySentence Sentence((string Text, Said Of) said) =>
        byHand.Over(said.Of.Unit, said.Text, said.Of.References, said.Of.Language);

    private static string Capital(string sentence) =>
        sentence.Length > 0 && char.IsLower(sentence[0]) ? char.ToUpperInvariant(sentence[0]) + sentence[1..] : sentence;
}
