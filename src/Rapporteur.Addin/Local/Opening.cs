using System.Globalization;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Workers;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Addin.Local;

/// <summary>
/// Opens at the first start what the host is for: the sample, or a consultation on the file named by <c>--draft</c>
/// (closing in fourteen days, the sample's invented delegations). At later starts it finds it open and does nothing.
/// </summary>
public sealed class Opening(HostSettings settings, RecordState record, DraftTable table, ForumClock clock, StoryPlayer player,
    StartUp start)
{
    private const int DaysOpen = 14;

    // Kept as it was opened: in the language of the machine it is opened on.
    private static Phrases Say =>
        ReadingLanguage.In(Language.For(null, null, [CultureInfo.CurrentUICulture.Name], []));

    /// <summary>Throws <see cref="SettingException"/> when the draft cannot be read.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (record.Closed is not null)
        {
            // What there is stays to be read.
        }
        else if (settings.Draft is { } path)
        {
            var file = await BytesAsync(path, cancellationToken);
            var name = FileName.Of(Path.GetFileName(path), "draft.docx");
            await table.OpenAsync(OnOwnDraft(file, name), Say["local.own.label"], file, name, clock.Now, cancellationToken);
        }
        else
        {
            var sample = player.Story.Opens(player.Story.Consultation);
            await table.OpenAsync(sample, player.Story.Consultation.DraftLabel, Story.ZeroDraft(), "zero-draft.docx", sample.Opened,
                cancellationToken);
            await player.PlayAsync(cancellationToken);
        }

        start.Opened();
    }

    // No more of it than the reader takes and one byte, by which it sees that there is more.
    private static async Task<byte[]> BytesAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var bytes = new byte[Math.Min(file.Length, FileLimits.Default.MostFileBytes + 1)];
            await file.ReadExactlyAsync(bytes, cancellationToken);
            return bytes;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingException("--draft", $"the file \"{path}\" cannot be read: {fault.Message.TrimEnd('.')}");
        }
    }

    private Consultation OnOwnDraft(byte[] file, string fileName)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetSystemDefault();
        var now = clock.Now;
        var name = Path.GetFileNameWithoutExtension(fileName);
        return player.Story.Opens(player.Story.Consultation) with
        {
            Id = new ConsultationId($"draft-{FileHash.Of(file).Value[..8]}"),
            Forum = Say["local.own.forum"],
            Zone = new(zone.Id),
            Title = Say.Say("local.own.title", ("name", name)),
            Document = name,
            Note = Say["local.own.note"],
            Opened = now,
            Closing = new Closing(now.InZone(zone).Date.PlusDays(DaysOpen)),
            Milestones = [],
        };
    }
}
