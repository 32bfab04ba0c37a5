using System.Collections.Immutable;
using System.Diagnostics;
using System.Xml;
using Rapporteur.Intake;
using Rapporteur.Words;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Why a file was not read: a refusal for the person who sent it, naming what is wrong and where. Nothing has been changed when
/// one is returned. Every code of this project stands in this file; the sentences stand in the room <c>files</c>, by their codes.
/// </summary>
public sealed record FileFault(Refusal Refusal)
{
    internal const string DtdCode = "file-with-dtd";

    private const string Field = "file";

    // Set by the tests: what our own code threw is then a fault of ours and not of the file.
    private const string Loud = "Rapporteur.Word.OwnFaultsAreThrown";

    public string Code => Refusal.Code;

    /// <summary>In English, for logs and for doors that speak nothing else.</summary>
    public string Sentence => Refusal.Sentence;

    /// <summary>What was thrown while the file was read, when that is why it is damaged; may hold words of the file.</summary>
    public Exception? Cause { get; private init; }

    /// <summary>
    /// The one place where whatever is thrown while a file is read becomes a sentence about the file. When memory runs out, or
    /// nobody waits any more, that is no fault of a file.
    /// </summary>
    internal static (T? Result, FileFault? Fault) Catch<T>(Func<T> read, Func<FileFault>? otherwise = null)
    {
        try
        {
            return (read(), null);
        }
        catch (Exception e)
            when (e is not (OutOfMemoryException or OperationCanceledException)
                && !(AppContext.TryGetSwitch(Loud, out var loud) && loud && IsOurs(e)))
        {
            return (default, (otherwise?.Invoke() ?? Damaged("files.file-damaged.archive")) with { Cause = e });
        }
    }

    // Thrown by our own code, or by the runtime's collections and strings that it called.
    private static bool IsOurs(Exception e) => new StackTrace(e).GetFrames()
        .Select(f => f.GetMethod()?.Module.Assembly.GetName().Name ?? "")
        .FirstOrDefault(a => a is not ("System.Private.CoreLib" or "System.Linq" or "System.Collections" or "System.Collections.Immutable"),
            "")
        .StartsWith("Rapporteur", StringComparison.Ordinal);

    internal static FileFault Empty { get; } = Of("files.file-empty");

    internal static FileFault NoText { get; } = Of("files.file-without-text");

    internal static FileFault Encrypted { get; } = Of("files.file-encrypted");

    internal static FileFault MacroDocument { get; } = Of("files.file-with-macros.document");

    internal static FileFault NotAForm { get; } = Of("files.file-not-a-form");

    internal static FileFault NoTable { get; } = Of("files.file-without-table");

    internal static FileFault NotPlain { get; } = Of("files.file-not-plain");

    /// <summary>A cell whose text the file does not say for certain.</summary>
    internal static FileFault TableCell(string cell) => Of("files.file-with-unread-cell", ("cell", cell));

    internal static FileFault Macros(string part) => Of("files.file-with-macros.part", Named(part));

    internal static FileFault TooLarge(long limit) =>
        new(new Refusal(RefusalKind.TooLarge, FileWords.Book, "files.file-too-large", Field, ("most", limit / (1024 * 1024))));

    /// <summary>There is more in it than is read: a sentence for each thing counted, under <c>files.file-expands.</c></summary>
    internal static FileFault Expands(string key, params ImmutableArray<Hole> values) => Of(key, values);

    /// <summary>A sentence for each way to be damaged, under <c>files.file-damaged.</c></summary>
    internal static FileFault Damaged(string key, params ImmutableArray<Hole> values) => Of(key, values);

    internal static FileFault DamagedIn(string key, string part) => Of(key, Named(part));

    // That it refused a DTD the XML reader says in no other way than its message, which .NET does not translate.
    internal static FileFault NoXml(string part, XmlException said) => said.Message.Contains("DTD", StringComparison.Ordinal)
        ? Of("files.file-with-dtd", Named(part))
        : Of("files.file-damaged.xml", Named(part), ("line", said.LineNumber), ("position", said.LinePosition));

    internal static FileFault Nesting(string part, int most) => Of("files.file-nested-too-deep", Named(part), ("most", most));

    /// <summary>Text in a file inserted in it, or in a sub-document beside it.</summary>
    internal static FileFault TextElsewhere(string part, bool inserted) =>
        Of(inserted ? "files.file-with-text-elsewhere.inserted" : "files.file-with-text-elsewhere.beside", Named(part));

    internal static FileFault NotThisDraft(int found, int of) => Of("files.file-not-this-draft", ("found", found), ("of", of));

    /// <summary>It is another kind of file than the one asked for.</summary>
    internal static FileFault Another(string key) => Of(key);

    /// <summary>A part as a sentence names it.</summary>
    internal static Hole Named(string part) => ("part", Wording.Shortened(part));

    private static FileFault Of(string key, params ImmutableArray<Hole> values) =>
        new(new Refusal(RefusalKind.Invalid, FileWords.Book, key, Field, values));
}
