using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Issuing;
using Rapporteur.Addin.Shapes;
using Rapporteur.Audits;
using Rapporteur.Intake;
using Rapporteur.Views;
using Rapporteur.Word.Forms;
using Rapporteur.Word.Papers;
using Rapporteur.Words;

namespace Rapporteur.Addin.Api;

/// <summary>
/// Every act there is for who asks: all that was sent for the Secretariat and the Chair, its own for who speaks for a delegation. As JSON
/// by pages, or whole as a workbook or a table.
/// </summary>
public static class AuditEndpoints
{
    private const int LargestPage = 1_000;

    public static void MapAudit(this RouteGroupBuilder api)
    {
        var here = api.MapGroup("/consultations/{c}");
        here.MapGet("/audit", PageAsync).Produces<AuditView>().ProducesProblem(403)
            .WithSummary("Acts, oldest first: from, to, door, function, delegation, kind, q; paging by pageSize, after");
        here.MapGet("/audit.xlsx", WorkbookAsync).ProducesProblem(403).WithSummary("The same, whole, as a workbook");
        here.MapGet("/audit.csv", TableAsync).ProducesProblem(403).WithSummary("The same, whole, as values separated by commas");
    }

    private static async Task<IResult> PageAsync(string c, [FromQuery] string? pageSize, [FromQuery] string? after, HttpContext context,
        Caller caller, AuditTrail trail)
    {
        var (reader, lines, refusal) = await FindAsync(c, context, caller, trail);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        var size = 100;
        if (pageSize is not null
            && (!int.TryParse(pageSize, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > LargestPage))
        {
            return Problems.Result(DoorRefusals.BadPageSize(LargestPage));
        }

        var from = 0;
        if (after is not null
            && (!int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out from) || from > lines.Count))
        {
            return Problems.Result(Refusals.BadAfter);
        }

        var say = ReadingLanguage.Say(context);
        return Results.Json(
            new AuditView([.. lines.Skip(from).Take(size).Select(l => Shown(l, say))], lines.Count,
                from + size < lines.Count ? $"{from + size}" : null),
            ApiJson.Plain.AuditView);
    }

    private static async Task<IResult> WorkbookAsync(string c, HttpContext context, Caller caller, AuditTrail trail, ForumClock clock)
    {
        var (reader, lines, refusal) = await FindAsync(c, context, caller, trail);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        // The writer is synchronous; a response is not.
        using var whole = new MemoryStream();
        SheetWriter.Write(AuditTable.Sheet(reader, lines, Spoken(context), clock.Now), whole);
        return Results.File(
            whole.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"audit-{reader.Id}.xlsx");
    }

    private static async Task<IResult> TableAsync(string c, HttpContext context, Caller caller, AuditTrail trail)
    {
        var (reader, lines, refusal) = await FindAsync(c, context, caller, trail);
        var say = Spoken(context);
        return reader is null ? Problems.Result(refusal!) : Results.File(
            TableFile.Separated(lines.SelectMany(l => AuditTable.Rows(reader, l, say)).Prepend(AuditTable.Headings(say))),
            "text/csv; charset=utf-8", $"audit-{reader.Id}.csv");
    }

    private static async Task<(Attribution? Reader, IReadOnlyList<AuditLine> Lines, Refusal? No)> FindAsync(string c, HttpContext context,
        Caller caller, AuditTrail trail)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        return reader is null ? (null, [], refusal)
            : !AuditTrail.IsFor(reader) ? (null, [], Refusals.ForSecretariat)
            : (reader, await trail.ReadAsync(reader, AuditTable.Query(context.Request.Query), context.RequestAborted), null);
    }

    // A file is kept; the pseudo-language is for pages.
    private static Phrases Spoken(HttpContext context) =>
        ReadingLanguage.In(PaperLanguage.For(ReadingLanguage.Of(context)));

    private static AuditLineView Shown(AuditLine line, Phrases say) => new(
        line.At, line.Who?.Name, line.Capacity.Function, line.Capacity.Delegation, line.Capacity.Role, line.Door,
        [.. line.What.Select(w => new AuditEntryView(w.Kind, AuditTable.What(w.Kind, say), w.About, w.OnBehalfOf))]);
}
