using System.Collections.Immutable;
using Rapporteur.Addin.Doors;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>
/// An outcome as an officer types it: where it is reflected is a passage's label, of the draft that is prepared where it has one of that
/// name, or the reference of another comment.
/// </summary>
internal static class TypedOutcome
{
    public static (OutcomeText? Says, Refusal? Refusal) Read(IFormCollection form, Attribution officer, Language language)
    {
        if (!Enum.TryParse<OutcomeKind>(form["outcome"], out var kind) || !Enum.IsDefined(kind))
        {
            return (null, Refusals.Missing("refusals.missing.outcome", "outcome"));
        }

        var says = new OutcomeText(kind, form["response"].ToString().ReplaceLineEndings("\n").Trim());
        var typed = form["at"].ToString().Trim();
        return typed.Length == 0 ? (says, null)
            : Passage(typed, officer, language) is { } at ? (says with { At = at }, null)
            : officer.Comments().FirstOrDefault(s => s.Comment.Reference.Equals(typed, StringComparison.OrdinalIgnoreCase)) is { } with
                ? (says with { With = with.Comment.Id }, null)
            : (null, DoorRefusals.UnknownPlace("at", officer.CurrentDraft?.Label ?? "", typed));
    }

    private static PassageOfDraft? Passage(string typed, Attribution officer, Language language)
    {
        foreach (var version in officer.Versions().Reverse())
        {
            if (TypedPlace.Read(typed, version.Draft, language).Places is [{ Scope: not PlaceScope.Document, Passage: { } passage }])
            {
                return new PassageOfDraft(version.Number, passage);
            }
        }

        return null;
    }
}
