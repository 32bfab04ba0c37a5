namespace Rapporteur.Journal;

/// <summary>Nothing can be recorded in this process; the message says why. The plain constructors are what exceptions have.</summary>
public sealed class RecordClosedException : Exception
{
    public RecordClosedException()
    {
    }

    public RecordClosedException(string message)
        : base(message)
    {
    }

    public RecordClosedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
