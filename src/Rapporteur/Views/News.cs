using System.Globalization;
using NodaTime;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Views;

/// <summary>
/// What others did, of what a reader may see. When a reader looked at it stays with the reader: nothing here keeps or tells it.
/// </summary>
public static class News
{
    private const ulong Prime = 1_099_511_628_211;

    /// <summary>Everything, the newest first.</summary>
    public static IEnumerable<NewsItem> Of(Attribution reader) => All(reader).OrderByDescending(n => n.At);

    /// <summary>How many of them are newer, by what is asked of the instant of each; no more than that many are looked for.</summary>
    public static int Count(Attribution reader, Func<Instant, bool> isNewer, int most) =>
        All(reader).Where(n => isNewer(n.At)).Take(most).Count();

    /// <summary>
    /// One word for all of it: another one when there is something new, the same as long as there is not. It says nothing else.
    /// </summary>
    public static string State(Attribution reader)
    {
        // Added up, not put in order: every page asks.
        var sum = 0UL;
        foreach (var item in All(reader))
        {
            sum += Hash(Hash(((ulong)item.Kind * Prime) ^ (ulong)item.At.ToUnixTimeTicks(), item.Comment?.Comment.Id.Value
                ?? item.Submission?.Reference.Value ?? item.Question?.Value ?? ""), "\n");
        }

        return sum.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<NewsItem> All(Attribution reader) =>
        new[] { Inside(reader), AboutMine(reader), Received(reader), Questions(reader), Common(reader) }.SelectMany(n => n);

    // FNV-1a over UTF-16 units: the same in every process.
    private static ulong Hash(ulong hash, string text)
    {
        foreach (var unit in text)
        {
            hash = unchecked((hash ^ unit) * Prime);
        }

        return hash;
    }

    // What colleagues do among themselves.
    private static IEnumerable<NewsItem> Inside(Attribution reader)
    {
        var me = reader.Asker.Id;
        foreach (var seen in reader.MineAndGone())
        {
            var inside = seen.Comment.Inside;
            foreach (var version in seen.Comment.Versions())
            {
                if (version.By != me)
                {
                    yield return new NewsItem(version.Revision == 1 ? NewsKind.Saved : NewsKind.Changed, version.At,
                        reader.Colleague(version.By))
                    { Comment = seen };
                }

                if (version is { ApprovedAt: { } approved } && version.ApprovedBy != me && version.ApprovedBy != version.By)
                {
                    yield return new NewsItem(NewsKind.Approved, approved, reader.Colleague(version.ApprovedBy)) { Comment = seen };
                }
            }

            foreach (var note in inside.Notes.Where(n => n.By != me))
            {
                yield return new NewsItem(NewsKind.Noted, note.At, reader.Colleague(note.By)) { Comment = seen };
            }

            if (inside.Removed is { } removed && removed.By != me)
            {
                yield return new NewsItem(NewsKind.TakenBack, removed.At, reader.Colleague(removed.By)) { Comment = seen };
            }
        }
    }

    // What became of what a delegation has said.
    private static IEnumerable<NewsItem> AboutMine(Attribution reader)
    {
        var me = reader.Asker.Id;
        foreach (var seen in reader.MineAndGone())
        {
            foreach (var asked in seen.Comment.Clarifications)
            {
                yield return new NewsItem(NewsKind.Asked, asked.AskedAt) { Comment = seen };
                if (asked.AnsweredAt is { } at && asked.AnsweredBy != me)
                {
                    yield return new NewsItem(NewsKind.Answered, at, reader.Colleague(asked.AnsweredBy)) { Comment = seen };
                }
            }

            foreach (var outcome in seen.Comment.AllOutcomes().Where(o => o.State == OutcomeState.Circulated))
            {
                yield return new NewsItem(NewsKind.Outcome, outcome.CirculatedAt!.Value) { Comment = seen };
            }
        }

        foreach (var joint in reader.NamingMine())
        {
            yield return new NewsItem(NewsKind.Joint, joint.Comment.SavedAt, joint.Attribution) { Comment = joint };
        }

        if (reader.Asker.Delegation is not null)
        {
            foreach (var filed in reader.Submissions().Where(s => s.By != me))
            {
                yield return new NewsItem(NewsKind.Filed, filed.OnBehalf?.EnteredAt ?? filed.At, reader.Colleague(filed.By))
                { Submission = filed };
            }
        }
    }

    // What reached the Secretariat, for those who read it all.
    private static IEnumerable<NewsItem> Received(Attribution reader)
    {
        if (!reader.ReadsAllSent)
        {
            yield break;
        }

        foreach (var filed in reader.Submissions().Where(s => (s.OnBehalf?.Officer ?? s.By) != reader.Asker.Id))
        {
            yield return new NewsItem(NewsKind.Filed, filed.OnBehalf?.EnteredAt ?? filed.At,
                reader.Consultation.Roster.Find(filed.Delegation)?.ShortName)
            { Submission = filed };
        }

        var answers = reader.AskedAbout().SelectMany(s => s.Comment.Clarifications.Select(c => (Seen: s, At: c.AnsweredAt)))
            .Concat(reader.OutcomeAnswered()
                .SelectMany(s => s.Comment.AllOutcomes().SelectMany(o => o.Answers).Select(a => (s, (Instant?)a.At))));
        foreach (var (seen, at) in answers)
        {
            if (at is { } answered)
            {
                yield return new NewsItem(NewsKind.Answered, answered, seen.Attribution) { Comment = seen };
            }
        }

        foreach (var (seen, at) in reader.WithdrawnAt())
        {
            yield return new NewsItem(NewsKind.TakenBack, at, seen.Attribution) { Comment = seen };
        }

        foreach (var mail in reader.Arrivals().Where(a => a.State is ArrivalState.Waiting))
        {
            yield return new NewsItem(NewsKind.MailArrived, mail.At);
        }
    }

    // What was asked apart from comments, and its answers; what the reader did itself is no news.
    private static IEnumerable<NewsItem> Questions(Attribution reader)
    {
        foreach (var question in reader.Questions())
        {
            if ((question.Own || reader.ReadsAllSent) && !question.ByAsker && question.Delegation is { } asked)
            {
                yield return new NewsItem(NewsKind.QuestionPut, question.At, question.Asker ?? asked.ShortName) { Question = question.Id };
            }

            foreach (var answer in question.Answers)
            {
                if (answer.AsCirculated is not null ? reader.Asker.Function != Function.Chair : question.Own)
                {
                    yield return new NewsItem(
                        answer.AsCirculated is null ? NewsKind.QuestionAnswered : NewsKind.QuestionAnsweredToAll, answer.At)
                    { Question = question.Id };
                }
            }

            if (question.Prepared is { } prepared && reader.Asker.Function == Function.Chair)
            {
                yield return new NewsItem(NewsKind.AnswerToClear, prepared.At) { Question = question.Id };
            }
        }
    }

    private static IEnumerable<NewsItem> Common(Attribution reader)
    {
        foreach (var draft in reader.Drafts)
        {
            yield return new NewsItem(NewsKind.DraftCirculated, draft.At) { Words = draft.Label };
            foreach (var version in reader.LanguageVersions(draft.Number).Where(v => v.IsCirculated))
            {
                yield return new NewsItem(NewsKind.LanguageCirculated, version.At) { Words = draft.Label, Version = version };
            }
        }

        foreach (var paper in reader.Papers().Select(p => p.Paper))
        {
            if (paper.CirculatedAt is { } at)
            {
                yield return new NewsItem(NewsKind.PaperCirculated, at) { Words = paper.Title.Name };
            }
        }

        foreach (var given in reader.Consultation.Extensions.Where(e => e.By != reader.Asker.Id))
        {
            yield return new NewsItem(NewsKind.MoreTime, given.At);
        }

        foreach (var (date, at, _) in reader.DatesCleared().Where(d => !d.Mine))
        {
            yield return new NewsItem(NewsKind.DateSet, at)
            {
                Words = $"{date.What}: {date.Words}",
                Silence = reader.Silences().FirstOrDefault(s => s.Silence.OpenedAt == at)?.Silence.Id,
            };
        }

        foreach (var (date, at) in reader.DatesToClear())
        {
            yield return new NewsItem(NewsKind.DateToClear, at) { Words = date.What };
        }
    }
}
