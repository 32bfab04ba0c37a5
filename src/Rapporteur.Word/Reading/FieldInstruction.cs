using System.Globalization;
using System.Text;

namespace Rapporteur.Word.Reading;

/// <summary>The instruction of a field taken apart (ISO/IEC 29500-1, 17.16.1 to 3): its name in capitals and what follows it.</summary>
internal sealed class FieldInstruction
{
    private readonly string text;
    private readonly List<(string Word, int From)> words = [];

    public FieldInstruction(string text)
    {
        this.text = text;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var from = at;
            var word = new StringBuilder();
            for (var quoted = false; at < text.Length && (quoted || !char.IsWhiteSpace(text[at])); at++)
            {
                quoted ^= text[at] == '"';
                word.Append(text[at] == '"' ? "" : text[at]);
            }

            words.Add((word.ToString(), from));
        }

        Name = words.Count > 0 ? words[0].Word.ToUpperInvariant() : "";
    }

    public string Name { get; }

    /// <summary>The first argument; null when there is none.</summary>
    public string? Argument => words.Count > 1 ? words[1].Word : null;

    public bool Has(string name) => words.Exists(w => w.Word.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What stands after a switch; null without the switch.</summary>
    public string? Switch(string name)
    {
        var at = words.FindIndex(w => w.Word.Equals(name, StringComparison.OrdinalIgnoreCase));
        return at >= 0 && at + 1 < words.Count ? words[at + 1].Word : null;
    }

    /// <summary>Everything after the first argument, as it stands: the words of a button.</summary>
    public string Rest => words.Count > 2 ? text[words[2].From..].TrimEnd() : "";

    /// <summary>The character a SYMBOL field prints (17.16.5.64); null when the code is none.</summary>
    public string? Symbol(SymbolFonts signs)
    {
        if (Argument is not { } code)
        {
            return null;
        }

        var hex = code.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var isNumber =
            int.TryParse(hex ? code.AsSpan(2) : code, hex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture,
                out var number);
        return !isNumber ? (code.Length == 1 ? code : null)
            : Has("\\j") ? null
            : signs.Map(Switch("\\f"), number is >= 0x80 and <= 0x9F && !Has("\\u") && Switch("\\f") is null ? Ansi(number) : number);
    }

    // Without \u a code is of the Windows Latin code page, which differs from Unicode between 0x80 and 0x9F.
    private static int Ansi(int code) =>
        "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ"[code - 0x80];
}
