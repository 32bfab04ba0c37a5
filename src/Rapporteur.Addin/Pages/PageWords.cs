using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Pages;

/// <summary>How instants, places and states are said to people. Times always name their zone.</summary>
public static class PageWords
{
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The one capacity somebody acts in: "Focal point, Orvessa" or "Secretariat".</summary>
    public static string Capacity(Attribution reader)
    {
        var delegation = reader.Board.Consultation!.Roster.DelegationOf(reader.Reader);
        return Capacity(reader.Reader, delegation);
    }

    public static string Capacity(Person person, Delegation? delegation) => (person.Function, person.Role) switch
    {
        (Function.CoChair, _) => "Co-chair",
        ({ } function, _) => function.ToString(),
        (_, DelegationRole.FocalPoint) => $"Focal point, {delegation?.ShortName}",
        var (_, role) => $"{role}, {delegation?.ShortName}",
    };

    public static string OnDay(LocalDate day) => Language.English.Day(day);

    /// <summary>"22 December 2017, 17:59 (Istanbul)".</summary>
    public static string At(Instant instant, DateTimeZone zone) => Language.English.At(instant, zone);

    /// <summary>An end that falls on midnight is said as the end of the day before it.</summary>
    public static string Until(Instant instant, DateTimeZone zone) => Language.English.Until(instant, zone);

    /// <summary>An instant in the forum's time and, where it is another, in the capital's.</summary>
    public static string AtBoth(Instant instant, Consultation consultation, Delegation? mine)
    {
        var forum = At(instant, consultation.ForumZone);
        return Capital(consultation, mine) is { } zone ? $"{forum}; {At(instant, zone)}" : forum;
    }

    /// <summary>The capital's zone when its clock differs from the forum's by name; null otherwise.</summary>
    public static DateTimeZone? Capital(Consultation consultation, Delegation? mine) =>
        mine is null || mine.Zone == consultation.Zone ? null : DateTimeZoneProviders.Tzdb[mine.Zone];

    /// <summary>"by 22 December 2017", or "as soon as possible" where no day was set: the closing as the Chair put it.</summary>
    public static string Requested(Consultation consultation, DelegationId? delegation) => consultation.ClosingOf(delegation) switch
    {
        { Time: { } time } closing => $"by {OnDay(closing.Day)}, {Time.Format(time)} ({ZoneCity.Of(consultation.ForumZone)})",
        { } closing => $"by {OnDay(closing.Day)}",
        null => consultation.ClosingWords ?? "",
    };

    /// <summary>"24 days left", "5 hours left", "less than a minute left"; null when the end has passed.</summary>
    public static string? Left(Instant end, Instant now) => Language.English.Left(end, now);

    public static string State(CommentState state) => state switch
    {
        CommentState.Saved => "Saved",
        CommentState.Approved => "Approved",
        CommentState.Sent => "Sent",
        _ => "Withdrawn",
    };

    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
