using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Record.Stored;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Intake;

/// <summary>
/// What a comment must be to be recorded: words and a place that exists in the draft it names, and nothing that a store
/// or a paper could refuse later (control characters, half surrogates, more than one entry can hold).
/// </summary>
public static class ContentRules
{
    private const int LongestContent = 24_000;

    private const int LongestFileName = 200;

    // What is saved must fit the entry that sends it, too: the rest of 30,000 is for everything around the content.
    private const int LongestJson = 27_000;

    // JSON spells one unit with at most six, so a shorter content needs no measuring.
    private const int MostEscaped = 6;

    /// <summary>What is wrong with it as a comment on what lies before that reader; null where nothing is.</summary>
    public static Refusal? Fault(Attribution reader, CommentContent content) => Fault(reader.Board, content);

    internal static Refusal? Fault(Board board, CommentContent content)
    {
        if (board.CurrentDraft is null)
        {
            return Refusals.NoDraft;
        }

        if (board.DraftNumbered(content.Draft) is not { } draft)
        {
            return Refusals.NoVersion(content.Draft, board.CurrentDraft.Number);
        }

        if (content.Places.IsEmpty)
        {
            return Refusals.NoPlace;
        }

        if (string.IsNullOrWhiteSpace(content.Text) && string.IsNullOrWhiteSpace(content.ProposedWording)
            && !content.Kinds.Contains(CommentKind.Delete))
        {
            return Refusals.Empty;
        }

        // How long it is comes first: looking every place up costs more than a line can hold.
        return IsTooLong(content) ? Refusals.TooLong
            : (Texts(content).Select(t => BadText(t.Field, t.Text)).FirstOrDefault(r => r is not null)
                ?? ContentLine(content)
                ?? content.Places.Select(p => p.Fault(draft.Draft) is { } fault && !IsQuotedFromOther(board, content.Draft, p, fault)
                    ? Refusals.BadPlace(p, fault) : null)
                    .FirstOrDefault(r => r is not null));
    }

    // Words of the same passage in another language are words of the passage.
    private static bool IsQuotedFromOther(Board board, int draft, Place place, PlaceFault fault) =>
        fault == PlaceFault.QuotationNotThere && Attribution.QuotedFrom(board, draft, place, prepared: false) is not null;

    // Names and a tag, printed in a line.
    private static Refusal? ContentLine(CommentContent content) =>
        BadLine("language", content.Language)
            ?? content.OnBehalfOf.Select(n => BadLine("onBehalfOf", n)).FirstOrDefault(r => r is not null);

    private static bool IsTooLong(CommentContent content)
    {
        var units = Texts(content).Sum(t => t.Text.Length);
        return units > LongestContent
            || ((units + (content.Places.Length * 100)) * MostEscaped > LongestJson && ContentJson.LengthOf(content) > LongestJson);
    }

    /// <summary>Refuses a text that says nothing, is longer than that or cannot be recorded; <paramref name="missing"/> is the sentence
    /// that says what it is for.</summary>
    public static Refusal? Said(string missing, string field, string? text, int longest) =>
        string.IsNullOrWhiteSpace(text) ? Refusals.Missing(missing, field)
        : text.Length > longest ? Refusals.TooLongField(field, longest)
        : BadText(field, text);

    /// <summary>Refuses what JSON, XML and SharePoint do not all carry; line ends and tabs are carried.</summary>
    public static Refusal? BadText(string field, string? text)
    {
        var half = Letters.FirstHalf(text);
        for (var i = 0; i < (text?.Length ?? 0); i++)
        {
            var c = text![i];
            if (char.IsControl(c) && c is not ('\n' or '\t' or '\r'))
            {
                return Refusals.ControlCharacter(field, c, i + 1);
            }

            if (i == half || c is '\uFFFE' or '\uFFFF')
            {
                return Refusals.HalfCharacter(field, c, i + 1);
            }
        }

        return null;
    }

    /// <summary>The same of what stands in a subject, in a calendar and beside others in a list: no line ends there, whichever sign makes
    /// it.</summary>
    public static Refusal? BadLine(string field, string? text) =>
        BadText(field, text) ?? (text.AsSpan().IndexOfAny("\n\r\u2028\u2029") >= 0 ? Refusals.LineBreak(field) : null);

    /// <summary>Refuses a file's name that is a path, or no name at all.</summary>
    public static Refusal? BadFileName(string field, OriginalFile? file) =>
        file is null ? null
        : file.Name.Length > LongestFileName ? Refusals.LongFileName(field, LongestFileName)
        : file.Name.AsSpan().IndexOfAny("/\\") >= 0 ? Refusals.PathForName(field)
        : BadLine(field, file.Name);

    private static IEnumerable<(string Field, string Text)> Texts(CommentContent content)
    {
        yield return ("text", content.Text);
        yield return ("existingWording", content.ExistingWording ?? "");
        yield return ("proposedWording", content.ProposedWording ?? "");
        yield return ("condition", content.Condition ?? "");
        yield return ("language", content.Language);
        foreach (var alternative in content.Alternatives)
        {
            yield return ("alternatives", alternative);
        }

        foreach (var name in content.OnBehalfOf)
        {
            yield return ("onBehalfOf", name);
        }

        foreach (var place in content.Places)
        {
            yield return ("places", place.Passage?.Value ?? "");
            yield return ("places", place.Quotation?.Prefix ?? "");
            yield return ("places", place.Quotation?.Exact ?? "");
            yield return ("places", place.Quotation?.Suffix ?? "");
            yield return ("places", place.Term ?? "");
        }
    }
}
