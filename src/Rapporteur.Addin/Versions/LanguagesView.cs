using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Versions;

/// <summary>The languages of one draft, with a refusal of the last act.</summary>
public sealed record LanguagesView(Attribution Reader, int Number)
{
    private const int Around = 12;

    public const int MostShown = 60;

    public Refusal? Refusal { get; init; }

    public CirculatedDraft Draft { get; } = Reader.DraftNumbered(Number)!;

    public IReadOnlyList<LanguageVersion> Versions { get; } = [.. Reader.LanguageVersions(Number)];

    /// <summary>What a passage that is to be settled may be there: those around where it would stand.</summary>
    public IEnumerable<Passage> Choices(LanguageVersion version, Counterpart pair, Counterparts beside)
    {
        var at = pair.Other is { } there ? version.Text.PositionOf(there.Id)!.Value : Expected(version, pair.Passage!.Id, beside);
        return version.Text.Passages.Skip(Math.Max(0, at - Around)).Take((2 * Around) + 1);
    }

    private int Expected(LanguageVersion version, PassageId passage, Counterparts beside)
    {
        for (var at = Draft.Draft.PositionOf(passage)!.Value - 1; at >= 0; at--)
        {
            if (beside.Of(Draft.Draft.Passages[at].Id)?.Other is { } before)
            {
                return version.Text.PositionOf(before.Id)!.Value + 1;
            }
        }

        return 0;
    }
}

/// <summary>A draft and its version in another language side by side, with the comments its reader may see at each passage.</summary>
public sealed record BesideLook(Attribution Reader, LanguageVersion Version)
{
    public CirculatedDraft Draft { get; } = Reader.DraftNumbered(Version.Draft)!;

    public Counterparts Beside { get; } = Reader.CounterpartsOf(Version);

    private ILookup<PassageId, SeenComment> At { get; } = CarriedComments
        .UpTo(Reader, Version.Draft, Reader.Comments().Where(s => s.State != CommentState.Withdrawn))
        .SelectMany(c => c.Now.Select(id => (id, c.Seen))).ToLookup(c => c.id, c => c.Seen);

    public IEnumerable<SeenComment> On(Passage? passage) => passage is null ? [] : At[passage.Id];

    /// <summary>Whether it quotes the other language's words.</summary>
    public bool IsQuoted(SeenComment seen) =>
        seen.Content.Places.Any(p => Reader.QuotedFrom(seen.Content.Draft, p)?.Language == Version.Language);
}
