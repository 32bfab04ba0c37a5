using System.Collections.Immutable;
using Rapporteur.Consultations;

namespace Rapporteur.Views;

// The forum's own words: kept by the Secretariat and the Chair, and of use to nobody else as they lie there.
public sealed partial class Attribution
{
    /// <summary>The terms of the forum, in the order they were first said; none for others than the Secretariat and the Chair.</summary>
    public ImmutableList<GlossaryTerm> Glossary => SeesPrepared ? board.Glossary : [];

    /// <summary>The phrases for answers, those that wait for the Chair among them; none for others.</summary>
    public ImmutableList<ForumPhrase> Phrases => SeesPrepared ? board.Phrases : [];
}
