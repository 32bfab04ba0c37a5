using System.Text.Json;
using Rapporteur.Addin.Desk;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Pages;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Local;

/// <summary>Who attended the sample's meeting, for its Secretariat.</summary>
internal static class AttendanceEndpoint
{
    public static async Task<IResult> ShowAsync(HttpContext context, Caller caller, StoryPlayer player)
    {
        var (reader, no) = await DeskDoor.OpenAsync(context, player.Story.Consultation.Id, caller, Verbs.Record);
        if (reader is null)
        {
            return no!;
        }

        await using var stream = Story.Open("attendance.json");
        var attendance =
            await JsonSerializer.DeserializeAsync(stream, AttendanceJson.Default.Attendance, context.RequestAborted)
                ?? throw new InvalidDataException("attendance.json holds null.");
        return Page.Of<AttendancePage>(nameof(AttendancePage.Roll), new AttendanceView(reader, attendance));
    }
}
