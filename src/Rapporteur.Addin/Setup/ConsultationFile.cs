using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Addin.Setup;

/// <summary>
/// A consultation as an administrator writes it down before it opens: what it is about, until when, who reads what, and the
/// roster. Nobody on it has an account yet: those come by invitation.
/// </summary>
public sealed record ConsultationFile
{
    public required string Id { get; init; }

    public required string Forum { get; init; }

    /// <summary>The forum's time zone, as the IANA database names it.</summary>
    public required string Zone { get; init; }

    public required string Title { get; init; }

    public required string Document { get; init; }

    public required string DraftLabel { get; init; }

    public required ImmutableArray<string> Languages { get; init; }

    public required LocalDate ClosingDay { get; init; }

    /// <summary>Without an hour the day ends when it has ended in the forum's zone and in the delegation's.</summary>
    public LocalTime? ClosingTime { get; init; }

    public required ReadByDelegations ReadBy { get; init; }

    public bool NamesShown { get; init; }

    public bool CoChairReads { get; init; }

    public required ImmutableArray<DelegationLine> Delegations { get; init; }

    public required ImmutableArray<FunctionLine> Functions { get; init; }

    /// <summary>Throws <see cref="SettingException"/> when the file cannot be read or is none of these.</summary>
    public static ConsultationFile Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), ConsultationFileJson.Default.ConsultationFile)
                ?? throw new SettingException("open", $"the file \"{path}\" holds null");
        }
        catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException("open", $"the file \"{path}\" cannot be used: {wrong.Message.TrimEnd('.')}");
        }
    }

    /// <summary>Throws <see cref="SettingException"/> when an id stands twice or a zone is unknown.</summary>
    public Consultation OpenedAt(Instant now)
    {
        try
        {
            return new Consultation
            {
                Id = new ConsultationId(Id),
                Forum = Forum,
                Zone = new(Zone),
                Title = Title,
                Document = Document,
                Opened = now,
                Closing = new Closing(ClosingDay, ClosingTime),
                Visibility = new VisibilityRule(ReadBy, NamesShown, CoChairReads),
                Languages = Languages,
                Milestones = [],
                Roster = new Roster(
                    [.. Delegations.Select(d => d.Delegation())],
                    [.. Delegations.SelectMany(d => d.People.Select(p => p.Of(new(d.Id)))), .. Functions.Select(f => f.Person())]),
            };
        }
        catch (ArgumentException wrong)
        {
            throw new SettingException($"Setting open: the roster cannot be used: {wrong.Message}", wrong);
        }
    }
}

public sealed record DelegationLine(
    string Id, DelegationCategory Category, string OfficialName, string ShortName, string SortKey, string Zone,
    ImmutableArray<PersonLine> People)
{
    internal Delegation Delegation() => new(new(Id), Category, OfficialName, ShortName, SortKey, new(Zone));
}

public sealed record PersonLine(string Id, string Name, DelegationRole Role, string Language, string? Address)
{
    internal Person Of(DelegationId delegation) => new(new(Id), Name, delegation, Role, Language, []) { Address = Address };
}

public sealed record FunctionLine(string Id, string Name, Function Function, string Language, string? Address)
{
    internal Person Person() => new(new(Id), Name, Function, Language, []) { Address = Address };
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, AllowDuplicateProperties = false, UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip,
    RespectRequiredConstructorParameters = true, Converters = [typeof(LocalDateJson), typeof(LocalTimeJson)])]
[JsonSerializable(typeof(ConsultationFile))]
internal sealed partial class ConsultationFileJson : JsonSerializerContext;
