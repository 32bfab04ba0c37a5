using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Word.Returns;

namespace Rapporteur.Addin.Pane.InWord;

/// <summary>
/// What Word has open: the mark found in the file, if any, and the fingerprints of its paragraphs, never their text.
/// <paramref name="Consultation"/> is the one to compare with, when a person has chosen.
/// </summary>
public sealed record DocumentBody(DraftMark? Mark, IReadOnlyList<string?>? Paragraphs, string? Consultation);

/// <summary>
/// What the document is: the <c>current</c> draft, an <c>older</c> one with the address of the right one as <paramref name="Offer"/>,
/// <c>none</c> the asker knows, or <c>unknown</c>: to be chosen among <paramref name="Open"/>, the consultations open to the asker.
/// </summary>
public sealed record RecognisedDocument(string State, string Sentence)
{
    public string? Consultation { get; init; }

    public int? Number { get; init; }

    public string? Label { get; init; }

    public string? Offer { get; init; }

    public IReadOnlyList<OpenConsultation>? Open { get; init; }
}

/// <summary>A consultation one may comment in, with the address of its draft.</summary>
public sealed record OpenConsultation(string Consultation, string Title, string Label, string Offer);

/// <summary>The paragraphs the selection touches; <paramref name="Draft"/> is the draft's number, absent for the one on the
/// table.</summary>
public sealed record PlaceBody(int? Draft, IReadOnlyList<ParagraphBody?>? Paragraphs);

/// <summary>One of them, as Word tells it; see <see cref="ChosenParagraph"/>.</summary>
public sealed record ParagraphBody(string? Text, string? Exact, string? Prefix, string? Suffix, string? Before, string? After,
    IReadOnlyList<string?>? Markers);

/// <summary>Where each paragraph is, in the order asked.</summary>
public sealed record RecognisedPlaces(IReadOnlyList<PlaceLine> Places);

/// <summary>
/// <c>placed</c> at a passage, <paramref name="Exact"/> empty when it is the whole passage; or <c>choose</c> among the
/// candidates, each with the chosen words as it has them, if it has.
/// </summary>
public sealed record PlaceLine(string State, string? Passage, string? Label, string Exact, string Prefix, string Suffix,
    IReadOnlyList<Candidate>? Candidates);

/// <summary>A passage to choose.</summary>
public sealed record Candidate(string Passage, string Label, string Text, string Exact, string Prefix, string Suffix);

/// <summary>
/// The tracked changes of the open document: whose are to be read, of which draft (absent for the one on the table), and the
/// paragraphs they stand in with those beside.
/// </summary>
public sealed record ChangesBody(int? Draft, string? Author, IReadOnlyList<ReportedBody?>? Paragraphs);

/// <summary>One of them; see <see cref="ReportedParagraph"/>. Of changes by others Word's pane leaves the name out.</summary>
public sealed record ReportedBody(
    string? Original, string? Current, IReadOnlyList<ReportedChange?>? Changes, IReadOnlyList<string?>? Bookmarks);

/// <summary>
/// The return they became, null when they propose nothing, and how many of them could not be read here.
/// </summary>
public sealed record TakenChanges(string? Reference, int Unread);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(DocumentBody))]
[JsonSerializable(typeof(RecognisedDocument))]
[JsonSerializable(typeof(PlaceBody))]
[JsonSerializable(typeof(RecognisedPlaces))]
[JsonSerializable(typeof(ChangesBody))]
[JsonSerializable(typeof(TakenChanges))]
internal sealed partial class WordJson : JsonSerializerContext
{
    public static WordJson Plain => Made.Plain;

    // Apart, since the generated part must have been initialised before it is copied.
    private static class Made
    {
        internal static readonly WordJson Plain =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
