using NodaTime;
using NodaTime.Text;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Shapes;

/// <summary>How what a reader may see is written in the API. Nothing is looked up here that <c>Attribution</c> did not give.</summary>
public static class Present
{
    private static readonly ZonedDateTimePattern WithOffset =
        ZonedDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>", null);

    public static PlaceView Place(Place place, Draft? draft, Language language) => new(
        place.Scope,
        place.Passage,
        place.Passage is { } id ? draft?.In(language).Of(id) : null,
        place.Quotation is { } q ? new QuotationBody(q.Exact, q.Prefix, q.Suffix) : null,
        place.Term);

    public static SubmissionView Submission(Submission submission, Attribution attribution) => new()
    {
        Reference = submission.Reference.Value,
        Delegation = submission.Delegation.Value,
        At = submission.At,
        CountsFrom = submission.CountsFrom,
        None = submission.None,
        Note = submission.Note,
        NotForCirculation = submission.NotForCirculation,
        Comments = submission.Comments,
        CommentReferences = submission.CommentReferences,
        Hash = submission.Hash,
        Statement = System.Text.Encoding.UTF8.GetString(attribution.ReceiptOf(submission)),
        Late = attribution.SeesLateness ? submission.Late : null,
        Sender = submission.OnBehalf?.Sender,
        Channel = submission.OnBehalf?.Channel,
        EnteredAt = submission.OnBehalf?.EnteredAt,
        OriginalName = submission.Original?.Name,
    };

    public static ClosingView Closing(Attribution attribution, Instant now)
    {
        var consultation = attribution.Consultation;
        var mine = consultation.Roster.DelegationOf(attribution.Asker);
        if ((mine is null ? consultation.ClosingForAll() : consultation.ClosingFor(mine)) is not { } end
            || consultation.ClosingOf(mine?.Id) is not { } closing)
        {
            return new ClosingView(null, null, null, null, consultation.Zone.Value, null, mine?.Zone.Value, false)
            {
                Words = consultation.ClosingWords,
            };
        }

        return new ClosingView(closing.Day, closing.Time, end, WithOffset.Format(end.InZone(consultation.ForumZone)),
            consultation.Zone.Value, mine is null ? null : WithOffset.Format(end.InZone(mine.Zone.Rules)), mine?.Zone.Value, now > end)
        {
            First = closing == consultation.Closing ? null : consultation.Closing?.Day,
        };
    }

    public static ConsultationView Consultation(Attribution attribution, Instant now, Language language)
    {
        var consultation = attribution.Consultation;
        var draft = attribution.CurrentDraft;
        return new ConsultationView
        {
            Id = consultation.Id.Value,
            Forum = consultation.Forum,
            Title = consultation.Title,
            Document = consultation.Document,
            Note = consultation.Note,
            DraftLabel = draft?.Label,
            Draft = draft?.Number,
            Now = now,
            Closing = Closing(attribution, now),
            Milestones = [.. consultation.Milestones.Select(m => new MilestoneView(m.What, m.Words))],
            Visibility = new VisibilityView(language.Visibility(consultation.Visibility), consultation.Visibility.NamesShown),
            Me = Me(attribution, now),
        };
    }

    private static MeView Me(Attribution attribution, Instant now)
    {
        var person = attribution.Asker;
        var may = Verbs.OpenIn(attribution, now, Door.Api).Select(v => v.Name);
        return new MeView(
            person.Id.Value,
            person.Name,
            person.Function?.ToString() ?? person.Role!.Value.ToString(),
            attribution.Consultation.Roster.DelegationOf(person)?.ShortName,
            [.. attribution.ReadsAllSent ? may.Append("readAll") : may]);
    }
}
