using System.Collections.Immutable;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// Which language who asks reads, by the one rule of <see cref="Language.For"/>: what was chosen on a page, then the
/// roster's, then the browser's or the program's around the page, then the forum's. A choice is a cookie of that browser;
/// a page in somebody else's frame, where no cookie of ours is sent, says it in its address and in a header.
/// </summary>
public static class ReadingLanguage
{
    public const string Cookie = "rapporteur-language";

    public const string Header = "X-Language";

    /// <summary>The same in the address of a page.</summary>
    public const string Query = "language";

    private static readonly object Key = new();

    private static readonly Phrasebook Pages =
        new(typeof(ReadingLanguage).Assembly, "page", "pane", "reader", "start", "tour", "help", "signin", "local", "desk", "work",
            "wording", "agenda", "mailbox", "versions", "lists", "audit", "room", "asking");

    public static Language Of(HttpContext context)
    {
        var reader = context.Items[Key] as Attribution;
        return Language.For(Chosen(context)?.Tag, reader?.Asker.Language, Accepted(context.Request), reader?.Consultation.Languages ?? []);
    }

    /// <summary>The sentences of the pages in that language.</summary>
    public static Phrases Say(HttpContext context) => In(Of(context));

    /// <summary>The sentences of the pages in a language.</summary>
    public static Phrases In(Language language) => Pages.In(language);

    /// <summary>What is offered to choose from: what is spoken, and on somebody's own machine the pseudo-language too.</summary>
    public static ImmutableArray<Language> Offered(HttpContext context) =>
        context.RequestServices.GetService<LocalMode>() is null ? Language.Spoken : Language.Spoken.Add(Language.Pseudo);

    /// <summary>What was chosen on a page; null where nothing was, or nothing that is offered.</summary>
    public static Language? Chosen(HttpContext context)
    {
        var request = context.Request;
        var chosen =
            Language.Find(request.Headers[Header]) ?? Language.Find(request.Query[Query]) ?? Language.Find(request.Cookies[Cookie]);
        return chosen is not null && Offered(context).Contains(chosen) ? chosen : null;
    }

    /// <summary>From here on it is known who asks, and with that whose roster and which forum.</summary>
    public static void Know(HttpContext context, Attribution reader) => context.Items[Key] = reader;

    // Teams puts the language it is in into the tab's address:
    // https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/access-teams-context
    private static IEnumerable<string> Accepted(HttpRequest request)
    {
        if (request.Path == "/reader/teams" && request.Query["locale"].ToString() is { Length: > 0 } around)
        {
            yield return around;
        }

        foreach (var asked in request.GetTypedHeaders().AcceptLanguage.Where(a => a.Quality is not 0)
            .OrderByDescending(a => a.Quality ?? 1))
        {
            yield return asked.Value.ToString();
        }
    }
}
