using System.Text.Json;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Revising;

/// <summary>
/// Circulates a prepared draft, with the proof of its version with changes marked: both texts come out of the written file exactly, or
/// it is not issued. The draft itself waits for no proof.
/// </summary>
public sealed partial class Circulation(Caller caller, MarkedVersions marked, FileStore files, ILogger<Circulation> logger)
{
    public async Task<Result> CirculateAsync(
        Attribution reader, Door door, ClientRequest? client, int number, FileHash? seen, CancellationToken cancellationToken)
    {
        var proof = await ProvedAsync(reader, number, cancellationToken);

        // What was proved is circulated, and nothing prepared meanwhile.
        var text = seen ?? (proof is null ? null : new FileHash(reader.Version(number)!.Draft.Hash));
        return await caller.AskAsync(reader, door, client, new CirculatePrepared(number, text) { Proof = proof });
    }

    /// <summary>The proof for the draft prepared under that number; null where none is prepared, and where it does not hold.</summary>
    public async Task<ProvedChanges?> ProvedAsync(Attribution reader, int number, CancellationToken cancellationToken)
    {
        if (reader.Version(number) is not { IsCirculated: false } prepared || reader.Version(number - 1) is not { } before)
        {
            return null;
        }

        var pair = VersionPair.Of(before, prepared);
        var made = await marked.OfAsync(reader.Id, pair, Language.English, listed: true, cancellationToken);
        if (!made.Proof.Holds)
        {
            NotProved(reader.Id.Value, pair.Later.Number, made.Proof.Accepted, made.Proof.Rejected, made.Proof.Paired);
            return null;
        }

        var changes = JsonSerializer.SerializeToUtf8Bytes(
            ChangesView.Of(pair.Earlier, pair.Later, pair.Comparison, Language.English), ApiJson.Plain.ChangesView);
        var (hashes, untouched) = (made.Proof.Hashes, made.Proof.PaintedUntouched);
        return new ProvedChanges(
            pair.Earlier.Number,
            new ProvedTexts(hashes.Earlier, hashes.Later, hashes.Accepted, hashes.Rejected),
            await files.PutAsync(made.File, cancellationToken),
            await files.PutAsync(changes, cancellationToken),
            untouched);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The version with changes marked of draft {Consultation}/{Number} is not issued: accepted {Accepted}, rejected " +
            "{Rejected}, paired {Paired}")]
    private partial void NotProved(string consultation, int number, bool accepted, bool rejected, bool paired);
}
