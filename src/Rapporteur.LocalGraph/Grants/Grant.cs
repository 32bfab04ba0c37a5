using System.Globalization;
using System.Text.Json;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Grants;

/// <summary>What an application was granted on a site or a list, as stored; one a second time takes the place of the first.</summary>
internal sealed record Grant(string Id, string Application, string Name, string Role, DateTimeOffset At)
{
    public static List<Grant> On(GraphStore store, string scope) => store.Read(connection => connection.All(
        "SELECT id, application, name, role, at FROM app_grant WHERE scope = $1 ORDER BY rowid",
        row => new Grant(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3),
            DateTimeOffset.Parse(row.GetString(4), CultureInfo.InvariantCulture)),
        scope));

    public void Keep(StoreConnection connection, string scope) => connection.Execute(
        "INSERT INTO app_grant (id, scope, application, name, role, at) VALUES ($1, $2, $3, $4, $5, $6) " +
        "ON CONFLICT (scope, application) DO UPDATE SET id = excluded.id, name = excluded.name, role = excluded.role, at = excluded.at",
        Id, scope, Application, Name, Role, At.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Recorded for sites: both the old and the new member name who has it.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", Id);
        writer.WriteStartArray("roles");
        writer.WriteStringValue(Role);
        writer.WriteEndArray();
        writer.WriteStartObject("grantedToV2");
        Named(writer);
        writer.WriteEndObject();
        writer.WriteStartArray("grantedToIdentitiesV2");
        writer.WriteStartObject();
        Named(writer);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void Named(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("application");
        writer.WriteString("id", Application);
        writer.WriteString("displayName", Name);
        writer.WriteEndObject();
    }
}
