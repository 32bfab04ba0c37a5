using System.Text.Json.Serialization;
using Rapporteur.Addin.Api;
using Rapporteur.Addin.Doors;

namespace Rapporteur.Addin.SignIn;

/// <summary>Where a pane in a frame, whose links carry no token, gets the address of one download.</summary>
public static class TicketEndpoints
{
    private const int LongestPath = 2_000;

    private static readonly string[] Doors = ["/api/v1/", "/pane/"];

    public static void MapTickets(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/pane/tickets", IssueAsync).ExcludeFromDescription();

    private static async Task<IResult> IssueAsync(HttpContext context, Tickets tickets)
    {
        if (TokenAuthentication.IdentityOf(context.User) is not { } identity)
        {
            return Problems.Result(DoorRefusals.SignIn);
        }

        var body = await BodyReader.ReadAsync(context, TicketJson.Default.TicketBody);
        if (body.Refusal is { } refusal)
        {
            return Problems.Result(refusal);
        }

        return body.Value?.Path is { } path && IsDownload(path)
            ? Results.Json(new TicketAddress(tickets.AddressFor(path, identity)), TicketJson.Default.TicketAddress)
            : Problems.Result(DoorRefusals.BadPath);
    }

    // As it goes over the line: printable ASCII, nothing that steps out of the door it names, no second ticket.
    private static bool IsDownload(string path) =>
        path.Length <= LongestPath
        && Array.Exists(Doors, door => path.StartsWith(door, StringComparison.Ordinal))
        && path.All(ch => ch is > ' ' and < '\u007f' and not ('#' or '\\'))
        && !path.Contains("..", StringComparison.Ordinal)
        && !path.Contains($"{Tickets.Query}=", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The path and query of a download.</summary>
public sealed record TicketBody(string? Path);

/// <summary>The same with its ticket.</summary>
public sealed record TicketAddress(string Url);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TicketBody))]
[JsonSerializable(typeof(TicketAddress))]
internal sealed partial class TicketJson : JsonSerializerContext;
