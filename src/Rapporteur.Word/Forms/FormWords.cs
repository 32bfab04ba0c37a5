using System.Collections.Immutable;
using Rapporteur.Drafts;
using Rapporteur.Words;

namespace Rapporteur.Word.Forms;

/// <summary>The words of the comment form in one language: its writer prints them, its reader looks for them in every language.</summary>
internal sealed class FormWords
{
    public const string WholeDocumentHint = "document";

    /// <summary>A cell of a workbook holds no more UTF-16 units.</summary>
    public const int LongestCell = 32_767;

    private static readonly Phrasebook Book = new(typeof(FormWords).Assembly, "workbook");

    private FormWords(Language language) => Phrases = Book.In(language);

    /// <summary>In the order in which languages are offered; the first is English.</summary>
    public static ImmutableArray<FormWords> All { get; } = [.. Language.Spoken.Select(l => new FormWords(l))];

    public Phrases Phrases { get; }

    public string Sheet => Phrases["workbook.sheet"];

    public string Passage => Phrases["workbook.passage"];

    public string Existing => Phrases["workbook.existing"];

    public string Proposed => Phrases["workbook.proposed"];

    public string Explanation => Phrases["workbook.explanation"];

    public string Hint => Phrases["workbook.hint"];

    /// <summary>The columns, in their order.</summary>
    public ImmutableArray<string> Headings => [Passage, Existing, Proposed, Explanation, Hint];

    public string WholeDocument => Phrases["workbook.document"];

    /// <summary>Stands under "Proposed wording" for a deletion; the bare word could be the wording itself.</summary>
    public string Delete => Phrases["workbook.delete"];

    public ImmutableArray<string> HowTo =>
    [
        Phrases.Say("workbook.how.where", ("proposed", Proposed), ("explanation", Explanation), ("whole", WholeDocument)),
        Phrases.Say("workbook.how.wording", ("proposed", Proposed), ("existing", Existing)),
        Phrases.Say("workbook.how.delete", ("delete", Delete), ("proposed", Proposed), ("existing", Existing)),
        Phrases["workbook.how.rows"],
        Phrases["workbook.how.return"],
    ];

    public static FormWords In(Language language) => All.FirstOrDefault(w => w.Phrases.Language == language) ?? new FormWords(language);

    private static readonly ImmutableHashSet<string> WholeDocuments = [.. All.Select(w => FormColumns.Fold(w.WholeDocument))];

    // Alone under "Proposed wording" they are more likely an instruction than a wording.
    private static readonly ImmutableHashSet<string> Instructions = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "delete", "deleted", "delete all", "to be deleted", "remove", "исключить", "удалить", "снять",
        "supprimer", "suprimir", "eliminar", "حذف", "删除");

    /// <summary>In any language: a delegation may know the sign from another form than the one it fills in.</summary>
    public static bool IsDelete(string proposed) => All.Any(w => w.Delete.Equals(proposed, StringComparison.OrdinalIgnoreCase));

    public static bool IsWholeDocument(string label) => WholeDocuments.Contains(FormColumns.Fold(label));

    public static bool IsInstruction(string proposed) =>
        Instructions.Contains(proposed.Trim(' ', '.', '!', '"', '“', '”', '«', '»', '(', ')', '[', ']', '-', '–', '—'));

    /// <summary>The passage's text as the form prints it.</summary>
    public static string ExistingOf(Passage passage) => Letters.Beginning(passage.Text, LongestCell);
}
