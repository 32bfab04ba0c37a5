using System.Collections.Frozen;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Rapporteur.Overviews;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>The stems of Lucene's analysers for English, French, Russian and Arabic; no other file knows that there is a Lucene.</summary>
internal sealed class Stemming : IStemming, IDisposable
{
    // An analyser keeps what it needs per thread.
    private readonly FrozenDictionary<string, Analyzer> analysers = new Dictionary<string, Analyzer>
    {
        ["en"] = new EnglishAnalyzer(LuceneVersion.LUCENE_48),
        ["fr"] = new FrenchAnalyzer(LuceneVersion.LUCENE_48),
        ["ru"] = new RussianAnalyzer(LuceneVersion.LUCENE_48),
        ["ar"] = new ArabicAnalyzer(LuceneVersion.LUCENE_48),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public string? Of(string word, string language)
    {
        if (!analysers.TryGetValue(language, out var analyser))
        {
            return word;
        }

        using var tokens = analyser.GetTokenStream("", word);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        tokens.Reset();
        var stem = tokens.IncrementToken() ? term.ToString() : null;
        tokens.End();
        return stem;
    }

    public void Dispose()
    {
        foreach (var analyser in analysers.Values)
        {
            analyser.Dispose();
        }
    }
}
