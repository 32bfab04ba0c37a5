using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Addin.Local;

/// <summary>What only local mode has: the people one can be, their tokens, the forum clock, and the outbox.</summary>
public static class LocalEndpoints
{
    // Whoever moves the clock sees at once what it set going, unless it is very much.
    internal static readonly TimeSpan UntilSent = TimeSpan.FromSeconds(10);

    public static void MapLocalAddresses(this IEndpointRouteBuilder endpoints)
    {
        var guard = endpoints.ServiceProvider.GetRequiredService<LocalGuard>();
        var local = endpoints.MapGroup("/local").AddEndpointFilter(guard.FilterAsync).ExcludeFromDescription();
        local.MapGet("/people", PeopleAsync);
        local.MapPost("/token", TokenAsync);
        local.MapGet("/clock", Clock);
        local.MapPut("/clock", MoveClockAsync);
        local.MapGet("/outbox", Outbox.ShowAsync);
        local.MapGet("/inbox", Inbox.ShowAsync);
        local.MapPost("/inbox", Inbox.ReceiveAsync).TakesFile(Inbox.LongestForm).DisableAntiforgery();
    }

    /// <summary>Everyone on any roster here who has an account, each once.</summary>
    internal static async Task<List<Person>> EveryoneAsync(IJournal journal, Intake.Intake intake, CancellationToken cancellationToken)
    {
        var everyone = new Dictionary<PersonId, Person>();
        foreach (var id in await journal.ConsultationsAsync(cancellationToken))
        {
            foreach (var person in ((await intake.EntranceAsync(id, cancellationToken))?.Consultation.Roster.People ?? [])
                .Where(p => p.Identities.Count > 0))
            {
                everyone.TryAdd(person.Id, person);
            }
        }

        return [.. everyone.Values];
    }

    private static async Task<IResult> PeopleAsync(HttpContext context, IJournal journal, Intake.Intake intake) =>
        Results.Json((await EveryoneAsync(journal, intake, context.RequestAborted)).Select(p => new
        {
            id = p.Id.Value,
            name = p.Name,
            role = JsonNamingPolicy.CamelCase.ConvertName(p.Function?.ToString() ?? p.Role!.Value.ToString()),
            delegation = p.Delegation?.Value,
            tenantId = p.Identities[0].TenantId,
            objectId = p.Identities[0].ObjectId,
        }));

    private static async Task<IResult> TokenAsync(HttpContext context, IJournal journal, Intake.Intake intake, Tokens tokens)
    {
        var body = await BodyReader.ReadAsync(context, LocalJson.Default.PersonBody);
        if (body.Refusal is { } refusal)
        {
            return Problems.Result(refusal);
        }

        var id = body.Value?.Person;
        var person = (await EveryoneAsync(journal, intake, context.RequestAborted)).Find(p => p.Id.Value == id);
        return person is null
            ? Problems.Result(DoorRefusals.NoPerson)
            : Results.Json(new { token = tokens.Issue(person.Identities[0]) });
    }

    private static IResult Clock(ForumClock clock) => Results.Json(new { now = InstantPattern.ExtendedIso.Format(clock.Now) });

    private static async Task<IResult> MoveClockAsync(HttpContext context, ForumClock clock, StoryPlayer player, Reminding reminding)
    {
        var body = await BodyReader.ReadAsync(context, LocalJson.Default.ClockBody);
        if (body.Refusal is { } refusal)
        {
            return Problems.Result(refusal);
        }

        if (body.Value?.Now is not { } text || InstantJson.Parse(text) is not { } to || to > ForumClock.Latest)
        {
            return Problems.Result(DoorRefusals.BadInstant);
        }

        if (!clock.MoveTo(to))
        {
            return Problems.Result(DoorRefusals.ClockBack);
        }

        await player.PlayAsync(context.RequestAborted);
        await reminding.LookAsync(UntilSent);
        return Clock(clock);
    }
}

/// <summary>Whose token is asked for, by the id at <c>/local/people</c>.</summary>
public sealed record PersonBody(string? Person);

/// <summary>Where the forum clock is to stand, as an instant with Z or an offset.</summary>
public sealed record ClockBody(string? Now);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.Strict, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(PersonBody))]
[JsonSerializable(typeof(ClockBody))]
internal sealed partial class LocalJson : JsonSerializerContext;
