using System.Collections.Immutable;
using Rapporteur.Drafts;
using Rapporteur.Papers;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>The file with what was applied as tracked changes, proved both ways; and what that is, less what the file refuses.</summary>
public sealed record WrittenDraft(byte[] File, AppliedDraft Applied, RedlineProof Proof);

/// <summary>
/// Writes a draft with wordings that were taken up as tracked changes of Word, for the Secretariat to go on editing: all of them accepted
/// it is the draft with the wordings, all rejected the draft as it circulates, exactly.
/// </summary>
public static class AppliedWriter
{
    /// <summary>
    /// <paramref name="circulated"/> is the draft's file with its bookmarks. Throws <see cref="InvalidDataException"/> for any other.
    /// </summary>
    public static WrittenDraft Write(byte[] circulated, AppliedDraft applied, ImmutableArray<TakenUpWording> wordings, MarkedBy by)
    {
        var (fits, refused) = (applied, new AppliedFile(Guarded(circulated)).Refused(applied));

        // What the file refuses may free a wording that collided with it, which the file may refuse as well.
        for (var more = refused; more.Count > 0; more = new AppliedFile(Guarded(circulated)).Refused(fits))
        {
            refused.UnionWith(more);
            fits = Applying.Without(applied, wordings, refused);
        }

        var written = Marked(circulated, fits, by);
        if (written.Proof.Holds)
        {
            return written;
        }

        // Some build of the file does not let these be tracked so that both texts come out: each alone shows which.
        refused.UnionWith(wordings.Where(w => fits.Applied.Any(a => a.Of == w.Of))
            .Select(w => Applying.To(applied.Draft, [w])).Where(alone => !Marked(circulated, alone, by).Proof.Holds)
            .SelectMany(Touched));
        fits = Applying.Without(applied, wordings, refused);
        written = Marked(circulated, fits, by);
        return written.Proof.Holds ? written
            : Marked(circulated, Applying.Without(applied, wordings, applied.Draft.Passages.Select(p => p.Id).ToHashSet()), by);
    }

    private static WrittenDraft Marked(byte[] circulated, AppliedDraft applied, MarkedBy by)
    {
        var later = new AppliedFile(Guarded(circulated)).Written(applied);
        return RedlineWriter.Write(new MemoryStream(circulated, writable: false), new MemoryStream(later, writable: false), by)
            is RedlineResult.Written written
                ? new WrittenDraft(written.File, applied, written.Proof)
                : throw new InvalidDataException("A draft with what was applied cannot be compared with itself.");
    }

    private static IEnumerable<PassageId> Touched(AppliedDraft applied) =>
        applied.Edits.Keys.Concat(applied.Deleted).Concat(applied.Moved.Select(m => m.Passage))
            .Concat(applied.Added.Select(a => a.After).OfType<PassageId>());

    private static GuardedFile Guarded(byte[] file)
    {
        var (guarded, fault) = PackageGuard.Check(new MemoryStream(file, writable: false), FileLimits.Default, OfficeKind.Docx);
        return guarded ?? throw new InvalidDataException($"A circulated file cannot be read: {fault?.Sentence}");
    }
}
