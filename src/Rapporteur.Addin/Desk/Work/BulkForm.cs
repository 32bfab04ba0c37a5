using System.Collections.Immutable;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Overviews;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>What became of an act with many, for the page: how it is said, what was left out and why, and the form that undoes
/// it.</summary>
public sealed record DoneInBulk(
    string Said, IReadOnlyList<(string Reference, string Why)> LeftOut, IReadOnlyList<(string Name, string Value)> Undo);

/// <summary>What an officer does with the comments chosen on the overview, or with all that its filter shows.</summary>
internal sealed record BulkForm(string Does, ImmutableArray<PointId> Of, Request Request)
{
    public static (BulkForm? Form, Refusal? Refusal) Read(IFormCollection form, Attribution officer, Overview overview, Language language)
    {
        var does = form["do"].ToString();
        var chosen = Chosen(form, officer, overview);
        return does switch
        {
            "code" => Asked(does, chosen, new CodeInBulk([.. chosen.Select(of => new CodedAs(of, Coding(form, officer, of)))])),
            "codeBack" => Asked(does, chosen, new CodeInBulk([.. form["was"].OfType<string>().Select(Was)])),
            "common" => Asked(does, chosen, new ConfirmCommonPoint(null, form["words"].ToString().ReplaceLineEndings("\n").Trim(), chosen)),
            "apart" => Asked(does, chosen, new ConfirmCommonPoint(new CommonPointId(form["common"].ToString()), "", [])),
            "prepare" when TypedOutcome.Read(form, officer, language) is var (says, refusal) =>
                says is null ? (null, refusal) : Step(BulkStep.Prepare, says),
            "clear" => Step(BulkStep.Clear),
            "circulate" => Step(BulkStep.Circulate),
            "takeBack" => Step(BulkStep.TakeBack),
            _ => (null, Refusals.Missing("refusals.not-bulk", "do")),
        };

        (BulkForm?, Refusal?) Step(BulkStep step, OutcomeText? says = null)
        {
            ImmutableArray<PointId> of = [.. chosen.SelectMany(c => Answered(officer, c))];
            return Asked(does, of, new OutcomesInBulk(of, step, says));
        }
    }

    /// <summary>Those it is refused of, each with why.</summary>
    public IEnumerable<(PointId Of, Refusal Why)> LeftOut(Attribution officer) => (Request as BulkRequest)?.LeftOut(officer) ?? [];

    /// <summary>The fields of the form that undoes it; none where nothing changed, or where what was done has been read by
    /// others.</summary>
    public IReadOnlyList<(string Name, string Value)> Undo(Attribution before, Attribution after, string? subject)
    {
        ImmutableArray<PointId> changed = [.. Of.Where(of => State(before, of) != State(after, of))];
        return (Does, changed.IsEmpty) switch
        {
            ("common", _) when subject is not null => [("do", "apart"), ("common", subject)],
            (_, true) => [],
            ("code" or "codeBack", _) =>
                [("do", "codeBack"), .. changed.Select(of => ("was", $"{of}:{string.Join(',', CodingOf(before, of))}"))],
            ("prepare", _) => [("do", "takeBack"), .. changed.Select(of => ("of", $"{of}"))],
            ("clear", _) => [("do", "takeBack"), .. changed.Select(of => ("of", $"{of}"))],
            ("takeBack", _) when before.Asker.Function == Consultations.Function.Chair =>
                [("do", "clear"), .. changed.Select(of => ("of", $"{of}"))],
            _ => [],
        };
    }

    /// <summary>How many it was done with, as people count: comments and points.</summary>
    public int Done(Attribution before, Attribution after) => Does is "common" or "apart" ? Of.Length
        : Of.Count(of => State(before, of) != State(after, of));

    private static (BulkForm?, Refusal?) Asked(string does, ImmutableArray<PointId> of, Request request) =>
        (new BulkForm(does, of, request), null);

    private static ImmutableArray<PointId> Chosen(IFormCollection form, Attribution officer, Overview overview)
    {
        if (form["all"] != "1")
        {
            return [.. form["of"].OfType<string>().Concat(form["was"].OfType<string>().Select(w => w.Split(':')[0])).Distinct()
                .Select(PointName.Read)];
        }

        var asked = new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(form["state"].ToString()));
        var not = form["not"].OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. overview.Rows(OverviewAddress.Of(asked).Query, officer).Select(r => r.Seen.Comment.Id)
            .Where(id => !not.Contains(id.Value)).Select(id => new PointId(id))];
    }

    // A comment that was split is answered point by point.
    private static List<PointId> Answered(Attribution officer, PointId of) =>
        of.Number is null && officer.See(of.Comment)?.Comment is { Outcomes.Last: 0 } comment
            && comment.Points.Where(p => !p.GivenUp).Select(p => new PointId(comment.Id, p.Number)).ToList() is { Count: > 0 } points
            ? points : [of];

    private static ImmutableArray<CodingKind> Coding(IFormCollection form, Attribution officer, PointId of)
    {
        var chosen = OneForm.Kinds(form["kind"]);
        return form["how"].ToString() switch
        {
            "add" => [.. CodingOf(officer, of).Union(chosen)],
            "remove" => [.. CodingOf(officer, of).Except(chosen)],
            _ => [.. chosen],
        };
    }

    private static CodedAs Was(string written)
    {
        var (of, kinds) = written.Split(':') is [var name, var list] ? (name, list) : (written, "");
        return new CodedAs(PointName.Read(of), [.. OneForm.Kinds(kinds.Split(','))]);
    }

    private static ImmutableArray<CodingKind> CodingOf(Attribution reader, PointId of) => reader.See(of.Comment)?.Comment switch
    {
        null => [],
        var comment => of.Number is { } number ? comment.PointNumbered(number)?.Coding ?? [] : comment.Coding,
    };

    // What an act of these changes of one: how it is coded, and which version of its outcome is where.
    private static (string Coding, int Last, OutcomeState? State) State(Attribution reader, PointId of)
    {
        var comment = reader.See(of.Comment)?.Comment;
        var outcomes = of.Number is { } number ? comment?.PointNumbered(number)?.Outcomes : comment?.Outcomes;
        return (string.Join(',', CodingOf(reader, of)), outcomes?.Last ?? 0, outcomes?[outcomes.Last]?.State);
    }
}
