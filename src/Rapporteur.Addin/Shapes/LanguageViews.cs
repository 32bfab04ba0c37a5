using NodaTime;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Shapes;

/// <summary>
/// A draft in another language. <c>state</c> is <c>circulated</c> or <c>prepared</c>; <c>paired</c> counts the passages of the draft that
/// have one there, <c>unsure</c> those a person still has to look at.
/// </summary>
public sealed record LanguageLine(int Draft, string Language, string State, Instant At, string Hash, int Paired, int Unsure)
{
    public static LanguageLine Of(LanguageVersion version, Attribution reader)
    {
        var beside = reader.CounterpartsOf(version);
        return new(version.Draft, version.Language, version.IsCirculated ? "circulated" : "prepared", version.At, version.Text.Hash,
            beside.Paired, beside.Unsure.Count());
    }
}

/// <summary>The language the draft itself is in, and the versions laid beside it.</summary>
public sealed record LanguageList(string Authentic, IReadOnlyList<LanguageLine> Languages);

/// <summary>
/// A passage of the draft, by its id, beside the one it is in the other language; either is absent where that language has none.
/// </summary>
public sealed record CounterpartView(PassageId? Passage, string? Label, string? Text, PassageId? There, string? Words, bool Sure);

/// <summary>The draft and its version in another language side by side, in the order of the draft.</summary>
public sealed record BesideView(int Draft, string Language, string Hash, IReadOnlyList<CounterpartView> Passages)
{
    public static BesideView Of(LanguageVersion version, Attribution reader, Language language)
    {
        var labels = reader.DraftNumbered(version.Draft)!.Draft.In(language);
        return new(version.Draft, version.Language, version.Text.Hash,
        [
            .. reader.CounterpartsOf(version).All.Select(p => new CounterpartView(
                p.Passage?.Id, p.Passage is { } here ? labels.Of(here) : null, p.Passage?.Text, p.Other?.Id, p.Other?.Text, p.Sure)),
        ]);
    }
}

/// <summary>Which passage there a passage of the draft is; without <c>there</c> it has none.</summary>
public sealed record SettleCounterpartBody(string? Passage, string? There);
