using Microsoft.AspNetCore.Http.HttpResults;

namespace Rapporteur.Addin.Help;

/// <summary>One page a role, to read or to print; the same for everybody, so that who cannot sign in can read it too.</summary>
public static class HelpEndpoints
{
    public static void MapHelp(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/help", () => Results.LocalRedirect($"/help/{Guide.All[0].Role}")).ExcludeFromDescription();
        endpoints.MapGet("/help/{role}", Show).ExcludeFromDescription();
    }

    private static IResult Show(string role) => Guide.All.FirstOrDefault(g => g.Role == role) is { } guide
        ? new RazorComponentResult<HelpPage>(new { Guide = guide })
        : Results.NotFound();
}
