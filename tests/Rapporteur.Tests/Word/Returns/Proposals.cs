using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Returns;
using Rapporteur.Words;

namespace Rapporteur.Tests.Word.Returns;

/// <summary>What a returned file was read as, as lines: a proposal each, then "?" for what was not understood.</summary>
internal static class Proposals
{
    public static ReturnResult.Read Read(Stream returned, Draft draft)
    {
        var result = ReturnReader.Read(returned, draft);
        var read = result as ReturnResult.Read ?? throw new AssertFailedException($"Refused: {result}");
        foreach (var place in read.Proposals.SelectMany(p => p.Places))
        {
            Assert.IsNull(place.Fault(draft));
        }

        return read;
    }

    public static string Lines(Stream returned, Draft draft) => Lines(Read(returned, draft));

    public static string Lines(ReturnResult.Read read) =>
        string.Join('\n',
            [.. read.Proposals.Select(Line),
                .. read.NotUnderstood.Select(n => Worded.English(n, read.Against.Draft)).Select(n => $"? {n.What} @ {n.Where}"),
                .. read.Counts.Formatting > 0 ? [$"# {read.Counts.Formatting} of formatting"] : Array.Empty<string>()]);

    private static string Line(ProposedComment p) =>
        $"{string.Join(", ", p.Places.Select(Line))} {p.Kind} "
            + (p.Text.Length > 0 ? $"\"{p.Text}\"" : $"[{p.ExistingWording}] -> [{p.ProposedWording}]")
            + $" ({p.Author}, {Worded.English(new Remark(p.Source))})";

    private static string Line(Place place) => place.Scope switch
    {
        PlaceScope.Between => $"between {place.Passage}",
        PlaceScope.Words => $"{place.Passage} words '{place.Quotation!.Prefix}'<{place.Quotation.Exact}>'{place.Quotation.Suffix}'",
        PlaceScope.Document => "document",
        _ => $"{place.Passage}",
    };
}
