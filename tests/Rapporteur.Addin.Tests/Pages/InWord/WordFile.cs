using System.Text.Json.Nodes;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Rapporteur.Addin.Tests.Pages.InWord;

/// <summary>A paragraph of a document in Word: its runs, each kept, inserted or deleted, the bookmarks and tags on it, and the story it is
/// in.</summary>
public sealed record Paragraph(string Text)
{
    public List<string> Bookmarks { get; init; } = [];

    public List<string> Tags { get; init; } = [];

    /// <summary>The tag of a content control around the whole paragraph.</summary>
    public string? Around { get; init; }

    /// <summary>Underlines that stand there already, by colour: of an earlier pane or of another add-in.</summary>
    public List<string> Underlined { get; init; } = [];

    public string Story { get; init; } = "body";

    /// <summary>Tracked changes, such as "inserted by Anna" (also deleted, movedTo, movedFrom, formatted); absent, the whole text was
    /// there from the start.</summary>
    public List<(string Kind, string Text)>? Runs { get; init; }

    /// <summary>The change the paragraph's mark is part of, as runs have it.</summary>
    public string? Mark { get; init; }
}

/// <summary>The account a Word is signed in with: the token it gives for ours, whether without asking, and what somebody asked
/// says.</summary>
public sealed record OfficeAccount(string Token, bool Silent = true, bool Consents = true);

/// <summary>
/// A document as Word has it open: the circulated draft with its mark and bookmarks, or what people make of it; and the
/// Word it is open in.
/// </summary>
public sealed class WordFile
{
    public List<Paragraph> Paragraphs { get; private init; } = [];

    /// <summary>The custom XML part of the mark; null when the file has none.</summary>
    public string? Part { get; set; }

    public string WordApi { get; set; } = "1.9";

    /// <summary>What this Word has on Windows and Mac beyond that; "0" on the web.</summary>
    public string Desktop { get; set; } = "0";

    /// <summary>"works", or "hangs" as in a Word that never answers when asked for tracked changes.</summary>
    public string Revisions { get; set; } = "works";

    public string Host { get; set; } = "Word";

    /// <summary>What becomes of Office's dialog: "opens" or "refused".</summary>
    public string Dialog { get; set; } = "opens";

    /// <summary>"works", or "refused" as in a Word without subscription.</summary>
    public string Annotations { get; set; } = "works";

    public string Theme { get; set; } = "#FFFFFF";

    /// <summary>The account this Word is signed in with; null where it gives pages no tokens.</summary>
    public OfficeAccount? Account { get; set; }

    /// <summary>Whether this Word opens addresses in the browser by itself.</summary>
    public bool BrowserWindow { get; set; } = true;

    /// <summary>The draft as it is circulated.</summary>
    public static async Task<WordFile> CirculatedAsync(RunningHost host, int number = 0)
    {
        var board = await host.Service<Rapporteur.Intake.Intake>().BoardAsync(new ConsultationId(RunningHost.Consultation));
        var draft = board.DraftNumbered(number)!;
        return new()
        {
            Part = $"""<draft xmlns="{DraftMark.Namespace}" consultation="{board.Id}" number="{number}" hash="{draft.Draft.Hash}"/>""",
            Paragraphs =
            [
                .. draft.Draft.Passages.Select(p => new Paragraph(p.Text)
                {
                    Bookmarks = [new PassageMark(number, p.Id).Name],
                    Story = p.Kind == PassageKind.Footnote ? "footnote" : "body",
                }),
            ],
        };
    }

    /// <summary>The file as anybody downloads it, opened: its paragraphs, bookmarks and the part that says which draft it is.</summary>
    public static async Task<WordFile> DownloadedAsync(HttpClient client)
    {
        using var docx =
            WordprocessingDocument.Open(
                new MemoryStream(await client.GetByteArrayAsync($"/api/v1/consultations/{RunningHost.Consultation}/papers/draft.docx")),
                isEditable: false);
        var part =
            docx.MainDocumentPart!.CustomXmlParts.Select(p => XDocument.Load(p.GetStream()).Root!)
                .Single(r => r.Name.NamespaceName == DraftMark.Namespace);
        var footnotes = docx.MainDocumentPart.FootnotesPart?.Footnotes?.Descendants<W.Paragraph>().Select(p => Opened(p, "footnote")) ?? [];
        return new()
        {
            Part = part.ToString(),
            Paragraphs =
                [.. docx.MainDocumentPart.Document!.Body!.Descendants<W.Paragraph>().Select(p => Opened(p, "body")), .. footnotes]
        };
    }

    private static Paragraph Opened(W.Paragraph paragraph, string story) => new(string.Concat(paragraph.Descendants().Select(e => e switch
    {
        W.Text text => text.Text,
        W.TabChar => "\t",
        W.FootnoteReference => "\u0002", // what Word has in its text where a note is called
        _ => "",
    })))
    {
        Story = story,
        Bookmarks = [.. paragraph.Descendants<W.BookmarkStart>().Select(b => b.Name!.Value!)],
    };

    /// <summary>A document that has nothing to do with any draft.</summary>
    public static WordFile Of(params string[] paragraphs) => new() { Paragraphs = [.. paragraphs.Select(p => new Paragraph(p))] };

    /// <summary>Where the passage's bookmark is.</summary>
    public int At(string passage) =>
        Paragraphs.FindIndex(p => p.Bookmarks.Exists(b => b.EndsWith($"_{passage}", StringComparison.Ordinal)));

    public WordFile With(string passage, Func<Paragraph, Paragraph> change)
    {
        Paragraphs[At(passage)] = change(Paragraphs[At(passage)]);
        return this;
    }

    /// <summary>What goes before the stand-in: the document and the Word.</summary>
    public string Script()
    {
        var wish = new JsonObject
        {
            ["wordApi"] = WordApi,
            ["desktop"] = Desktop,
            ["revisions"] = Revisions,
            ["host"] = Host,
            ["dialog"] = Dialog,
            ["annotations"] = Annotations,
            ["theme"] = Theme,
            ["browserWindow"] = BrowserWindow,
            ["account"] = Account is null ? null : new JsonObject
            {
                ["token"] = Account.Token,
                ["silent"] = Account.Silent,
                ["consents"] = Account.Consents,
            },
            ["part"] = Part,
            ["paragraphs"] = new JsonArray([.. Paragraphs.Select(Json)]),
        };
        return $"globalThis.standIn = {wish.ToJsonString()};";
    }

    private static JsonObject Json(Paragraph p) => new()
    {
        ["bookmarks"] = new JsonArray([.. p.Bookmarks.Select(b => JsonValue.Create(b))]),
        ["tags"] = new JsonArray([.. p.Tags.Select(t => JsonValue.Create(t))]),
        ["around"] = p.Around,
        ["annotations"] =
            new JsonArray([.. p.Underlined.Select(colour => new JsonObject { ["colorScheme"] = colour, ["start"] = 0, ["length"] = 2 })]),
        ["story"] = p.Story,
        ["mark"] = p.Mark,
        ["runs"] = new JsonArray([.. (p.Runs ?? [("kept", p.Text)]).Select(r => new JsonArray(r.Kind, r.Text))]),
    };
}
