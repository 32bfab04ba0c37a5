using Rapporteur.Addin.Doors;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Api;

/// <summary>How a paper is asked for, as the address says it: for whom, in which language, about what and in which order.</summary>
internal sealed record PaperAsked(PaperUse Use, Language Language, PaperFilter Filter, CompilationOrder Order)
{
    /// <summary>Exactly one of the two is set. What is not named is everything, to circulate, in English.</summary>
    public static (PaperAsked? Asked, Refusal? Refusal) Of(IQueryCollection query, Attribution reader)
    {
        var (use, order) = (query["use"].ToString(), query["order"].ToString());
        var (section, delegation, kind) = (query["section"].ToString(), query["delegation"].ToString(), query["kind"].ToString());
        if (use is not ("" or "circulation" or "secretariat"))
        {
            return (null, DoorRefusals.BadUse);
        }

        if (PaperLanguage.Find(query["language"]) is not { } language)
        {
            return (null, PaperLanguage.Bad);
        }

        CommentKind? wanted =
            Enum.TryParse<CommentKind>(kind, ignoreCase: true, out var known) && char.IsAsciiLetter(kind[0]) ? known : null;
        (string Filter, bool IsWrong)[] checks =
        [
            ("order", order is not ("" or "passage" or "delegation")),
            ("section", section.Length > 0
                && reader.CurrentDraft?.Draft.Find(new PassageId(section)) is not { Kind: PassageKind.Heading }),
            ("delegation", delegation.Length > 0 && reader.Consultation.Roster.Find(new DelegationId(delegation)) is null),
            ("kind", kind.Length > 0 && wanted is null),
        ];
        var wrong = checks.FirstOrDefault(c => c.IsWrong).Filter;
        return wrong is not null
            ? (null, DoorRefusals.BadFilter(wrong))
            : (new PaperAsked(
                use == "secretariat" ? PaperUse.SecretariatOnly : PaperUse.Circulation, language,
                new PaperFilter(
                    delegation.Length > 0 ? new DelegationId(delegation) : null,
                    section.Length > 0 ? new PassageId(section) : null,
                    wanted),
                order == "delegation" ? CompilationOrder.ByDelegation : CompilationOrder.ByPassage), null);
    }
}
