using System.Text;

namespace Rapporteur.Mail.Pdfs;

/// <summary>
/// What the process does that is started for one PDF: the file comes in, its words go out as UTF-8, and how it ended is the exit code.
/// It opens no other file and no connection.
/// </summary>
public static class PdfVerb
{
    /// <summary>The verb of the command line.</summary>
    public const string Name = "pdf-words";

    // A second look at what a file costs: whoever started the process, and watches it, may be gone.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    // Of the ends a process may find by itself (0, 1, 134 on Linux, large ones on Windows) none is among them.
    private const int First = 40;

    /// <summary>The processor time a file may cost.</summary>
    public static TimeSpan MostWork { get; } = TimeSpan.FromSeconds(30);

    public static int Run(Stream input, Stream output)
    {
        using var watch = new Timer(_ => EndIf(Environment.CpuUsage.TotalTime > MostWork), null, BetweenLooks, BetweenLooks);
        using var file = new MemoryStream();
        input.CopyTo(file);
        file.Position = 0;
        var words = PdfReader.Read(file);
        output.Write(Encoding.UTF8.GetBytes(words.Text));
        output.Flush();
        return First + (int)words.State;
    }

    private static void EndIf(bool tooLong)
    {
        if (tooLong)
        {
            Environment.Exit(First + (int)PdfState.Unread);
        }
    }

    /// <summary>How a process ended; one that was ended by others, or by what it met in the file, has read nothing.</summary>
    public static PdfState StateOf(int exitCode) =>
        Enum.IsDefined((PdfState)(exitCode - First)) ? (PdfState)(exitCode - First) : PdfState.Unread;
}
