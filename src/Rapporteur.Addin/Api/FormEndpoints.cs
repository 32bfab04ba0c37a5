using Microsoft.AspNetCore.Mvc;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Issuing;
using Rapporteur.Word.Forms;

namespace Rapporteur.Addin.Api;

/// <summary>The comment form of a draft, for work on paper; filled in it comes back as any returned file does.</summary>
public static class FormEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapForms(this RouteGroupBuilder api) =>
        api.MapGet("/consultations/{c}/papers/comment-form.xlsx", GetAsync).Produces(200, contentType: Xlsx).ProducesProblem(404)
            .WithSummary(
                "The comment form of the draft as a workbook: a row for each passage; " +
                "version counts from 0, language is that of its words");

    private static async Task<IResult> GetAsync(string c, [FromQuery] string? version, [FromQuery] string? language, HttpContext context,
        Caller caller)
    {
        var (reader, refusal) = await caller.InAsync(context, c);
        if (reader is null)
        {
            return Problems.Result(refusal!);
        }

        // Before a draft is circulated nobody comments on it.
        var (seen, no) = ConsultationEndpoints.VersionOf(reader, version);
        if (seen is null || reader.DraftNumbered(seen.Number) is not { } draft)
        {
            return Problems.Result(no ?? DoorRefusals.NoDraftVersion(version!));
        }

        if (PaperLanguage.Find(language) is not { } spoken)
        {
            return Problems.Result(PaperLanguage.Bad);
        }

        var whole = new MemoryStream();
        CommentFormWriter.Write(reader.Consultation, draft, whole, spoken);
        whole.Position = 0;
        return Results.File(whole, Xlsx, $"comment-form-{reader.Id}-{draft.Number}.xlsx");
    }
}
