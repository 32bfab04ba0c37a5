using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Drives;

/// <summary>
/// Where an item is or would be: an id, <c>root</c>, or either with a path behind it (<c>root:/2017/zero-draft.docx</c>).
/// <see cref="Missing"/> are the names of the path that do not exist yet, the last of them the item's own.
/// </summary>
internal sealed partial record DriveAddress(DriveItemRow Nearest, ImmutableArray<string> Missing)
{
    /// <summary>The item itself; null when the path leads to nothing.</summary>
    public DriveItemRow? Item => Missing.IsEmpty ? Nearest : null;

    /// <summary>Null when the drive or the item the path begins at is unknown, or the path runs through a file.</summary>
    public static DriveAddress? Find(StoreConnection connection, string drive, string address)
    {
        var colon = address.IndexOf(":/", StringComparison.Ordinal);
        var nearest = DriveItemRow.Find(connection, drive, colon < 0 ? address : address[..colon]);
        var names = colon < 0 ? [] : address[(colon + 2)..].Split('/', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
        while (nearest is not null && names is [var name, .. var rest])
        {
            if (!nearest.Folder)
            {
                return null;
            }

            if (DriveItemRow.Named(connection, nearest, name) is not { } next)
            {
                break;
            }

            (nearest, names) = (next, [.. rest]);
        }

        return nearest is null ? null : new DriveAddress(nearest, names);
    }

    /// <summary>Remembered: what SharePoint allows in a name.</summary>
    public static GraphReply? CheckName(string name) =>
        Forbidden().IsMatch(name) || name.Length > 255 ? Refusal.Invalid("The provided name cannot contain illegal characters.") : null;

    [GeneratedRegex("""["*:<>?/\\|\x00-\x1F]|^\s|\s$|\.$|^$""")]
    private static partial Regex Forbidden();
}
