namespace Rapporteur.Drafts;

/// <summary>
/// What a circulated file says it is: the consultation, the number of the draft in it and the hash of that draft's
/// passages. A claim to be checked against the text, since files are copied, renamed and emptied.
/// </summary>
public sealed record DraftMark(string Consultation, int Number, string Hash)
{
    /// <summary>The namespace of the custom XML part that carries the mark; hosts look the part up by it.</summary>
    public const string Namespace = "urn:rapporteur:draft:1";
}
