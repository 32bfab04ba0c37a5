namespace Rapporteur.Record;

/// <summary>Through which door something was said; kept with every entry, equal before the rules.</summary>
public enum Door
{
    Api,
    Reader,
    Pane,
    Teams,
    Return,
    Desk,
    Host,
}
