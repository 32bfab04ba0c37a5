using System.Globalization;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Notices;

/// <summary>Who let a notice go out: its bookkeeping is entered in that person's name.</summary>
internal static class Releaser
{
    /// <summary>
    /// The approver of the plan, or who called, gave or cleared what the notice of that key is about; where nobody is
    /// named, the first of the Secretariat. Of what one delegation alone may know: a person of that delegation.
    /// </summary>
    public static PersonId Of(Board board, string key, DelegationId? inside)
    {
        var people = board.Consultation!.Roster.People;
        if (inside is not null)
        {
            return (people.FirstOrDefault(p => p.Delegation == inside && p.SpeaksForDelegation)
                ?? people.First(p => p.Delegation == inside)).Id;
        }

        var parts = key.Split('/');
        return parts switch
        {
            ["called", var id] => board.Called.Find(c => c.Id == id)?.By,
            ["closing", ['v', .. var number]] when int.TryParse(number, CultureInfo.InvariantCulture, out var n) =>
                board.Consultation.Extensions.ElementAtOrDefault(n - 1)?.By,
            ["milestone", .., _] =>
                board.Milestones.GetValueOrDefault(
                    key["milestone/".Length..key.LastIndexOf('/')])?.Find(
                        v => key.EndsWith(string.Create(CultureInfo.InvariantCulture, $"/{v.Version}"),
                            StringComparison.Ordinal))?.ClearedBy,
            ["reminder", ..] => board.Plan.ApprovedBy,
            ["question", var comment, var number] when int.TryParse(number, CultureInfo.InvariantCulture, out var n) =>
                board.Comments.GetValueOrDefault(new(comment))?.Clarifications.ElementAtOrDefault(n - 1)?.AskedBy,
            _ => null,
        } ?? people.First(p => p.Function == Function.Secretariat).Id;
    }
}
