using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Rapporteur.Addin.Pages;

/// <summary>Answers with a component as HTML: a whole page when its root is <c>Document</c>, else a fragment for htmx.</summary>
public static class Page
{
    /// <summary>The header a page's scripts send its antiforgery token in.</summary>
    public const string AntiforgeryHeader = "X-Antiforgery";

    /// <summary>Says for whom the asking page was made, by the person's id.</summary>
    public const string PersonHeader = "X-Person";

    /// <summary>True when htmx asks and a fragment is to be answered; else the whole page is wanted.</summary>
    public static bool WantsFragment(HttpRequest request) => request.Headers["HX-Request"] == "true";

    public static IResult Of<T>(string parameter, object? value, int status = StatusCodes.Status200OK)
        where T : IComponent =>
        new RazorComponentResult<T>(new Dictionary<string, object?> { [parameter] = value }) { StatusCode = status };

    /// <summary>A page that is the same for everybody.</summary>
    public static IResult Of<T>()
        where T : IComponent => new RazorComponentResult<T>();
}
