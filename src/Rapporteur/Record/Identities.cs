using System.Globalization;

namespace Rapporteur.Record;

/// <summary>Names a reminder called for by hand.</summary>
public readonly record struct CallId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Names a chat as its channel does; only there does it mean anything, and nobody is shown it.</summary>
public readonly record struct ChatId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Names a claim of a notice: the chunk of people it is for, counted from 1, and which take of that chunk it is.</summary>
public readonly record struct ClaimId(int Chunk, int Take)
{
    /// <summary>The same people taken over by another sender.</summary>
    public ClaimId Next => this with { Take = Take + 1 };

    /// <summary>"3/1".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Chunk}/{Take}");
}
