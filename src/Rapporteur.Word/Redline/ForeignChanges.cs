using Rapporteur.Word.Circulated;
using Rapporteur.Word.Reading;
using Rapporteur.Word.Returns;

namespace Rapporteur.Word.Redline;

/// <summary>
/// The tracked changes a file came with, which somebody has to decide on before it is a draft. A file that is none of Word's has none,
/// and is refused where it is read.
/// </summary>
public static class ForeignChanges
{
    /// <summary>How many changes of words, paragraphs, rows and looks its printed parts hold.</summary>
    public static int In(byte[] file) => Open(file) is var (_, opened)
        ? TrackedCount.In(opened.Stories.Select(s => s.Root)).OfText
        : 0;

    /// <summary>The file as it was before them: all rejected, in every part that is printed.</summary>
    public static byte[] Rejected(byte[] file)
    {
        if (Open(file) is not var (guarded, opened))
        {
            return file;
        }

        var package = new CirculatedPackage(guarded);
        foreach (var (_, root, _) in opened.Stories)
        {
            root.ReplaceNodes(Resolver.Rejected(root).Nodes().ToList());
        }

        return package.Written();
    }

    private static (GuardedFile Guarded, WordFile Opened)? Open(byte[] file)
    {
        var (guarded, _) = PackageGuard.Check(new MemoryStream(file, writable: false), FileLimits.Default, OfficeKind.Docx);
        return guarded is not null && WordFile.Of(guarded) is { } opened ? (guarded, opened) : null;
    }
}
