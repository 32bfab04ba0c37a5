using System.Runtime.InteropServices;

namespace Rapporteur.Journal;

/// <summary>What the runtime does not offer: making a file's name in its folder as durable as its bytes.</summary>
internal static partial class Disk
{
    /// <summary>After this a rename into the folder survives a power cut. Windows' file system logs names itself.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, 0);
        var failed = handle < 0 || Flush(handle) != 0;
        var error = failed ? Marshal.GetLastPInvokeErrorMessage() : "";
        if (handle >= 0)
        {
            _ = Close(handle);
        }

        if (failed)
        {
            throw new IOException($"The folder {folder} cannot be flushed to disk: {error}");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flush(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int handle);
}
