using Rapporteur.Words;

namespace Rapporteur.Arrivals;

/// <summary>What a check of the sender's domain came to (RFC 8601); <see cref="Unsure"/> is every word that is none of these.</summary>
public enum CheckResult
{
    Passed,
    Failed,

    /// <summary>The domain makes no statement that could be checked.</summary>
    None,

    Unsure,
}

/// <summary>
/// One check that the receiving server made: its method as written there (spf, dkim, dmarc, compauth) and the domain it is
/// about. A check that passed says that the domain sent it, not who wrote it.
/// </summary>
public sealed record MailCheck(string Method, CheckResult Result, string? Domain)
{
    public string In(Language language) => ArrivalWords.Book.In(language).Say(
        Result switch
        {
            CheckResult.Passed => "arrivals.check.passed",
            CheckResult.Failed => "arrivals.check.failed",
            CheckResult.None => "arrivals.check.none",
            _ => "arrivals.check.unsure",
        },
        ("method", Method.ToUpperInvariant()), ("domain", Domain ?? "–"));
}
