using System.Diagnostics;
using System.Globalization;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Why a file was not read: a stable code and one sentence for the person who sent it, naming what is wrong and where.
/// Nothing has been changed when one is returned. Every code of this project stands in this file.
/// </summary>
public sealed record FileFault(string Code, string Sentence)
{
    internal const string DtdCode = "file-with-dtd";

    // Set by the tests: what our own code threw is then a fault of ours and not of the file.
    private const string Loud = "Rapporteur.Word.OwnFaultsAreThrown";

    /// <summary>What was thrown while the file was read, when that is why it is damaged; may hold words of the file.</summary>
    public Exception? Cause { get; private init; }

    /// <summary>
    /// The one place where whatever is thrown while a file is read becomes a sentence about the file. When memory runs out, or
    /// nobody waits any more, that is no fault of a file.
    /// </summary>
    internal static (T? Result, FileFault? Fault) Catch<T>(Func<T> read, string otherwise)
    {
        try
        {
            return (read(), null);
        }
        catch (Exception e)
            when (e is not (OutOfMemoryException or OperationCanceledException)
                && !(AppContext.TryGetSwitch(Loud, out var loud) && loud && IsOurs(e)))
        {
            return (default, Damaged(otherwise) with { Cause = e });
        }
    }

    // Thrown by our own code, or by the runtime's collections and strings that it called.
    private static bool IsOurs(Exception e) => new StackTrace(e).GetFrames()
        .Select(f => f.GetMethod()?.Module.Assembly.GetName().Name ?? "")
        .FirstOrDefault(a => a is not ("System.Private.CoreLib" or "System.Linq" or "System.Collections" or "System.Collections.Immutable"),
            "")
        .StartsWith("Rapporteur", StringComparison.Ordinal);

    internal static FileFault Empty { get; } =
        new("file-empty", "The file is empty (0 bytes). Save it and send it again.");

    internal static FileFault NoText { get; } =
        new("file-without-text", "The document holds no text, so there is nothing to comment on.");

    internal static FileFault Encrypted { get; } = new(
        "file-encrypted",
        "The file is protected by a password or encrypted. Remove the password (in Word and Excel under File, Info, Protect) and send it " +
        "again.");

    internal static FileFault Macros(string where) => new(
        "file-with-macros",
        $"The file carries macros ({where}), which are not accepted. Save it as a document or workbook without macros (.docx, .xlsx).");

    internal static FileFault TooLarge(long limit) => new(
        "file-too-large",
        $"The file is larger than {Megabytes(limit)} MB, the most that is accepted. Reduce or remove its pictures and send it again.");

    internal static FileFault Expands(string why, string instead) => new(
        "file-expands", $"The file was not opened: {why}. {instead}");

    internal static FileFault Damaged(string what) => new(
        "file-damaged", $"The file is damaged: {what}. Open it, save it again and send the new copy.");

    internal static FileFault Dtd(string part) => new(
        DtdCode, $"The part {part} declares a document type (DTD), which an Office file never does, so the file was not opened.");

    internal static FileFault Nesting(string part, int limit) => new(
        "file-nested-too-deep",
        $"The part {part} nests its elements more than {limit.ToString(CultureInfo.InvariantCulture)} deep, which an Office file never " +
        $"does, so the file was not opened.");

    internal static FileFault TextElsewhere(string part, string what) => new(
        "file-with-text-elsewhere",
        $"Part of the text is not in the document itself but in {what} (named in {part}). Open it in Word, save it as one plain .docx " +
        $"and send it again.");

    internal static FileFault NotThisDraft(int found, int of) => new(
        "file-not-this-draft",
        $"Only {found.ToString(CultureInfo.InvariantCulture)} of the draft's {of.ToString(CultureInfo.InvariantCulture)} passages were " +
        $"found in the file, so it does not seem to be this draft. Check that it is the right document and version.");

    internal static FileFault NotAForm { get; } = new(
        "file-not-a-form",
        "No sheet of the workbook has the columns of the comment form (Passage, Existing wording, Proposed wording, Explanation). " +
        "Download the form again and fill it in.");

    internal static string Megabytes(long bytes) => (bytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
}
