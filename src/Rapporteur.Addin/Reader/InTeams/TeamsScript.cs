namespace Rapporteur.Addin.Reader.InTeams;

/// <summary>The library of Teams, as its makers published it (npm @microsoft/teams-js), and ours that runs before it, by name among our
/// files.</summary>
public static class TeamsScript
{
    public const string File = "lib/teams-js-2.58.0.min.js";

    public const string Before = "teams-before.js";
}
