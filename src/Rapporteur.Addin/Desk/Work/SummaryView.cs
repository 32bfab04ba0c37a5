using System.Collections.Immutable;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>The draft summary in one language as it would be made now; for <see cref="Edited"/> with the form it is written in.</summary>
public sealed record SummaryView(DeskView View, DraftSummary Paper)
{
    private readonly Dictionary<string, string> comments =
        Paper.Balance.Printed.ToDictionary(p => p.Reference, p => p.Comment.Value, StringComparer.Ordinal);

    /// <summary>The unit of the sentence that is being written; null for none.</summary>
    public string? Edited { get; init; }

    /// <summary>What was typed and refused, with why.</summary>
    public string? Typed { get; init; }

    public Refusal? Refusal { get; init; }

    public Language In => Paper.Head.In;

    public string Address => $"{View.Address}/summary?language={In.Tag}";

    /// <summary>Only where all may be seen: names, numbers and promises are the officer's to judge.</summary>
    public ImmutableArray<LintFinding> Advice(SummarySentence sentence) =>
        sentence.Written is null ? [] : Lint.Of(sentence.Text, View.Consultation.Roster);

    /// <summary>Sentences in which a delegation or a person of the roster is named, also in words that are quoted.</summary>
    public IEnumerable<(SummarySentence Sentence, string Names)> Naming() =>
        from sentence in Paper.Sentences
        let names = ChairsEye.NamedIn(View.Consultation.Roster, sentence.Text)
        where !names.IsEmpty
        select (sentence, string.Join(", ", names));

    public string? CommentOf(string reference) => comments.GetValueOrDefault(reference);

    public static string Anchor(SummarySentence sentence) => $"s-{sentence.Unit.Value.Replace('/', '-')}";
}

/// <summary>One sentence of it, to be put in place again.</summary>
public sealed record SummaryPartView(SummaryView Summary, SummarySentence Sentence);
