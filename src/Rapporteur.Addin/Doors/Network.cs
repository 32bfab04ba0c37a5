using System.Net;
using System.Net.Sockets;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// The network a request comes from, as far as one can be told from another: an address of the fourth version, the first 56 bits
/// of one of the sixth, which is what a household or an office is given.
/// </summary>
public static class Network
{
    private const int OfficeBits = 56;

    public static string Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return address.ToString();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(OfficeBits / 8).Clear();
        return $"{new IPAddress(bytes)}/{OfficeBits}";
    }
}
