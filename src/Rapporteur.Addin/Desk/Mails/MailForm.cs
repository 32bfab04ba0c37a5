using Rapporteur.Addin.Doors;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk.Mails;

/// <summary>The form beside a mail, read into the request the API would make of it, or what is wrong and beside which field it is
/// said.</summary>
internal static class MailForm
{
    public static (FileArrival? Request, Refusal? Refusal) Read(IFormCollection form, Attribution officer, Arrival arrival)
    {
        if (string.IsNullOrEmpty(form["delegation"]))
        {
            return (null, DoorRefusals.NoDelegation);
        }

        if (string.IsNullOrWhiteSpace(form["sender"]))
        {
            return (null, DoorRefusals.NoSender);
        }

        var (comments, wrong) = FilingForm.CommentsOf(form, officer);
        var none = form["answer"] == "none";
        return wrong is not null ? (null, wrong) : (none, comments.Length) switch
        {
            (true, > 0) => (null, DoorRefusals.NoneButTicked),
            (false, 0) => (null, DoorRefusals.NothingTyped),
            _ => (new FileArrival(
                arrival.Id,
                new FileOnBehalf(
                    new DelegationId(form["delegation"].ToString()), arrival.At, form["sender"].ToString().Trim(), FiledOnBehalf.Mail,
                    comments)
                {
                    Note = FilingForm.Note(form),
                    None = none,
                },
                form["again"] == "true"), null),
        };
    }
}
