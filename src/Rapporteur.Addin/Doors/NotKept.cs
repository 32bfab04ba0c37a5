using Rapporteur.Intake;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Doors;

/// <summary>What a person is told whose request could not be recorded: the same at every door, and nothing of it is kept.</summary>
public static class NotKept
{
    public const string RecordClosed = "record-closed";
    public const string NotRecorded = "not-recorded";

    /// <summary>Null for a fault that is another.</summary>
    public static Refusal? Of(Exception fault) => fault switch
    {
        RecordClosedException => DoorRefusals.RecordClosed,
        IOException full when IsOfTheDisk(full) => DoorRefusals.NotRecorded,
        _ => null,
    };

    // ENOSPC, EFBIG and EDQUOT, or what Windows calls a full disk.
    private static bool IsOfTheDisk(IOException fault) =>
        fault is JournalException
            || (OperatingSystem.IsWindows() ? (fault.HResult & 0xFFFF) is 0x27 or 0x70 : fault.HResult is 28 or 27 or 122);
}
