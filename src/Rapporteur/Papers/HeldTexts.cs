using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>Which texts of the comments that stand in a paper to circulate are in it, so that the record can say so.</summary>
public static class HeldTexts
{
    public static ImmutableArray<HeldText> Of(Attribution reader, Balance balance, PaperFilter filter)
    {
        var board = reader.Board;
        var printable = new Printable(board, PaperUse.Circulation, PaperWords.In(Language.English));
        var asked = new AskedFor(filter, printable, board.CurrentDraft!);
        return
        [
            .. from printed in balance.Printed
               let comment = board.Comments[printed.Comment]
               from text in Texts(asked.Of(comment, printable.Texts(comment)))
               select new HeldText(comment.Id, comment.SentVersions.IndexOf(text) + 1),
        ];
    }

    private static IEnumerable<SentComment> Texts((SentComment? OnTime, SentComment? Late) texts) =>
        new[] { texts.OnTime, texts.Late }.OfType<SentComment>();
}
