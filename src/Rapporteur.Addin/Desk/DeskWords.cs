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

    /// <summary>The hour on the forum's clock; the page says once whose clock it is.</summary>
    public static string Hour(Instant instant, DateTimeZone forum) => Clock.Format(instant.InZone(forum).TimeOfDay);

    public static string Of(Phrases say, Answered answered) => say[answered switch
    {
        Answered.Comments => "desk.comments",
        Answered.NoComments => "desk.none",
        Answered.Joint => "desk.joint",
        _ => "desk.nothing-received",
    }];

    /// <summary>"Until 29 December 2017, for Velmora alone, after the closing had passed".</summary>
    public static string Extension(Phrases say, Extension given, DeskView view)
    {
        var day = say.Language.Day(given.Closing.Day);
        var end = given.Closing.Time is { } time
            ? say.Say("desk.extension.end", ("day", day), ("hour", Clock.Format(time)),
                ("city", say.Language.City(view.Consultation.ForumZone)))
            : day;
        return given.To is { } to
            ? say.Say(given.Reopens ? "desk.extension.one-after" : "desk.extension.one", ("end", end), ("delegation", view.NameOf(to)))
            : say.Say(given.Reopens ? "desk.extension.all-after" : "desk.extension.all", ("end", end));
    }

    public static string Contents(Phrases say, Submission submission) =>
        submission.None ? say["desk.none-lower"] : say.Language.Comments(submission.Comments.Length);

    /// <summary>How something came that was filed on behalf; what is not of the list stands as it was entered.</summary>
    public static string Channel(Phrases say, string channel) => channel switch
    {
        "e-mail" => say["desk.channel.mail"],
        "note verbale" => say["desk.channel.note"],
        "by hand" => say["desk.channel.hand"],
        "post" => say["desk.channel.post"],
        "other" => say["desk.channel.other"],
        _ => channel,
    };

    public static string Size(Phrases say, long bytes) => bytes switch
    {
        < 1_024 => say.Say("desk.size.bytes", ("count", (int)bytes)),
        < 1_048_576 => say.Say("desk.size.kb", ("number", (bytes / 1_024.0).ToString("0", say.Language.Culture))),
        _ => say.Say("desk.size.mb", ("number", (bytes / 1_048_576.0).ToString("0.#", say.Language.Culture))),
    };

    /// <summary>"4 minutes", "3 hours", "2 days".</summary>
    public static string Age(Phrases say, Duration age) =>
        age >= Duration.FromDays(2) ? say.Say("desk.age.days", ("count", (int)age.TotalDays))
        : age >= Duration.FromHours(2) ? say.Say("desk.age.hours", ("count", (int)age.TotalHours))
        : age >= Duration.FromMinutes(2) ? say.Say("desk.age.minutes", ("count", (int)age.TotalMinutes))
        : say["desk.age.minute"];

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
