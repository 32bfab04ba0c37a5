using System.Text.RegularExpressions;
using CsCheck;
using Rapporteur.Drafts;
using Rapporteur.Word.Returns;

namespace Rapporteur.Tests.Word.Returns;

/// <summary>
/// Tracked changes as Word reports them from the open document. Paragraphs are written with their changes:
/// <c>[+name|text]</c> came, <c>[-name|text]</c> went, <c>[&gt;..]</c> and <c>[&lt;..]</c> moved, <c>[*name|]</c> looks otherwise;
/// <c>¶</c> is the paragraph's mark.
/// </summary>
[TestClass]
public sealed partial class ReportedFileTests
{
    private const string Anna = "Anna";
    private const string Second = "Countries will improve the control of their borders.";

    private static readonly string[] Texts =
    [
        "The countries met in the capital.", Second, "They will share what they know.", "They will meet again in spring.",
        "Each of them names one person.", "The list is kept by the Secretariat.", "It is sent to all of them.",
        "It is looked at every year.", "What is agreed is made known.", "This text has no force of law.",
    ];

    [TestMethod]
    [DataRow("Countries will [+Anna|jointly ]improve the [-Anna|control][+Anna|management] of their borders.",
        "p002 Replace [@] -> [Countries will jointly improve the management of their borders.]")]
    [DataRow("[-Anna|@¶]", "p002 Delete [@] -> []")]
    [DataRow("@[+Anna|¶]\n[+Anna|They will report on it.]", "between p002 Add [] -> [They will report on it.]")]
    [DataRow("@[+Bogdan|¶]\n[+Bogdan|He said so.]", "")]
    [DataRow("Countries will improve [+Anna|¶]\nthe control of their borders.",
        "p002 Replace [@] -> [Countries will improve\nthe control of their borders.]")]
    [DataRow("@[-Anna|¶]\nThey will share what they know.",
        "p002, p003 Replace [@\nThey will share what they know.] -> [@They will share what they know.]")]
    [DataRow("[<Anna|@¶]\nThey will share what they know.\n[>Anna|@¶]\nThey will meet again in spring.",
        "p002, between p003 Move [@] -> [@]")]
    [DataRow("Countries [+Bogdan|of the region ]will [+Anna|jointly ]improve the [-Bogdan|control of their ]borders.",
        "p002 Replace [@] -> [Countries will jointly improve the control of their borders.]")]
    [DataRow("Countries [-Secretariat|should][+Secretariat|will] [+Anna|jointly ]improve the control of their borders.",
        "p002 Replace [@] -> [Countries will jointly improve the control of their borders.]")]
    [DataRow("Countries [-Secretariat|should][+Secretariat|will] improve the control of their borders.", "")]
    [DataRow("Countries will improve the [*Anna|]control of their borders.", "# 1 of formatting")]
    public void Own_changes_are_proposed_and_no_others(string reported, string proposed) =>
        Assert.AreEqual(
            proposed.Length == 0 || proposed[0] == '#' ? proposed
                : $"{proposed.Replace("@", Second, StringComparison.Ordinal)} (Anna, tracked changes)",
            Read(reported.Replace("@", Second, StringComparison.Ordinal), Anna));

    [TestMethod]
    public void Who_takes_the_Secretariat_s_changes_for_one_s_own_is_proposed_nothing() =>
        Assert.AreEqual(
            "", Read("Countries [-Secretariat|should][+Secretariat|will] improve the control of their borders.", "Secretariat"));

    [TestMethod]
    public void Passages_that_are_not_reported_were_not_deleted() =>
        Assert.AreEqual(
            string.Join('\n', Texts.Take(7).Select((t, n) => $"p{n + 1:000} Replace [{t}] -> [Indeed, {t}] (Anna, tracked changes)")),
            Lines(Anna, [.. Texts.Take(7).Select(t => $"[+Anna|Indeed, ]{t}")]));

    [TestMethod]
    public void Changes_that_cannot_be_told_apart_are_one_where_all_are_one_s_own_and_counted_where_not()
    {
        var own = new ReportedChange("Insert", Anna, null, 3, "", "xx", false);
        var torn = new ReportedParagraph(Second, "Another text of it altogether.", [own], []);
        Assert.AreEqual($"p002 Replace [{Second}] -> [Another text of it altogether.] (Anna, tracked changes)",
            Lines(Write([Plain(Texts[0]), torn, Plain(Texts[2])]).Bytes));
        var (bytes, unread) = Write([Plain(Texts[0]), torn with { Changes = [own, own with { Author = null }] }, Plain(Texts[2])]);
        Assert.AreEqual("", Lines(bytes));
        Assert.AreEqual(1, unread);
        Assert.AreEqual(1, Write([Plain(Texts[0]) with { Changes = [own with { Type = "CellSplit" }] }]).Unread);
        Assert.AreEqual(1, Write([Plain(Texts[0]) with { Changes = [own with { Inserted = "" }] }]).Unread, "a picture");
    }

    [TestMethod]
    public void The_same_report_gives_the_same_file_and_signs_XML_cannot_carry_harm_nothing()
    {
        ReportedParagraph[] report =
            [Plain(Texts[0]), Reported("Countries [+Anna|\u0001\uD800<&\v]will improve the control of their borders.", Anna)];
        CollectionAssert.AreEqual(Write(report).Bytes, Write(report).Bytes);
        StringAssert.Contains(Lines(Write(report).Bytes), "p002 Replace", StringComparison.Ordinal);
    }

    /// <summary>Whatever one person and others change in a passage: the proposal says what that person makes of it, and no more.</summary>
    [TestMethod]
    public void A_proposal_is_the_passage_with_own_changes_alone()
    {
        var words = Second.Split(' ');
        var edits = Gen.Select(
            Gen.Int[0, words.Length - 1], Gen.Int[0, 1].Select(n => n == 0 ? Anna : "Bogdan"),
            Gen.Int[0, 2].Select(n => ((string[])["+", "-", "-+"])[n]), Gen.Int[0, 99]);
        edits.Array[0, 5].Sample(all =>
        {
            var chosen = all.DistinctBy(e => e.Item1).ToDictionary(e => e.Item1);
            var reported = string.Join(' ', words.Select((w, n) => !chosen.TryGetValue(n, out var e) ? w : e.Item3 switch
            {
                "+" => $"{w}[+{e.Item2}| nova{e.Item4}]",
                "-" => $"[-{e.Item2}|{w}]",
                _ => $"[-{e.Item2}|{w}][+{e.Item2}|nova{e.Item4}]",
            }));
            var own = string.Join(' ', words.Select((w, n) => !chosen.TryGetValue(n, out var e) || e.Item2 != Anna ? w : e.Item3 switch
            {
                "+" => $"{w} nova{e.Item4}",
                "-" => "",
                _ => $"nova{e.Item4}",
            }));
            var expected =
                chosen.Values.Any(e => e.Item2 == Anna) ? $"p002 Replace [{Second}] -> [{Tidy(own)}] (Anna, tracked changes)" : "";
            Assert.AreEqual(expected, Tidy(Read(reported, Anna)));
        });

        static string Tidy(string text) => Spaces().Replace(text, " ").Replace("[ ", "[", StringComparison.Ordinal)
            .Replace(" ]", "]", StringComparison.Ordinal).Trim();
    }

    private static string Read(string reported, string author)
    {
        List<string> around = [Texts[0], .. reported.Split('\n'), Texts[reported.Contains(Texts[2], StringComparison.Ordinal) ? 4 : 2]];
        return Lines(author, around);
    }

    private static string Lines(string author, IEnumerable<string> paragraphs) =>
        Lines(Write([.. paragraphs.Select(p => Reported(p, author))]).Bytes);

    private static string Lines(byte[] file) => Proposals.Lines(new MemoryStream(file), Draft());

    private static (byte[] Bytes, int Unread) Write(IReadOnlyList<ReportedParagraph> paragraphs) =>
        ReportedFile.Write(paragraphs, new DraftMark("sample", 0, Draft().Hash), Draft());

    private static Draft Draft() =>
        Golden.Draft(new DocxBuilder().Xml(string.Concat(Texts.Select(t => $"<w:p>{DocxBuilder.Run(t)}</w:p>"))));

    private static ReportedParagraph Plain(string text) => new(text, text, [], []);

    private static ReportedParagraph Reported(string written, string author)
    {
        var (original, current, changes, at) = ("", "", new List<ReportedChange>(), 0);
        foreach (Match change in Changes().Matches(written))
        {
            Keep(written[at..change.Index]);
            at = change.Index + change.Length;
            var (sign, by) = (change.Groups[1].Value, change.Groups[2].Value == author ? author : null);
            var (text, marked) = (change.Groups[3].Value.TrimEnd('¶'), change.Groups[3].Value.EndsWith('¶'));
            var (type, goes) = sign switch
            {
                "+" => ("Insert", false),
                "-" => ("Delete", true),
                ">" => ("MovedTo", false),
                "<" => ("MovedFrom", true),
                _ => ("Property", false),
            };
            changes.Add(new(type, by, "2018-01-20T09:00:00Z", original.Length, goes ? text : "", goes ? "" : text, marked));
            (original, current) = (original + (goes ? text : ""), current + (goes ? "" : text));
        }

        Keep(written[at..]);
        return new(original, current, [.. changes], []);

        void Keep(string text) => (original, current) = (original + text, current + text);
    }

    [GeneratedRegex(@"\[([-+*<>])(\w+)\|([^\]]*)\]")]
    private static partial Regex Changes();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
