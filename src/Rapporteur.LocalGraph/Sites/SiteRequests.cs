using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Sites;

/// <summary>Sites and the drive each has. Both principals may read both seeded sites.</summary>
internal sealed class SiteRequests(GraphStore store)
{
    /// <summary>Recorded (pnpcore): by <c>host:/path</c> or by id, 404 itemNotFound otherwise.</summary>
    public GraphReply Get(GraphRequest request) =>
        store.Read(connection => GraphSite.Find(connection, request["site"])) is { } site
            ? GraphReply.Ok(writer => site.Write(writer, request.Root))
            : Refusal.NotFound;

    /// <summary>Documented (drive-get): the default document library.</summary>
    public GraphReply Drive(GraphRequest request) =>
        store.Read(connection => GraphSite.Find(connection, request["site"])) is { } site
            ? GraphReply.Ok(writer => site.WriteDrive(writer, request.Root))
            : Refusal.NotFound;

    /// <summary>Documented (drive-list): here always exactly one.</summary>
    public GraphReply Drives(GraphRequest request) =>
        store.Read(connection => GraphSite.Find(connection, request["site"])) is { } site
            ? Json.Page(request.Root + "/$metadata#drives", [site], (writer, one) => one.WriteDrive(writer, null))
            : Refusal.NotFound;
}
