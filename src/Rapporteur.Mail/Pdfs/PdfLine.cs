namespace Rapporteur.Mail.Pdfs;

/// <summary>
/// A line as it is printed, its words in the order they are read. <see cref="From"/> and <see cref="To"/> are where it begins and ends on
/// the page along the way it is read, <see cref="FirstWord"/> how long its first word is.
/// </summary>
internal sealed record PdfLine(string Text, double From, double To, double Across, double Size, double FirstWord, bool IsRightToLeft);

/// <summary>A letter, or several that are drawn as one, along and across its line.</summary>
internal readonly record struct PdfGlyph(string Value, double From, double To, double Across, double Size);
