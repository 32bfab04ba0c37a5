namespace Rapporteur.Graph.Setup;

/// <summary>What provisioning found or did about one thing.</summary>
public enum ProvisionState
{
    /// <summary>It is as it must be.</summary>
    Stands,

    Made,

    /// <summary>It is there and not as it must be; nothing was changed about it.</summary>
    Differs,

    /// <summary>Graph does not say; somebody has to look.</summary>
    ToLookAt,
}

/// <summary>One line of what provisioning tells the administrator.</summary>
public sealed record ProvisionLine(ProvisionState State, string What);
