using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>
/// The paper "How comments were reflected": every comment with its place before and after, its outcome and the response to it. For all
/// in the order of the draft; or of one delegation, in the order in which it wrote them. Circulated it holds only outcomes that were
/// circulated; the Secretariat's and the Chair's also those on their way, and names where an outcome and the text contradict each other.
/// </summary>
public sealed record ReflectedTable(PaperHead Head, string? Delegation, ImmutableArray<ReflectedRow> Rows)
{
    /// <summary>As <see cref="Compilation.Balance"/>.</summary>
    public required Balance Balance { get; init; }

    public required PaperAccount Account { get; init; }

    /// <summary>
    /// For who may have papers made, of all or of the delegation asked for; for a delegation, its own. Null when it is not that
    /// reader's to have, or no draft is on the table.
    /// </summary>
    public static ReflectedTable? For(Attribution reader, Instant now, PaperUse use = PaperUse.Circulation, Language? language = null,
        PaperFilter? filter = null)
    {
        var words = PaperWords.In(language ?? Language.English);
        return reader.Board.CurrentDraft is null ? null
            : reader.Asker.Delegation is { } own ? new Reflecting(reader, new Printable(reader.Board, PaperUse.SecretariatOnly, words),
                PaperFilter.Everything, own, open: false).Paper(now)
            : Printable.MayMake(reader, use) ? new Reflecting(reader, new Printable(reader.Board, use, words),
                filter ?? PaperFilter.Everything, filter?.Delegation, open: use == PaperUse.SecretariatOnly).Paper(now)
            : null;
    }
}

/// <summary>
/// One comment of the table. <see cref="After"/> is where its places are in the newest draft, in words; <see cref="Outcome"/> and
/// <see cref="Response"/> are empty where there is none yet.
/// </summary>
public sealed record ReflectedRow(CommentId Comment, CompilationRow Printed, string After, string Outcome, string Response)
{
    public Contradiction? Contradiction { get; init; }

    /// <summary>The contradiction in words; null where there is none.</summary>
    public string? Contradicts { get; init; }
}
