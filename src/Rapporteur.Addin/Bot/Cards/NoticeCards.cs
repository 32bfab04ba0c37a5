using Rapporteur.Notices;
using Rapporteur.Teams.Cards;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>A notice as a card: its paragraphs and a button to what it is about. What is shown of it without being opened is its
/// subject.</summary>
public static class NoticeCards
{
    public static Card Of(Notice notice)
    {
        var words = ChatWords.Of(notice.Language);
        var paragraphs = notice.Text.Split("\n\n").Where(p => p != notice.Link).ToList();
        return Card.Of(
            words,
            notice.Subject,
            [
                Blocks.Said(notice.Subject, bold: true),
                .. paragraphs.Take(paragraphs.Count - 1).Select(p => Blocks.Said(p)),
                .. paragraphs.TakeLast(1).Select(p => Blocks.Line(p, quiet: true)),
            ],
            Blocks.Open(words["cards.open.draft"], new Uri(notice.Link)));
    }
}
