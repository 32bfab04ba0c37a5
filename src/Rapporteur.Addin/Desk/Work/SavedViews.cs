using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rapporteur.Addin.Doors;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>A state of the overview under a name of an officer's own; <see cref="State"/> is what its address says.</summary>
public sealed record SavedView(string Name, string State);

/// <summary>
/// Each officer's own views, kept beside the record and no part of it. What somebody is sent is the address alone, which says it all; the
/// name is nobody else's.
/// </summary>
public sealed class SavedViews(KeptTexts texts)
{
    public const int LongestName = 80;

    private const int Most = 50;
    private const int LongestState = 2_000;

    public ImmutableArray<SavedView> Of(Attribution reader)
    {
        try
        {
            return texts.Read(Name(reader)) is { } kept
                ? JsonSerializer.Deserialize(kept, SavedViewJson.Default.ImmutableArraySavedView) : [];
        }
        catch (JsonException)
        {
            // Cut short by the machine: the views are made again in a moment, and nothing else waits for them.
            return [];
        }
    }

    /// <summary>Keeps a state under a name, instead of one of that name; why not, where it cannot.</summary>
    public Refusal? Keep(Attribution reader, string name, string state)
    {
        if ((ContentRules.Said("refusals.missing.view", "name", name, LongestName) ?? ContentRules.BadLine("name", name)) is { } fault)
        {
            return fault;
        }

        ImmutableArray<SavedView> others = [.. Of(reader).Where(v => v.Name != name)];
        if (others.Length >= Most || state.Length > LongestState)
        {
            return DoorRefusals.TooManyViews(Most);
        }

        Write(reader, [.. others, new SavedView(name, state)]);
        return null;
    }

    public void Forget(Attribution reader, string name) => Write(reader, [.. Of(reader).Where(v => v.Name != name)]);

    private void Write(Attribution reader, ImmutableArray<SavedView> views) =>
        texts.Replace(Name(reader), JsonSerializer.SerializeToUtf8Bytes(views, SavedViewJson.Default.ImmutableArraySavedView));

    // A person's id may hold what no file's name may.
    private static string Name(Attribution reader) =>
        $"views-{reader.Id}-{Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(reader.Asker.Id.Value))}.json";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ImmutableArray<SavedView>))]
internal sealed partial class SavedViewJson : JsonSerializerContext;
