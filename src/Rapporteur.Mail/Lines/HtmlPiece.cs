namespace Rapporteur.Mail.Lines;

/// <summary>A tag as it is written: its name in small letters, and its attributes in their order.</summary>
internal sealed record HtmlTag(string Name, bool IsEnd)
{
    /// <summary>Whether it says of itself that it holds nothing: <c>&lt;a/&gt;</c>.</summary>
    public bool IsEmpty { get; init; }

    public IReadOnlyList<(string Name, string Value)> Attributes { get; init; } = [];

    /// <summary>The value of an attribute; empty where there is none.</summary>
    public string Value(string attribute)
    {
        foreach (var (name, value) in Attributes)
        {
            if (name.Equals(attribute, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return "";
    }

    public bool Has(string attribute) => Attributes.Any(a => a.Name.Equals(attribute, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A tag of HTML, or the words between two; exactly one is set.</summary>
internal readonly record struct HtmlPiece(HtmlTag? Tag, string? Words);
