using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;

namespace Rapporteur.Record;

/// <summary>
/// The round began. The consultation carries an empty roster; who is on it follows in <see cref="RosterListed"/>. The
/// milestones it opens with count as cleared by who opened it; those without an id get one by their place.
/// </summary>
public sealed record ConsultationOpened(Consultation Consultation) : Entry
{
    internal override Board On(Board board, Moment moment)
    {
        var named = Consultation.Milestones
            .Select((m, i) => m with { Id = m.Id ?? MilestoneId.Numbered(i + 1) })
            .ToList();
        return board with
        {
            Consultation = Consultation with { Milestones = [.. named] },
            Milestones = board.Milestones.AddRange(named.Select(m => KeyValuePair.Create(
                m.Id!.Value, ImmutableList.Create(new MilestoneVersion(1, m, "", moment.By, moment.At, moment.By, moment.At))))),
        };
    }
}

/// <summary>Delegations, then people of delegations listed so far, were put on the roster; a large roster takes several.</summary>
public sealed record RosterListed(ImmutableArray<Delegation> Delegations, ImmutableArray<Person> People) : Entry
{
    internal override Board On(Board board, Moment moment) => board switch
    {
        { Consultation: { } consultation } =>
            board with { Consultation = consultation with { Roster = consultation.Roster.With(Delegations, People) } },
        { UnknownKind: not null } => board,
        _ => throw new InvalidOperationException($"The roster of {board.Id} was listed before it was opened."),
    };
}

/// <summary>
/// Everyone entitled to the draft received it. The passages are kept as a file under <see cref="Passages"/>; beside them, and no
/// part of what is frozen, what reading the original left out.
/// </summary>
public sealed record DraftCirculated(int Number, string Label, string Language, FileHash Passages, OriginalFile File) : Entry
{
    public ImmutableArray<ReadingNote> Notes { get; init; } = [];

    public override IEnumerable<NamedFile> Files => [new(Passages, Open: true), new(File.Hash, Open: true)];

    internal override Board On(Board board, Moment moment) => board with
    {
        Drafts = board.Drafts.Add(
            new CirculatedDraft(Number, Label, Language, moment.At, File, moment.DraftOf(Passages)) { Notes = Notes, By = moment.By }),
        Prepared = board.Prepared?.Number == Number ? null : board.Prepared,
    };
}

/// <summary>More time was given, to all or to one delegation; in force from this entry on.</summary>
public sealed record ClosingExtended(Closing Closing, DelegationId? To, bool Reopens, string Why) : Entry
{
    internal override Board On(Board board, Moment moment) => board.Consultation is not { } consultation ? board : board with
    {
        Consultation = consultation with
        {
            Extensions = consultation.Extensions.Add(new Extension(Closing, To, Reopens, Why, moment.By, moment.At)),
        },
    };
}
