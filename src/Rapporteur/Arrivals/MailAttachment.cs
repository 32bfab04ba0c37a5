using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Words;

namespace Rapporteur.Arrivals;

/// <summary>What a file is by its content, whatever it is called.</summary>
public enum AttachmentKind
{
    /// <summary>A Word document (.docx), which may be an annotated draft.</summary>
    Document,

    /// <summary>A workbook (.xlsx), which may be the comment form.</summary>
    Workbook,

    Pdf,
    Picture,
    Text,
    Other,
}

/// <summary>
/// A file that came with a mail. <see cref="Name"/> is safe to show and to save under: the last piece of what the mail calls
/// it, without characters that are not seen. <see cref="Notes"/> say what will not be done with it and why; a file that is
/// <see cref="Refused"/> is kept with the original and goes to no reader.
/// </summary>
public sealed record MailAttachment(string Name, AttachmentKind Kind, string MediaType, long Length, FileHash Hash)
{
    public ImmutableArray<Remark> Notes { get; init; } = [];

    public bool Refused { get; init; }

    /// <summary>A picture that the words show in their midst, such as a logo; no file a delegation sends.</summary>
    public bool InWords { get; init; }
}
