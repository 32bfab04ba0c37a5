using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.StaticAssets;

namespace Rapporteur.Addin.Doors;

/// <summary>The kinds of work an address asks for; each is counted by itself, so that a flood of one keeps nobody out of another.</summary>
public enum WorkKind
{
    /// <summary>Health, and what this machine asks itself.</summary>
    Uncounted,

    /// <summary>Scripts, styles and pictures: alike for everybody, and asked for before it is known who asks.</summary>
    Assets,

    SigningIn,

    Reading,

    /// <summary>Papers and files that are made or fetched for one asker.</summary>
    Downloads,

    Writing,

    /// <summary>Files that are read.</summary>
    Uploads,

    /// <summary>The channel's address: one program speaks for many people there, who are counted once it is known who they are.</summary>
    Chat,
}

/// <summary>Which kind an address is, by what is mapped there.</summary>
public static class WorkKinds
{
    /// <summary>Where the channel speaks, by tokens of its own that its door reads and nobody else.</summary>
    public const string ChannelAddress = "/api/messages";

    // The last part of these addresses, or the one before it, is a file made for who asks.
    private static readonly string[] Files = ["papers", "originals", "original", "files"];

    /// <summary>The kind of the address a request came to; of one that is not there by its method.</summary>
    public static WorkKind Of(HttpContext context) => Of(context.GetEndpoint(), context.Request.Method);

    public static WorkKind Of(Endpoint? endpoint, string method)
    {
        var parts = ((endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "").Trim('/').Split('/');
        return parts switch
        {
            _ when endpoint?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null => WorkKind.Assets,
            ["health" or "graph", ..] => WorkKind.Uncounted,
            ["sign-in" or "sign-out", ..] or [.., "sign-in"] or ["pane", "token"] => WorkKind.SigningIn,
            ["api", "messages"] => WorkKind.Chat,
            _ when endpoint?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null => WorkKind.Uploads,
            _ when !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) => WorkKind.Writing,
            [.., var folder, var file] when Files.Contains(folder) || Files.Contains(file) => WorkKind.Downloads,
            _ => WorkKind.Reading,
        };
    }
}
