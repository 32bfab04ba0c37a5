using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Rapporteur.Record;

namespace Rapporteur.Papers;

/// <summary>Lays what officers wrote by hand over the sentences of a summary that is made anew.</summary>
internal sealed class WrittenByHand(Board board, string language)
{
    private readonly HashSet<SummaryUnit> used = [];

    public SummarySentence Over(SummaryUnit unit, string made, ImmutableArray<string> references, string said)
    {
        used.Add(unit);
        var basis = Imprint(made, references);
        var written = board.WrittenSentences.GetValueOrDefault((unit, language));
        return new SummarySentence(unit, written?.Text ?? made, references, written?.Text is null ? said : language)
        {
            Made = made,
            Basis = basis,
            Version = written?.Version ?? 0,
            Written = written?.Text is null ? null : new ByHand(written.By, written.At, written.Basis != basis),
        };
    }

    /// <summary>What is left over, in the order it was written.</summary>
    public ImmutableArray<SummarySentence> Unused() =>
    [
        .. from one in board.WrittenSentences
           where one.Key.Language == language && one.Value.Text is not null && !used.Contains(one.Key.Unit)
           orderby one.Value.At, one.Key.Unit.Value
           select new SummarySentence(one.Key.Unit, one.Value.Text!, [], language)
           {
               Made = "",
               Basis = one.Value.Basis,
               Version = one.Value.Version,
               Written = new ByHand(one.Value.By, one.Value.At, true),
           },
    ];

    private static string Imprint(string made, ImmutableArray<string> references) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{made}\n{string.Join(' ', references)}")));
}
