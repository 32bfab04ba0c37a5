using System.Globalization;

namespace Rapporteur.Arrivals;

/// <summary>Addresses as mail systems hold them for the same.</summary>
public static class MailAddress
{
    private static readonly IdnMapping Idn = new();

    // Where anybody has an address, a domain says nothing.
    private static readonly HashSet<string> Public = new(StringComparer.Ordinal)
    {
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "icloud.com", "aol.com", "gmx.de", "gmx.net",
        "web.de", "proton.me", "protonmail.com", "mail.ru", "yandex.ru", "ya.ru", "bk.ru", "inbox.ru", "list.ru", "rambler.ru", "qq.com",
        "163.com", "126.com", "orange.fr", "wanadoo.fr", "free.fr", "laposte.net",
    };

    /// <summary>In small letters, the domain in its own letters: пример.рф and xn--e1afmkfd.xn--p1ai are one.</summary>
    public static string Of(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 0 ? address.Trim().ToLowerInvariant()
            : $"{address[..at].Trim().ToLowerInvariant()}@{Letters(address[(at + 1)..].Trim())}";
    }

    /// <summary>The domain, where it is an organisation's own; null for one where anybody has an address.</summary>
    public static string? OwnDomain(string address) =>
        Of(address) is var one && one.LastIndexOf('@') is > 0 and var at && !Public.Contains(one[(at + 1)..]) ? one[(at + 1)..] : null;

    private static string Letters(string domain)
    {
        try
        {
            return Idn.GetUnicode(domain).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return domain.ToLowerInvariant();
        }
    }
}
