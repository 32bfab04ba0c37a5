using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Revising;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Addin.Local;

/// <summary>
/// Opens a consultation on a file and puts it on the table as the first draft. What a page of it shows and the passages do not
/// hold is kept with it for the Desk, and said in the log, a line each, for whoever opens it.
/// </summary>
public sealed partial class DraftTable(
    Intake.Intake intake, FileStore files, ReadingTurns turns, Circulation circulation, ILogger<DraftTable> logger)
{
    /// <summary>Opens it with that file as its first draft; nothing when it is open already. Throws <see cref="SettingException"/> when the
    /// file cannot be read.</summary>
    public async Task OpenAsync(
        Consultation consultation, string label, byte[] file, string fileName, Instant at, CancellationToken cancellationToken)
    {
        if ((await intake.EntranceAsync(consultation.Id, cancellationToken))?.CurrentDraft is not null)
        {
            return;
        }

        var (passages, notes) = await turns.InTurnAsync(file, () => Read(file, fileName), cancellationToken);
        var frozen = await files.PutAsync(DraftJson.Write(passages), cancellationToken);
        var original = new OriginalFile(await files.PutAsync(file, cancellationToken), fileName, file.Length);
        var officer = consultation.Roster.People.First(p => p.Function == Function.Secretariat).Id;
        var circulate = new CirculateDraft(label, consultation.Languages[0], frozen, original) { Notes = notes };
        Request[] requests = [new OpenConsultation(consultation), circulate];
        foreach (var request in requests)
        {
            var asked = new Asked(officer, Door.Host, at, new ClientRequest($"open/{request.GetType().Name}", "open"), "open");
            if ((await intake.AskAsync(consultation.Id, asked, request)).Refusal is { } refusal)
            {
                throw new SettingException("--draft", $"\"{fileName}\" cannot be circulated: {refusal.Sentence.TrimEnd('.')}");
            }
        }

        foreach (var note in notes.Select(n => Language.English.Say(n.What)))
        {
            Noted(fileName, note);
        }
    }

    /// <summary>Prepares a file as the next draft and circulates it as the story says; nothing when it was done already.</summary>
    public async Task ReviseAsync(
        ConsultationId consultation, string label, byte[] file, string fileName, StoryAct act, CancellationToken cancellationToken)
    {
        var officer = new PersonId(act.By);
        if (await intake.SeenByAsync(consultation, officer, cancellationToken) is not { Drafts.Count: 1 } reader)
        {
            return;
        }

        var (passages, notes) = await turns.InTurnAsync(file, () => Read(file, fileName), cancellationToken);
        var frozen = await files.PutAsync(DraftJson.Write(passages), cancellationToken);
        var original = new OriginalFile(await files.PutAsync(file, cancellationToken), fileName, file.Length);
        var prepare = new PrepareDraft(label, reader.CurrentDraft!.Language, frozen, original) { Notes = notes };
        var prepared = await intake.AskAsync(consultation, Asked("prepare"), prepare);
        if (prepared.Refusal is null)
        {
            reader = prepared.After(reader);
            var proof = await circulation.ProvedAsync(reader, 1, cancellationToken);
            await intake.AskAsync(consultation, Asked("circulate"), new CirculatePrepared(1, frozen) { Proof = proof });
        }

        Asked Asked(string step) => Told(officer, act, step);
    }

    /// <summary>Lays a file beside the draft on the table as that draft in another language, and circulates it; once.</summary>
    public async Task LayBesideAsync(
        ConsultationId consultation, string language, byte[] file, string fileName, StoryAct act, CancellationToken cancellationToken)
    {
        var officer = new PersonId(act.By);
        if (await intake.SeenByAsync(consultation, officer, cancellationToken) is not { CurrentDraft.Number: > 0 and var number } reader
            || reader.LanguageVersion(number, language) is not null)
        {
            return;
        }

        var (passages, _) = await turns.InTurnAsync(file, () => Read(file, fileName), cancellationToken);
        var frozen = await files.PutAsync(DraftJson.Write(passages), cancellationToken);
        var original = new OriginalFile(await files.PutAsync(file, cancellationToken), fileName, file.Length);
        Request[] requests =
            [new PrepareLanguageVersion(number, language, frozen, original), new CirculateLanguageVersion(number, language, frozen)];
        foreach (var request in requests)
        {
            await intake.AskAsync(consultation, Told(officer, act, request.GetType().Name), request);
        }
    }

    private static Asked Told(PersonId officer, StoryAct act, string step) =>
        new(officer, Door.Desk, act.At, new ClientRequest($"story/{act.Id}/{step}", "story"), $"story/{act.Id}/{step}");

    private static (ImmutableArray<Passage> Passages, ImmutableArray<ReadingNote> Notes) Read(byte[] file, string name)
    {
        using var stream = new MemoryStream(file, writable: false);
        return DraftReader.Read(stream) switch
        {
            ReadResult.Read read => (read.Passages, read.Notes),
            ReadResult.Refused refused =>
                throw new SettingException("--draft", $"\"{name}\" cannot be used: {refused.Fault.Sentence.TrimEnd('.')}"),
            _ => throw new InvalidOperationException("A draft is read or refused."),
        };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The draft {File}: {Note}")]
    private partial void Noted(string file, string note);
}
