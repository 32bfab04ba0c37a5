using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Addin.Shapes;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Versions;

/// <summary>The consultation on one page, for who shows it.</summary>
public sealed record PictureView(Attribution Reader, ConsultationPicture Picture);

/// <summary>The papers there are for a reader, with what came of the last act on them.</summary>
public sealed record PapersView(Attribution Reader, Instant Now)
{
    public Refusal? Refusal { get; init; }

    /// <summary>The paper that is looked into, with its account as it was frozen; null for none.</summary>
    public IssuedPaper? Shown { get; init; }

    public BalanceView? Account { get; init; }

    public IReadOnlyList<SeenPaper> Papers { get; } = [.. Reader.Papers()];

    public ImmutableArray<OpenContradiction> Contradictions { get; } = Rapporteur.Papers.Contradictions.Of(Reader);

    public bool MayPrepare => Verbs.PreparePaper.IsOpen(Reader, Now);

    public bool MayClear => Verbs.ClearPaper.Forbidden(Reader, Now) is null;

    public bool MayCirculate => Verbs.CirculatePaper.Forbidden(Reader, Now) is null;
}
