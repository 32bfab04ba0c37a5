using System.Collections.Immutable;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Views;

/// <summary>
/// One wording for a passage as it changes the text that stands, with all who propose the same. <see cref="After"/> is for a text
/// that would stand after the passage.
/// </summary>
public sealed record Wording(bool After, ImmutableArray<Change> Changes, ImmutableArray<SeenComment> By);

/// <summary>
/// The wordings proposed for one passage. <see cref="Against"/> are each shown against the passage's text; <see cref="Apart"/> are
/// comments with a wording that is not certain to be about these words or the whole passage, to be shown by themselves.
/// </summary>
public sealed record WordingsFor(ImmutableArray<Wording> Against, ImmutableArray<SeenComment> Apart)
{
    public int Count => Against.Length + Apart.Length;
}
