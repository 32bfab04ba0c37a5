using Microsoft.AspNetCore.Http.Features;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Graph.Journal;
using Rapporteur.Intake;
using Rapporteur.Register;
using Rapporteur.Views;
using Rapporteur.Word.Reading;
using Rapporteur.Word.Returns;

namespace Rapporteur.Addin.Api;

/// <summary>
/// Annotated files sent back. A delegation's upload gets its own receipt, whose instant counts for what is confirmed from
/// it; the Secretariat's upload is only read, for filing on behalf. Nothing is saved or sent until somebody confirms it.
/// </summary>
public static class ReturnEndpoints
{
    // The reader's own limit is on the file; the form around it is small.
    private static readonly long LongestForm = FileLimits.Default.MostFileBytes + 65_536;

    public static void MapReturns(this RouteGroupBuilder api)
    {
        var returns = api.MapGroup("/consultations/{c}/returns");
        returns.MapPost("", UploadAsync).DisableAntiforgery().Produces<ReturnView>(201).ProducesProblem(400).WithSummary("An annotated .docx in the form field \"file\": its receipt and the proposed comments");
        returns.MapGet("/{reference}", GetAsync).Produces<ReturnView>().ProducesProblem(404).WithSummary("The proposals of a file uploaded before");
    }

    private static async Task<IResult> UploadAsync(string c, HttpContext context, Caller caller, FileStore files)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        var (name, bytes, bad) = await FileAsync(context);
        if (bad is not null)
        {
            return Problems.Result(bad);
        }

        return await TakeAsync(reader, Doors.Of(context), BodyReader.ClientOf(context.Request, bytes), name, bytes, caller, files);
    }

    /// <summary>Reads a file against the newest draft, keeps it and gives its receipt; a file that cannot be read changes nothing.</summary>
    internal static async Task<IResult> TakeAsync(
        Attribution reader, Door door, (ClientRequest? Client, Refusal? Refusal) client, string name, byte[] bytes, Caller caller, FileStore files)
    {
        if (client.Refusal is { } badClient)
        {
            return Problems.Result(badClient);
        }

        var (read, fault) = Read(reader.Board, bytes);
        if (read is null)
        {
            return Problems.Result(fault!);
        }

        var original = new OriginalFile(await files.PutAsync(bytes), name, bytes.Length);
        if (reader.Reader.Function == Function.Secretariat)
        {
            return Results.Json(View(null, null, original, read, reader.Board), ApiJson.Plain.ReturnView);
        }

        var result = await caller.AskAsync(reader, door, client.Client, new ReceiveReturn(original));
        if (result.Refusal is { } refusal)
        {
            return Problems.Result(refusal);
        }

        var returned = result.Board.Returns[new ReceiptReference(result.Subject!)];
        return Results.Json(View(returned.Reference, returned.At, original, read, result.Board), ApiJson.Plain.ReturnView, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> GetAsync(string c, string reference, HttpContext context, Caller caller, ReturnFiles returns)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        return await FindAsync(reader, reference, returns) is { } view ? Results.Json(view, ApiJson.Plain.ReturnView) : Problems.Result(Refusals.NoReturn);
    }

    /// <summary>A return of the reader's own delegation with its proposals; null when there is none.</summary>
    internal static async Task<ReturnView?> FindAsync(Attribution reader, string reference, ReturnFiles returns)
    {
        if (!reader.Board.Returns.TryGetValue(new ReceiptReference(reference), out var returned) || returned.Delegation != reader.Reader.Delegation)
        {
            return null;
        }

        return View(returned.Reference, returned.At, returned.File, await returns.ReadAsync(reader.Board, returned), reader.Board);
    }

    private static (ReturnResult.Read? Read, Refusal? Refusal) Read(Board board, byte[] bytes)
    {
        if (board.CurrentDraft is not { } draft)
        {
            return (null, Refusals.NoDraft);
        }

        using var stream = new MemoryStream(bytes, writable: false);
        return ReturnReader.Read(stream, draft.Draft) switch
        {
            ReturnResult.Read read => (read, null),
            ReturnResult.Refused refused => (null, new Refusal(refused.Fault.Code, refused.Fault.Sentence, "file")),
            _ => throw new InvalidOperationException("A return is read or refused."),
        };
    }

    /// <summary>The one file of an upload, read whole, or why it cannot be taken.</summary>
    internal static async Task<(string Name, byte[] Bytes, Refusal? Refusal)> FileAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.HasFormContentType)
        {
            return ("", [], new("not-a-form", "Send the file as multipart/form-data in the field \"file\".", "file"));
        }

        if (request.ContentLength > LongestForm)
        {
            return ("", [], TooLarge());
        }

        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = LongestForm;
        try
        {
            var form = await request.ReadFormAsync(context.RequestAborted);
            if (form.Files.GetFile("file") is not { } file)
            {
                return ("", [], Refusals.Missing("file", "the annotated Word document"));
            }

            using var whole = new MemoryStream((int)file.Length);
            await file.CopyToAsync(whole, context.RequestAborted);
            return (SafeName(file.FileName), whole.ToArray(), null);
        }
        catch (InvalidDataException)
        {
            return ("", [], new("bad-form", "The form cannot be read; send one file in the field \"file\".", "file"));
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ("", [], TooLarge());
        }
    }

    private static Refusal TooLarge() =>
        new("too-large", $"The file is larger than {FileLimits.Default.MostFileBytes / 1_048_576} MB, the most that is accepted; reduce or remove its pictures and send it again.", "file");

    // The name is shown and printed; a path or a control character in it is nobody's business.
    private static string SafeName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(ch => !char.IsControl(ch) && !char.IsSurrogate(ch)));
        return clean.Length switch { 0 => "return.docx", > 150 => clean[^150..], _ => clean };
    }

    private static ReturnView View(ReceiptReference? reference, NodaTime.Instant? at, OriginalFile file, ReturnResult.Read read, Board board) => new(
        reference?.Value,
        at,
        file.Name,
        file.Hash.Value,
        file.Length,
        [.. read.Proposals.Select(p => new ProposalView(
            p.Source, [p.Kind], [.. p.Places.Select(place => Present.Place(place, board.CurrentDraft!.Draft))], p.Text, p.ExistingWording, p.ProposedWording, p.Author))],
        [.. read.NotUnderstood.Select(n => $"{n.Where}: {n.Sentence}")]);
}
