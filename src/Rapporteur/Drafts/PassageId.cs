namespace Rapporteur.Drafts;

/// <summary>
/// Names a passage within one draft: <c>p001</c>, <c>p002</c> … in document order. The same id in another draft names
/// another passage; only a carry-over says which passages correspond. Compared ordinally.
/// </summary>
public readonly record struct PassageId(string Value)
{
    public override string ToString() => Value;

    /// <summary>The id of the n-th passage of a draft, counting from one.</summary>
    public static PassageId Nth(int position) => new($"p{position:000}");
}
