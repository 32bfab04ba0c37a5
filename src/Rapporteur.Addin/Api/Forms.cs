using Microsoft.AspNetCore.Http;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Api;

/// <summary>
/// The one place where a form is read. Whatever is no form, or not the whole of one, ends the request with a sentence: it is
/// never taken for a form with nothing in it.
/// </summary>
internal static class Forms
{
    public static Refusal Bad { get; } =
        new("bad-form", "This is no form that can be read: it is of another content type, or it was cut short on the way. Send it as the page does; what you typed is kept there.");

    /// <summary>Throws <see cref="BadFormException"/> when there is none.</summary>
    public static async Task<IFormCollection> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new BadFormException(Bad.Sentence);
        }

        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception cut) when (cut is InvalidDataException || (cut is IOException && cut is not BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }))
        {
            throw new BadFormException(Bad.Sentence, cut);
        }
    }
}

/// <summary>What was sent is no whole form; answered at the HTTP border with <see cref="Forms.Bad"/>.</summary>
internal sealed class BadFormException : Exception
{
    public BadFormException()
    {
    }

    public BadFormException(string message)
        : base(message)
    {
    }

    public BadFormException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
