using System.Globalization;

namespace Rapporteur.LocalGraph.Store;

/// <summary>The tables, and what a new database begins with: a register site and a papers site, each with one drive.</summary>
internal static class StoreTables
{
    private const string Tables = """
        CREATE TABLE site (id TEXT PRIMARY KEY, path TEXT NOT NULL UNIQUE, name TEXT NOT NULL, drive TEXT NOT NULL UNIQUE, host TEXT NOT NULL, created TEXT NOT NULL);
        CREATE TABLE list (id TEXT PRIMARY KEY, site TEXT NOT NULL, name TEXT NOT NULL, title TEXT NOT NULL COLLATE NOCASE,
            description TEXT NOT NULL, created TEXT NOT NULL, last_item INTEGER NOT NULL DEFAULT 0, change INTEGER NOT NULL DEFAULT 0, UNIQUE (site, title));
        CREATE TABLE list_column (list TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, definition TEXT NOT NULL, PRIMARY KEY (list, name));
        CREATE TABLE item (list TEXT NOT NULL, id INTEGER NOT NULL, tag TEXT NOT NULL, version INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
            author TEXT NOT NULL, editor TEXT NOT NULL, fields TEXT NOT NULL, deleted INTEGER NOT NULL, change INTEGER NOT NULL, PRIMARY KEY (list, id));
        CREATE UNIQUE INDEX item_change ON item (list, change);
        CREATE TABLE item_version (list TEXT NOT NULL, item INTEGER NOT NULL, version INTEGER NOT NULL, modified TEXT NOT NULL, editor TEXT NOT NULL, fields TEXT NOT NULL,
            PRIMARY KEY (list, item, version));
        CREATE TABLE unique_value (list TEXT NOT NULL, name TEXT NOT NULL, value NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (list, name, value)) WITHOUT ROWID;
        CREATE TABLE indexed_value (list TEXT NOT NULL, name TEXT NOT NULL, value NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (list, name, value, item)) WITHOUT ROWID;
        CREATE TABLE drive_item (id TEXT PRIMARY KEY, drive TEXT NOT NULL, parent TEXT, name TEXT NOT NULL, name_key TEXT NOT NULL, folder INTEGER NOT NULL, tag TEXT NOT NULL,
            version INTEGER NOT NULL, size INTEGER NOT NULL, mime TEXT, hash TEXT, created TEXT NOT NULL, modified TEXT NOT NULL, editor TEXT NOT NULL);
        CREATE UNIQUE INDEX drive_item_name ON drive_item (drive, parent, name_key);
        CREATE TABLE drive_content (item TEXT NOT NULL, version INTEGER NOT NULL, modified TEXT NOT NULL, editor TEXT NOT NULL, size INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (item, version));
        CREATE TABLE upload (id TEXT PRIMARY KEY, drive TEXT NOT NULL, address TEXT NOT NULL, conflict TEXT NOT NULL, if_match TEXT, expires TEXT NOT NULL, editor TEXT NOT NULL,
            received INTEGER NOT NULL DEFAULT 0, total INTEGER);
        CREATE TABLE upload_part (upload TEXT NOT NULL, start INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (upload, start));
        """;

    private const string Mail = """
        CREATE TABLE message (rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, mailbox TEXT NOT NULL, folder TEXT NOT NULL, immutable INTEGER NOT NULL,
            created TEXT NOT NULL, sent TEXT, mail TEXT NOT NULL, body TEXT NOT NULL);
        CREATE INDEX message_folder ON message (mailbox, folder, rowid);
        """;

    private const string Grants = """
        CREATE TABLE app_grant (rowid INTEGER PRIMARY KEY, id TEXT NOT NULL, scope TEXT NOT NULL, application TEXT NOT NULL, name TEXT NOT NULL,
            role TEXT NOT NULL, at TEXT NOT NULL, UNIQUE (scope, application));
        """;

    // Of a mail that came from outside: apart from what it is listed with, which is read at every look.
    private const string Arrived = """
        CREATE TABLE arrived (message TEXT PRIMARY KEY, mime BLOB NOT NULL);
        PRAGMA user_version = 4;
        """;

    public static void Create(StoreConnection connection, string host, DateTimeOffset now)
    {
        var version = connection.Number("PRAGMA user_version");
        if (version >= 4)
        {
            return;
        }

        connection.Execute("BEGIN IMMEDIATE");
        if (version == 0)
        {
            connection.Execute(Tables);
            Site(connection, host, "register", "Register", now);
            Site(connection, host, "papers", "Papers", now);
        }

        if (version < 2)
        {
            connection.Execute(Mail);
        }

        if (version < 3)
        {
            connection.Execute(Grants);
        }

        connection.Execute(Arrived);
        connection.Execute("COMMIT");
    }

    private static void Site(StoreConnection connection, string host, string path, string name, DateTimeOffset now)
    {
        var at = Stamp.Text(now);
        var drive = Identifiers.Drive();
        connection.Execute(
            "INSERT INTO site (id, path, name, drive, host, created) VALUES ($1, $2, $3, $4, $5, $6)",
            $"{host},{Guid.NewGuid()},{Guid.NewGuid()}", "sites/" + path, name, drive, host, at);
        connection.Execute(
            "INSERT INTO drive_item (id, drive, parent, name, name_key, folder, tag, version, size, created, modified, editor) VALUES " +
            "($1, $2, NULL, 'root', 'root', 1, $3, 1, 0, $4, $4, 'provision')",
            Identifiers.DriveItem(), drive, Identifiers.Tag(), at);
    }
}

/// <summary>Instants as SharePoint writes them: UTC, whole seconds.</summary>
internal static class Stamp
{
    public static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
