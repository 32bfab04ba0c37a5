using Rapporteur.LocalGraph.Drives;

namespace Rapporteur.LocalGraph.Door;

/// <summary>A drive, its folders and files.</summary>
internal sealed class DriveRoutes(DriveRequests drives, ContentRequests content, UploadRequests uploads) : IGraphTable
{
    private const string DriveItem = "/drives/{drive}/items/{item}";

    public IReadOnlyList<GraphRoute> Routes { get; } =
    [
        new("drive.get", "GET", "/drives/{drive}", 1, drives.Drive),
        new("driveItem.content", "GET", DriveItem + "/content", 1, content.Get),
        new("driveItem.upload", "PUT", DriveItem + "/content", 2, content.PutAsync),
        new("driveItem.uploadSession", "POST", DriveItem + "/createUploadSession", 2, uploads.CreateAsync),
        new("driveItem.get", "GET", DriveItem, 1, drives.Get),
        new("driveItem.children", "GET", DriveItem + "/children", 2, drives.Children),
        new("driveItem.create", "POST", DriveItem + "/children", 2, drives.CreateFolderAsync),
        new("driveItem.versions", "GET", DriveItem + "/versions", 2, drives.Versions),
        new("driveItem.delete", "DELETE", DriveItem, 2, drives.DeleteAsync),
    ];
}
