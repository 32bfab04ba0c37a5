using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Rapporteur.Graph.Setup;

namespace Rapporteur.Graph.Drafts;

/// <summary>
/// Files in the drive of the papers' site, by path. Putting replaces. Faults of Graph come as the client's exceptions.
/// </summary>
public sealed class DraftLibrary(GraphServiceClient graph, RegisterPlace place)
{
    // Above this a file goes in parts, so that a broken connection costs one part.
    private const int LargestAtOnce = 4 * 1024 * 1024;

    /// <summary>A part of an upload must be a multiple of 320 KiB.</summary>
    private const int Part = 10 * 320 * 1024;

    /// <summary>The whole of a stream that stands at its beginning and can seek; the client may close it.</summary>
    public async Task PutAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        var item = graph.Drives[place.DriveId].Items["root"].ItemWithPath(path);
        if (content.Length <= LargestAtOnce)
        {
            await item.Content.PutAsync(content, cancellationToken: cancellationToken);
            return;
        }

        var properties =
            new DriveItemUploadableProperties
            {
                AdditionalData =
                new Dictionary<string, object> { ["@microsoft.graph.conflictBehavior"] = "replace" }
            };
        var session =
            (await item.CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody { Item = properties },
                cancellationToken: cancellationToken)).Told();

        // The client cuts the file by them and fails without a word about Graph where they were left out.
        session.UploadUrl.Told();
        session.NextExpectedRanges.Told();

        // The address is its own proof, and a bearer beside it is refused: our clients show theirs to no other host.
        var upload =
            await new LargeFileUploadTask<DriveItem>(session, content, Part, graph.RequestAdapter)
                .UploadAsync(maxTries: 1, cancellationToken: cancellationToken);
        if (!upload.UploadSucceeded)
        {
            throw new HttpRequestException($"Graph did not take the whole of the file {path}.");
        }
    }

    /// <summary>Null when Graph says that there is no file at this path.</summary>
    public async Task<byte[]?> GetAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream =
                await graph.Drives[place.DriveId].Items["root"].ItemWithPath(path).Content.GetAsync(cancellationToken: cancellationToken);
            using var content = new MemoryStream();
            await stream.Told().CopyToAsync(content, cancellationToken);
            return content.ToArray();
        }
        catch (ODataError missing) when (missing is { ResponseStatusCode: 404, Error: not null })
        {
            return null;
        }
    }

    /// <summary>How many resource units putting so many bytes costs.</summary>
    public static int UnitsToPut(long length) => length <= LargestAtOnce ? 2 : 2 + (2 * (int)((length + Part - 1) / Part));
}
