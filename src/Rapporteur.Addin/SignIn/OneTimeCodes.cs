using System.Security.Cryptography;
using System.Text;
using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;
using Rapporteur.Journal;

namespace Rapporteur.Addin.SignIn;

/// <summary>
/// A code of eight digits for an address, good in the browser that asked for it alone. Asked for by an address nobody invited it is
/// drawn and kept all the same and sent to nobody, so that neither words nor time tell one from the other.
/// </summary>
public sealed partial class OneTimeCodes(SignInLedger ledger, CodeMail mail, ILogger<OneTimeCodes> log)
{
    private const int Digits = 8;
    private const int All = 100_000_000;

    /// <summary>A secret for a browser, to know it again by; kept there in a cookie and here as its hash.</summary>
    public static string NewBrowser() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>False when codes were asked for too often; then none is made.</summary>
    public async Task<bool> AskAsync(string browser, Identity address, HttpContext context)
    {
        var code = RandomNumberGenerator.GetInt32(All).ToString($"D{Digits}", System.Globalization.CultureInfo.InvariantCulture);
        var asked = new AskedCode(HashOf(browser), address.ObjectId, Network.Of(context), HashOf(browser, address.ObjectId, code));
        if (!await ledger.AskAsync(asked, context.RequestAborted))
        {
            return false;
        }

        mail.Post(new CodeLetter(address, code));
        return true;
    }

    /// <summary>The address that code was sent to, and what became of it.</summary>
    public async Task<(Entered What, Identity? Address)> EnterAsync(string browser, string typed, HttpContext context)
    {
        // Typed with blanks between, as it stands in the mail, or pasted with what stood around it.
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        var (what, address) = await ledger.EnterAsync(
            HashOf(browser), Network.Of(context), to => HashOf(browser, to, code), context.RequestAborted);
        if (what == Entered.TooMany)
        {
            Guessed(log, Network.Of(context));
        }

        return (what, VerifiedAddress.Of(address));
    }

    // With the browser's secret as the key: whoever reads the ledger cannot try out the hundred million codes.
    private static string HashOf(string browser, string address, string code) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(browser), Encoding.UTF8.GetBytes($"{address}\n{code}")));

    private static string HashOf(string browser) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(browser)));

    // Neither the address nor what was typed: whoever guesses is told apart by where it comes from alone.
    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in was refused: too many wrong codes from {Network}.")]
    private static partial void Guessed(ILogger log, string network);
}
