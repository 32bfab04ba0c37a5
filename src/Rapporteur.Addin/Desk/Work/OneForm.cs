using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>What is done with one comment on its page, and the fields of the form that undoes it; none where nothing does.</summary>
internal sealed record OneForm(Request Request, ImmutableArray<(string Name, string Value)> Undo)
{
    public static (OneForm? Form, Refusal? Refusal) Read(IFormCollection form, Attribution officer, SeenComment seen, Language language)
    {
        var of = new PointId(seen.Comment.Id, Number(form["point"]));
        var version = Number(form["version"]);
        return form["do"].ToString() switch
        {
            "code" => Done(
                new CodeComment(of, [.. Kinds(form["kind"])]), [.. Point(of, "code"), .. CodingOf(seen, of).Select(k => ("kind", $"{k}"))]),
            "split" => Split(form, officer, seen, language),
            "prepare" when TypedOutcome.Read(form, officer, language) is var (says, no) =>
                says is null ? (null, no) : Done(new PrepareOutcome(of, says), Point(of, "takeBack")),
            "translate" => Translated(form, seen, of),
            "clear" => Done(new ClearOutcome(of, version), Point(of, "takeBack")),
            "circulate" => Done(new CirculateOutcome(of, version), []),
            "takeBack" => Done(new TakeBackOutcome(of, version), BackAgain(officer, seen, of)),
            "common" => Together(officer, seen, new CommentId(form["with"].ToString())),
            "leave" => Left(officer, seen, new CommonPointId(form["common"].ToString())),
            "dismiss" => Done(new DismissCandidate(new(seen.Comment.Id), PointName.Read(form["with"].ToString())), []),
            _ => (null, Refusals.Missing("refusals.not-bulk", "do")),
        };
    }

    private static (OneForm?, Refusal?) Done(Request request, ImmutableArray<(string, string)> undo) => (new OneForm(request, undo), null);

    private static ImmutableArray<(string, string)> Point(PointId of, string does) =>
        of.Number is { } number ? [("do", does), ("point", $"{number}")] : [("do", does)];

    private static (OneForm?, Refusal?) Translated(IFormCollection form, SeenComment seen, PointId of)
    {
        var language = form["language"].ToString();
        var before = seen.Comment.Translations.FirstOrDefault(t => t.Point == of.Number && t.Language == language);
        return Done(
            new SetTranslation(of, language, form["translation"].ToString().ReplaceLineEndings("\n").Trim()),
            [.. Point(of, "translate"), ("language", language), ("translation", before?.Words ?? "")]);
    }

    // The Chair's clearing comes back by clearing; what was prepared, by preparing the same words.
    private static ImmutableArray<(string, string)> BackAgain(Attribution officer, SeenComment seen, PointId of)
    {
        var outcomes = OutcomesOf(seen, of);
        return officer.Asker.Function == Function.Chair ? Point(of, "clear")
            : outcomes[outcomes.Last]?.Says is { At: null, With: null } says
                ? [.. Point(of, "prepare"), ("outcome", $"{says.Kind}"), ("response", says.Response)]
            : [];
    }

    private static (OneForm?, Refusal?) Split(IFormCollection form, Attribution officer, SeenComment seen, Language language)
    {
        var draft = officer.DraftNumbered(seen.Content.Draft)!;
        var points = ImmutableArray.CreateBuilder<PointText>();
        foreach (var (words, typed) in form["words"].Zip(form["places"]))
        {
            if (string.IsNullOrWhiteSpace(words))
            {
                continue;
            }

            var (places, unknown) = TypedPlace.Read(typed, draft.Draft, language);
            if (unknown is not null)
            {
                return (null, DoorRefusals.UnknownPlace("places", draft.Label, unknown));
            }

            points.Add(new PointText(words.ReplaceLineEndings("\n").Trim(), places));
        }

        return Done(new SplitComment(seen.Comment.Id, points.ToImmutable()),
            [("do", "split"), .. seen.Comment.Points.Where(p => !p.GivenUp).SelectMany(p => new[]
            {
                ("words", p.Text.Words), ("places", language.Listed(p.Text.Places.Select(at => language.Place(at, draft.Draft)))),
            })]);
    }

    // One that is in a common point already brings the other into it.
    private static (OneForm?, Refusal?) Together(Attribution officer, SeenComment seen, CommentId with)
    {
        var (mine, theirs) = (new PointId(seen.Comment.Id), new PointId(with));
        var known = officer.CommonPoints().FirstOrDefault(p => p.Of.Contains(mine) || p.Of.Contains(theirs));
        return known is null ? Done(new ConfirmCommonPoint(null, "", [mine, theirs]), [])
            : Done(new ConfirmCommonPoint(known.Id, known.Words, [.. known.Of.Append(mine).Append(theirs).Distinct()]),
                known.Of.Contains(mine) ? [] : [("do", "leave"), ("common", known.Id.Value)]);
    }

    private static (OneForm?, Refusal?) Left(Attribution officer, SeenComment seen, CommonPointId id)
    {
        if (officer.CommonPoints().FirstOrDefault(p => p.Id == id) is not { } known)
        {
            return (null, Refusals.NoCommonPoint);
        }

        // Of one alone there is nothing in common.
        ImmutableArray<PointId> left = [.. known.Of.Where(of => of.Comment != seen.Comment.Id)];
        var other = left.IsEmpty ? default : left[0].Comment;
        return Done(new ConfirmCommonPoint(id, known.Words, left.Length < 2 ? [] : left), [("do", "common"), ("with", other.Value ?? "")]);
    }

    private static ImmutableArray<CodingKind> CodingOf(SeenComment seen, PointId of) =>
        of.Number is { } number ? seen.Comment.PointNumbered(number)?.Coding ?? [] : seen.Comment.Coding;

    private static OutcomeVersions OutcomesOf(SeenComment seen, PointId of) =>
        of.Number is { } number ? seen.Comment.PointNumbered(number)?.Outcomes ?? OutcomeVersions.None : seen.Comment.Outcomes;

    internal static IEnumerable<CodingKind> Kinds(IEnumerable<string?> named) =>
        named.Select(k => Enum.TryParse<CodingKind>(k, out var kind) && Enum.IsDefined(kind) ? kind : (CodingKind?)null)
            .OfType<CodingKind>();

    private static int? Number(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
