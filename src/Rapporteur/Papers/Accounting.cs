using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Rapporteur.Comments;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>
/// Holds what a paper prints against what was received. What was received comes from the board and not by the way the paper
/// took, so that a comment lost on that way, or one that slipped onto it, is found.
/// </summary>
internal static class Accounting
{
    /// <summary>
    /// <paramref name="why"/> says why a comment must not stand in the paper, null where it must; <paramref name="printed"/> is
    /// what stands there, by reference.
    /// </summary>
    public static Balance Of(IEnumerable<Comment> received, Func<Comment, LeftOutReason?> why,
        IEnumerable<(string Reference, PrintedAt At)> printed)
    {
        var stands = new Dictionary<string, ImmutableArray<PrintedAt>>(StringComparer.Ordinal);
        foreach (var (reference, place) in printed)
        {
            ref var there = ref CollectionsMarshal.GetValueRefOrAddDefault(stands, reference, out var known);
            there = !known ? [place] : there.Contains(place) ? there : there.Add(place);
        }

        var (stand, left, wrong) = (ImmutableArray.CreateBuilder<Printed>(stands.Count), ImmutableArray.CreateBuilder<LeftOut>(),
            ImmutableArray.CreateBuilder<string>());
        var count = 0;
        foreach (var comment in received)
        {
            count++;
            var reason = why(comment);
            if (stands.Remove(comment.Reference, out var at))
            {
                stand.Add(new Printed(comment.Id, comment.Reference, at));
            }
            else if (reason is { } said)
            {
                left.Add(new LeftOut(comment.Id, comment.Reference, said));
                continue;
            }

            if (at.IsDefault != reason is not null || IsDoubled(at))
            {
                wrong.Add(comment.Reference);
            }
        }

        return new Balance(count, stand.DrainToImmutable(), left.ToImmutable(), [.. wrong, .. stands.Keys.Order(StringComparer.Ordinal)]);
    }

    // In a workbook a comment has one row.
    private static bool IsDoubled(ImmutableArray<PrintedAt> at) => !at.IsDefault && at.Count(a => a.Row is not null) > 1;

    /// <summary>
    /// The account as the paper itself prints it. One that circulates counts only what may be circulated: how much else there
    /// is stays with those who read it.
    /// </summary>
    public static PaperAccount Printed(Balance balance, PaperUse use, Phrases words)
    {
        var left = use == PaperUse.Circulation ? [.. balance.For(LeftOutReason.NotAskedFor)] : balance.LeftOut;
        return new PaperAccount(words["papers.account.title"],
        [
            words.Say(use == PaperUse.Circulation ? "papers.account.circulation" : "papers.account.all",
                ("received", balance.Printed.Length + left.Length), ("printed", balance.Printed.Length), ("left", left.Length)),
            .. Lines(left, words),
        ]);
    }

    private static IEnumerable<string> Lines(ImmutableArray<LeftOut> left, Phrases words)
    {
        foreach (var reason in Enum.GetValues<LeftOutReason>())
        {
            var references = string.Join(", ", left.Where(l => l.Reason == reason).Select(l => l.Reference).Order(StringComparer.Ordinal));
            if (references.Length > 0)
            {
                yield return words.Say("papers.account.left", ("reason", words.Reason(reason)), ("references", references));
            }
        }
    }
}
