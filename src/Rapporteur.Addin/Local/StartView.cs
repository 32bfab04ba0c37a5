using Rapporteur.Addin.Shapes;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Views;

namespace Rapporteur.Addin.Local;

/// <summary>What "/" shows: a few passages with what the chosen person may see of the comments on them, and who else one can be.</summary>
public sealed record StartView(
    Attribution Reader, IReadOnlyList<StartPassage> Passages, IReadOnlyList<Person> Buttons, IReadOnlyList<Person> Everyone,
    NodaTime.Instant Now, string Secret)
{
    public Consultation Consultation => Reader.Consultation;

    public int Own => Passages.Sum(p => p.Comments.Count(c => c.Own));

    public int Meeting => Passages.Sum(p => p.Comments.Count(c => !c.Own && c.Comment.Origin == Rapporteur.Comments.CommentOrigin.Meeting));

    public int OfOthers => Passages.Sum(p => p.Comments.Count) - Own - Meeting;
}

public sealed record StartPassage(Passage Passage, IReadOnlyList<SeenComment> Comments);
