using Microsoft.Data.Sqlite;

namespace Rapporteur.Journal;

/// <summary>The host's own small file of how people signed in, and what is said when it cannot be used.</summary>
internal static class SignInFile
{
    public static JournalException Fault(string path, SqliteException refused) =>
        JournalException.At(path, $"{refused.Message} It holds only how people signed in: it may be removed.", refused);
}
