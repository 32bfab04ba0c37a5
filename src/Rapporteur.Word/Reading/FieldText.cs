using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>Where a field stands: the story that counts it, the rank of its heading, whether its paragraph is in a list, and the language
/// of its run.</summary>
internal readonly record struct FieldPlace(StoryKind Story, Func<int?> Heading, Func<bool> InList, Func<string?> Language);

/// <summary>
/// What the page shows of a field whose result no file keeps (ISO/IEC 29500-1, 17.16.5): the words of a button, a symbol,
/// the numbers of AUTONUM and LISTNUM, the boxes of old forms. Of every other such field the notes say that it was not read.
/// </summary>
internal sealed class FieldText(Unread unread, SymbolFonts signs)
{
    // Print nothing where they stand, result or not.
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "", "XE", "TC", "TA", "RD", "SET", "ASK", "ADVANCE", "PRIVATE", "NEXT", "NEXTIF", "SKIPIF", "PRINT", "FORMTEXT", "DATA", "ADDIN",
    };

    // Computed anew whenever the page is laid out, so that an empty result is not what stands on it.
    private static readonly HashSet<string> Computed = new(StringComparer.Ordinal)
    {
        "EQ", "LISTNUM", "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "DATE", "TIME", "BARCODE", "DISPLAYBARCODE", "SYMBOL",
        "MACROBUTTON", "GOTOBUTTON",
        "FORMDROPDOWN",
    };

    // What buttons say in a whole file, far more than any form has: their words stand in instructions, which no limit of text counts.
    private const int MostOnButtons = 100_000;
    private int onButtons;

    private readonly Dictionary<StoryKind, AutoNumbers> numbers = [];
    private readonly Dictionary<StoryKind, ListFields> listed = [];

    /// <summary>The text and what kind of piece it is; deleted fields neither count nor are noted.</summary>
    public (string Text, PieceKind Kind) Of(OpenField field, bool deleted, FieldPlace place)
    {
        var instruction = new FieldInstruction(field.Instruction.ToString());
        var form = field.Begin.Child(W.ffData);
        switch (instruction.Name)
        {
            case "AUTONUM" or "AUTONUMLGL" or "AUTONUMOUT":
                return (deleted ? "" : NumbersOf(place.Story).Next(instruction, place.Heading(), place.Language), PieceKind.Number);
            case "LISTNUM" when !deleted && ListsOf(place.Story).Next(instruction, place.InList()) is { } number:
                unread.Counted(instruction.Name);
                return (number, PieceKind.Text);
            case "MACROBUTTON" or "GOTOBUTTON" when instruction.Rest.Length > 0:
                if ((onButtons += instruction.Rest.Length) <= MostOnButtons)
                {
                    return (instruction.Rest, PieceKind.Text);
                }

                unread.Field(instruction.Name);
                return ("", PieceKind.Text);
            case "SYMBOL" when instruction.Symbol(signs) is { } symbol:
                unread.Symbols("", symbol, instruction.Switch("\\f"));
                return (symbol, PieceKind.Text);
            case "FORMCHECKBOX":
                return (IsChecked(form) ? "☒" : "☐", PieceKind.Text);
            case "FORMDROPDOWN" when Chosen(form) is { } chosen:
                return (chosen, PieceKind.Text);
            default:
                if (!deleted && !Silent.Contains(instruction.Name) && (!field.Separated || Computed.Contains(instruction.Name)))
                {
                    unread.Field(instruction.Name);
                }

                return ("", PieceKind.Text);
        }
    }

    private AutoNumbers NumbersOf(StoryKind story)
    {
        if (!numbers.TryGetValue(story, out var counted))
        {
            numbers[story] = counted = new AutoNumbers(unread);
        }

        return counted;
    }

    private ListFields ListsOf(StoryKind story)
    {
        if (!listed.TryGetValue(story, out var counted))
        {
            listed[story] = counted = new ListFields();
        }

        return counted;
    }

    private static bool IsChecked(XElement? form) =>
        form.Child(W.checkBox) is { } box && (box.Child(W.@checked) ?? box.Child(W.@default)).IsOn();

    private static string? Chosen(XElement? form) =>
        form.Child(W.ddList) is { } list
            ? list.Children(W.listEntry).ElementAtOrDefault(list.Child(W.result).Number() ?? list.Child(W.@default).Number() ?? 0).Val()
            : null;
}
