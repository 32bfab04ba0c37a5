using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Workers;
using Rapporteur.Graph.Register;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>How far the register is behind what was received, why and until when; and whether notices go out.</summary>
internal static class StatusEndpoints
{
    public static void MapStatus(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/status", ShowAsync);
        desk.MapGet("/status/now", NowAsync);
    }

    private static async Task<IResult> ShowAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null
            ? no!
            : Page.Of<StatusPage>(nameof(StatusPage.Status), await OfAsync(context, DeskEndpoints.View(context, reader, clock)));
    }

    private static async Task<IResult> NowAsync(string c, HttpContext context, Caller caller, ForumClock clock)
    {
        var (reader, no) = await DeskDoor.OpenToBothAsync(context, c, caller);
        return reader is null
            ? no!
            : Page.Of<StatusNow>(nameof(StatusNow.Status), await OfAsync(context, DeskEndpoints.View(context, reader, clock)));
    }

    private static async Task<StatusView> OfAsync(HttpContext context, DeskView view)
    {
        var services = context.RequestServices;
        var state = services.GetRequiredService<Installation>().State;
        var oldest =
            (await services.GetRequiredService<IJournalStore>().ShippingAsync(context.RequestAborted))
            .FirstOrDefault(p => p.Consultation == view.Reader.Id)?.Oldest;
        return new StatusView(view, state.Why, oldest, services.GetRequiredService<RegisterAddress>().Settings().UnitsForShipping,
            state.Channels)
        {
            InFiles = state.InFilesOf(view.Reader.Id),
        };
    }
}

/// <summary>
/// The state of the installation as the Secretariat may know it. The register takes acts in their order, what is not sent among
/// them; so the page counts none but those it shows anyway: submissions not older than <see cref="Oldest"/>, the instant of the oldest act
/// the register lacks. <see cref="Why"/> is why the register does not answer, null while it does or it is not known yet.
/// </summary>
public sealed record StatusView(DeskView View, FaultKind? Why, Instant? Oldest, int UnitsPerMinute, IReadOnlyList<ChannelFault> Channels)
{
    private const int UnitsOfAnAct = 2;

    /// <summary>How many acts of what was received the register's list refused as they are: they stand there as a file.</summary>
    public int InFiles { get; init; }

    /// <summary>When what the register lacks of what was received came, oldest first.</summary>
    public IReadOnlyList<Instant> Behind { get; } =
        Oldest is { } since ? [.. View.Reader.Submissions().Select(s => s.At).Where(at => at >= since)] : [];

    /// <summary>In how many minutes it is there at the pace Graph allows.</summary>
    public int Minutes => Math.Max(1, (int)Math.Ceiling((double)Behind.Count * UnitsOfAnAct / Math.Max(1, UnitsPerMinute)));
}
