using System.Collections.Immutable;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Views;

namespace Rapporteur.Addin.Mailbox;

/// <summary>Another mail that is the same, or nearly, and how.</summary>
public sealed record AlikeMail(Arrival Arrival, Likeness How);

/// <summary>
/// What arrived before or since and is the same as a mail, and what its delegation has said already by another door: shown side by side,
/// never joined by itself.
/// </summary>
public static class AlikeMails
{
    private const int Most = 20;

    /// <summary>The mails alike among all there are, the nearest likeness first.</summary>
    public static async Task<ImmutableArray<AlikeMail>> OfAsync(
        IReadOnlyList<Arrival> all, Arrival arrival, MailMarks marks, CancellationToken cancellationToken)
    {
        var found = new List<AlikeMail>();
        var mail = await marks.OfAsync(arrival.Original, cancellationToken);
        foreach (var other in all.Where(a => a.Id != arrival.Id))
        {
            var how = other.Original.Hash == arrival.Original.Hash ? Likeness.SameFile
                : mail is not null && await marks.OfAsync(other.Original, cancellationToken) is { } before ? Alike.Of(mail, before)
                : Likeness.None;
            if (how != Likeness.None)
            {
                found.Add(new AlikeMail(other, how));
            }
        }

        return [.. found.OrderByDescending(f => f.How).ThenByDescending(f => f.Arrival.At).Take(Most)];
    }

    /// <summary>
    /// The comments the delegation has sent already that say what one of those the mail proposes says; what was filed from the mail itself
    /// is no news beside it.
    /// </summary>
    public static ImmutableArray<SeenComment> Said(Attribution reader, DelegationId? delegation, Arrival arrival, ReadArrival read) =>
        delegation is not { } one || read.Proposals.IsEmpty ? []
            : [.. reader.Comments()
                .Where(s => s.Comment is { Sent: { } sent, Stands: true } && s.Comment.Delegation == one
                    && !(arrival.State is ArrivalState.Filed filed && filed.Receipts.Contains(sent.Receipt)))
                .Where(s => read.Proposals.Any(p => SaysTheSame(p.Content, s.Content))).Take(Most)];

    private static bool SaysTheSame(CommentContent proposed, CommentContent known) =>
        Alike.SayTheSame(WordsOf(proposed), WordsOf(known));

    private static string WordsOf(CommentContent content) => $"{content.Text} {content.ProposedWording}";
}
