using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Words;

namespace Rapporteur.Views;

/// <summary>What the words of the product are called in a language, said once for every door: states, kinds, capacities, places.</summary>
public static class Terms
{
    private static readonly Phrasebook Book = new(typeof(Terms).Assembly, "terms");

    public static string State(this Language language, CommentState state) => Book.In(language)[state switch
    {
        CommentState.Saved => "terms.state.saved",
        CommentState.Approved => "terms.state.approved",
        CommentState.Sent => "terms.state.sent",
        _ => "terms.state.withdrawn",
    }];

    /// <summary>The same of one comment: a sent one whose change is not sent says both.</summary>
    public static string State(this Language language, SeenComment seen) =>
        seen is { Own: true, ChangePending: true } ? Book.In(language)["terms.state.sent-changed"] : language.State(seen.State);

    public static string Kind(this Language language, CommentKind kind) => Book.In(language)[kind switch
    {
        CommentKind.Add => "terms.kind.add",
        CommentKind.Delete => "terms.kind.delete",
        CommentKind.Replace => "terms.kind.replace",
        CommentKind.Move => "terms.kind.move",
        _ => "terms.kind.general",
    }];

    public static string Outcome(this Language language, OutcomeKind kind) => Book.In(language)[kind switch
    {
        OutcomeKind.Reflected => "terms.outcome.reflected",
        OutcomeKind.ReflectedInPart => "terms.outcome.reflected-in-part",
        OutcomeKind.ReflectedElsewhere => "terms.outcome.reflected-elsewhere",
        OutcomeKind.KeptInBrackets => "terms.outcome.kept-in-brackets",
        OutcomeKind.ForDiscussion => "terms.outcome.for-discussion",
        OutcomeKind.ConfirmedInNextDraft => "terms.outcome.confirmed-next",
        OutcomeKind.NotReflectedInThisVersion => "terms.outcome.not-reflected",
        _ => "terms.outcome.noted",
    }];

    /// <summary>The same of one that the next draft was to confirm, once a draft followed.</summary>
    public static string Outcome(this Language language, OutcomeKind kind, Confirmation? confirmed) => confirmed is null
        ? language.Outcome(kind)
        : Book.In(language).Say(
            confirmed.Holds ? "terms.outcome.confirmed" : "terms.outcome.not-confirmed", ("draft", confirmed.Label));

    public static string Step(this Language language, OutcomeState state) => Book.In(language)[state switch
    {
        OutcomeState.Prepared => "terms.step.prepared",
        OutcomeState.Cleared => "terms.step.cleared",
        OutcomeState.Circulated => "terms.step.circulated",
        _ => "terms.step.taken-back",
    }];

    public static string Kinds(this Language language, IEnumerable<CommentKind> kinds) => string.Join(", ", kinds.Select(language.Kind));

    /// <summary>The one capacity somebody acts in: "Focal point, Orvessa" or "Secretariat".</summary>
    public static string Capacity(this Language language, Person person, Delegation? delegation) =>
        delegation is null || person.Role is not { } role ? language.Role(person) : Book.In(language).Say(
            role switch
            {
                DelegationRole.FocalPoint => "terms.role-in.focal-point",
                DelegationRole.Alternate => "terms.role-in.alternate",
                _ => "terms.role-in.contributor",
            },
            ("delegation", delegation.ShortName));

    /// <summary>The same without the delegation.</summary>
    public static string Role(this Language language, Person person) => Book.In(language)[(person.Function, person.Role) switch
    {
        (Function.Secretariat, _) => "terms.function.secretariat",
        (Function.CoChair, _) => "terms.function.co-chair",
        (Function.Chair, _) => "terms.function.chair",
        (_, DelegationRole.FocalPoint) => "terms.role.focal-point",
        (_, DelegationRole.Alternate) => "terms.role.alternate",
        _ => "terms.role.contributor",
    }];

    /// <summary>Under which name a comment is shown; "a delegation" where it is hidden.</summary>
    public static string Who(this Language language, SeenComment seen) => seen.Attribution ?? Book.In(language)["terms.unnamed"];

    /// <summary>Who will read what is sent and under which name, after what the Secretariat says of it in its own words.</summary>
    public static string Visibility(this Language language, VisibilityRule rule)
    {
        var said = Book.In(language);
        IEnumerable<string?> sentences =
        [
            rule.Words,
            said["terms.visibility.unsent"],
            said[rule.CoChairReads ? "terms.visibility.sent-co-chair" : "terms.visibility.sent"],
            said[(rule.Delegations, rule.NamesShown) switch
            {
                (ReadByDelegations.WhenCirculated, true) => "terms.visibility.circulated.named",
                (ReadByDelegations.WhenCirculated, false) => "terms.visibility.circulated.unnamed",
                (ReadByDelegations.OnceSent, true) => "terms.visibility.once.named",
                (ReadByDelegations.OnceSent, false) => "terms.visibility.once.unnamed",
                _ => "terms.visibility.never",
            }],
            rule.Delegations == ReadByDelegations.Never ? null : said["terms.visibility.not-for-circulation"],
            said["terms.visibility.no-person"],
        ];
        return string.Join(' ', sentences.Where(s => !string.IsNullOrEmpty(s)));
    }

    /// <summary>"3 comments".</summary>
    public static string Comments(this Language language, int count) => Book.In(language).Say("terms.comments", ("count", count));

    /// <summary>The same of a place in that draft.</summary>
    public static string Place(this Language language, Place place, Draft? draft) => language.Place(
        place.Scope, place.Passage is { } id ? draft?.In(language).Of(id) : null, place.Quotation?.Exact, place.Term);

    /// <summary>The same with no words of the text or of whoever cites it.</summary>
    public static string Cited(this Language language, Place place, Draft? draft) => place.Scope switch
    {
        PlaceScope.Words => language.Place(Drafts.Place.At(place.Passage!.Value), draft),
        PlaceScope.Term => language.Place(place.Passage is { } id ? Drafts.Place.Section(id) : Drafts.Place.Document, draft),
        _ => language.Place(place, draft),
    };

    /// <summary>How a delegate would cite a place: <c>Part 1, 14 (iii), “the words”</c>; the label is null where there is none.</summary>
    public static string Place(this Language language, PlaceScope scope, string? label, string? words, string? term)
    {
        var said = Book.In(language);
        return scope switch
        {
            PlaceScope.Document => said["terms.place.document"],
            PlaceScope.Section => said.Say("terms.place.section", ("label", label)),
            PlaceScope.Words => said.Say("terms.place.words", ("label", label), ("words", words)),
            PlaceScope.Term when label is null => said.Say("terms.place.term", ("term", term)),
            PlaceScope.Term => said.Say("terms.place.term-in", ("term", term), ("label", label)),
            PlaceScope.Between when label is null => said["terms.place.first"],
            PlaceScope.Between => said.Say("terms.place.after", ("label", label)),
            _ => label ?? "",
        };
    }
}
