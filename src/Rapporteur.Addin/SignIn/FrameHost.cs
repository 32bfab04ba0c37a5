using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Reader.InTeams;

namespace Rapporteur.Addin.SignIn;

/// <summary>A program that has a page of ours in its frame: where its window to sign in is, how people call our page in it, and the script by which the two speak.</summary>
public sealed record FrameHost(string Name, string SignIn, string Ours, string Script)
{
    public static readonly FrameHost Word = new("word", "/pane/sign-in", "The pane in Word", OfficeScript.Address);

    public static readonly FrameHost Teams = new("teams", "/reader/teams/sign-in", "The Reader in Teams", TeamsScript.File);

    public static IReadOnlyList<FrameHost> All { get; } = [Word, Teams];
}
