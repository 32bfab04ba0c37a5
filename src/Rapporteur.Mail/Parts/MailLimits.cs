namespace Rapporteur.Mail.Parts;

/// <summary>How much a mail may ask of this machine before it is refused. All limits are inclusive.</summary>
public sealed record MailLimits
{
    public static MailLimits Default { get; } = new();

    /// <summary>Of the mail as it travels: a file of 25 MB takes 35 MB of it.</summary>
    public long MostBytes { get; init; } = 40L * 1024 * 1024;

    /// <summary>Of one file that came with it, as the readers of files take it.</summary>
    public long MostFileBytes { get; init; } = 25L * 1024 * 1024;

    /// <summary>Of one header, and of all headers of one part together; servers write some kilobytes.</summary>
    public int MostHeaderBytes { get; init; } = 256 * 1024;

    public int MostHeaders { get; init; } = 1_000;

    /// <summary>Of the mail and everything in it together.</summary>
    public int MostParts { get; init; } = 1_000;

    /// <summary>Parts within parts; a forward of a forward with pictures has some ten.</summary>
    public int MostDepth { get; init; } = 30;

    /// <summary>UTF-16 units of text or HTML in one part that are read as words.</summary>
    public int MostText { get; init; } = 2_000_000;
}
