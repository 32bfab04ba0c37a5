using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Addin.Files;

/// <summary>Takes a file that was sent back, the same way at every door: reads it, keeps it and says what it proposes.</summary>
internal static class ReturnTaking
{
    // The reader's own limit is on the file; the form around it is small.
    internal static readonly long LongestForm = FileLimits.Default.MostFileBytes + 65_536;

    /// <summary>
    /// Reads a file against the draft it was made from, keeps it and gives its receipt and everything it proposes; a file that
    /// cannot be read changes nothing.
    /// </summary>
    public static async Task<(ReturnView? Whole, Refusal? Refusal)> TakeAsync(
        HttpContext context, Attribution reader, Door door, ClientRequest? client, string name, byte[] bytes, Caller caller,
        FileStore files)
    {
        if (reader.CurrentDraft is not { } current)
        {
            return (null, Refusals.NoDraft);
        }

        var (returns, language) = (context.RequestServices.GetRequiredService<ReturnFiles>(), ReadingLanguage.Of(context));
        if (await RemarksTaking.TakeAsync(reader, door, name, bytes, language, caller,
            context.RequestServices.GetRequiredService<ReadingTurns>(), context.RequestAborted) is { } remarks)
        {
            return (remarks, null);
        }

        var hash = FileHash.Of(bytes);
        switch (await returns.ReadAsync(reader, hash, bytes, current, context.RequestAborted))
        {
            case ReturnResult.Refused refused:
                return (null, refused.Fault.Refusal);
            case ReturnResult.OfAnother another:
                return (null, await OfAnotherAsync(context, another.Mark, caller));
            case ReturnResult.Read read:
                var original = new OriginalFile(await files.PutAsync(bytes), name, bytes.Length);
                if (reader.Asker.Function == Function.Secretariat)
                {
                    // Who wrote in it is the delegation's own business, also when it comes by mail.
                    var nameless = read with { Proposals = [.. read.Proposals.Select(p => p with { Author = null })] };
                    var handle = context.RequestServices.GetRequiredService<Uploads>().HandleOf(reader, original);
                    return (View(null, null, original, nameless, reader, language) with { Handle = handle }, null);
                }

                var received = new ReceiveReturn(original, Proposed.Of(read.Proposals.Select(p => Content(p, read))));
                var result = await caller.AskAsync(reader, door, client, received);
                return result.Refusal is { } refusal ? (null, refusal)
                    : await FindAsync(result.After(reader), result.Subject!, returns, language) is { } taken ? (taken, null)
                    : throw new InvalidOperationException($"Return {result.Subject} was received and is not there.");
            default:
                throw new InvalidOperationException("A return is read or refused.");
        }
    }

    // Whoever may not see that consultation is told no more than that the file is not of this one.
    private static async Task<Refusal> OfAnotherAsync(HttpContext context, DraftMark mark, Caller caller)
    {
        var (other, _) = await caller.InAsync(context, mark.Consultation);
        return DoorRefusals.OtherFile(other?.Consultation.Title);
    }

    /// <summary>A return of the reader's own delegation with all its proposals; null when there is none.</summary>
    public static async Task<ReturnView?> FindAsync(Attribution reader, string reference, ReturnFiles returns, Language language) =>
        reader.Return(new ReceiptReference(reference)) is { } returned
            ? View(returned.Reference, returned.At, returned.File, await returns.ReadAsync(reader, returned), reader, language)
            : null;

    /// <summary>The one file of an upload, read whole, or why it cannot be taken.</summary>
    public static async Task<(string Name, byte[] Bytes, Refusal? Refusal)> FileAsync(HttpContext context)
    {
        if (context.Request.ContentLength > LongestForm)
        {
            return ("", [], TooLarge());
        }

        try
        {
            var form = await Forms.ReadAsync(context);
            if (form.Files.GetFile("file") is not { } file)
            {
                return ("", [], Refusals.Missing("refusals.missing.file", "file"));
            }

            var whole = await context.RequestServices.GetRequiredService<UploadRoom>().HoldAsync(context, file);
            return (FileName.Of(file.FileName, "return.docx"), whole, null);
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return ("", [], TooLarge());
        }
    }

    private static Refusal TooLarge() => DoorRefusals.LargeFile(FileLimits.Default.MostFileBytes / 1_048_576);

    // As confirming it asks for.
    internal static CommentContent Content(ProposedComment proposal, ReturnResult.Read read) => new()
    {
        Draft = read.Against.Number,
        Kinds = [proposal.Kind],
        Places = [.. proposal.Places],
        Text = proposal.Text,
        ExistingWording = proposal.ExistingWording,
        ProposedWording = proposal.ProposedWording,
        Language = CommentBody.UnsaidLanguage,
    };

    private static ReturnView View(ReceiptReference? reference, NodaTime.Instant? at, OriginalFile file, ReturnResult.Read read,
        Attribution reader, Language language)
    {
        var (against, counts) = (reader.DraftNumbered(read.Against.Number)!, read.Counts);
        return new(reference?.Value, at, file.Name, file.Hash.Value, file.Length,
            [.. read.Proposals.Select(
                (p, number) =>
                    new ProposalView(language.Say(new Remark(p.Source)), [p.Kind],
                        [.. p.Places.Select(place => Present.Place(place, against.Draft, language))], p.Text, p.ExistingWording,
                        p.ProposedWording, p.Author)
            {
                Number = number,
                Resolved = p.Resolved,
            })], [.. read.NotUnderstood.Select(n => n.In(language, against.Draft))])
        {
            Draft = against.Number,
            DraftLabel = against.Label,
            Sentence = against.Number == reader.CurrentDraft!.Number ? null
                : language.Say(new Remark("returned.older", ("draft", against.Label), ("newest", reader.CurrentDraft.Label))),
            Counts = new ReturnCountsView
            {
                Passages = counts.Passages,
                Found = counts.Found,
                Proposals = read.Proposals.Length,
                Tracked = counts.Tracked,
                Untracked = counts.Untracked,
                WordComments = counts.WordComments,
                Resolved = counts.Resolved,
                Formatting = counts.Formatting,
                Renewed = read.Balance.Renewed,
                NotUnderstood = read.NotUnderstood.Length,
            },
        };
    }
}
