namespace Rapporteur.Mail.Pdfs;

/// <summary>What came of looking for the words of a PDF.</summary>
public enum PdfState
{
    Read,

    /// <summary>There are more than are taken; those taken are the first.</summary>
    CutShort,

    /// <summary>It has pages and no letters: a scan, or pictures.</summary>
    OnlyPictures,

    /// <summary>It cannot be opened without its password.</summary>
    Protected,

    /// <summary>It is damaged, or asks for more time or memory than is given.</summary>
    Unread,
}

/// <summary>The words of a PDF as they are read on its pages, a paragraph a line; empty unless they were read.</summary>
public sealed record PdfText(PdfState State, string Text)
{
    public static PdfText Of(PdfState state) => new(state, "");
}
