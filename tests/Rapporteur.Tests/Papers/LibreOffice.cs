using System.ComponentModel;
using System.Diagnostics;

namespace Rapporteur.Tests.Papers;

/// <summary>Opens a document as many ministries will. A machine without LibreOffice fails the test and is told what to install.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The document as PDF, made beside it with a profile of its own.</summary>
    public static byte[] Pdf(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        var start = new ProcessStartInfo("soffice")
        {
            ArgumentList = { $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, file },
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

            var pdf = Path.ChangeExtension(file, ".pdf");
            Assert.IsTrue(File.Exists(pdf), $"LibreOffice made no PDF of {Path.GetFileName(file)}: {said.Result}");
            return File.ReadAllBytes(pdf);
        }
        catch (Win32Exception)
        {
            throw new AssertFailedException("LibreOffice is missing: install it so that \"soffice\" is on the path (Debian: apt-get install libreoffice-writer-nogui).");
        }
    }
}
