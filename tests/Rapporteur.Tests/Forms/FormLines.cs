using Rapporteur.Drafts;
using Rapporteur.Word.Proposals;

namespace Rapporteur.Tests.Forms;

/// <summary>What was read of a form, a line each: place, kind, existing and proposed wording, explanation; then what was not
/// understood.</summary>
internal static class FormLines
{
    public static string Of(ReturnResult result)
    {
        var read = result as ReturnResult.Read ?? throw new AssertFailedException($"Refused: {result}");
        return string.Join('\n',
            [.. read.Proposals.Select(Line),
                .. read.NotUnderstood.Select(n => Worded.English(n, read.Against.Draft)).Select(n => $"? {n.Where}: {n.What}")]);
    }

    private static string Line(ProposedComment p)
    {
        Assert.IsNull(p.Author);
        Assert.AreEqual(ProposedComment.Form, p.Source);
        return $"{PlaceOf(p.Places.Single())} {p.Kind} [{p.ExistingWording}] -> [{p.ProposedWording}] \"{p.Text}\"";
    }

    private static string PlaceOf(Place place) => place.Scope switch
    {
        PlaceScope.Document => "document",
        PlaceScope.Between => $"after {place.Passage}",
        PlaceScope.Words => $"{place.Passage} '{place.Quotation!.Prefix}'<{place.Quotation.Exact}>'{place.Quotation.Suffix}'",
        _ => $"{place.Passage}",
    };
}
