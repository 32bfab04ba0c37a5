using Rapporteur.Addin.Mailbox;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Mailbox;

/// <summary>What a mail's words propose: at which places, how surely, and when they say that there is nothing.</summary>
[TestClass]
public sealed class SaidInMailTests
{
    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await RunningHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    [DataRow("No comments from our side.")]
    [DataRow("Our delegation has no comments on the zero draft. Thank you.")]
    [DataRow("Please note that my authorities do not have any comments.")]
    [DataRow("Nil return from Kelvany.")]
    [DataRow("Dear colleagues, we have no further comments at this stage.")]
    [DataRow("La délégation n’a pas d’observations à formuler.")]
    [DataRow("Nous n'avons aucune observation à faire à ce stade.")]
    [DataRow("Добрый день! Замечаний нет.")]
    [DataRow("У делегации нет замечаний к проекту декларации.")]
    [DataRow("Замечаний и предложений к проекту не имеем.")]
    public void It_says_that_there_is_nothing(string words) => Assert.IsTrue(SaysNone.Of(words));

    [TestMethod]
    [DataRow("We have no comments on Part 1.")]
    [DataRow("We have no comments on paragraph 3 but would delete 4.")]
    [DataRow("There is no comment from Avaria in the compilation; please add it.")]
    [DataRow("Nous n’avons pas d’observations sur la partie 1.")]
    [DataRow("Замечаний по пункту 3 нет.")]
    [DataRow("We have comments.")]
    public void It_says_no_such_thing(string words) => Assert.IsFalse(SaysNone.Of(words));

    [TestMethod]
    [DataRow("1. Paragraph 14 (iii): add \"micro-financing\".\n2. Paragraph 14 (ii): delete \"all\".\n3. General: we thank the Chair.",
        "sure Part 1, 14 (iii) | sure Part 1, 14 (ii) | sure document")]
    [DataRow("We propose for 14 iii to add the words \"micro-financing and remittances\" after \"credit\".", "unsure Part 1, 14 (iii)")]
    [DataRow("Yes, we support 14 iii.", "unsure Part 1, 14 (iii)")]
    [DataRow("The text of 22 December 2017 is better.", "unsure document")]
    [DataRow("On 2 January our capital will decide on it.", "unsure document")]
    [DataRow("الفقرة 14 (iii): إضافة إشارة إلى التمويل الأصغر.", "unsure Part 1, 14 (iii)")]
    public async Task Places_are_found_within_a_sentence_and_a_writers_own_numbers_are_none(string words, string expected) =>
        Assert.AreEqual(expected, string.Join(" | ", (await ProposedAsync(words)).Select(p => p.Where)));

    [TestMethod]
    public async Task An_answer_between_the_lines_stands_where_they_say_with_them_and_however_short_it_is()
    {
        const string Questions = "On 2 Jan 2026, Secretariat <secretariat@rapporteur.example> wrote:\n"
            + "> Paragraph 14 (iii): can you accept \"shall\"?\n\nYes.\n\n"
            + "> And in Part 1, 14 (ii)?\nPlease write \"States Parties\".\n> Do you see\n> anything else?\n\nNo comments.\nThank you.\n";
        Assert.AreEqual(
            "unsure Part 1, 14 (iii): > Paragraph 14 (iii): can you accept \"shall\"?\n\nYes.\n"
            + "unsure Part 1, 14 (ii): > And in Part 1, 14 (ii)?\n\nPlease write \"States Parties\".\n"
            + "unsure document: > Do you see\n> anything else?\n\nNo comments.\nThank you.",
            string.Join('\n', (await ProposedAsync(Questions)).Select(p => $"{p.Where}: {p.Text}")));
    }

    [TestMethod]
    [DataRow("> Paragraph 14 (iii): agreed?\n\nWe agree.",
        "unsure Part 1, 14 (iii): > Paragraph 14 (iii): agreed?\n\nWe agree.")]
    [DataRow("> Paragraph 14 (iii): agreed?\n\n14 (ii): delete \"all\".", "sure Part 1, 14 (ii): 14 (ii): delete \"all\".")]
    [DataRow("> Please answer by Friday.\n\nParagraph 14 (iii) is acceptable to us.",
        "sure Part 1, 14 (iii): Paragraph 14 (iii) is acceptable to us.")]
    [DataRow("> What of the third?\n\n1. 14 (iii): delete \"all\".\n\n> And of the second?\n\n2. 14 (ii): delete \"more\".",
        "sure Part 1, 14 (iii): 14 (iii): delete \"all\". | sure Part 1, 14 (ii): 14 (ii): delete \"more\".")]
    public async Task What_says_by_itself_where_it_stands_and_what_it_wants_goes_without_the_lines(string words, string expected)
    {
        var proposed = await ProposedAsync($"On 2 Jan 2026, Secretariat <secretariat@rapporteur.example> wrote:\n{words}");
        Assert.AreEqual(expected, string.Join(" | ", proposed.Select(p => $"{p.Where}: {p.Text}")));
    }

    [TestMethod]
    public async Task A_wording_asked_for_between_the_lines_says_by_itself_what_is_wanted()
    {
        var proposed = await ProposedAsync(
            "On 2 Jan 2026, Secretariat <secretariat@rapporteur.example> wrote:\n> Part 1, 14 (iii): agreed?\n\n"
            + "Add \"and their families\".");
        Assert.AreEqual("unsure Part 1, 14 (iii)", proposed.Single().Where);
        Assert.DoesNotContain("agreed?", proposed.Single().Text);
    }

    [TestMethod]
    public async Task Of_a_wording_that_somebody_would_prefer_the_quoted_words_alone_are_the_wording()
    {
        var id = await Letters.Plain("In 14 (iii), we would prefer \"safe and regular migration\" instead of \"regular migration\".")
            .ArriveAsync(host);
        var proposal = (await Visitor.As(host, "secretariat-1").GetAsync($"arrivals/{id}")).Ok().Body.GetProperty("proposals")[0];
        Assert.AreEqual(
            ("regular migration", "safe and regular migration"),
            (proposal.GetProperty("existingWording").GetString(), proposal.GetProperty("proposedWording").GetString()));
    }

    private static async Task<List<(string Where, string Text)>> ProposedAsync(string words)
    {
        var id = await (Letters.Plain(words) with { Headers = ["In-Reply-To: <asked@rapporteur.example>"] }).ArriveAsync(host);
        var mail = (await Visitor.As(host, "secretariat-1").GetAsync($"arrivals/{id}")).Ok().Body;
        return [.. mail.GetProperty("proposals").EnumerateArray().Select(p => (
            (p.GetProperty("sure").GetBoolean() ? "sure " : "unsure ") + string.Join(", ", p.GetProperty("places").EnumerateArray()
                .Select(at => at.TryGetProperty("label", out var label) ? label.GetString() : at.GetProperty("scope").GetString())),
            p.TryGetProperty("text", out var text) ? text.GetString()! : ""))];
    }
}
