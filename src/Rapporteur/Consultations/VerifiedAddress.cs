namespace Rapporteur.Consultations;

/// <summary>
/// The account of somebody who proved, by a code sent there, to read an e-mail address: the address in lower case under an
/// issuer of our own, which no tenant of an identity provider can be called.
/// </summary>
public static class VerifiedAddress
{
    public const string Issuer = "urn:rapporteur:mail";

    /// <summary>The longest address there can be (RFC 5321).</summary>
    public const int Longest = 254;

    /// <summary>Null for what cannot be an address.</summary>
    public static Identity? Of(string? typed)
    {
        var address = typed?.Trim().ToLowerInvariant() ?? "";
        return address.Length <= Longest && address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < address.Length - 1
            && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';')
            ? new Identity(Issuer, address)
            : null;
    }

    public static bool Is(Identity account) => account.TenantId == Issuer;
}
