using System.Globalization;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Record.Stored;
using Rapporteur.Views;

namespace Rapporteur.Tests;

/// <summary>
/// A consultation played through the rules and the fold alone, one request after the other. Every request is handed on as
/// between hosts, and every act goes through its JSON before it is folded, so the board is always the one the record gives.
/// </summary>
internal sealed class Round
{
    private int drawn;

    public Round(VisibilityRule? visibility = null, Closing? closing = null, Consultation? consultation = null)
    {
        Board = new Board(Given.Call);
        Done("secretariat", new OpenConsultation(consultation ?? Given.Consultation(visibility, closing)));
        Done("secretariat", new CirculateDraft("Zero draft", "en", new FileHash(Given.Draft.Hash), Given.File()));
    }

    public Board Board { get; private set; }

    public List<Act> Acts { get; } = [];

    public List<Entry> Entries => [.. Acts.SelectMany(a => a.Entries)];

    public Instant Now { get; set; } = Given.Start;

    public Attribution As(string person) => new(Board, Board.Consultation!.Roster.Find(new PersonId(person))!);

    /// <summary>Decides, and nothing happens.</summary>
    public Decision Decide(string by, Request request)
    {
        var (asked, handedOn) = HandedOn.ReadQuestion(HandedOn.Write(Asking(by, Now, Door.Api), request));
        return handedOn.Decide(Board, asked);
    }

    /// <summary>Decides, and lets happen what was decided.</summary>
    public Decision Ask(string by, Request request, Instant? at = null, Door door = Door.Api)
    {
        (var asked, request) = HandedOn.ReadQuestion(HandedOn.Write(Asking(by, at ?? Now, door), request));
        var decision = request.Decide(Board, asked);
        if (decision.What.IsEmpty)
        {
            return decision;
        }

        foreach (var (_, line) in ActLines.Of(decision.ActOn(Board, asked, request))!.Value)
        {
            Acts.Add(ActJson.Read(line));
            Board = Given.Fold.Apply(Board, Acts[^1]);
        }

        return decision;
    }

    /// <summary>Asks what must not be refused; the subject of the answer.</summary>
    public string Done(string by, Request request, Instant? at = null)
    {
        var decision = Ask(by, request, at);
        Assert.IsNull(decision.Refusal, $"{request.GetType().Name} by {by} was refused");
        return decision.Subject!;
    }

    /// <summary>What only the host itself asks.</summary>
    public string DoneByHost(string by, Request request, Instant at)
    {
        var decision = Ask(by, request, at, Door.Host);
        Assert.IsNull(decision.Refusal, $"{request.GetType().Name} by {by} was refused");
        return decision.Subject!;
    }

    public void Refused(string code, string by, Request request, Instant? at = null)
    {
        var before = Board;
        Assert.AreEqual(code, Ask(by, request, at).Refusal?.Code);
        Assert.AreSame(before, Board, "a refusal changed the board");
    }

    public CommentId Saved(string by, CommentContent? content = null) => new(Done(by, new SaveComment(content ?? Given.Content())));

    public CommentId Sent(string by, CommentContent? content = null, bool notForCirculation = false)
    {
        var id = Saved(by, content);
        Done(by, new Submit([id], Saved: true, NotForCirculation: notForCirculation));
        return id;
    }

    public Comment this[CommentId id] => Board.Comments[id];

    private Asked Asking(string by, Instant at, Door door) =>
        new(new PersonId(by), door, at, null, (++drawn).ToString(CultureInfo.InvariantCulture));
}
