using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// Sends comments in one act. <see cref="Comments"/> null means all approved and unsent; <see cref="Saved"/> approves what
/// is saved as well; <see cref="None"/> says "no comments at this stage". Coming after the closing never refuses it; that is
/// noted for the Secretariat and the Chair alone.
/// </summary>
public sealed record Submit(
    ImmutableArray<CommentId>? Comments = null, bool Saved = false, string? Note = null, bool None = false, bool NotForCirculation = false)
        : Request
{
    /// <summary>A submission is one entry: this many references fit beside a cover note.</summary>
    public const int MostComments = 300;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (Rights.ToComment(attribution, asked) is { } refused)
        {
            return refused;
        }

        if (!attribution.Asker.SpeaksForDelegation)
        {
            return Refusals.ForFocalPoint;
        }

        if (Filing.NoteFault(Note) is { } fault)
        {
            return fault;
        }

        return None ? NoComments(attribution, asked) : WithComments(attribution, asked);
    }

    private Decision NoComments(Attribution attribution, Asked asked)
    {
        var standing = attribution.Mine().Any(m => m.Comment.Stands);
        return standing || Comments is { Length: > 0 }
            ? Refusals.NoneWithComments
            : Filing.Of(attribution, asked, this, [], null);
    }

    private Decision WithComments(Attribution attribution, Asked asked)
    {
        var sending = new List<Comment>();
        var unsent =
            attribution.Mine().Select(m => m.Comment)
                .Where(c => c.State is CommentState.Approved || (c.State is CommentState.Saved && Saved));
        if (Comments is not { } named)
        {
            sending.AddRange(unsent);
        }
        else
        {
            foreach (var id in named.Distinct())
            {
                if (attribution.See(id) is not { Own: true } seen)
                {
                    return Refusals.NoComment with { Field = "comments" };
                }

                switch (seen.Comment.State)
                {
                    case CommentState.Withdrawn:
                        return Refusals.AlreadyWithdrawn with { Field = "comments" };
                    case CommentState.Sent:
                        return Refusals.AlreadySent(seen.Comment.Reference);
                    case CommentState.Saved when !Saved:
                        return Refusals.NotApproved(seen.Comment.Reference);
                    default:
                        sending.Add(seen.Comment);
                        break;
                }
            }
        }

        return sending.Count switch
        {
            0 => Refusals.NothingToSubmit,
            > MostComments => Refusals.TooMany(MostComments),
            _ => Filing.Of(attribution, asked, this, sending, null),
        };
    }
}

/// <summary>
/// Takes in a returned file of a delegation, with a receipt of its own; proposals are confirmed later as saved comments.
/// <see cref="Proposes"/> is what it proposes, as <see cref="Proposed"/> has it.
/// </summary>
public sealed record ReceiveReturn(OriginalFile File, ImmutableArray<string> Proposes) : Request
{
    // So many surely fit one entry; a file that proposes more takes several, and lines.
    private const int ProposesChunk = 1_600;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (Rights.ToComment(attribution, asked) is { } refused)
        {
            return refused;
        }

        if (ContentRules.BadFileName("file", File) is { } fault)
        {
            return fault;
        }

        var reference = Ids.Receipt(asked);
        var parts = Proposes.Chunk(ProposesChunk).ToList();
        return Decision.Of(reference.Value,
        [
            new ReturnReceived(reference, attribution.Asker.Delegation!.Value, File, [.. parts.FirstOrDefault() ?? []]),
            .. parts.Skip(1).Select(p => new ReturnContinued(reference, [.. p])),
        ]);
    }
}
