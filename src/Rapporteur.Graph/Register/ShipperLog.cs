using Microsoft.Extensions.Logging;

namespace Rapporteur.Graph.Register;

internal static partial class ShipperLog
{
    [LoggerMessage(1, LogLevel.Warning, "Shipping waits {Wait}: {Sentence}")]
    public static partial void Waits(ILogger log, string sentence, TimeSpan wait);

    [LoggerMessage(2, LogLevel.Warning, "Entry {Key} is refused as an item and goes into a file")]
    public static partial void WentIntoFile(ILogger log, string key);

    [LoggerMessage(3, LogLevel.Critical, "Entry {Key} cannot be shipped and its consultation rests until someone looks: {Why}")]
    public static partial void Alarm(ILogger log, string key, string why);

    [LoggerMessage(4, LogLevel.Error, "What was sent has waited {Minutes} minutes for the register")]
    public static partial void SentWaits(ILogger log, int minutes);
}
