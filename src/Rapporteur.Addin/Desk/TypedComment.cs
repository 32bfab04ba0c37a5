using Rapporteur.Addin.Doors;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk;

/// <summary>
/// One comment of a form, its fields under a key of their own (<c>{key}-text</c> …) so that a form holds many. Line ends
/// become LF; nothing else of what was typed changes.
/// </summary>
public static class TypedComment
{
    private static readonly string[] Fields = ["places", "text", "existing", "proposed", "alternative", "condition", "for"];

    /// <summary>A comment nobody typed anything of is none, wherever its boxes stand.</summary>
    public static bool IsEmpty(IFormCollection form, string key) =>
        Fields.All(f => string.IsNullOrWhiteSpace(form[$"{key}-{f}"]));

    /// <summary>The content, or what is wrong with it and in which field of the form.</summary>
    public static (CommentContent? Content, Refusal? Refusal) Read(IFormCollection form, string key, Attribution officer)
    {
        var draft = officer.CurrentDraft!;
        var (places, unknown) = TypedPlace.Read(form[$"{key}-places"], draft.Draft, Language.Of(officer.Asker.Language));
        if (unknown is not null)
        {
            return (null, DoorRefusals.UnknownPlace($"{key}-places", draft.Label, unknown));
        }

        var existing = Text(form, key, "existing");
        var content = new CommentContent
        {
            Draft = draft.Number,
            Kinds = [
                .. form[$"{key}-kind"]
                    .Select(k => Enum.TryParse<CommentKind>(k, out var kind) && Enum.IsDefined(kind) ? kind : (CommentKind?)null)
                    .OfType<CommentKind>().Distinct().Order()],
            Places = TypedPlace.AtWords(places, existing, draft.Draft),
            Text = Text(form, key, "text") ?? "",
            ExistingWording = existing,
            ProposedWording = Text(form, key, "proposed"),
            Alternatives = Text(form, key, "alternative") is { } alternative ? [alternative] : [],
            Condition = Text(form, key, "condition"),
            Language = Text(form, key, "language") ?? draft.Language,
            OnBehalfOf =
                [.. Split(form[$"{key}-for"]).Select(n => IdOf(n, officer.Consultation.Roster) ?? n).Distinct(StringComparer.Ordinal)],
        };
        return ContentRules.Fault(officer, content) is { } fault
            ? (null, fault with { Field = FieldOf(key, fault.Field) })
            : (content, null);
    }

    private static string FieldOf(string key, string? field) => field switch
    {
        "existingWording" => $"{key}-existing",
        "proposedWording" => $"{key}-proposed",
        "alternatives" => $"{key}-alternative",
        "onBehalfOf" => $"{key}-for",
        "places" or "condition" or "language" => $"{key}-{field}",
        _ => $"{key}-text",
    };

    private static string? Text(IFormCollection form, string key, string field) =>
        form[$"{key}-{field}"].ToString() is var text && string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n");

    private static string[] Split(string? names) =>
        (names ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // A delegation is named by its names, a group ("the sending countries") in words.
    private static string? IdOf(string name, Roster roster) =>
        roster.Delegations.FirstOrDefault(
            d => name.Equals(d.ShortName, StringComparison.OrdinalIgnoreCase)
                || name.Equals(d.OfficialName, StringComparison.OrdinalIgnoreCase))?.Id.Value;
}
