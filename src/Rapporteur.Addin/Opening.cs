using NodaTime;
using Rapporteur.Addin.Api;
using Rapporteur.Addin.Sample;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Graph.Journal;
using Rapporteur.Intake;
using Rapporteur.Register;
using Rapporteur.Word.Reading;

namespace Rapporteur.Addin;

/// <summary>
/// Opens at the first start what the host is for: the sample, or a consultation on the file named by <c>--draft</c>
/// (closing in fourteen days, the sample's invented delegations). At later starts it finds it open and does nothing.
/// </summary>
public sealed class Opening(HostSettings settings, Intake.Intake intake, FileStore files, ForumClock clock, StoryPlayer player)
{
    private const int DaysOpen = 14;

    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when everything is open.</summary>
    public Task Done => done.Task;

    /// <summary>Throws <see cref="SettingException"/> when the draft cannot be read.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (settings.Draft is { } path)
        {
            var file = await File.ReadAllBytesAsync(path, cancellationToken);
            await OpenAsync(OnOwnDraft(file, path), "Draft", file, Path.GetFileName(path), clock.Now, cancellationToken);
        }
        else
        {
            var sample = OfSample();
            await OpenAsync(sample, player.Story.Consultation.DraftLabel, Story.ZeroDraft(), "zero-draft.docx", sample.Opened, cancellationToken);
            await player.PlayAsync(cancellationToken);
        }

        done.TrySetResult();
    }

    private Consultation OfSample()
    {
        var (forum, told) = (player.Story.Forum, player.Story.Consultation);
        return new Consultation
        {
            Id = new ConsultationId(told.Id),
            Forum = forum.Name,
            Zone = forum.Zone,
            Title = told.Title,
            Document = told.Document,
            Note = forum.Note,
            Opened = told.Opened,
            Closing = new Closing(told.Closing.Day, told.Closing.Time),
            Visibility = told.Visibility.Rule(),
            Languages = forum.Languages,
            Milestones = [.. told.Milestones.Select(m => m.Milestone())],
            Roster = player.Story.Roster(),
        };
    }

    private Consultation OnOwnDraft(byte[] file, string path)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetSystemDefault();
        var now = clock.Now;
        var name = Path.GetFileNameWithoutExtension(path);
        return OfSample() with
        {
            Id = new ConsultationId($"draft-{FileStore.HashOf(file).Value[..8]}"),
            Forum = "Forum on this machine",
            Zone = zone.Id,
            Title = $"Comments on {name}",
            Document = name,
            Note = "Delegations on this page are invented",
            Opened = now,
            Closing = new Closing(now.InZone(zone).Date.PlusDays(DaysOpen)),
            Milestones = [],
        };
    }

    private async Task OpenAsync(
        Consultation consultation, string label, byte[] file, string fileName, Instant at, CancellationToken cancellationToken)
    {
        if ((await intake.BoardAsync(consultation.Id, cancellationToken: cancellationToken)).CurrentDraft is not null)
        {
            return;
        }

        var passages = Passages(file, fileName);
        var frozen = await files.PutAsync(DraftJson.Write(passages), cancellationToken);
        var original = new OriginalFile(await files.PutAsync(file, cancellationToken), fileName, file.Length);
        var officer = consultation.Roster.People.First(p => p.Function == Function.Secretariat).Id;
        Request[] requests = [new OpenConsultation(consultation), new CirculateDraft(label, consultation.Languages[0], frozen, original)];
        foreach (var request in requests)
        {
            var asked = new Asked(officer, Door.Host, at, new ClientRequest($"open/{request.GetType().Name}", "open"), "open");
            if ((await intake.AskAsync(consultation.Id, asked, request)).Refusal is { } refusal)
            {
                throw new InvalidOperationException($"The consultation \"{consultation.Id}\" could not be opened: {refusal.Sentence}");
            }
        }
    }

    private static System.Collections.Immutable.ImmutableArray<Passage> Passages(byte[] file, string name)
    {
        using var stream = new MemoryStream(file, writable: false);
        return DraftReader.Read(stream) switch
        {
            ReadResult.Read read => read.Passages,
            ReadResult.Refused refused => throw new SettingException("--draft", $"\"{name}\" cannot be used: {refused.Fault.Sentence.TrimEnd('.')}"),
            _ => throw new InvalidOperationException("A draft is read or refused."),
        };
    }
}
