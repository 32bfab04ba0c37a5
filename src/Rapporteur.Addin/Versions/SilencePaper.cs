using NodaTime;
using Rapporteur.Views;
using Rapporteur.Word.Papers;
using Rapporteur.Words;

namespace Rapporteur.Addin.Versions;

/// <summary>
/// The silence procedures as a paper, the same for everybody: what is put, until when, how it is broken, and whether it was broken or ended
/// without having been. It names nobody who broke one, and nobody who was silent.
/// </summary>
internal static class SilencePaper
{
    public static Pack Of(Attribution reader, Phrases say, Instant now)
    {
        var consultation = reader.Consultation;
        return new Pack(
            say["asking.silence.title"],
            string.Join(" · ", new[] { consultation.Forum, consultation.Title, consultation.Note }.OfType<string>()),
            [
                new PackSection(say["asking.silence.means"], [say["asking.silence.lead"]]),
                .. reader.Silences().Reverse().Select(seen => new PackSection(
                    say.Say("asking.silence.until", ("day", Until(seen, say.Language, consultation.ForumZone))),
                    [
                        .. seen.Silence.Words.Split('\n'),
                        .. seen.Silence.HowToBreak.Split('\n').Select(line => $"{say["asking.silence.how"]}: {line}"),
                        say[State(seen, now)],
                    ])),
            ],
            say.Language,
            now);
    }

    public static string Until(SeenSilence seen, Language language, DateTimeZone zone) =>
        seen.Silence.Until is { Time: null } day ? language.Day(day.Day) : language.At(seen.Ends, zone);

    /// <summary>The key of how it stands: open still, broken, or ended without having been broken.</summary>
    public static string State(SeenSilence seen, Instant now) => seen.IsBroken ? "asking.silence.broken"
        : now <= seen.Ends ? "asking.silence.open-still" : "asking.silence.unbroken";
}
