using System.Collections.Immutable;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>The Secretariat said a term of the glossary, or said it anew; one without any form is taken out.</summary>
public sealed record GlossaryTermSet(GlossaryTermId Id, ImmutableArray<TermForms> In) : Entry
{
    internal override Board On(Board board, Moment moment)
    {
        var (term, at) = (new GlossaryTerm(Id, In), board.Glossary.FindIndex(t => t.Id == Id));
        return board with
        {
            Glossary = (In.IsEmpty, at) switch
            {
                (true, < 0) => board.Glossary,
                (true, _) => board.Glossary.RemoveAt(at),
                (false, < 0) => board.Glossary.Add(term),
                _ => board.Glossary.SetItem(at, term),
            },
        };
    }
}

/// <summary>A phrase for answers was worded, or worded anew: it waits for the Chair.</summary>
public sealed record PhraseWorded(PhraseId Id, string Language, string Words) : Entry
{
    internal override Board On(Board board, Moment moment)
    {
        var (phrase, at) =
            (new ForumPhrase(Id, Language, Words, moment.By, moment.At), board.Phrases.FindIndex(p => p.Id == Id));
        return board with { Phrases = at < 0 ? board.Phrases.Add(phrase) : board.Phrases.SetItem(at, phrase) };
    }
}

/// <summary>The Chair approved a phrase as it stands.</summary>
public sealed record PhraseApproved(PhraseId Id) : Entry
{
    internal override Board On(Board board, Moment moment) => board.Phrases.FindIndex(p => p.Id == Id) is >= 0 and var at
        ? board with { Phrases = board.Phrases.SetItem(at, board.Phrases[at] with { ApprovedBy = moment.By, ApprovedAt = moment.At }) }
        : board;
}

/// <summary>A phrase is not offered any more; answers that hold it keep it.</summary>
public sealed record PhraseDropped(PhraseId Id) : Entry
{
    internal override Board On(Board board, Moment moment) => board with { Phrases = board.Phrases.RemoveAll(p => p.Id == Id) };
}
