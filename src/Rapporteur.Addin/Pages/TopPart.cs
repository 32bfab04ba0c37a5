namespace Rapporteur.Addin.Pages;

/// <summary>What another room puts below the bar on top of every page: a component that shows nothing where it has nothing to
/// say.</summary>
public sealed record TopPart(Type Component);
