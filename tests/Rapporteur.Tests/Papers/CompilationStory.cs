using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Words;

namespace Rapporteur.Tests.Papers;

/// <summary>The story the compilation is read from line by line, and a compilation as lines.</summary>
internal static class CompilationStory
{
    public const string Arabic = "يقترح الوفد إضافة إشارة إلى التمويل الصغير (micro-credit) في هذه الفقرة.";
    public const string Russian = "Делегация предлагает сохранить формулировку 2013 года.";

    public static Given Told()
    {
        var story = Given.AConsultation().At("2017-12-11 09:00");
        story.Sends("Dorvale", story.Saying("The text should be more balanced.\nIt is also too long."));
        story.Sends("Ardenia",
            story.Saying("Two documents would serve better than one.")
                with
            { Condition = "If the ministers agree to sign only the first." });
        story.Sends("Corvania", story.Saying("Use one term only.", Place.EveryOccurrence("migrants")));
        story.Sends("Belmora", story.Saying(Arabic, story.On("Part 1, 3 (ii)")) with { Language = "ar" });
        story.Sends("Lakes Commission",
            story.Saying(Russian, story.Section("Part 2"), story.On("Preamble, 1", "earlier declarations")) with { Language = "ru" });
        story.Sends("Ardenia", story.Saying("Host communities carry most of it.", story.On("Part 1, 3", "host communities")) with
        {
            Kinds = [CommentKind.Replace],
            ExistingWording = "support host communities and to share responsibility in a fair manner",
            ProposedWording = "support host communities, in particular cities, and to share responsibility in an equitable manner",
            Alternatives = ["“in a just manner”", "“in solidarity”"],
        });
        story.Sends("Dorvale", story.Saying("", story.On("Part 1, 4")) with { Kinds = [CommentKind.Delete] });
        story.Sends("Dorvale",
            story.Saying("A new paragraph on data.", story.After("Part 1, 4"))
                with
            { Kinds = [CommentKind.Add], ProposedWording = "We agree to exchange data." });
        story.Sends("Ardenia",
            story.Saying("Move it up.", story.On("Part 2, 5"), story.On("Preamble, 2")) with { Kinds = [CommentKind.Move] });

        var joint = story.Sends("Belmora", story.Saying("We speak together.", story.On("Part 1, 3 (i)")) with
        {
            OnBehalfOf = [Given.Delegation("Dorvale").Value, Given.Delegation("Corvania").Value, "the Friends of Education"],
        });
        story.Ask(Given.FocalPoint("Dorvale"), new Dissociate(joint));

        var withdrawn = story.Sends("Ardenia", story.Saying("WITHDRAWN WORDS"));
        story.Withdraws("Ardenia", withdrawn);
        story.Sends("Ardenia", story.Saying("CONFIDENTIAL WORDS"), notForCirculation: true);
        story.Saves("Ardenia", story.Saying("UNSENT WORDS"));

        story.Recorded(story.Saying("The structure should follow the five priorities."), paragraph: "5 (ii)");
        story.Recorded(story.Saying("Return should be sustainable.", story.On("Part 1, 4")), null, "Corvania", "14 (iv)");

        var replacedInTime = story.Sends("Dorvale", story.Saying("SUPERSEDED WORDS", story.On("Preamble, 2")));
        story.At("2017-12-22 23:00");
        story.Replaces("Dorvale", replacedInTime,
            story.Saying("Say “communities”, not “region”.", story.On("Preamble, 2", "the whole region")));
        var replacedLate = story.Sends("Corvania", story.Saying("On-time words on education.", story.On("Part 1, 3 (i)")));
        story.At("2017-12-28 12:00");
        story.Replaces("Corvania", replacedLate, story.Saying("Late words on education.", story.On("Part 1, 3 (i)")));
        story.Sends("Lakes Commission", story.Saying("General words, late."));
        return story.At("2017-12-29 15:30");
    }

    public static ImmutableArray<string> Lines(Compilation paper) =>
        [.. Cover(paper.Cover), .. paper.Parts.SelectMany(Part), "", $"== {paper.Account.Title}", .. paper.Account.Lines.Select(Hidden)];

    private static IEnumerable<string> Cover(CompilationCover cover)
    {
        yield return $"note: {cover.Note}";
        yield return $"marking: {cover.Marking}";
        yield return $"{cover.Forum} | {cover.Title} | {cover.Consultation} | {cover.Document} | {cover.DraftLabel}";
        yield return $"requested by: {cover.Requested}";
        yield return string.Create(CultureInfo.InvariantCulture, $"made: {cover.Made}{(cover.Receivings is { } state ? $", state {state}" : "")}");
        yield return $"who reads: {cover.WhoReads}";
        yield return $"from: {Names(cover.ReceivedFrom)}";
        yield return $"also on behalf of: {Names(cover.OnBehalfOf)}";
        yield return $"late: {Names(cover.ReceivedLate)}";
        yield return $"names hidden: {(cover.NamesHidden ? "yes" : "no")}";
    }

    private static IEnumerable<string> Part(CompilationPart part) =>
    [
        "",
        $"== {part.Title}",
        .. part.Sections.SelectMany(
            s => s.Heading.Length > 0 ? s.Rows.SelectMany(Row).Prepend($"{new string('#', s.Rank)} {s.Heading}") : s.Rows.SelectMany(Row)),
    ];

    // References come from random bits; what is asserted of them is asserted by the tests that need it.
    private static IEnumerable<string> Row(CompilationRow row)
    {
        yield return $"- {row.Place} | {row.From.Name}"
            + (row.OnBehalfOf.IsEmpty ? "" : $" on behalf of {Names(row.OnBehalfOf)}")
            + (row.SupportedBy.IsEmpty ? "" : $" supported by {Names(row.SupportedBy)}")
            + (row.Kinds.IsEmpty ? "" : $" | {string.Join(", ", row.Kinds)}");
        foreach (var place in row.OtherPlaces)
        {
            yield return $"  also: {place}";
        }

        if (!row.Wording.IsEmpty)
        {
            yield return "  wording: " + string.Concat(row.Wording.Select(c => c.Kind switch
            {
                ChangeKind.Removed => $"[-{c.Text}-]",
                ChangeKind.Added => $"[+{c.Text}+]",
                _ => c.Text,
            }));
        }

        yield return $"  {Text(row.Said)}{(row.LanguageNote is { } note ? $" | {note}" : "")}";
        foreach (var alternative in row.Alternatives)
        {
            yield return $"  alternative: {Text(alternative)}";
        }

        if (row.Condition is { } condition)
        {
            yield return $"  condition: {Text(condition)}";
        }

        foreach (var remark in row.Remarks)
        {
            yield return $"  remark: {Hidden(remark)}";
        }
    }

    private static string Hidden(string said) => System.Text.RegularExpressions.Regex.Replace(said, "C-[0-9A-Z]{6}", "C-······");

    private static string Text(ReceivedText text) =>
        $"{(text.Direction == TextDirection.RightToLeft ? "rtl " : "")}{text.Language}: {text.Text.Replace("\n", " / ", StringComparison.Ordinal)}".TrimEnd();

    private static string Names(ImmutableArray<PrintedName> names) =>
        names.IsEmpty ? "nobody" : string.Join("; ", names.Select(n => n.Footnote is null ? n.Name : $"{n.Name} [{n.Footnote}]"));
}
