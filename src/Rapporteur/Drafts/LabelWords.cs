using System.Collections.Concurrent;
using Rapporteur.Words;

namespace Rapporteur.Drafts;

/// <summary>
/// How a path is said in one language, from the room <c>labels</c>. Numbers and names stand as the draft prints them; only
/// brackets around a number follow the language ("14 (iii)", "14 iii)").
/// </summary>
internal sealed class LabelWords
{
    // What people cite is far shorter; the middle is left out, for the beginning and the end tell labels apart best.
    private const int Longest = 200;
    private const int End = 60;
    private const int WrittenOut = 12;

    private static readonly ConcurrentDictionary<string, LabelWords> Known = new();
    private readonly Phrases words;

    private LabelWords(Language language) => words = Book.In(language);

    /// <summary>The room of labels and of what citations are made of.</summary>
    public static Phrasebook Book { get; } = new(typeof(LabelWords).Assembly, "labels");

    public static LabelWords In(Language language) =>
        Known.GetOrAdd(language.Tag, static (_, language) => new LabelWords(language), language);

    /// <summary>The label that path alone gives; two passages may share it.</summary>
    public string Of(PassagePath path) => Of(path, []);

    /// <summary>The same, where many paths share their steps and each is said once.</summary>
    public string Of(PassagePath path, Dictionary<PathStep, string> known)
    {
        var label = "";
        PathStepKind? before = null;
        foreach (var step in path.Steps)
        {
            if (!known.TryGetValue(step, out var own))
            {
                known.Add(step, own = Said(step));
            }

            // A label begins with a capital, but nothing the draft itself prints is touched.
            label = before is null ? step.Kind is PathStepKind.Heading or PathStepKind.Number ? own : Capital(own)
                : step.Kind == PathStepKind.Number && before == PathStepKind.Number
                    ? Bounded(words.Say("labels.within", ("above", label), ("own", own)))
                    : Bounded(words.Say("labels.under", ("above", label), ("own", own)));
            before = step.Kind;
        }

        return Bounded(label);
    }

    /// <summary>The label of the next passage that would have the same.</summary>
    public string Again(string label, int nth) => words.Say("labels.again", ("label", label), ("nth", Nth(nth)));

    private string Said(PathStep step) => step.Kind switch
    {
        PathStepKind.Title => words["labels.title"],
        PathStepKind.Heading => step.Name!,
        PathStepKind.Part => Named(step, "labels.part"),
        PathStepKind.Chapter => Named(step, "labels.chapter"),
        PathStepKind.Section => Named(step, "labels.section"),
        PathStepKind.Article => Named(step, "labels.article"),
        PathStepKind.Annex when step.Number is null => Named(step, "labels.annex-alone"),
        PathStepKind.Annex => Named(step, "labels.annex"),
        PathStepKind.Preamble => Named(step, "labels.preamble"),
        PathStepKind.Number when step.Number is ['(', .. var inside, ')'] && !inside.AsSpan().ContainsAny('(', ')') =>
            words.Say("labels.bracketed", ("number", inside)),
        PathStepKind.Number => step.Number!,
        PathStepKind.Paragraph => words.Say("labels.paragraph", ("nth", Nth(step.Nth))),
        PathStepKind.Indent => words.Say("labels.indent", ("nth", Nth(step.Nth))),
        PathStepKind.SubIndent => words.Say("labels.sub-indent", ("nth", Nth(step.Nth))),
        PathStepKind.Table => words.Say("labels.table", ("number", step.Nth)),
        PathStepKind.Row => words.Say("labels.row", ("number", step.Nth)),
        PathStepKind.Column => words.Say("labels.column", ("number", step.Nth)),
        PathStepKind.TextBox => words.Say("labels.text-box", ("number", step.Nth)),
        PathStepKind.Footnote => words.Say("labels.footnote", ("number", step.Number)),
        PathStepKind.Endnote => words.Say("labels.endnote", ("number", step.Number)),
        _ => words["labels.left-out"],
    };

    // As the page prints it where the page speaks this language: "PART ONE".
    private string Named(PathStep step, string key) =>
        step.Name is { } printed && HeadingStep.Speaks(printed, words.Language) ? printed
        : step.Number is { } number ? words.Say(key, ("number", number)) : words[key];

    private string Nth(int nth) =>
        nth is > 0 and <= WrittenOut ? words[$"labels.nth.{nth}"] : words.Say("labels.nth_ordinal", ("count", nth));

    private string Capital(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? char.ToUpper(text[0], words.Language.Culture) + text[1..] : text;

    private static string Bounded(string label) => label.Length <= Longest ? label : $"{label[..(Longest - End - 1)]}…{label[^End..]}";
}
