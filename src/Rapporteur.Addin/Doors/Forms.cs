using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// The one place where a form is read. Whatever is no form, or not the whole of one, ends the request with a sentence: it is
/// never taken for a form with nothing in it. A file whose name is a parameter without a value makes the framework's reader throw
/// <see cref="ArgumentException"/>.
/// </summary>
internal static class Forms
{
    // EFBIG.
    private const int FileTooBig = 27;

    /// <summary>
    /// Whether what was sent carries the token of a page shown to the same person. What is cut short or too long is a fault of the
    /// request and not of ours: <see cref="BadFormException"/>, or what the server said of it.
    /// </summary>
    public static async Task<bool> IsOfOurPageAsync(HttpContext context, IAntiforgery antiforgery)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context);
        }
        catch (Exception cut) when (cut is AntiforgeryValidationException or ArgumentException)
        {
            throw (Exception?)OfTheDisk(cut.InnerException ?? cut)
                ?? (cut.InnerException is BadHttpRequestException bad ? bad : new BadFormException(DoorRefusals.BadForm.Sentence, cut));
        }
    }

    /// <summary>Throws <see cref="BadFormException"/> when there is none.</summary>
    public static async Task<IFormCollection> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new BadFormException(DoorRefusals.BadForm.Sentence);
        }

        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception cut)
            when (cut is InvalidDataException or ArgumentException
                || (cut is IOException && cut is not BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }))
        {
            throw (Exception?)OfTheDisk(cut) ?? new BadFormException(DoorRefusals.BadForm.Sentence, cut);
        }
    }

    // A file of some size is laid on the disk while it is read: where that is full, what was sent is not at fault. That a file may grow
    // no more .NET says of the value that was its length.
    private static IOException? OfTheDisk(Exception fault) => fault switch
    {
        ArgumentOutOfRangeException { ParamName: "value" } => new IOException(fault.Message, FileTooBig),
        IOException full when NotKept.Of(full) is not null => full,
        _ => null,
    };
}

/// <summary>What was sent is no whole form; answered at the HTTP border with <see cref="DoorRefusals.BadForm"/>.</summary>
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
