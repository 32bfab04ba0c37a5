namespace Rapporteur.Journal;

/// <summary>
/// The journal's file cannot be used as it is; the message names the path, what is wrong and what to do. When an append
/// ends this way it may or may not be on disk: read on before deciding again.
/// </summary>
public sealed class JournalFileException : IOException
{
    public JournalFileException()
    {
    }

    public JournalFileException(string message)
        : base(message)
    {
    }

    public JournalFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether it may pass by itself or with room on the disk: nothing is wrong with what the file holds.</summary>
    public bool MayPass { get; private init; }

    internal static JournalFileException At(string path, string what, Exception? reason = null, bool passing = false) =>
        new($"The journal {path} cannot be used: {what}", reason!) { MayPass = passing };
}
