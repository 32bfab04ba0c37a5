using System.Collections.Immutable;
using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Notices;
using Rapporteur.Teams.Cards;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>A card with what a person must be able to read on it exactly as it was written.</summary>
internal sealed record Exhibit(string Name, Card Card, params string[] Verbatim);

/// <summary>Every card there is, with ordinary and with hostile text, in one language.</summary>
internal static class Gallery
{
    public const string Markdown =
        "**bold** _low_ [link](https://example.org/) # no heading\n- no list `code` <script>alert(1)</script> &amp; " +
        "{{DATE(2017-12-22T00:00:00Z, SHORT)}}";

    public const string Arabic = "نقترح إضافة إشارة إلى التمويل الصغير (micro-financing) بعد كلمة «الشتات».";

    private static readonly Place Words = Place.Words(new("p051"), new Quotation("border control"));

    /// <summary>All of them for one language; the comments they show are saved by the host first.</summary>
    public static async Task<List<Exhibit>> OfAsync(RunningHost host, Phrases words)
    {
        var focal = Visitor.As(host, "kelvany-focal");
        var saved = await focal.SavedAsync(Markdown);
        var sent = await focal.SentAsync(Arabic);
        var replaced = (await focal.PostAsync("comments", new
        {
            text = "Control is part of management.",
            places = new[] { new { scope = "passage", passage = "p051" } },
            existingWording = "border control in the region",
            proposedWording = "integrated border management in the region",
        })).Created().Text("id");
        var longest = await focal.SavedAsync(Longest("Слово "));
        var secretariat = Visitor.As(host, "secretariat-1");
        var (asked, answered, asked2) = (await focal.SentAsync(Arabic), await focal.SentAsync(Markdown), await focal.SentAsync("Short."));
        foreach (var (id, question) in new[] { (asked, Markdown), (answered, Markdown), (asked2, Arabic) })
        {
            (await secretariat.PostAsync($"comments/{id}/clarification", new { question })).Ok();
        }

        (await focal.PostAsync($"comments/{answered}/clarification", new { answer = Arabic })).Ok();
        var putId = (await focal.PostAsync("questions", new { question = Markdown, passage = "p051" })).Created().Text("id");
        (await secretariat.PostAsync($"questions/{putId}/answer", new { answer = Arabic })).Ok();
        (await secretariat.PostAsync($"questions/{putId}/answer", new { answer = Arabic, asCirculated = "A question." })).Ok();
        (await Visitor.As(host, "chair-1").PostAsync($"questions/{putId}/clear", new { number = 1 })).Ok();
        var board = await host.Service<Rapporteur.Intake.Intake>().BoardAsync(new ConsultationId(RunningHost.Consultation));
        ChatView As(string person) =>
            new(new Attribution(board, board.Consultation!.Roster.Find(new PersonId(person))!), words, host.Clock.Now,
                new Uri("https://rapporteur.example.org"));
        var (reader, contributor, other) = (As("kelvany-focal"), As("kelvany-contributor"), As("secretariat-1"));
        SeenComment See(string id) => reader.Attribution.See(new CommentId(id))!;
        var full =
            new CommentContent
            {
                Draft = 0,
                Places = [Words],
                Kinds = [CommentKind.Replace],
                ExistingWording = "border control",
                ProposedWording = Markdown,
                Text = Arabic
            };
        var filled = full with { ProposedWording = Longest("word "), Text = Longest("слово ") };
        var several = reader.Draft.Draft.Passages.Take(Citation.MostCandidates).Select(p => Place.At(p.Id));
        var receipt = reader.Attribution.Submissions().First(s => !s.None);
        var passage = reader.Draft.Draft.Find(new("p051"))!;
        return
        [
            new("CommentCards.Confirm", CommentCards.Confirm(reader, full, "client", "A comment needs words."), Markdown, Arabic),
            new("CommentCards.Confirm, a contributor's",
                CommentCards.Confirm(contributor, full with { ExistingWording = null, ProposedWording = null, Text = "Add a reference." },
                    "client"), "Add a reference."),
            new("CommentCards.Confirm, too long", CommentCards.Confirm(reader, filled, "client")),
            new("CommentCards.Confirm, as long as a card takes",
                CommentCards.Confirm(reader, full with { Text = new string('т', CommentCards.MostText), ProposedWording = "short" },
                    "client"), new string('т', CommentCards.MostText)),
            new("CommentCards.Form", CommentCards.Form(reader, full with { Places = [] }, "client", "14 (ix)?", Markdown[..60]), Markdown,
                Arabic),
            new("CommentCards.Note", CommentCards.Note(reader, See(saved), Arabic, "A note needs words."), Markdown),
            new("CommentCards.Which", CommentCards.Which(reader, several, Markdown, "client")),
            new("CommentCards.Which, words that occur often",
                CommentCards.Which(reader, [Place.EveryOccurrence(Markdown), .. several], Markdown, "client")),
            new("CommentCards.Shown", CommentCards.Shown(reader, See(saved), "Saved."), Markdown),
            new("CommentCards.Shown, sent, right to left", CommentCards.Shown(reader, See(sent)), Arabic),
            new("CommentCards.Shown, a rewording", CommentCards.Shown(reader, See(replaced)), "Control is part of management."),
            new("CommentCards.Shown, of 23,900 characters", CommentCards.Shown(reader, See(longest))),
            new("CommentCards.Shown, another's", CommentCards.Shown(other, other.Attribution.See(new CommentId(sent))!), Arabic),
            new("CommentCards.Edit", CommentCards.Edit(reader, See(saved), See(saved).Content), Markdown),
            new("CommentCards.Edit, of 23,900 characters", CommentCards.Edit(reader, See(longest), See(longest).Content)),
            new("CommentCards.Sure, withdraw", CommentCards.Sure(reader, See(sent), Verbs.Withdraw), Arabic),
            new("CommentCards.Sure, discard", CommentCards.Sure(reader, See(saved), Verbs.Discard), Markdown),
            new("CommentCards.Sure, drop a change", CommentCards.Sure(reader, See(sent), Verbs.Discard), Arabic),
            new("CommentCards.Sure, dissociate", CommentCards.Sure(other, other.Attribution.See(new CommentId(sent))!, Verbs.Dissociate),
                Arabic),
            new("ClarificationCards.Asked", ClarificationCards.Asked(reader, See(asked)), Markdown),
            new("ClarificationCards.Asked, right to left, refused",
                ClarificationCards.Asked(reader, See(asked2), "The field is needed.", Markdown), Arabic, Markdown),
            new("ClarificationCards.Asked, a contributor's",
                ClarificationCards.Asked(contributor, contributor.Attribution.See(new CommentId(asked))!), Markdown),
            new("ClarificationCards.Asked, answered", ClarificationCards.Asked(reader, See(answered), "Answered."), Markdown, Arabic),
            new("ClarificationCards.Waiting", ClarificationCards.Waiting(reader)),
            new("ClarificationCards.Waiting, none", ClarificationCards.Waiting(As("orvessa-focal"))),
            new("QuestionCards.Form", QuestionCards.Form(reader, "client", Markdown, Markdown, "No such place.")),
            new("QuestionCards.Shown", QuestionCards.Shown(reader, reader.Attribution.Questions().First(), "Asked."), Markdown, Arabic),
            new("SubmissionCards.Review", SubmissionCards.Review(reader, "client")),
            new("SubmissionCards.None", SubmissionCards.None(reader, "client")),
            new("SubmissionCards.Receipt", SubmissionCards.Receipt(reader, receipt), receipt.Reference.Value, receipt.Hash[..16],
                receipt.Hash[^16..]),
            new("PlainCards.Welcome", PlainCards.Welcome(reader), reader.Consultation.Title),
            new("PlainCards.WhichConsultation", PlainCards.WhichConsultation([reader, reader], reader, Markdown)),
            new("PlainCards.Switch", PlainCards.Switch([reader, reader], reader)),
            new("PassageCards.Read", PassageCards.Read(reader, [Place.At(new("p051"))], "client")),
            new("PassageCards.Found", PassageCards.Found(reader, Search.For(reader.Attribution, "bold", words.Language), "client")),
            new("PlainCards.Help", PlainCards.Help(reader, notUnderstood: true)),
            new("PlainCards.Closing", PlainCards.Closing(reader)),
            new("PlainCards.Mine", PlainCards.Mine(reader, 1)),
            new("PlainCards.Refused", PlainCards.Refused(words, DoorRefusals.UnknownPlace("places", "The draft", Markdown)),
                Markdown),
            new("PlainCards.Told", PlainCards.Told(words, "Nothing was saved or sent."), "Nothing was saved or sent."),
            new("PlainCards.Stranger", PlainCards.Stranger(words)),
            new("PlainCards.Elsewhere", PlainCards.Elsewhere(words)),
            new("NoticeCards.Of",
                NoticeCards.Of(
                    new Notice("Forum: *comments* [until](https://example.org) 22 December",
                        $"{Markdown}\n\n{Arabic}\n\nhttps://rapporteur.example.org/reader/c\n\nForum, Secretariat", words.Language.Tag,
                        "https://rapporteur.example.org/reader/c")), Markdown, Arabic, "*comments* [until](https://example.org)",
                        "Forum, Secretariat"),
            new("ComposeCards.Passage", ComposeCards.Passage(reader, passage with { Text = Markdown }), Markdown),
            new("ComposeCards.Comment", ComposeCards.Comment(reader, See(sent))),
        ];
    }

    private static string Longest(string word) => string.Concat(Enumerable.Repeat(word, 23_900 / word.Length));
}
