using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// The Secretariat puts an unofficial translation beside the words of a comment or a point, in a language other than their own; without
/// words it is taken away.
/// </summary>
public sealed record SetTranslation(PointId Of, string Language, string Words) : Request
{
    private const int Longest = 20_000;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        var (seen, no) = DeskRules.Find(attribution, Of);
        if (seen is null)
        {
            return no!;
        }

        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        var known = seen.Comment.Translations.FirstOrDefault(t => t.Point == Of.Number && t.Language == Language);
        var version = seen.Comment.SentVersions.Length;
        var fault = (string.IsNullOrWhiteSpace(Language) ? Refusals.Missing("refusals.missing.language", "language") : null)
            ?? ContentRules.BadLine("language", Language)
            ?? (Language == seen.Content.Language ? Refusals.SameLanguage : null)
            ?? (Words.Length > Longest ? Refusals.TooLongField("translation", Longest) : null)
            ?? ContentRules.BadText("translation", Words);
        return fault is not null ? fault
            : (known?.Words ?? "") == Words && (known is null || known.SentVersion == version) ? Decision.Of(Of.Comment.Value)
            : Decision.Of(Of.Comment.Value, new TranslationSet(Of, version, Language, Words));
    }
}
