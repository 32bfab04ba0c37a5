using System.Text.Json;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Papers;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Issuing;

/// <summary>
/// Brings papers to everybody: made once, kept, and from then on the very same file is looked at, cleared by the Chair and circulated.
/// </summary>
public sealed class PaperIssuing(Caller caller, FileStore files, ForumClock clock)
{
    /// <summary>Makes the paper as everybody may have it, keeps it with its account and asks to have it prepared.</summary>
    internal async Task<Result> PrepareAsync(
        Attribution reader, Door door, ClientRequest? client, (string Name, PaperAsked Asked) what, CancellationToken cancellationToken)
    {
        var (name, asked) = what;
        if (!PaperTable.Circulating.Contains(name) || asked.Use != PaperUse.Circulation)
        {
            return new Result(null, DoorRefusals.NoPaper(string.Join(", ", PaperTable.Circulating)));
        }

        var now = clock.Now;
        var (made, no) = PaperTable.Make(name, reader, asked, now);
        if (made is null)
        {
            return new Result(null, no);
        }

        var whole = new MemoryStream();
        made.Write(whole);
        var draft = reader.CurrentDraft!.Number;
        var twin = new PaperView(name, reader.Id, draft, asked.Language.Tag, now, null, BalanceView.Of(made.Balance.ForEverybody()));
        var file = new OriginalFile(
            await files.PutAsync(whole.ToArray(), cancellationToken),
            PaperTable.FileName(name, reader.Id, restricted: false, reader.Papers().Count(p => p.Paper.Title.Name == name) + 1),
            whole.Length);
        var account = await files.PutAsync(JsonSerializer.SerializeToUtf8Bytes(twin, ApiJson.Plain.PaperView), cancellationToken);
        var count = new PaperCount(made.Balance.Received, made.Balance.Printed.Length, made.Balance.LeftOut.Length);
        return await caller.AskAsync(reader, door, client, new PreparePaper(
            new PaperToIssue(asked.Title(name, draft), file, account, count)
            {
                Verbatim = PaperTable.IsVerbatim(name),
                Holds = HeldTexts.Of(reader, made.Balance, asked.Filter),
                Contradicted = PaperTable.PrintsOutcomes(name)
                    ? [.. Contradictions.Of(reader).Select(c => c.Reference).Distinct()] : [],
            }));
    }

    /// <summary>
    /// Where a comment this reader sees stands in every paper there is for this reader: those that were prepared or circulated, and each
    /// that this reader may have made, a workbook too, as it would be made now.
    /// </summary>
    public async Task<List<StandsView>> WhereAsync(
        Attribution reader, CommentId comment, Language language, CancellationToken cancellationToken)
    {
        var stands = new List<StandsView>();
        foreach (var paper in reader.Papers())
        {
            var printed = (await AccountAsync(paper, cancellationToken)).Comments.FirstOrDefault(c => c.Comment == comment);
            stands.Add(new StandsView(paper.Paper.Title.Name, paper.Paper.Title.Language, printed?.Places ?? [])
            {
                Id = paper.Paper.Id.Value,
                State = paper.Paper.State,
            });
        }

        var asked = new PaperAsked(PaperUse.Circulation, language, PaperFilter.Everything, CompilationOrder.ByPassage);
        stands.AddRange(
            from name in PaperTable.OfComments
            let made = PaperTable.Make(name, reader, asked, clock.Now).Made
            where made is not null
            let account = BalanceView.Of(made.Balance)
            select new StandsView(
                name, language.Tag, account.Comments.FirstOrDefault(c => c.Comment == comment)?.Places ?? [])
            {
                LeftOut = account.LeftOut.FirstOrDefault(l => l.Comment == comment)?.Reason,
            });
        return stands;
    }

    /// <summary>Its account as everybody may have it.</summary>
    public async Task<BalanceView> AccountAsync(SeenPaper paper, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize(await BytesAsync(paper, paper.Paper.Twin, cancellationToken), ApiJson.Plain.PaperView)!.Balance;

    /// <summary>The file as it was frozen; or its account.</summary>
    public async Task<IResult> FileAsync(SeenPaper paper, bool twin, CancellationToken cancellationToken)
    {
        var bytes = await BytesAsync(paper, twin ? paper.Paper.Twin : paper.Paper.File.Hash, cancellationToken);
        return twin ? Results.Bytes(bytes, "application/json; charset=utf-8")
            : Results.File(bytes, PaperTable.MediaType(paper.Paper.Title.Name), paper.Paper.File.Name);
    }

    private async Task<byte[]> BytesAsync(SeenPaper paper, FileHash hash, CancellationToken cancellationToken) =>
        await files.GetAsync(hash, cancellationToken)
            ?? throw new InvalidDataException($"A file of paper {paper.Paper.Id} is not in the store.");
}
