using System.Collections.Immutable;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Words;

namespace Rapporteur.Views;

// What stands in a comment by ids, in names: of what this reader sees of it and nothing else.
public sealed partial class Attribution
{
    /// <summary>The draft a comment points into; null when it names one there is none of.</summary>
    public Draft? DraftOf(SeenComment seen) => DraftNumbered(seen.Content.Draft)?.Draft;

    /// <summary>Its places as a delegate would cite them.</summary>
    public IEnumerable<string> PlacesOf(SeenComment seen, Language language) =>
        seen.Content.Places.Select(p => language.Place(p, DraftOf(seen)));

    /// <summary>
    /// In whose name a joint comment is, without those who dissociated themselves; a group is named in its own words. Shown to
    /// those who see whose comment it is; null to others, and of a comment that is not joint.
    /// </summary>
    public ImmutableArray<string>? SpokenFor(SeenComment seen) => seen.Content.OnBehalfOf.IsEmpty || (seen.Delegation is null && !seen.Own)
        ? null
        : [.. seen.Content.OnBehalfOf.Select(n => new DelegationId(n)).Except(seen.Comment.Dissociated).Select(NameOf)];

    /// <summary>Who aligned itself with it, as far as this reader may know.</summary>
    public ImmutableArray<string> AlignedWith(SeenComment seen) => [.. seen.Comment.Aligned.Select(NameOf)];

    /// <summary>Who wrote it, for the people of that delegation; null for others.</summary>
    public string? AuthorOf(SeenComment seen) => seen.Own ? consultation.Roster.Find(seen.Comment.Author)?.Name : null;

    /// <summary>Who in the delegation replied to an outcome, for the people of that delegation; null for others.</summary>
    public string? OutcomeAnswererOf(Comments.OutcomeAnswer reply) =>
        reply.By.Value is not null && consultation.Roster.Find(reply.By) is { Delegation: { } of } person && of == asker.Delegation
            ? person.Name : null;

    /// <summary>
    /// Who in the delegation answered a question, for the people of that delegation; null for others, and of an answer that came by mail,
    /// since the officer who entered it is the other side's affair.
    /// </summary>
    public string? AnswererOf(Comments.Clarification asked) =>
        asked.AnsweredBy.Value is not null && consultation.Roster.Find(asked.AnsweredBy) is { Delegation: { } of } person
            && of == asker.Delegation ? person.Name : null;
}
