using DocumentFormat.OpenXml.Wordprocessing;

namespace Rapporteur.Word.Reading;

/// <summary>A list with its definition found and its overrides laid over it (ISO/IEC 29500-1, 17.9.15 and 17.9.8).</summary>
internal sealed class ResolvedList
{
    /// <summary>How many levels a list has (17.9.6).</summary>
    public const int Levels = 9;

    private readonly Level?[] levels = new Level?[Levels];

    public ResolvedList(AbstractNum definition, NumberingInstance list)
    {
        Definition = definition.AbstractNumberId.Number() ?? 0;
        foreach (var level in definition.Elements<Level>().Concat(list.Elements<LevelOverride>().SelectMany(o => o.Elements<Level>())))
        {
            if (level.LevelIndex.Number() is >= 0 and < Levels and var index)
            {
                levels[index] = level;
            }
        }

        foreach (var over in list.Elements<LevelOverride>())
        {
            if (over.LevelIndex.Number() is >= 0 and < Levels and var index)
            {
                StartOverrides[index] = over.StartOverrideNumberingValue?.Val.Number();
            }
        }
    }

    public int Definition { get; }

    public int?[] StartOverrides { get; } = new int?[Levels];

    public Level? At(int level) => levels[level];

    public int Start(int level) => StartOverrides[level] ?? levels[level]?.StartNumberingValue?.Val.Number() ?? 0;

    public int? LevelOf(IReadOnlyList<Style> chain)
    {
        foreach (var style in chain)
        {
            var index = Array.FindIndex(levels, l => l?.ParagraphStyleIdInLevel?.Val?.Value is { } id && id == style.StyleId?.Value);
            if (index >= 0)
            {
                return index;
            }
        }

        return null;
    }
}
