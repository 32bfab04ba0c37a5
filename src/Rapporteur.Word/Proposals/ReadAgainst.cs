using Rapporteur.Drafts;

namespace Rapporteur.Word.Proposals;

/// <summary>The draft a returned file is read against, and its number in the consultation.</summary>
public sealed record ReadAgainst(Draft Draft, int Number);
