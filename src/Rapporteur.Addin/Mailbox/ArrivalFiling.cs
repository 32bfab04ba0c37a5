using System.Collections.Immutable;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Addin.Mailbox;

/// <summary>What an officer says of a mail, read into the request every door makes of it.</summary>
public static class ArrivalFiling
{
    // An officer's own words may stand where a word of the list is expected.
    private static readonly Dictionary<string, SetAsideReason> Reasons =
        Enum.GetValues<SetAsideReason>().ToDictionary(r => r.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The request, or what is missing.</summary>
    public static (FileArrival? Request, Refusal? Refusal) Read(
        FileArrivalBody said, Attribution officer, Arrival arrival, ReadArrival read)
    {
        var delegation = string.IsNullOrWhiteSpace(said.Delegation)
            ? ArrivalPresent.SendersOf(officer, read)?.Suggested : new DelegationId(said.Delegation);
        if (delegation is not { } one)
        {
            return (null, Refusals.Missing("refusals.missing.delegation", "delegation"));
        }

        if (said.Proposals?.Where(n => n < 0 || n >= read.Proposals.Length).Select(n => (int?)n).FirstOrDefault() is { } unknown)
        {
            return (null, DoorRefusals.NoProposal(unknown));
        }

        ImmutableArray<CommentContent> comments =
        [
            .. (said.Comments ?? []).Select(b => b.Content(officer)),
            .. said.Proposals is { } numbers ? numbers.Distinct().Select(n => read.Proposals[n].Content)
                : said.Comments is null && said.None != true ? read.Suggested.Select(p => p.Content) : [],
        ];
        return (new FileArrival(
            arrival.Id,
            new FileOnBehalf(one, arrival.At, SenderOf(said.Sender, read), FiledOnBehalf.Mail, comments)
            {
                Note = string.IsNullOrWhiteSpace(said.Note) ? null : said.Note.ReplaceLineEndings("\n"),
                None = said.None ?? (comments.IsEmpty && read.None),
                NotForCirculation = said.NotForCirculation ?? false,
            },
            said.Again ?? false), null);
    }

    /// <summary>A word that is no reason of the list is the officer's own.</summary>
    public static SetMailAside SetAside(ArrivalId arrival, string? reason, string? words)
    {
        var own = string.IsNullOrWhiteSpace(words) ? null : words.ReplaceLineEndings("\n");
        var plain = reason?.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal) ?? "";
        return Reasons.TryGetValue(plain, out var known)
            ? new SetMailAside(arrival, known, own)
            : new SetMailAside(
                arrival, SetAsideReason.Other, string.IsNullOrWhiteSpace(reason) ? own : own is null ? reason : $"{reason}: {own}");
    }

    /// <summary>An officer names a phrase by its id, or says its words.</summary>
    public static (WriteBack? Request, Refusal? Refusal) Back(WriteBackBody said, Attribution officer, Arrival arrival, ReadArrival read)
    {
        var delegation = string.IsNullOrWhiteSpace(said.Delegation)
            ? ArrivalPresent.SendersOf(officer, read)?.Suggested : new DelegationId(said.Delegation);
        if (delegation is not { } to)
        {
            return (null, Refusals.Missing("refusals.missing.delegation", "delegation"));
        }

        if (string.IsNullOrWhiteSpace(said.Phrase))
        {
            return (null, Refusals.Missing("refusals.missing.phrase", "phrase"));
        }

        var phrase = officer.Phrases.Find(p => p.Words == said.Phrase)?.Id ?? new PhraseId(said.Phrase);
        return (new WriteBack(arrival.Id, to, phrase), null);
    }

    private static string SenderOf(string? said, ReadArrival read) =>
        !string.IsNullOrWhiteSpace(said) ? said.Trim() : read.Mail?.Sender.Address ?? read.Mail?.Sender.Name ?? FiledOnBehalf.Mail;
}
