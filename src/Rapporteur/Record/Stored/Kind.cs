using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Rapporteur.Record.Stored;

/// <summary>A kind of entry: its name in the record for ever, and how what is stored and what the core speaks of become each
/// other.</summary>
internal abstract class Kind(string name, Type entry)
{
    public string Name { get; } = name;

    public Type Entry { get; } = entry;

    public static Kind Of<TEntry, TStored>(
        string name, JsonTypeInfo<TStored> type, Func<TEntry, TStored> store, Func<TStored, TEntry> read)
        where TEntry : Entry
        where TStored : class => new Kind<TEntry, TStored>(name, type, (entry, _) => store(entry), (stored, _) => read(stored));

    /// <summary>A kind that stores or reads what stands beside it in the same act.</summary>
    public static Kind Beside<TEntry, TStored>(
        string name, JsonTypeInfo<TStored> type, Func<TEntry, Beside, TStored> store, Func<TStored, Beside, TEntry> read)
        where TEntry : Entry
        where TStored : class => new Kind<TEntry, TStored>(name, type, store, read);

    public abstract void Write(Utf8JsonWriter writer, Entry entry, Beside beside);

    /// <summary>The value the reader stands on, as it is stored; a <see cref="JsonException"/> when it has another shape.</summary>
    public abstract object Read(ref Utf8JsonReader reader);

    public abstract Entry Entered(object stored, Beside beside);
}

internal sealed class Kind<TEntry, TStored>(
    string name, JsonTypeInfo<TStored> type, Func<TEntry, Beside, TStored> store, Func<TStored, Beside, TEntry> read)
        : Kind(name, typeof(TEntry))
    where TEntry : Entry
    where TStored : class
{
    public override void Write(Utf8JsonWriter writer, Entry entry, Beside beside) =>
        JsonSerializer.Serialize(writer, store((TEntry)entry, beside), type);

    public override object Read(ref Utf8JsonReader reader) =>
        JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException($"A {Name} says nothing.");

    public override Entry Entered(object stored, Beside beside) => read((TStored)stored, beside);
}
