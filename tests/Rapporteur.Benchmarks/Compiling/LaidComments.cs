using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Benchmarks.Compiling;

/// <summary>One comment as it lies in a file: whose it is, its place (null for the whole document) and its words.</summary>
internal sealed record LaidComment(string Delegation, string? Passage, string Text, string? Existing, string? Proposed);

/// <summary>
/// The comments of the large consultation read from a file and laid on a board as one submission a delegation, without a rule or a
/// journal: so a paper begins where its peers begin, with comments in a file.
/// </summary>
internal static class LaidComments
{
    private static readonly OutcomeVersions Answered = OutcomeVersions.None.Add(
        new Outcome(new OutcomeText(OutcomeKind.Noted, "The point is noted."), 1, OutcomeState.Circulated)
        {
            PreparedAt = SentAt,
            CirculatedAt = SentAt,
        });

    public static void Write(int comments, int passages, string file)
    {
        var secretariat = LargeConsultation.Told(comments, passages);
        using var to = File.Create(file);
        JsonSerializer.Serialize(to, secretariat.Comments().Select(seen => seen.Comment).Select(c => new LaidComment(
            c.Delegation!.Value.Value, c.Working.Places[0].Passage?.Value, c.Working.Text, c.Working.ExistingWording,
            c.Working.ProposedWording)));
    }

    /// <summary>The Secretariat, looking at them; where they were answered, all alike.</summary>
    public static Attribution Read(int passages, string file, bool answered = false)
    {
        using var from = File.OpenRead(file);
        var laid = JsonSerializer.Deserialize<List<LaidComment>>(from)!;
        var opened = LargeConsultation.Opened(passages);
        var comments = laid.Select((c, n) => Comment(c, n) with { Outcomes = answered ? Answered : OutcomeVersions.None }).ToList();
        var sent = opened with
        {
            Comments = comments.ToImmutableDictionary(c => c.Id),
            Received = [.. comments.Select(c => c.Id)],
            Submissions = opened.Consultation!.Roster.Delegations.Select(d => Submission(d.Id, opened.Consultation))
                .ToImmutableDictionary(s => s.Reference),
        };
        return new Attribution(sent, sent.Consultation!.Roster.Find(LargeConsultation.Officer)!);
    }

    private static Comment Comment(LaidComment laid, int n)
    {
        var number = n.ToString("000000", CultureInfo.InvariantCulture);
        var content = new CommentContent
        {
            Draft = 0,
            Kinds = laid.Proposed is null ? [] : [CommentKind.Replace],
            Places = laid.Passage is { } passage ? [Place.At(new PassageId(passage))] : [Place.Document],
            Text = laid.Text,
            ExistingWording = laid.Existing,
            ProposedWording = laid.Proposed,
        };
        return new Comment
        {
            Id = new CommentId($"c{number}"),
            Reference = $"C-{number}",
            Origin = CommentOrigin.Delegation,
            Delegation = new DelegationId(laid.Delegation),
            Author = LargeConsultation.Officer,
            SavedAt = SentAt,
            State = CommentState.Sent,
            Working = content,
            SentVersions = [new SentComment(content, ReceiptOf(laid.Delegation), SentAt)],
        };
    }

    private static Submission Submission(DelegationId delegation, Consultation consultation) => new()
    {
        Reference = ReceiptOf(delegation.Value),
        Delegation = delegation,
        By = LargeConsultation.Officer,
        At = SentAt,
        CountsFrom = SentAt,
        Late = false,
        None = false,
        Note = null,
        NotForCirculation = false,
        Comments = [],
        CommentReferences = [],
        Hash = "",
        Visibility = consultation.Visibility,
    };

    private static Instant SentAt => LargeConsultation.Now - Duration.FromDays(5);

    private static ReceiptReference ReceiptOf(string delegation) => new($"R-{delegation}");
}
