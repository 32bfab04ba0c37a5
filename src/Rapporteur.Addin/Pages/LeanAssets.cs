using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Rapporteur.Addin.Pages;

/// <summary>
/// Our scripts and styles go out without their comments and what sets their lines in, a quarter of what would be sent, which are for
/// who reads the source; packed as small as can be, once. Others' files, and requests this does not know, are left to what serves files
/// otherwise.
/// </summary>
internal sealed partial class LeanAssets(IFileProvider files)
{
    private const int Smallest = 11;
    private readonly ConcurrentDictionary<string, Lean?> made = new(StringComparer.Ordinal);

    public static void Use(WebApplication app)
    {
        var lean = new LeanAssets(app.Environment.WebRootFileProvider);
        app.Use((context, next) =>
            HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Range.Count == 0
                && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is { } asset
                && lean.made.GetOrAdd(FileOf(asset), lean.Make) is { } file
                ? AnswerAsync(context, asset, file) : next(context));
    }

    /// <summary>The same without what only who reads the source needs.</summary>
    internal static string Without(string name, string source) =>
        Indents().Replace(name.EndsWith(".css", StringComparison.Ordinal) ? Styles().Replace(source, "")
            : Lines().Replace(Documentation().Replace(source, ""), ""), "");

    private static string FileOf(StaticAssetDescriptor asset) =>
        asset.AssetPath.EndsWith(".br", StringComparison.Ordinal) || asset.AssetPath.EndsWith(".gz", StringComparison.Ordinal)
            ? asset.AssetPath[..^3] : asset.AssetPath;

    private static Task AnswerAsync(HttpContext context, StaticAssetDescriptor asset, Lean file)
    {
        var headers = context.Response.Headers;
        var packed = context.Request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "br" && e.Quality != 0);
        headers.CacheControl = asset.ResponseHeaders.FirstOrDefault(h => h.Name == HeaderNames.CacheControl) is { Value: { } kept }
            ? kept : "no-cache";
        headers.ETag = file.Tag;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(file.Tag, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var bytes = packed ? file.Packed : file.Whole;
        headers.ContentEncoding = packed ? "br" : default;
        context.Response.ContentType = file.Type;
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private Lean? Make(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal) || !(name.EndsWith(".js", StringComparison.Ordinal)
            || name.EndsWith(".css", StringComparison.Ordinal)) || files.GetFileInfo(name) is not { Exists: true } file)
        {
            return null;
        }

        using var reader = new StreamReader(file.CreateReadStream());
        var whole = Encoding.UTF8.GetBytes(Without(name, reader.ReadToEnd()));
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, new BrotliCompressionOptions { Quality = Smallest }, leaveOpen: true))
        {
            brotli.Write(whole);
        }

        return new Lean(name.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript" : "text/css", whole, packed.ToArray(),
            $"\"{Convert.ToHexStringLower(SHA256.HashData(whole).AsSpan(0, 16))}\"");
    }

    [GeneratedRegex(@"^[ \t]*//.*\n", RegexOptions.Multiline)]
    private static partial Regex Lines();

    // No text of ours goes over several lines of a script; a test holds it.
    [GeneratedRegex(@"^\s+", RegexOptions.Multiline)]
    private static partial Regex Indents();

    [GeneratedRegex(@"/\*\*.*?\*/[ ]?", RegexOptions.Singleline)]
    private static partial Regex Documentation();

    [GeneratedRegex(@"/\*.*?\*/\n?", RegexOptions.Singleline)]
    private static partial Regex Styles();

    private sealed record Lean(string Type, byte[] Whole, byte[] Packed, string Tag);
}
