using Rapporteur.Addin.Doors;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Issuing;

/// <summary>How a paper is asked for, as the address says it: for whom, in which language, about what and in which order.</summary>
internal sealed record PaperAsked(PaperUse Use, Language Language, PaperFilter Filter, CompilationOrder Order)
{
    /// <summary>The same, as the record says which paper was asked for.</summary>
    public PaperTitle Title(string name, int draft) => new(name, Language.Tag, draft)
    {
        Part = new PaperPart(Filter.Section, Filter.Delegation, Filter.Kind, Order == CompilationOrder.ByDelegation),
    };

    /// <summary>
    /// Exactly one of the two is set. <paramref name="said"/> gives what an address or a form names, an empty text for what it does not:
    /// everything, to circulate, in English.
    /// </summary>
    public static (PaperAsked? Asked, Refusal? Refusal) Of(Func<string, string> said, Attribution reader)
    {
        var (use, order) = (said("use"), said("order"));
        var (section, delegation, kind) = (said("section"), said("delegation"), said("kind"));
        if (use is not ("" or "circulation" or "secretariat"))
        {
            return (null, DoorRefusals.BadUse);
        }

        if (PaperLanguage.Find(said("language")) is not { } language)
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
