using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Reader.InTeams;

namespace Rapporteur.Addin.SignIn;

/// <summary>A program that has a page of ours in its frame: where its window to sign in is, the keys of what is said while it is told and
/// of who it then acts as, and the script by which the two speak.</summary>
public sealed record FrameHost(string Name, string SignIn, string Told, string Acts, string Script)
{
    public static readonly FrameHost Word = new("word", "/pane/sign-in", "signin.told.word", "signin.acts.word", OfficeScript.Address);

    public static readonly FrameHost Teams =
        new("teams", "/reader/teams/sign-in", "signin.told.teams", "signin.acts.teams", TeamsScript.File);

    public static IReadOnlyList<FrameHost> All { get; } = [Word, Teams];
}
