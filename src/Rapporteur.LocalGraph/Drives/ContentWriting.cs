using Microsoft.AspNetCore.StaticFiles;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Setup;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Drives;

/// <summary>What to do when the name is taken: documented as <c>@microsoft.graph.conflictBehavior</c>.</summary>
internal enum ConflictBehavior
{
    Replace,
    Fail,
    Rename,
}

/// <summary>A file to be put at an address, whole.</summary>
internal sealed record Upload(string Drive, string Address, byte[] Bytes, ConflictBehavior Conflict, string? IfMatch, string Editor,
    string At);

/// <summary>What became of an upload: the item and whether it is new, or the refusal.</summary>
internal sealed record Uploaded(DriveItemRow? Row, bool IsNew, GraphReply? Refused);

/// <summary>Puts a file's content at an address, run by the one writer; everything is decided before anything is written.</summary>
internal static class ContentWriting
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public static Uploaded Put(StoreConnection connection, Upload upload, LocalGraphOptions options)
    {
        if (DriveAddress.Find(connection, upload.Drive, upload.Address) is not { } address)
        {
            return Refused(Refusal.NotFound);
        }

        if (address.Item is { } existing)
        {
            if (existing.Folder)
            {
                return Refused(Refusal.NameTaken);
            }

            if (EntityTag.Check(upload.IfMatch, existing.ETag, options) is { } mismatch)
            {
                return Refused(mismatch);
            }

            if (upload.Conflict == ConflictBehavior.Fail)
            {
                return Refused(Refusal.NameTaken);
            }

            if (upload.Conflict == ConflictBehavior.Rename)
            {
                return Insert(connection, upload, Folder(connection, existing), FreeName(connection, existing));
            }

            return Replace(connection, upload, existing);
        }

        if (!string.IsNullOrEmpty(upload.IfMatch) && upload.IfMatch != "*")
        {
            return Refused(Refusal.EtagMismatch(options));
        }

        if (address.Missing.Select(DriveAddress.CheckName).FirstOrDefault(r => r is not null) is { } badName)
        {
            return Refused(badName);
        }

        // Remembered: folders missing on the way are made.
        var folder =
            address.Missing[..^1]
                .Aggregate(address.Nearest, (parent, name) => MakeFolder(connection, parent, name, upload.Editor, upload.At));
        return Insert(connection, upload, folder, address.Missing[^1]);
    }

    public static DriveItemRow MakeFolder(StoreConnection connection, DriveItemRow parent, string name, string editor, string at)
    {
        var folder =
            new DriveItemRow
            {
                Id = Identifiers.DriveItem(),
                Drive = parent.Drive,
                Parent = parent.Id,
                Name = name,
                Folder = true,
                Tag = Identifiers.Tag(),
                Version = 1,
                Size = 0,
                Mime = null,
                Hash = null,
                Created = at,
                Modified = at,
                Editor = editor,
            };
        folder.Insert(connection);
        return folder;
    }

    /// <summary>"zero-draft 1.docx", "zero-draft 2.docx", … whichever is free first.</summary>
    public static string FreeName(StoreConnection connection, DriveItemRow taken)
    {
        var folder = Folder(connection, taken);
        var (stem, extension) = (Path.GetFileNameWithoutExtension(taken.Name), Path.GetExtension(taken.Name));
        return Enumerable.Range(1, int.MaxValue - 1)
            .Select(number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{stem} {number}{extension}"))
            .First(name => DriveItemRow.Named(connection, folder, name) is null);
    }

    private static Uploaded Insert(StoreConnection connection, Upload upload, DriveItemRow folder, string name)
    {
        var mime = ContentTypes.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        var row = new DriveItemRow
        {
            Id = Identifiers.DriveItem(),
            Drive = upload.Drive,
            Parent = folder.Id,
            Name = name,
            Folder = false,
            Tag = Identifiers.Tag(),
            Version = 1,
            Size = upload.Bytes.Length,
            Mime = mime,
            Hash = QuickXorHash.Of(upload.Bytes),
            Created = upload.At,
            Modified = upload.At,
            Editor = upload.Editor,
        };
        row.Insert(connection);
        Store(connection, row, upload);
        return new Uploaded(row, IsNew: true, null);
    }

    private static Uploaded Replace(StoreConnection connection, Upload upload, DriveItemRow existing)
    {
        var row = existing with
        {
            Version = existing.Version + 1,
            Size = upload.Bytes.Length,
            Hash = QuickXorHash.Of(upload.Bytes),
            Modified = upload.At,
            Editor = upload.Editor,
        };
        row.Update(connection);
        Store(connection, row, upload);
        return new Uploaded(row, IsNew: false, null);
    }

    private static void Store(StoreConnection connection, DriveItemRow row, Upload upload) =>
        connection.Execute(
            "INSERT INTO drive_content (item, version, modified, editor, size, bytes) VALUES ($1, $2, $3, $4, $5, $6)",
            row.Id, row.Version, row.Modified, row.Editor, row.Size, upload.Bytes);

    private static DriveItemRow Folder(StoreConnection connection, DriveItemRow item) =>
        DriveItemRow.Find(connection, item.Drive, item.Parent!)!;

    private static Uploaded Refused(GraphReply refusal) => new(null, IsNew: false, refusal);
}
