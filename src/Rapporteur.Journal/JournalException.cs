namespace Rapporteur.Journal;

/// <summary>
/// The journal cannot be used as it is; the message names where it lies, what is wrong and what to do. When an append
/// ends this way it may or may not be there: read on before deciding again.
/// </summary>
public sealed class JournalException : IOException
{
    public JournalException()
    {
    }

    public JournalException(string message)
        : base(message)
    {
    }

    public JournalException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether it may pass by itself or with room on the disk: nothing is wrong with what it holds.</summary>
    public bool MayPass { get; init; }

    internal static JournalException At(string path, string what, Exception? reason = null, bool passing = false) =>
        new($"The journal {path} cannot be used: {what}", reason!) { MayPass = passing };
}
