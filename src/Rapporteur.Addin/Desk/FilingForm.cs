using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk;

/// <summary>
/// The form "File on behalf" read into the request the API would make of it, or what is wrong and beside which field it
/// is said. The instant of arrival is typed on the forum's clock.
/// </summary>
public static class FilingForm
{
    private static readonly LocalDateTimePattern[] Arrivals =
        [LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
            LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss")];

    public static (FileOnBehalf? Request, Refusal? Refusal) Read(IFormCollection form, Attribution officer, Uploads uploads)
    {
        if (string.IsNullOrEmpty(form["delegation"]))
        {
            return (null, DoorRefusals.NoDelegation);
        }

        if (ArrivalIn(form["arrived"], officer.Consultation.ForumZone) is not { } arrived)
        {
            return (null, DoorRefusals.NoArrival);
        }

        if (string.IsNullOrWhiteSpace(form["sender"]))
        {
            return (null, DoorRefusals.NoSender);
        }

        var (original, unknown) = OriginalOf(form, officer, uploads);
        var (comments, refusal) = CommentsOf(form, officer);
        var none = form["answer"] == "none";
        if ((unknown ?? refusal) is { } wrong)
        {
            return (null, wrong);
        }

        return (none, comments.Length) switch
        {
            (true, > 0) => (null, DoorRefusals.NoneButTicked),
            (false, 0) => (null, DoorRefusals.NothingTyped),
            _ => (new FileOnBehalf(new DelegationId(form["delegation"].ToString()), arrived, form["sender"].ToString().Trim(),
                form["channel"].ToString(), comments)
            {
                Original = original,
                Note = Note(form),
                None = none,
            }, null),
        };
    }

    /// <summary>The client's id with the hash of everything that was asked under it.</summary>
    public static ClientRequest? ClientOf(IFormCollection form)
    {
        if (form["act"].ToString() is not { Length: > 0 and <= 128 } id || id.Any(c => c is < '!' or > '~'))
        {
            return null;
        }

        var asked =
            string.Join('\n',
                form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal))
                    .Select(f => $"{f.Key}={string.Join('\u001f', f.Value.ToArray())}"));
        return ClientRequest.Of(id, asked);
    }

    /// <summary>A key for the fields of one comment, and for one act.</summary>
    public static string FreshKey(int bytes) => $"k{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes))}";

    /// <summary>A proposal as the box beside it posts it back; its places are of the draft the file was read against.</summary>
    public static string Posted(ProposalView proposal, int? draft) =>
        JsonSerializer.Serialize(proposal.Body(draft), ApiJson.Plain.CommentBody);

    // At the ends of the calendar no zone has an instant.
    private static Instant? ArrivalIn(string? typed, DateTimeZone forum) =>
        Arrivals.Select(p => p.Parse(typed ?? "")).FirstOrDefault(r => r.Success) is { Value.Year: > 0 and < 9999 } read
            ? forum.AtLeniently(read.Value).ToInstant()
            : null;

    internal static string? Note(IFormCollection form) =>
        string.IsNullOrWhiteSpace(form["note"]) ? null : form["note"].ToString().ReplaceLineEndings("\n");

    private static (OriginalFile? File, Refusal? Refusal) OriginalOf(IFormCollection form, Attribution officer, Uploads uploads) =>
        form["original"].ToString() is not { Length: > 0 } handle ? (null, null)
        : uploads.Of(officer, handle) is { } kept ? (kept, null)
        : (null, DoorRefusals.OriginalGone);

    /// <summary>The proposals that are ticked, then what was typed.</summary>
    internal static (ImmutableArray<CommentContent> Comments, Refusal? Refusal) CommentsOf(IFormCollection form, Attribution officer)
    {
        var comments = ImmutableArray.CreateBuilder<CommentContent>();
        foreach (var posted in form["proposal"])
        {
            if (Proposal(posted, officer) is not { } content)
            {
                return ([], DoorRefusals.ProposalsUnread);
            }

            comments.Add(content);
        }

        foreach (var key in form["row"].OfType<string>().Where(key => !TypedComment.IsEmpty(form, key)))
        {
            var (content, refusal) = TypedComment.Read(form, key, officer);
            if (content is null)
            {
                return ([], refusal);
            }

            comments.Add(content);
        }

        return (comments.ToImmutable(), null);
    }

    private static CommentContent? Proposal(string? json, Attribution officer)
    {
        try
        {
            return JsonSerializer.Deserialize(json ?? "null", ApiJson.Plain.CommentBody)?.Content(officer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
