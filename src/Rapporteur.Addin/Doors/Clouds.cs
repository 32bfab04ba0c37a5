namespace Rapporteur.Addin.Doors;

/// <summary>
/// Which of Microsoft's clouds people's accounts live in, by the domain of their address: <c>Clouds:DOMAIN</c> names it, below that
/// domain too; whoever is not named is of the commercial one.
/// </summary>
public sealed class Clouds
{
    private readonly Dictionary<string, Cloud> named;

    /// <summary>Throws <see cref="SettingException"/> for a cloud there is not.</summary>
    public Clouds(IConfiguration configuration) =>
        named = configuration.GetSection("Clouds").AsEnumerable(makePathsRelative: true).Where(s => s.Value is not null).ToDictionary(
            s => s.Key,
            s => Cloud.Named(s.Value) ?? throw new SettingException($"Clouds:{s.Key}",
                $"\"{s.Value}\" is no cloud; there are {string.Join(", ", Cloud.All.Select(c => c.Name))}"),
            StringComparer.OrdinalIgnoreCase);

    public Cloud Of(string? address)
    {
        for (var domain = address?[(address.LastIndexOf('@') + 1)..] ?? ""; domain.Length > 0;
            domain = domain.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? domain[(dot + 1)..] : "")
        {
            if (named.TryGetValue(domain, out var cloud))
            {
                return cloud;
            }
        }

        return Cloud.Commercial;
    }
}
