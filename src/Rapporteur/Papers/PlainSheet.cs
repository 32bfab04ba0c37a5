using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>
/// A table as a workbook of one sheet, every cell of it text; <see cref="Lines"/> stand below it. <see cref="Name"/> is what its sheet is
/// called.
/// </summary>
public sealed record PlainSheet(
    string Name, string Title, ImmutableArray<SheetColumn> Columns, IEnumerable<ImmutableArray<string>> Rows, Language In, Instant MadeAt)
{
    public ImmutableArray<string> Lines { get; init; } = [];
}
