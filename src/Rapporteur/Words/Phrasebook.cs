using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Rapporteur.Words;

/// <summary>
/// The sentences of some rooms in every language. A room is a set of files embedded in its assembly, one a language,
/// named <c>…Words.{room}.{tag}.json</c>: an object of keys and sentences, as i18next writes them (version 4 of its JSON:
/// holes <c>{{name}}</c>, plural forms as keys ending in <c>_one</c>, <c>_few</c>, <c>_many</c>, <c>_other</c>), so that
/// translators' tools read them. A key is named with its room: <c>pane.send.button</c> stands in <c>pane.en.json</c>
/// as <c>send.button</c>.
/// </summary>
public sealed class Phrasebook(Assembly assembly, params ImmutableArray<string> rooms)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly ConcurrentDictionary<string, Phrases> read = new();

    public ImmutableArray<string> Rooms => rooms;

    /// <summary>The sentences in one language; throws when a file is missing or no table, which a test makes sure of.</summary>
    public Phrases In(Language language) =>
        read.GetOrAdd(language.Tag, static (_, it) => it.Book.Read(it.Language), (Book: this, Language: language));

    private Phrases Read(Language language)
    {
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var room in rooms)
        {
            foreach (var (key, said) in Table(room, language == Language.Pseudo ? Language.English : language))
            {
                written.Add($"{room}.{key}", said);
            }
        }

        return Phrases.Of(language, written);
    }

    /// <summary>A room's table as it is written; for translators and tests.</summary>
    public IReadOnlyDictionary<string, string> Table(string room, Language language)
    {
        var name =
            Array.Find(assembly.GetManifestResourceNames(), n => n.EndsWith($".Words.{room}.{language.Tag}.json", StringComparison.Ordinal))
            ?? throw new InvalidOperationException(
                $"{assembly.GetName().Name} holds no words of the room \"{room}\" in \"{language.Tag}\".");
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var table = JsonDocument.Parse(stream, Strict);
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in table.RootElement.EnumerateObject())
        {
            lines.Add(line.Name, line.Value.GetString()!);
        }

        return lines;
    }
}
