using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Record;
using Rapporteur.Record.Stored;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>Writes the row of one comment: its place, its names as they may be printed, and its words untouched.</summary>
internal sealed class RowsOf(Board board, Printable printable, Phrases words)
{
    private readonly Roster roster = board.Consultation!.Roster;
    private readonly Dictionary<DelegationId, int> order =
        board.Consultation.Roster.Delegations.Index().ToDictionary(d => d.Item.Id, d => d.Index);

    /// <summary>
    /// Rows at one place stand in roster order and as they were received; those without a name after them by reference,
    /// which is random, so that their order tells nothing; those made at the meeting as they were recorded. The row of a note
    /// carries neither wording nor imprint, which its paper has elsewhere.
    /// </summary>
    public PlacedRow Row(Comment comment, SentComment text, int received, string? remark, bool forNote = false)
    {
        var content = text.Content;
        var draft = board.DraftNumbered(content.Draft)!;
        List<PlaceInDraft> places = content.Places is [var only] ? [new PlaceInDraft(draft, only)]
            : [.. content.Places.Select(p => new PlaceInDraft(draft, p)).Order()];
        var from = printable.Named(comment, text);
        var (others, groups) = SpokenFor(comment, content);
        var supporters = comment.Aligned.IsEmpty ? []
            : Delegations(comment.Aligned.Where(a => !comment.Dissociated.Contains(a) && !content.OnBehalfOf.Contains(a.Value)));
        var named = printable.NamesMayAppear(comment, text);
        var row = new CompilationRow
        {
            Reference = comment.Reference,
            Imprint = forNote ? "" : Imprint(comment, text),
            From = From(comment, from),
            OnBehalfOf = Names(others, groups, named),
            SupportedBy = comment.SentVersions.Length == 1 ? Names(supporters, [], named) : [],
            Place = places[0].Cited(words),
            OtherPlaces = places.Count == 1 ? [] : [.. places.Skip(1).Select(p => p.CitedWithWords(words)).Distinct()],
            Kinds = [.. content.Kinds.Select(words.Kind)],
            Wording = forNote ? [] : Wording(content, places),
            Said = new ReceivedText(content.Text, content.Language),
            Alternatives = content.Alternatives.IsEmpty ? [] : [.. content.Alternatives.Select(a => new ReceivedText(a, content.Language))],
            Translations = comment.Translations.IsEmpty ? [] : [.. Translations(comment, text)],
            Condition = content.Condition is { Length: > 0 } condition ? new ReceivedText(condition, content.Language) : null,
            LanguageNote = PaperWords.SameLanguage(content.Language, draft.Language) ? null : words.InLanguage(content.Language),
            Remarks = [.. Remarks(comment, text, remark, comment.SentVersions.Length == 1 ? [] : Names(supporters, [], named))],
        };
        var rank = comment.Origin == CommentOrigin.Meeting ? (0, received) : from is null ? (int.MaxValue, 0) : (order[from.Id], received);
        return new PlacedRow(row, places[0], rank, from, named ? others : [], named ? groups : []);
    }

    // Of this text alone; a translation of an earlier one says nothing of it.
    private static IEnumerable<ReceivedText> Translations(Comment comment, SentComment text) => comment.Translations
        .Where(t => t.SentVersion == comment.SentVersions.IndexOf(text) + 1).OrderBy(t => t.Point ?? 0)
        .Select(t => new ReceivedText(t.Words, t.Language));

    /// <summary>By which a receipt is held against this text as the paper may print it.</summary>
    public string Imprint(Comment comment, SentComment text) =>
        ReceiptJson.Imprint(comment.Reference, text.Content,
            printable.NamesMayAppear(comment, text) ? printable.Named(comment, text)?.Id : null);

    /// <summary>The name a text appears under, that of the delegation it may carry or the words that stand for it.</summary>
    public PrintedName From(Comment comment, Delegation? named) =>
        named is not null ? Short(named)
        : new PrintedName((comment.Delegation is null ? comment.Attribution : null) ?? words["papers.unnamed"]);

    private (ImmutableArray<Delegation> Others, ImmutableArray<string> Groups) SpokenFor(Comment comment, CommentContent content)
    {
        if (content.OnBehalfOf.IsEmpty)
        {
            return ([], []);
        }

        var (listed, groups) = (new List<DelegationId>(), new List<string>());
        foreach (var name in content.OnBehalfOf.Distinct())
        {
            if (roster.Find(new DelegationId(name)) is not { } delegation)
            {
                groups.Add(name);
            }
            else if (!comment.Dissociated.Contains(delegation.Id) && delegation.Id != comment.Delegation)
            {
                listed.Add(delegation.Id);
            }
        }

        return (Delegations(listed), [.. groups]);
    }

    private ImmutableArray<Delegation> Delegations(IEnumerable<DelegationId> ids) =>
        [.. ids.Distinct().Where(order.ContainsKey).OrderBy(id => order[id]).Select(id => roster.Find(id)!)];

    // Hidden names stay hidden in what they did together, and how many they were with them.
    private ImmutableArray<PrintedName> Names(ImmutableArray<Delegation> delegations, ImmutableArray<string> groups, bool named) =>
        delegations.Length + groups.Length == 0 ? []
        : named ? [.. delegations.Select(Short), .. groups.Select(g => new PrintedName(g))]
        : [new PrintedName(words["papers.others"])];

    private static PrintedName Short(Delegation delegation) => new(delegation.ShortName, delegation.Footnote);

    // A change is shown only between words the delegation itself gave or chose in the draft.
    private static ImmutableArray<Change> Wording(CommentContent content, List<PlaceInDraft> places)
    {
        var (quoted, whole) = places[0].Words;
        var deletes = content.Kinds.Contains(CommentKind.Delete);
        var adds = content.Kinds is [CommentKind.Add];
        var existing = ProposedWording.Given(content.ExistingWording) ?? (places.Count == 1 ? quoted : null);
        if (ProposedWording.Given(content.ProposedWording) is { } proposed)
        {
            return existing is null ? [new Change(ChangeKind.Added, proposed)]
                : adds && content.ExistingWording is null
                    ? [new Change(ChangeKind.Kept, existing.TrimEnd() + " "), new Change(ChangeKind.Added, proposed)]
                : [.. WordChange.Between(existing, proposed)];
        }

        return existing is not null ? [new Change(deletes ? ChangeKind.Removed : ChangeKind.Kept, existing)]
            : deletes && whole is not null && places.Count == 1 && string.IsNullOrWhiteSpace(content.Text)
                ? [new Change(ChangeKind.Removed, whole)]
            : [];
    }

    private IEnumerable<string> Remarks(Comment comment, SentComment text, string? remark, ImmutableArray<PrintedName> supporters)
    {
        // The record does not say with which of several texts a delegation aligned itself, so no text claims its support.
        if (supporters.Length > 0)
        {
            yield return words.Say("papers.supported", ("names", string.Join(", ", supporters.Select(s => s.Name))));
        }

        if (comment is { Origin: CommentOrigin.Meeting, RecordParagraph: { Length: > 0 } paragraph })
        {
            yield return words.Say("papers.meeting.record", ("paragraph", paragraph));
        }

        if (remark is not null)
        {
            yield return remark;
        }

        foreach (var restriction in printable.Restrictions(comment, text))
        {
            yield return restriction;
        }
    }
}
