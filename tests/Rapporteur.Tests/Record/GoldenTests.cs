using System.Globalization;
using NodaTime;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Record.Stored;
using Rapporteur.Rolls;

namespace Rapporteur.Tests.Record;

/// <summary>
/// The promise of the record's format. <c>golden.txt</c> holds lines as they were stored, at least one for every kind and
/// version there ever was; a line is added for a new kind and none is ever changed. What they make of the board is in
/// <c>golden.board.txt</c> in the words the core has now, and may be spelt anew when those change their names.
/// </summary>
[TestClass]
public class GoldenTests
{
    private static readonly Type[] Enumerations =
    [
        typeof(Door), typeof(DelegationRole), typeof(Function), typeof(DelegationCategory), typeof(ReadByDelegations),
        typeof(MilestoneKind), typeof(StepKind),
        typeof(IsoDayOfWeek), typeof(NoticeChannel), typeof(NoticeState), typeof(CommentKind), typeof(OutcomeKind), typeof(CodingKind),
        typeof(Quantifier),
        typeof(PlaceScope),
        typeof(ArrivalWay), typeof(SetAsideReason), typeof(Counted),
    ];

    private static readonly string[] Stored = Lines("golden.txt");

    private static readonly Act[] Acts =
        [.. Stored.Select(
            (payload, i) => ActJson.Read(new JournalLine(Given.Call, i + 1, Given.Start + Duration.FromMinutes(i), payload)))];

    [TestMethod]
    public void Every_line_ever_stored_is_still_read_and_none_is_unknown() =>
        Assert.AreEqual("", string.Join(", ", Acts.SelectMany(a => a.Entries).OfType<Unknown>().Select(u => u.Kind)));

    [TestMethod]
    public void Every_kind_there_is_has_its_line()
    {
        var missing = ActJson.KnownKinds.Where(k => !Array.Exists(Stored, s => s.Contains($"{{\"{k}\":", StringComparison.Ordinal)));
        Assert.AreEqual("", string.Join(", ", missing), "add a line to golden.txt");
    }

    // A file that is not named is on one machine alone.
    [TestMethod]
    public void Every_file_an_entry_holds_is_named_by_it()
    {
        var entries = Acts.SelectMany(a => a.Entries).ToList();
        Assert.IsNotEmpty(entries.SelectMany(e => e.Files), "the check sees nothing");
        Assert.AreEqual("", string.Join(", ",
            from entry in entries
            from hash in Hashes(entry, 0).Except(entry.Files.Select(f => f.Hash))
            select $"{entry.GetType().Name} holds {hash}"));
    }

    private static IEnumerable<FileHash> Hashes(object? value, int depth) => value switch
    {
        null or string or IEnumerable<NamedFile> => [],
        FileHash hash => [hash],
        _ when depth > 6 => [],
        System.Collections.IEnumerable many => many.Cast<object?>().SelectMany(one => Hashes(one, depth + 1)),
        _ when value.GetType().Namespace?.StartsWith("Rapporteur", StringComparison.Ordinal) != true || value is Enum => [],
        _ => value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0)
            .SelectMany(p => Hashes(p.GetValue(value), depth + 1)),
    };

    [TestMethod]
    public void Every_line_is_written_again_as_it_was_stored()
    {
        foreach (var (act, payload) in Acts.Zip(Stored))
        {
            Assert.AreEqual(payload, ActJson.Write(act).Payload);
        }
    }

    [TestMethod]
    public void Together_they_make_the_board_they_always_made()
    {
        var board = Acts.Aggregate(new Board(Given.Call), Given.Fold.Apply);
        var printed = Print.Of(board).Replace(", ", ",\n", StringComparison.Ordinal);
        Assert.AreEqual(string.Join('\n', Lines("golden.board.txt")), printed);
    }

    [TestMethod]
    public void Every_word_ever_stored_is_still_a_value_and_every_value_is_among_them()
    {
        var now =
            Enumerations.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Name}: {string.Join(' ', Enum.GetNames(e))}"))
                .ToArray();
        CollectionAssert.AreEqual(Lines("golden.words.txt"), now, "a new value is added at the end; none is ever renamed");
    }

    private static string[] Lines(string file) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Record", file)).TrimEnd('\n').Split('\n');
}
