using Rapporteur.Comments;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Views;

// What was filed and sent back: for those who read all that was sent, and for the delegation whose it is.
public sealed partial class Attribution
{
    /// <summary>The submissions this reader may see, oldest first: all for those who read all sent, else the own.</summary>
    public IEnumerable<Submission> Submissions() =>
        ReadsAllSent ? board.Submissions.Values.OrderBy(s => s.At).ThenBy(s => s.Reference.Value, StringComparer.Ordinal)
        : asker.Delegation is { } own ? board.DossierOf(own).Submissions.Select(r => board.Submissions[r])
        : [];

    /// <summary>Which state of the record this is, as papers name it; zero for those who do not read all that was sent.</summary>
    public long Receivings => ReadsAllSent ? board.Receivings : 0;

    /// <summary>One of <see cref="Submissions"/>; null when there is none for this reader.</summary>
    public Submission? Submission(ReceiptReference reference) =>
        board.Submissions.TryGetValue(reference, out var filed) && (ReadsAllSent || filed.Delegation == asker.Delegation) ? filed : null;

    /// <summary>The canonical JSON a receipt vouches for; of a submission this reader may see.</summary>
    public byte[] ReceiptOf(Submission submission) =>
        Submission(submission.Reference) is { } filed ? ReceiptJson.Write(board, filed)
        : throw new ArgumentException($"Submission {submission.Reference} is not for this reader.", nameof(submission));

    /// <summary>The Chair's last word on a late submission, for the Secretariat and the Chair; null while it is open, and for
    /// others.</summary>
    public LateWord? LateWordOn(ReceiptReference reference) => SeesLateness ? board.LateWords.GetValueOrDefault(reference) : null;

    /// <summary>The files the reader's own delegation sent back, newest first; nobody else's are for anybody.</summary>
    public IEnumerable<Return> Returns() =>
        asker.Delegation is { } own ? board.Returns.Values.Where(r => r.Delegation == own).OrderByDescending(r => r.At) : [];

    /// <summary>One of <see cref="Returns"/>; null when there is none for this reader.</summary>
    public Return? Return(ReceiptReference reference) =>
        board.Returns.TryGetValue(reference, out var returned) && returned.Delegation == asker.Delegation ? returned : null;

    /// <summary>Those of the client ids under which somebody of the reader's delegation has asked for something and got it.</summary>
    public IEnumerable<T> Asked<T>(IEnumerable<T> all, Func<T, string> clientId)
    {
        var people = consultation.Roster.People.Where(p => p.Delegation == asker.Delegation).Select(p => p.Id).ToList();
        return all.Where(one => clientId(one) is var id && people.Exists(p => board.DoneRequests.ContainsKey((p, id))));
    }
}
