using System.Globalization;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Pages;
using Rapporteur.Audits;

namespace Rapporteur.Addin.Desk.Audits;

/// <summary>A page of the audit, the newest first; <see cref="Kinds"/> are those there is something of.</summary>
public sealed record AuditPaged(DeskView View, AuditQuery Query, IReadOnlyList<AuditLine> Lines, int Start, int Count,
    IReadOnlyList<string> Kinds, string Asked)
{
    public const int Size = 100;
}

/// <summary>Every act, for the Secretariat and the Chair: one page to look through, one to take away.</summary>
internal static class AuditPages
{
    public static void MapAuditPage(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/desk/{c}/audit", ShowAsync).ExcludeFromDescription();

    private static async Task<IResult> ShowAsync(string c, HttpContext context, Caller caller, ForumClock clock, AuditTrail trail)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        if (reader is null)
        {
            return no!;
        }

        var query = AuditTable.Query(context.Request.Query);
        var found = await trail.ReadAsync(reader, query, context.RequestAborted);
        var all = query == AuditQuery.All ? found : await trail.ReadAsync(reader, AuditQuery.All, context.RequestAborted);
        _ = int.TryParse(context.Request.Query["start"], NumberStyles.None, CultureInfo.InvariantCulture, out var start);
        var asked = QueryString.Create(context.Request.Query.Where(q => q.Key != "start" && q.Value.ToString().Length > 0)).Value ?? "";
        return Page.Of<AuditPage>(nameof(AuditPage.Audit), new AuditPaged(
            new DeskView(reader, clock.Now), query, [.. found.Reverse().Skip(start).Take(AuditPaged.Size)], start, found.Count,
            [.. all.SelectMany(l => l.What).Select(w => w.Kind).Distinct()], asked));
    }
}
