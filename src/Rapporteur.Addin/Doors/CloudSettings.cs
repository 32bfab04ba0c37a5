using System.Net;
using System.Text.RegularExpressions;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// <c>Journal:Azure:Storage</c> and what stands with it: the storage account several machines share in place of the data
/// folder's journal, and where this host hears the others.
/// </summary>
public sealed partial record CloudSettings
{
    private const int UsualPort = 11_111;

    /// <summary>A connection string, or the account's name, and then the machine's managed identity opens it.</summary>
    public required string Storage { get; init; }

    /// <summary><c>Journal:Azure:Prefix</c>: what the names of its tables and containers begin with.</summary>
    public string Prefix { get; init; } = "rapporteur";

    /// <summary><c>Journal:Azure:Address</c>: this machine's address in the network of the hosts; this machine only when not set.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary><c>Journal:Azure:Port</c>: where the other hosts reach this one; nobody else may.</summary>
    public int Port { get; init; } = UsualPort;

    /// <summary>Null when the journal is this machine's. Throws <see cref="SettingException"/> when a setting cannot be used.</summary>
    public static CloudSettings? From(IConfiguration configuration)
    {
        if (configuration["Journal:Azure:Storage"] is not { Length: > 0 } storage)
        {
            return null;
        }

        var (prefix, address, port) =
            (configuration["Journal:Azure:Prefix"], configuration["Journal:Azure:Address"], configuration["Journal:Azure:Port"]);
        return new CloudSettings
        {
            Storage = storage,
            Prefix = prefix is null || Name().IsMatch(prefix)
                ? prefix ?? "rapporteur"
                : throw new SettingException("Journal:Azure:Prefix", $"\"{prefix}\" is no name of 3 to 30 small letters and digits"),
            Address = address is null ? IPAddress.Loopback
                : IPAddress.TryParse(address, out var own) ? own
                : throw new SettingException("Journal:Azure:Address", $"\"{address}\" is no address of this machine, such as 10.0.0.4"),
            Port = port is null ? UsualPort
                : int.TryParse(port, out var number) && number is > 0 and < 65_536 ? number
                : throw new SettingException("Journal:Azure:Port", $"\"{port}\" is no number from 1 to 65535"),
        };
    }

    [GeneratedRegex("^[a-z][a-z0-9]{2,29}$")]
    private static partial Regex Name();
}
