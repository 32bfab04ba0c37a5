using System.Text.RegularExpressions;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// Prepares a version of a circulated draft in another language, for the Secretariat and the Chair alone to see; again as often as
/// needed. File and passages lie in the store already.
/// </summary>
public sealed partial record PrepareLanguageVersion(int Draft, string Language, FileHash Passages, OriginalFile File) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        (LanguageRules.Fault(attribution, Draft) ?? Fault(attribution)) is { } fault ? fault
        : Decision.Of(Language, new LanguageVersionPrepared(Draft, Language, Passages, File));

    private Refusal? Fault(Attribution attribution) =>
        !Tag().IsMatch(Language) ? Refusals.BadLanguage
        : Primary(Language) == Primary(attribution.DraftNumbered(Draft)!.Language) ? Refusals.LanguageOfDraft
        : ContentRules.BadFileName("file", File);

    private static string Primary(string tag) => tag.Split('-')[0];

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\\z")]
    private static partial Regex Tag();
}

/// <summary>
/// Circulates the version prepared in that language. <paramref name="Passages"/> names the text that was looked at; null for whatever is
/// prepared now.
/// </summary>
public sealed record CirculateLanguageVersion(int Draft, string Language, FileHash? Passages = null) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        LanguageRules.Fault(attribution, Draft) is { } fault ? fault
        : attribution.LanguageVersion(Draft, Language) is not { IsCirculated: false } prepared ? Refusals.NoLanguageVersion
        : Passages is { } seen && seen.Value != prepared.Text.Hash ? Refusals.PreparedSince
        : Decision.Of(Language, new LanguageVersionCirculated(Draft, Language, new(prepared.Text.Hash), prepared.File));
}

/// <summary>Says which passage of a language version a passage of the draft is; null where that version has none.</summary>
public sealed record SettleCounterpart(int Draft, string Language, PassageId Passage, PassageId? There) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        LanguageRules.Fault(attribution, Draft) is { } fault ? fault
        : attribution.LanguageVersion(Draft, Language) is not { } version ? Refusals.NoLanguageVersion
        : PassageFault(attribution.DraftNumbered(Draft)!.Draft, version.Text) is { } bad ? bad
        : Decision.Of(Language, new CounterpartSettled(Draft, Language, Passage, There));

    private Refusal? PassageFault(Drafts.Draft draft, Drafts.Draft version) => draft.Find(Passage) is null ? Refusals.NoSuchPassage("passage")
        : There is { } there && version.Find(there) is null ? Refusals.NoSuchPassage("there")
        : null;
}

/// <summary>What holds of every act about language versions.</summary>
internal static class LanguageRules
{
    public static Refusal? Fault(Attribution attribution, int draft) =>
        !attribution.SeesPrepared ? Refusals.ForSecretariat
        : attribution.CurrentDraft is not { } current ? Refusals.NoDraft
        : attribution.DraftNumbered(draft) is null ? Refusals.NoSuchDraft(draft, current.Number)
        : null;
}
