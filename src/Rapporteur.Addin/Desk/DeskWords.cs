using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk;

/// <summary>How the Desk says what is only said there.</summary>
internal static class DeskWords
{
    private const int Glance = 140;

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly LocalDateTimePattern Short = LocalDateTimePattern.CreateWithInvariantCulture("d MMM uuuu, HH:mm");

    /// <summary>The hour on the forum's clock; the page says once whose clock it is.</summary>
    public static string Hour(Instant instant, DateTimeZone forum) => Clock.Format(instant.InZone(forum).TimeOfDay);

    public static string DayAndHour(Instant instant, DateTimeZone forum) => Short.Format(instant.InZone(forum).LocalDateTime);

    public static string City(DateTimeZone zone) => ZoneCity.Of(zone);

    public static string Of(Answered answered) => answered switch
    {
        Answered.Comments => "Comments",
        Answered.NoComments => "No comments at this stage",
        Answered.Joint => "In a joint comment",
        _ => "Nothing received",
    };

    /// <summary>"29 December 2017, for Velmora alone, after the closing had passed".</summary>
    public static string Extension(Extension given, DeskView view) =>
        $"Until {Pages.PageWords.OnDay(given.Closing.Day)}{(given.Closing.Time is { } time ? $", {Clock.Format(time)} ({City(view.Consultation.ForumZone)})" : "")}"
        + (given.To is { } to ? $", for {view.NameOf(to)} alone" : ", for all delegations")
        + (given.Reopens ? ", after the closing had passed" : "");

    public static string Contents(Submission submission) =>
        submission.None ? "no comments at this stage" : Pages.PageWords.Count(submission.Comments.Length, "comment", "comments");

    public static string Size(long bytes) => bytes switch
    {
        < 1_024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1_048_576 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_024.0:0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_048_576.0:0.#} MB"),
    };

    /// <summary>"4 minutes", "3 hours", "2 days".</summary>
    public static string Age(Duration age) =>
        age >= Duration.FromDays(2) ? $"{(int)age.TotalDays} days"
        : age >= Duration.FromHours(2) ? $"{(int)age.TotalHours} hours"
        : age >= Duration.FromMinutes(2) ? $"{(int)age.TotalMinutes} minutes"
        : "a minute";

    /// <summary>The beginning of a text, cut between words.</summary>
    public static string Shortened(string text)
    {
        if (text.Length <= Glance)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', Glance);
        return text[..(end > Glance / 2 ? end : Glance)].TrimEnd() + " …";
    }
}
