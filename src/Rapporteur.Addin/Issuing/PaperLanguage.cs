using Rapporteur.Addin.Doors;
using Rapporteur.Intake;
using Rapporteur.Words;

namespace Rapporteur.Addin.Issuing;

/// <summary>The language of a paper's own words, as an address names it: English when it names none.</summary>
internal static class PaperLanguage
{
    public static Refusal Bad { get; } =
        DoorRefusals.BadLanguage(string.Join(", ", Language.Spoken.Select(l => $"\"{l.Tag}\"")));

    /// <summary>Null for one that papers are not written in.</summary>
    public static Language? Find(string? language) =>
        string.IsNullOrEmpty(language) ? Language.English : Language.Spoken.FirstOrDefault(l => l.Tag == language);

    /// <summary>The one in which a person has papers who reads pages in that language: English where papers are not written in
    /// it.</summary>
    public static Language For(Language reading) => Language.Spoken.Contains(reading) ? reading : Language.English;
}
