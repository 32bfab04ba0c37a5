using System.Collections.Immutable;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Pages.InWord;

/// <summary>A next draft of the sample on the table, and other consultations beside it.</summary>
public static class Revised
{
    /// <summary>Circulates Rev.1: the Zero draft's passages as they are changed.</summary>
    public static async Task CirculateAsync(RunningHost host, Func<Passage, Passage> change)
    {
        var board = await BoardAsync(host);
        await AskAsync(host, board.Id, board.Consultation!,
            new CirculateDraft("Rev.1", "en", await FreezeAsync(host, [.. board.Drafts[0].Draft.Passages.Select(change)]),
                board.Drafts[0].File));
    }

    /// <summary>Opens another consultation on the same draft, for the people who are kept on its roster.</summary>
    public static async Task OpenAnotherAsync(RunningHost host, string id, Func<Person, bool> kept)
    {
        var board = await BoardAsync(host);
        var roster =
            new Roster(board.Consultation!.Roster.Delegations,
                [.. board.Consultation.Roster.People.Where(p => kept(p) || p.Function == Function.Secretariat)]);
        var other = board.Consultation with { Id = new ConsultationId(id), Title = "Another consultation", Roster = roster };
        await AskAsync(host, other.Id, other, new OpenConsultation(other));
        await AskAsync(host, other.Id, other,
            new CirculateDraft("Zero draft", "en", await FreezeAsync(host, board.Drafts[0].Draft.Passages), board.Drafts[0].File));
    }

    internal static async Task<Board> BoardAsync(RunningHost host) =>
        await host.Service<Rapporteur.Intake.Intake>().BoardAsync(new ConsultationId(RunningHost.Consultation));

    private static async Task<Comments.FileHash> FreezeAsync(RunningHost host, ImmutableArray<Passage> passages) =>
        await host.Service<FileStore>().PutAsync(DraftJson.Write(passages), CancellationToken.None);

    private static async Task AskAsync(RunningHost host, ConsultationId id, Consultation consultation, Request request)
    {
        var officer = consultation.Roster.People.First(p => p.Function == Function.Secretariat).Id;
        var asked =
            new Asked(officer, Door.Host, host.Clock.Now, new ClientRequest($"test/{request.GetType().Name}/{Guid.NewGuid()}", "test"),
                "test");
        Assert.IsNull((await host.Service<Rapporteur.Intake.Intake>().AskAsync(id, asked, request)).Refusal);
    }
}
