using NodaTime;
using Rapporteur.Record;

namespace Rapporteur.Papers;

/// <summary>What stands over the papers on the newest draft.</summary>
internal static class Heads
{
    public static PaperHead Of(Board board, Printable printable, Instant now, string title)
    {
        var (consultation, words) = (board.Consultation!, printable.Words);
        return new PaperHead
        {
            Forum = consultation.Forum,
            Note = consultation.Note,
            Marking = words.Marking(printable.Use),
            Title = title,
            Document = consultation.Document,
            DraftLabel = board.CurrentDraft!.Label,
            DraftLanguage = board.CurrentDraft.Language,
            In = words.Language,
            MadeAt = now,
            Made = printable.Use == PaperUse.Circulation
                ? words.Say("papers.made.circulation", ("made", words.Moment(now, consultation)))
                : words.Say("papers.made", ("made", words.Moment(now, consultation)), ("state", board.Receivings)),
        };
    }
}
