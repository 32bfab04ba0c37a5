namespace Rapporteur.Mail.Lines;

/// <summary>What a writer's marks say of a line beyond its text.</summary>
internal enum LineMark
{
    None,

    /// <summary>Here begins the old mail: this line and everything below.</summary>
    OldMail,

    /// <summary>A rule stands above this line, as before an old mail.</summary>
    Rule,

    /// <summary>Says who wrote the quote that follows.</summary>
    Attribution,

    Signature,

    /// <summary>Within a block set in from the margin, which many writers make for quotes, and people for what they propose.</summary>
    Indented,
}

/// <summary>A line of a mail's words without its signs of quotation, and how many of them it had.</summary>
internal readonly record struct Line(string Text, int Depth = 0, LineMark Mark = LineMark.None)
{
    // Writers leave signs that take no room, as a mark of direction or of the order of bytes, on lines of their own.
    private const string NoRoom = "\uFEFF\u200B\u200E\u200F\u2060";

    public bool IsBlank => Text.AsSpan().Trim().Trim(NoRoom).IsWhiteSpace();

    /// <summary>As plain text has it.</summary>
    public string Written => Depth == 0 ? Text : $"{new string('>', Depth)} {Text}".TrimEnd();
}
