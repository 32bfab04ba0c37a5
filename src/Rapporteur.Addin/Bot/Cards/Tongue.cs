using NodaTime;
using Rapporteur.Addin.Pages;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Words;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>The language the bot speaks with a person: English, or Russian for those whose language it is.</summary>
public sealed class Tongue
{
    private readonly bool russian;

    private Tongue(bool russian) => this.russian = russian;

    public static Tongue English { get; } = new(false);

    public static Tongue Russian { get; } = new(true);

    /// <summary>By an IETF tag such as <c>ru-RU</c>; English for every language the bot does not speak.</summary>
    public static Tongue Of(string? language) =>
        language is not null && (language.Equals("ru", StringComparison.OrdinalIgnoreCase) || language.StartsWith("ru-", StringComparison.OrdinalIgnoreCase)) ? Russian : English;

    /// <summary>The IETF tag of a card in this language.</summary>
    public string Tag => russian ? "ru" : "en";

    public string Says(string english, string russian) => this.russian ? russian : english;

    public string Day(LocalDate day) => Language.Day(day);

    public string At(Instant instant, DateTimeZone zone) => Language.At(instant, zone);

    /// <summary>An end that falls on midnight is said as the end of the day before it.</summary>
    public string Until(Instant instant, DateTimeZone zone) => Language.Until(instant, zone);

    /// <summary>The time left in the largest unit that says enough; null when the end has passed.</summary>
    public string? Left(Instant end, Instant now) => Language.Left(end, now);

    private Language Language => russian ? Language.Russian : Language.English;

    public string State(CommentState state) => state switch
    {
        CommentState.Saved => Says("Saved inside your delegation; not yet sent", "Сохранено внутри делегации; ещё не отправлено"),
        CommentState.Approved => Says("Approved; not yet sent", "Одобрено; ещё не отправлено"),
        CommentState.Sent => Says("Sent to the Secretariat", "Отправлено в Секретариат"),
        _ => Says("Withdrawn", "Отозвано"),
    };

    public string Kind(CommentKind kind) => kind switch
    {
        CommentKind.Add => Says("Add", "Добавить"),
        CommentKind.Delete => Says("Delete", "Исключить"),
        CommentKind.Replace => Says("Replace", "Заменить"),
        CommentKind.Move => Says("Move", "Переместить"),
        _ => Says("General", "Общее"),
    };
}
