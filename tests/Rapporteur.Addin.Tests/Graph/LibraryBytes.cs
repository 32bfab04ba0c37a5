using Rapporteur.Graph.Drafts;

namespace Rapporteur.Addin.Tests.Graph;

internal static class LibraryBytes
{
    /// <summary>Puts bytes a test has at hand.</summary>
    public static async Task PutAsync(this DraftLibrary library, string path, byte[] content, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content, writable: false);
        await library.PutAsync(path, stream, cancellationToken);
    }
}
