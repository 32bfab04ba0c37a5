namespace Rapporteur.Journal;

/// <summary>
/// Small files that must be whole whenever the power goes: written beside, flushed, then put in their place. A reader sees
/// the one before or the one after, never half of one.
/// </summary>
public static class DurableFile
{
    /// <summary><paramref name="ownerOnly"/> lets nobody but the owner read it, where the system knows of owners.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content, bool ownerOnly = false)
    {
        var next = $"{path}.{Environment.ProcessId}.next";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (ownerOnly && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using (var file = new FileStream(next, options))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(next, path, overwrite: true);
        }
        finally
        {
            File.Delete(next);
        }

        Disk.FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }
}
