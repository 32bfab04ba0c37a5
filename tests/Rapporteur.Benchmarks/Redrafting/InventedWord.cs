namespace Rapporteur.Benchmarks.Redrafting;

/// <summary>A word of an invented draft, and which it is: one that was kept has its number in the next draft too.</summary>
internal readonly record struct InventedWord(string Letters, int Number);
