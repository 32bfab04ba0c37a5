using Rapporteur.Record;

namespace Rapporteur.Addin.Api;

/// <summary>Our own pages name the door they are; anybody else came through the API. The rules treat all doors alike.</summary>
public static class Doors
{
    public const string Header = "X-Door";

    public static Door Of(HttpContext context) => context.Request.Headers[Header].ToString() switch
    {
        "reader" => Door.Reader,
        "pane" => Door.Pane,
        "desk" => Door.Desk,
        _ => Door.Api,
    };
}
