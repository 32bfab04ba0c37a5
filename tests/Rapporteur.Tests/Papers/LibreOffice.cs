using System.ComponentModel;
using System.Diagnostics;

namespace Rapporteur.Tests.Papers;

/// <summary>Opens a document as many ministries will. A machine without LibreOffice fails the test and is told what to install.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The document as PDF, made beside it with a profile of its own.</summary>
    public static byte[] Pdf(string file) => To("pdf", file);

    /// <summary>The document opened and saved in that format, in a folder beside it.</summary>
    public static byte[] To(string format, string file) => To(format, [file])[0];

    /// <summary>Several documents of one folder in one start.</summary>
    public static IReadOnlyList<byte[]> To(string format, IReadOnlyList<string> files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(files[0])!, "converted")).FullName;
        var start = new ProcessStartInfo("soffice")
        {
            ArgumentList = { $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, "--outdir", folder },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var file in files)
        {
            start.ArgumentList.Add(file);
        }

        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail($"LibreOffice did not open {Path.GetFileName(files[0])} in {Patience.TotalMinutes} minutes.");
            }

            return files.Select(file =>
            {
                var made = Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(file), format));
                Assert.IsTrue(File.Exists(made), $"LibreOffice made no {format} of {Path.GetFileName(file)}: {said.Result}");
                return File.ReadAllBytes(made);
            }).ToList();
        }
        catch (Win32Exception)
        {
            throw new AssertFailedException(
                "LibreOffice is missing: install it so that \"soffice\" is on the path (Debian: apt-get install libreoffice-writer-nogui " +
                "libreoffice-calc-nogui).");
        }
    }
}
