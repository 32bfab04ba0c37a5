using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>The Secretariat or the Chair words a phrase for answers, anew under its id; the Chair's own is approved with it.</summary>
public sealed record WordPhrase(PhraseId? Id, string Language, string Words) : Request
{
    private const int LongestPhrase = 1_000;

    private const int Most = 300;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (!attribution.SeesPrepared)
        {
            return Refusals.ForSecretariat;
        }

        var known = attribution.Phrases.Find(p => p.Id == Id);
        var fault = (Id is not null && known is null ? Refusals.NoPhrase : null)
            ?? (known is null && attribution.Phrases.Count >= Most ? Refusals.TooManyPhrases(Most) : null)
            ?? ContentRules.Said("refusals.missing.phrase", "words", Words, LongestPhrase)
            ?? (string.IsNullOrWhiteSpace(Language) ? Refusals.Missing("refusals.missing.language", "language") : null)
            ?? ContentRules.BadLine("language", Language);
        var id = known?.Id ?? Ids.Phrase(asked);
        return fault is not null ? fault
            : known is not null && known.Words == Words && known.Language == Language ? Decision.Of(id.Value)
            : attribution.Asker.Function == Function.Chair
                ? Decision.Of(id.Value, new PhraseWorded(id, Language, Words), new PhraseApproved(id))
            : Decision.Of(id.Value, new PhraseWorded(id, Language, Words));
    }
}

/// <summary>The Chair approves a phrase in the words it has read.</summary>
public sealed record ApprovePhrase(PhraseId Id, string Words) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Chair)
        {
            return attribution.SeesPrepared ? Refusals.ChairApproves : Refusals.ForSecretariat;
        }

        return attribution.Phrases.Find(p => p.Id == Id) is not { } phrase ? Refusals.NoPhrase
            : phrase.Words != Words ? Refusals.PhraseReworded
            : phrase.IsApproved ? Decision.Of(Id.Value)
            : Decision.Of(Id.Value, new PhraseApproved(Id));
    }
}

/// <summary>The Secretariat or the Chair takes a phrase away; answers that hold it keep it.</summary>
public sealed record DropPhrase(PhraseId Id) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked) =>
        !attribution.SeesPrepared ? Refusals.ForSecretariat
        : attribution.Phrases.Find(p => p.Id == Id) is null ? Refusals.NoPhrase
        : Decision.Of(Id.Value, new PhraseDropped(Id));
}
