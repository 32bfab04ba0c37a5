using System.Xml.Linq;
using Rapporteur.Word.Circulated;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>Who the changes are said to be of, and since when.</summary>
public sealed record MarkedBy(string Author, DateTimeOffset At);

/// <summary>
/// What a marked version was checked for on the written text. <paramref name="Accepted"/>: all changes accepted it is the later
/// draft; <paramref name="Rejected"/>: all rejected the earlier one; both paragraph by paragraph, words and paragraph properties.
/// <paramref name="Paired"/>: no two changes have one id, and every move has its two ends. <paramref name="PaintedUntouched"/>:
/// words marked as inserted or deleted that stand in both.
/// </summary>
public sealed record RedlineProof(bool Accepted, bool Rejected, bool Paired, int PaintedUntouched)
{
    /// <summary>What either file says and what comes out of the marked one; empty where nothing was proved.</summary>
    public ProofHashes Hashes { get; init; } = new("", "", "", "");

    /// <summary>A version that cannot be proved is not issued.</summary>
    public bool Holds => Accepted && Rejected && Paired;
}

/// <summary>SHA-256, lower-case hexadecimal, of texts paragraph by paragraph.</summary>
public sealed record ProofHashes(string Earlier, string Later, string Accepted, string Rejected);

/// <summary>The marked version with its proof, or why a file was refused.</summary>
public abstract record RedlineResult
{
    private RedlineResult()
    {
    }

    public sealed record Written(byte[] File, RedlineProof Proof, int Moves) : RedlineResult;

    public sealed record Refused(FileFault Fault) : RedlineResult;
}

/// <summary>
/// Writes the version with changes marked of two drafts: the later file, in which what changed since the earlier one is a
/// tracked change of Word: words, paragraphs, rows, notes, and how words and paragraphs look. Tracked changes either file came with are
/// accepted first and never passed through. Where most paragraphs look otherwise another program saved the file anew, and the look of
/// words is then that of the later file; headers, footers and the look of tables always are.
/// </summary>
public static class RedlineWriter
{
    /// <summary>
    /// <paramref name="changes"/> are numbered in the margin and listed; the files then have the bookmarks of circulated ones.
    /// </summary>
    public static RedlineResult Write(
        Stream earlier, Stream later, MarkedBy by, FileLimits? limits = null, MarginChanges? changes = null)
    {
        var bounds = limits ?? FileLimits.Default;
        var ((before, fault), (after, other)) = AtOnce.Done(
            () => PackageGuard.Check(earlier, bounds, OfficeKind.Docx), () => PackageGuard.Check(later, bounds, OfficeKind.Docx));
        if (before is null || after is null)
        {
            return new RedlineResult.Refused((fault ?? other)!);
        }

        var (written, thrown) = FileFault.Catch(
            () => Write(before, after, by, changes), () => FileFault.Damaged("files.file-damaged.document"));
        return written is not null ? written : new RedlineResult.Refused(thrown ?? FileFault.Damaged("files.file-damaged.document"));
    }

    private static RedlineResult.Written? Write(GuardedFile before, GuardedFile after, MarkedBy by, MarginChanges? changes)
    {
        // The package first: it makes the links of an older file those that are read.
        var (earlier, (package, later)) = AtOnce.Done(() => Accepted(before), () => (new CirculatedPackage(after), Accepted(after)));
        if (earlier?.Body is null || later?.Body is null)
        {
            return null;
        }

        Lists.Agree(earlier, later, package);
        var (from, to, notes) = (Origin.Main(earlier), Origin.Main(later), new ChangedNotes(earlier, later));
        var signs = new Signs(notes, earlier.Body, later.Body);
        var (was, now) = (new RedlineSide(earlier.Body, from, signs), new RedlineSide(later.Body, to, signs));
        var marking = new Marking(by.Author, by.At);
        var brought = new Brought(from, to, package);
        var (document, (said, toBeSaid)) = AtOnce.Done(
            () => new MarkedDocument(was, now, marking, brought), () => (Told.Of(earlier).Said(), Told.Of(later).Said()));
        document.Write();
        notes.Mark(now.Body, marking, package);
        changes?.Number(package, later, document, by);
        var marked = new Told(
            now.Body, later.Footnotes ?? brought.Notes(W.footnotes), later.Endnotes ?? brought.Notes(W.endnotes));
        NoteMarks.Order(now.Body, marked.Footnotes, W.footnoteReference);
        NoteMarks.Order(now.Body, marked.Endnotes, W.endnoteReference);
        FirstNotes.SayEndAgain(now.Body, marking);
        var proof = signs.Exhausted
            ? new RedlineProof(false, false, false, 0)
            : Proof.Of(said, toBeSaid, marked, document.Comparison, marking.Looks);
        changes?.List(now.Body);
        return new RedlineResult.Written(package.Written(), proof, document.MovesMarked);
    }

    // Null when its parts do not fit together.
    private static WordFile? Accepted(GuardedFile guarded)
    {
        var file = WordFile.Of(guarded);
        if (file is not null)
        {
            AcceptedChanges.In(file);
        }

        return file;
    }
}
