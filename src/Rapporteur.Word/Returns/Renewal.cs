namespace Rapporteur.Word.Returns;

/// <summary>
/// A result of a field that programs renew and that is not the draft's: the field's name, the words now in its place, and whether a
/// program can have written them there.
/// </summary>
internal sealed record Renewal(string Field, string Words, bool ByProgram);
