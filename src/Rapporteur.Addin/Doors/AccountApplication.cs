namespace Rapporteur.Addin.Doors;

/// <summary>
/// The application delegates consent to, as a program of Microsoft around a page of ours asks for a token of it: its id, where, and
/// for what. There is none where nobody signs in by Microsoft Entra.
/// </summary>
public sealed record AccountApplication(string Client, string Authority, string Scope);
