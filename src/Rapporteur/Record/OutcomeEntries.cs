using Rapporteur.Comments;

namespace Rapporteur.Record;

/// <summary>The Secretariat prepared a version of an outcome, of the text of the comment that was sent as that one, from
/// one.</summary>
public sealed record OutcomePrepared(PointId Of, OutcomeText Says, int SentVersion) : Entry
{
    internal override Board On(Board board, Moment moment) => board.WithOutcomes(
        Of,
        o => o.Add(new Outcome(Says, SentVersion, OutcomeState.Prepared) { PreparedBy = moment.By, PreparedAt = moment.At }));
}

/// <summary>The Chair cleared that version.</summary>
public sealed record OutcomeCleared(PointId Of, int Version) : Entry
{
    internal override Board On(Board board, Moment moment) => board.WithOutcomes(Of, o => o.With(
        Version, v => v with { State = OutcomeState.Cleared, ClearedBy = moment.By, ClearedAt = moment.At }));
}

/// <summary>The Chair took its clearing back; the version is prepared again.</summary>
public sealed record ClearingTakenBack(PointId Of, int Version) : Entry
{
    internal override Board On(Board board, Moment moment) => board.WithOutcomes(Of, o => o.With(
        Version, v => v with { State = OutcomeState.Prepared, ClearedBy = default, ClearedAt = null }));
}

/// <summary>A version nobody outside had read was taken back; the one before it stands again.</summary>
public sealed record OutcomeTakenBack(PointId Of, int Version) : Entry
{
    internal override Board On(Board board, Moment moment) =>
        board.WithOutcomes(Of, o => o.With(Version, v => v with { State = OutcomeState.TakenBack }));
}

/// <summary>That version went to everybody who may read the comment.</summary>
public sealed record OutcomeCirculated(PointId Of, int Version) : Entry
{
    internal override Board On(Board board, Moment moment)
    {
        var before = board.Comments.GetValueOrDefault(Of.Comment);
        var next = board.WithOutcomes(
            Of, o => o.With(Version, v => v with { State = OutcomeState.Circulated, CirculatedAt = moment.At }));
        return before?.Delegation is not { } delegation || before.IsTold ? next : next with
        {
            Dossiers = next.WithDossier(delegation, d => d with { Told = d.Told.Add(Of.Comment) }),
        };
    }
}

/// <summary>The delegation answered to the version it had read, or said it otherwise.</summary>
public sealed record OutcomeAnswered(PointId Of, int Version, string Words) : Entry
{
    internal override Board On(Board board, Moment moment) => board.WithOutcomes(Of, o => o.With(
        Version, v => v with { Answers = v.Answers.Add(new OutcomeAnswer(Words, moment.By, moment.At)) }));
}
