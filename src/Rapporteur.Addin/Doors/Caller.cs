using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// The person behind a request in one consultation, with what that person may see. A consultation somebody is not on
/// the roster of does not exist for him or her.
/// </summary>
public sealed class Caller(Intake.Intake intake, ForumClock clock)
{
    /// <summary>The asker's view of a consultation, or the refusal to answer with.</summary>
    public async ValueTask<(Attribution? Attribution, Refusal? Refusal)> InAsync(HttpContext context, string consultation)
    {
        if (TokenAuthentication.IdentityOf(context.User) is not { } identity)
        {
            return (null, Refusals.NoConsultation);
        }

        var found = await InAsync(identity, consultation, context.RequestAborted);
        if (found.Attribution is { } reader)
        {
            ReadingLanguage.Know(context, reader);
        }

        return found;
    }

    /// <summary>The same for somebody another door vouches for.</summary>
    public async ValueTask<(Attribution? Attribution, Refusal? Refusal)> InAsync(Identity identity, string consultation,
        CancellationToken cancellationToken)
    {
        if (!IsSlug(consultation))
        {
            return (null, Refusals.NoConsultation);
        }

        return await intake.SeenByAsync(new ConsultationId(consultation), identity, cancellationToken) is { } reader
            ? (reader.On(clock.Today(reader)), null)
            : (null, Refusals.NoConsultation);
    }

    /// <summary>The same, for whom that is to do at all: what is wrong with a request is told to nobody else.</summary>
    public async ValueTask<(Attribution? Attribution, Refusal? Refusal)> InAsync(HttpContext context, string consultation,
        ConsultationVerb verb)
    {
        var (reader, refusal) = await InAsync(context, consultation);
        return reader is not null && Forbidden(reader, verb) is { } no ? (null, no) : (reader, refusal);
    }

    /// <summary>Why that is not for this reader to do at all; null for whom it is or may once be.</summary>
    public Refusal? Forbidden(Attribution reader, ConsultationVerb verb) => verb.Forbidden(reader, clock.Now);

    /// <summary>The asker's view of every consultation he or she is on the roster of, in the order they were opened.</summary>
    public async Task<List<Attribution>> EverywhereAsync(Identity identity, IJournal journal, CancellationToken cancellationToken)
    {
        var mine = new List<Attribution>();
        foreach (var id in await journal.ConsultationsAsync(cancellationToken))
        {
            if ((await InAsync(identity, id.Value, cancellationToken)).Attribution is { } reader)
            {
                mine.Add(reader);
            }
        }

        return mine;
    }

    /// <summary>Hands a request to the rules as this person, stamped now: call it when the request was fully read.</summary>
    public Task<Result> AskAsync(Attribution attribution, Door door, ClientRequest? client, Request request) =>
        AskAsync(attribution.Id, new Asked(attribution.Asker.Id, door, clock.Now, client, Fresh()), request);

    /// <summary>The same for a request made elsewhere: a record that takes nothing is a refusal like any other.</summary>
    public async Task<Result> AskAsync(ConsultationId consultation, Asked asked, Request request)
    {
        try
        {
            var result = await intake.AskAsync(consultation, asked, request);
            OwnActs.Note(consultation, result.Reached);
            return result;
        }
        catch (Exception fault) when (NotKept.Of(fault) is { } refusal)
        {
            return new Result(null, refusal);
        }
    }

    /// <summary>What the same person sees by now.</summary>
    public async ValueTask<Attribution> AgainAsync(Attribution before) =>
        (await intake.SeenByAsync(before.Id, before.Asker.Id))?.On(clock.Today(before)) ?? before;

    /// <summary>The random bits of a request.</summary>
    internal static string Fresh() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

    private static bool IsSlug(string text) =>
        text.Length is > 0 and <= 64 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
