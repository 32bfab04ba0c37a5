using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Rapporteur.Addin.Shapes;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Views;
using Rapporteur.Word.Papers;

namespace Rapporteur.Addin.Issuing;

/// <summary>Each paper that is made of comments, by the name its address has; a new one is a line here.</summary>
internal static class PaperTable
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Mine = "mine.docx";

    /// <summary>Those that go to everybody, as they are offered.</summary>
    public static readonly ImmutableArray<string> Circulating =
        ["compilation.docx", "draft-with-comments.docx", "summary.docx", "reflected.docx"];

    /// <summary>Those of the drafts themselves.</summary>
    public const string Draft = "draft.docx";
    public const string RevisedDraft = "revised-draft.docx";
    public const string ChangesMarked = "changes-marked.docx";
    public const string Concordance = "concordance.docx";

    private static readonly Dictionary<string, Making> Papers = new(StringComparer.Ordinal)
    {
        ["compilation.docx"] = (reader, asked, now) =>
            Compilation.For(reader, now, asked.Use, asked.Language, asked.Filter, asked.Order) is { } paper
                ? new MadePaper(paper.Balance, to => CompilationWriter.Write(paper, to)) { State = StateOf(reader, asked.Use) }
                : null,
        ["draft-with-comments.docx"] = (reader, asked, now) =>
            DraftWithComments.For(reader, now, asked.Use, asked.Language, asked.Filter) is { } paper
                ? new MadePaper(paper.Balance, to => DraftWithCommentsWriter.Write(paper, to)) { State = StateOf(reader, asked.Use) }
                : null,
        ["summary.docx"] = (reader, asked, now) =>
            DraftSummary.For(reader, now, asked.Use, asked.Language, asked.Filter) is { } paper
                ? new MadePaper(paper.Balance, to => SummaryWriter.Write(paper, to)) { State = StateOf(reader, asked.Use) }
                : null,
        ["reflected.docx"] = (reader, asked, now) =>
            ReflectedTable.For(reader, now, asked.Use, asked.Language, asked.Filter) is { } paper
                ? new MadePaper(paper.Balance, to => ReflectedWriter.Write(paper, to))
                {
                    Contradictions = Contradictions(paper),
                    State = StateOf(reader, asked.Use),
                }
                : null,
        ["comments.xlsx"] = (reader, asked, now) => Table(reader, asked, now, SheetKind.Comments),
        ["matrix.xlsx"] = (reader, asked, now) => Table(reader, asked, now, SheetKind.Matrix),
        [Mine] = (reader, asked, now) =>
            Compilation.Mine(reader, now, asked.Language) is { } paper
                ? new MadePaper(paper.Balance, to => CompilationWriter.Write(paper, to))
                : null,
    };

    private delegate MadePaper? Making(Attribution reader, PaperAsked asked, Instant now);

    /// <summary>Every paper that is made of comments.</summary>
    public static ImmutableArray<string> OfComments { get; } = [.. Papers.Keys];

    /// <summary>Every paper there is an address of.</summary>
    public static ImmutableArray<string> All { get; } = [.. OfComments, Draft, RevisedDraft, ChangesMarked, Concordance];

    public static string Names { get; } = string.Join(", ", All);

    /// <summary>Whether it prints what became of comments, which is held against the text first.</summary>
    public static bool PrintsOutcomes(string name) => name is "reflected.docx" or "draft-with-comments.docx";

    /// <summary>Whether comments stand in it word for word, so that who has it has read them.</summary>
    public static bool IsVerbatim(string name) => name is not "summary.docx";

    /// <summary>Of the file, by the name of the paper.</summary>
    public static string MediaType(string name) => name.EndsWith(".xlsx", StringComparison.Ordinal) ? Xlsx : Docx;

    /// <summary>
    /// What the file of a paper is called. One for the Secretariat and the Chair only never has the name of one that may circulate, and
    /// says from which state of the record it was made; one that is prepared says the how manieth of its name it is.
    /// </summary>
    public static string FileName(string name, ConsultationId consultation, bool restricted, long? number)
    {
        string?[] parts =
        [
            Path.GetFileNameWithoutExtension(name),
            restricted && Circulating.Contains(name) ? "secretariat-only" : null,
            consultation.Value,
            number?.ToString(CultureInfo.InvariantCulture),
        ];
        return string.Join('-', parts.OfType<string>()) + Path.GetExtension(name);
    }

    /// <summary>
    /// The paper of that name, or the one whose twin it is: <c>.json</c> behind the paper's name or in place of its ending; null when there
    /// is none such.
    /// </summary>
    public static string? Find(string name) =>
        Papers.ContainsKey(name) ? name : Papers.Keys.FirstOrDefault(p => name == $"{p}.json" || name == Path.ChangeExtension(p, ".json"));

    /// <summary>Made as that reader may have it; one whose account does not come out is not issued.</summary>
    public static (MadePaper? Made, Refusal? Refusal) Make(string name, Attribution reader, PaperAsked asked, Instant now) =>
        Papers[name](reader, asked, now) is not { } made
            ? (null, name == Mine ? Refusals.ForDelegations : Refusals.ForSecretariat)
        : made.Balance.Holds ? (made, null)
        : (null, Refusals.Unbalanced);

    private static List<ContradictionView> Contradictions(ReflectedTable paper) =>
    [
        .. from row in paper.Rows
           where row.Contradiction is not null
           select new ContradictionView(row.Comment, row.Printed.Reference, row.Contradiction!.Value, row.Contradicts!),
    ];

    private static long? StateOf(Attribution reader, PaperUse use) =>
        use == PaperUse.SecretariatOnly && reader.ReadsAllSent ? reader.Receivings : null;

    private static MadePaper Table(Attribution reader, PaperAsked asked, Instant now, SheetKind kind)
    {
        var sheet = CommentSheet.For(reader, now, kind, asked.Language);
        return new MadePaper(sheet.Balance, to => SheetWriter.Write(sheet, to)) { State = StateOf(reader, PaperUse.SecretariatOnly) };
    }
}
