using System.Text.Json;
using Rapporteur.Addin.Shapes;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Api;

/// <summary>One page of comments, written straight to the response: <c>{"comments": […], "next": id}</c>.</summary>
public sealed class CommentPage(IReadOnlyList<SeenComment> comments, string? next, Attribution reader, Language language) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        var body = httpContext.Response.BodyWriter;
        var writer = new Utf8JsonWriter(body, new JsonWriterOptions { SkipValidation = true, Encoder = ApiJson.Plain.Options.Encoder });
        await using (writer.ConfigureAwait(false))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("comments"u8);
            foreach (var seen in comments)
            {
                writer.WriteRawValue(CommentJson.Of(seen, reader, language), skipInputValidation: true);
            }

            writer.WriteEndArray();
            if (next is not null)
            {
                writer.WriteString("next"u8, next);
            }

            writer.WriteEndObject();
        }

        await body.FlushAsync(httpContext.RequestAborted);
    }
}
