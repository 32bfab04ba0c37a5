using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;

namespace Rapporteur.Addin.Machines;

/// <summary>
/// Whoever has had something recorded through one host is shown it by every other: the answer carries, sealed, how far the
/// record has come by then, as a cookie and as a header for clients that keep none, and a host that is given it reads the
/// journal that far first.
/// </summary>
internal static class ReadingOwn
{
    public const string Name = "Rapporteur-Seen";

    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(5);

    public static void UseReadingOwn(this WebApplication app)
    {
        var protection = app.Services.GetRequiredService<IDataProtectionProvider>();
        var seal = protection.CreateProtector("Rapporteur.Seen").ToTimeLimitedDataProtector();
        var intake = app.Services.GetRequiredService<Intake.Intake>();
        app.Use(async (context, next) =>
        {
            var given = context.Request.Headers[Name].ToString() is { Length: > 0 } header ? header : context.Request.Cookies[Name];
            if (given is { Length: < 1000 } && Read(seal, given) is var (consultation, sequence))
            {
                await intake.ReachAsync(consultation, sequence, context.RequestAborted);
            }

            var own = OwnActs.Begin();
            context.Response.OnStarting(() =>
            {
                if (own.Last is var (of, reached))
                {
                    var told = seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{reached}/{of}"), GoodFor);
                    context.Response.Headers[Name] = told;
                    context.Response.Cookies.Append(Name, told, new CookieOptions
                    {
                        HttpOnly = true,
                        Secure = context.Request.IsHttps,
                        SameSite = SameSiteMode.Lax,
                        MaxAge = GoodFor,
                    });
                }

                return Task.CompletedTask;
            });
            await next(context);
        });
    }

    // What does not open is nothing: it is as if none had been given.
    private static (ConsultationId Consultation, long Sequence)? Read(ITimeLimitedDataProtector seal, string given)
    {
        try
        {
            return seal.Unprotect(given).Split('/', 2) is [var sequence, var consultation]
                ? (new ConsultationId(consultation), long.Parse(sequence, CultureInfo.InvariantCulture))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
