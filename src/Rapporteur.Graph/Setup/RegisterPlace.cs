namespace Rapporteur.Graph.Setup;

/// <summary>The ids that provisioning found or made; plain data the host keeps as JSON and the running service works with.</summary>
public sealed record RegisterPlace(string SiteId, string ListId, string DriveId);
