namespace Rapporteur.Benchmarks;

/// <summary>
/// A peer's built files with their brotli variant made beforehand, as a careful deployment serves them. What is posted is
/// answered with 201 and forgotten.
/// </summary>
internal static class FileServer
{
    public static async Task RunAsync(string url, string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var files = Directory.EnumerateFiles(folder, "*.br", SearchOption.AllDirectories)
            .ToDictionary(f => "/" + Path.GetRelativePath(folder, f)[..^3].Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
        app.MapGet("/{**path}", async (HttpContext context) =>
        {
            var path = context.Request.Path == "/" ? "/index.html" : context.Request.Path.Value!;
            if (!files.TryGetValue(path, out var bytes))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            context.Response.ContentType =
                Path.GetExtension(path) switch
                {
                    ".html" => "text/html; charset=utf-8",
                    ".js" => "text/javascript; charset=utf-8",
                    _ => "application/json; charset=utf-8"
                };
            context.Response.ContentLength = bytes.Length;
            context.Response.Headers.ContentEncoding = "br";
            context.Response.Headers.CacheControl = "max-age=31536000, immutable";
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        });
        app.MapPost("/api/{**path}", () => Results.Json(new { }, statusCode: StatusCodes.Status201Created));
        await app.RunAsync();
    }
}
