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
    public static byte[] To(string format, string file)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(file)!, "converted")).FullName;
        var start = new ProcessStartInfo("soffice")
        {
            ArgumentList = { $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, "--outdir", folder,
                file },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail($"LibreOffice did not open {Path.GetFileName(file)} in {Patience.TotalMinutes} minutes.");
            }

            var made = Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(file), format));
            Assert.IsTrue(File.Exists(made), $"LibreOffice made no {format} of {Path.GetFileName(file)}: {said.Result}");
            return File.ReadAllBytes(made);
        }
        catch (Win32Exception)
        {
            throw new AssertFailedException(
                "LibreOffice is missing: install it so that \"soffice\" is on the path (Debian: apt-get install libreoffice-writer-nogui " +
                "libreoffice-calc-nogui).");
        }
    }
}
