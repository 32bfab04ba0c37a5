namespace Rapporteur.Benchmarks.Hostile;

/// <summary>Makes a file to be read, and for a return or a form the draft it is read against.</summary>
internal delegate void WriteHostile(string file, string draft);

/// <summary>
/// A file of few bytes, or at the limits, that a word processor opens; its kind says who reads it (draft, return, remarks, form).
/// <paramref name="OnlyWeighed"/>: what it costs lies in a reader all doors share, so that the doors need not each be asked for it.
/// </summary>
internal sealed record HostileFile(string Name, string Kind, WriteHostile Write, bool OnlyWeighed = false);
