using System.Security.Cryptography;
using System.Text.Json;
using System.Xml;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Rapporteur.Addin.Doors;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Workers;

/// <summary>
/// Watches over the keys that seal what is not sent. The framework makes a new key for one that is gone and says nothing;
/// what was sealed before could then never be read again. <c>keys.json</c> in the data folder remembers which there were
/// and something sealed with them.
/// </summary>
public sealed class SealingKeys(IKeyManager keys, IDataProtectionProvider protection, HostSettings settings, KeyPlace place,
    RecordState record)
{
    private const string Proof = "proof";

    private readonly string file = Path.Combine(settings.Data, "keys.json");
    private readonly IDataProtector protector = protection.CreateProtector("Rapporteur.Keys");
    private IReadOnlyList<Guid> known = [];

    /// <summary>Throws <see cref="SettingException"/> when a key that was there is gone or spoilt; remembers those that are
    /// there.</summary>
    public void Check()
    {
        var before = Remembered();
        try
        {
            // Asked first: the framework logs a spoilt one only where it is asked to protect something.
            _ = keys.GetAllKeys();
            if (MissingOf(before?.Keys ?? []) is { } missing)
            {
                throw new SettingException(Sentence($"the key {missing:d} is gone"));
            }

            if (before is not null && protector.Unprotect(before.Proof) != Proof)
            {
                throw new SettingException(Sentence("they open nothing that was sealed before"));
            }

            var proof = protector.Protect(Proof);
            known = [.. keys.GetAllKeys().Select(k => k.KeyId)];
            DurableFile.Replace(file, JsonSerializer.SerializeToUtf8Bytes(new Kept(known, proof)));
        }
        catch (Exception spoilt) when (spoilt is CryptographicException or XmlException or InvalidOperationException or FormatException)
        {
            throw new SettingException(Sentence("they cannot be read, or open nothing that was sealed before"), spoilt);
        }
    }

    /// <summary>Closes the record when one of the keys has gone since.</summary>
    public void Look()
    {
        if (MissingOf(known) is { } missing)
        {
            record.Close(Sentence($"the key {missing:d} is gone"));
        }
    }

    /// <summary>
    /// Seals as the keys do, as long as all of them are there; else it closes the record and throws
    /// <see cref="RecordClosedException"/>: what is sealed with a key that is gone is opened by nobody after the next start.
    /// </summary>
    public IDataProtectionProvider Watched => new WatchedProtector(protection.CreateProtector, null, this);

    private void Demand()
    {
        Look();
        if (record.Closed is { } why)
        {
            throw new RecordClosedException(why);
        }
    }

    private Guid? MissingOf(IReadOnlyList<Guid> ids) =>
        ids.Select(id => (Guid?)id).FirstOrDefault(id => !place.Has(id!.Value));

    // Where it cannot be read, the keys that are there are believed, but never none at all.
    private Kept? Remembered()
    {
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            if (JsonSerializer.Deserialize<Kept>(File.ReadAllBytes(file)) is { Keys: not null, Proof: not null } kept)
            {
                return kept;
            }
        }
        catch (JsonException)
        {
            // As good as another shape.
        }

        return place.HasAny ? null
            : throw new SettingException(Sentence("there is none, and which there were cannot be read"));
    }

    private string Sentence(string what) =>
        $"The keys in {place.Folder} are not those of this data folder: {what}. Put them back from the backup; only they open what " +
        $"delegations have not sent in the register. (If they are lost for good, remove {file}: the journal still holds everything.)";

    private sealed class WatchedProtector(Func<string, IDataProtector> create, IDataProtector? inner, SealingKeys keys) : IDataProtector
    {
        public IDataProtector CreateProtector(string purpose)
        {
            var made = create(purpose);
            return new WatchedProtector(made.CreateProtector, made, keys);
        }

        public byte[] Protect(byte[] plaintext)
        {
            keys.Demand();
            return inner!.Protect(plaintext);
        }

        public byte[] Unprotect(byte[] protectedData) => inner!.Unprotect(protectedData);
    }

    private sealed record Kept(IReadOnlyList<Guid> Keys, string Proof);
}
