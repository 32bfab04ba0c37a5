using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace Rapporteur.Graph.Setup;

/// <summary>
/// Makes the register's list and columns with a principal that may, and finds the papers' drive; <see cref="Lines"/> says what was
/// there and what was made. Running it again changes nothing. A list that has the name but not the columns' nature is refused with
/// <see cref="InvalidOperationException"/>: an item list that does not keep keys unique cannot be a register.
/// </summary>
public sealed class Provisioning(GraphServiceClient privileged)
{
    // Where the record's files lie (RecordFile); made beforehand, so that nobody makes another of the name.
    private const string Folder = "record";

    private readonly List<ProvisionLine> lines = [];

    // New each time: the client's models remember what they have sent and leave it out the second time.
    private static ColumnDefinition[] Columns() =>
    [
        new() { Name = "Key", EnforceUniqueValues = true, Indexed = true, Text = new TextColumn { MaxLength = 255 } },

        // A text, because SharePoint's own date and time keeps whole seconds only.
        new() { Name = "At", Text = new TextColumn { MaxLength = 255 } },
        new() { Name = "Payload", Text = new TextColumn { AllowMultipleLines = true, TextType = "plain" } },
    ];

    /// <summary>What the last run found and did, in order.</summary>
    public IReadOnlyList<ProvisionLine> Lines => lines;

    public async Task<RegisterPlace> ProvisionAsync(GraphSettings settings, CancellationToken cancellationToken)
    {
        lines.Clear();
        var site = await SiteAsync(settings.Site, cancellationToken);
        lines.Add(new(ProvisionState.Stands, $"the site {settings.Site}"));
        var found = await FindAsync(site, settings.List, cancellationToken);
        var list = found ?? await MakeAsync(site, settings.List, cancellationToken);
        lines.Add(new(found is null ? ProvisionState.Made : ProvisionState.Stands, $"its list \"{settings.List}\""));
        await CompleteAsync(site, list, found is null, cancellationToken);
        var papers = await SiteAsync(settings.PapersSite, cancellationToken);
        var drive = await privileged.Sites[papers].Drive.GetAsync(cancellationToken: cancellationToken);
        lines.Add(new(ProvisionState.Stands, $"the site {settings.PapersSite} and its drive"));
        return new RegisterPlace(site, list, drive.Told().Id.Told());
    }

    /// <summary>Makes the folders of the papers' drive that are missing.</summary>
    public async Task FoldersAsync(RegisterPlace place, CancellationToken cancellationToken)
    {
        var root = privileged.Drives[place.DriveId].Items["root"].Children;
        try
        {
            await root.PostAsync(
                new DriveItem
                {
                    Name = Folder,
                    Folder = new Microsoft.Graph.Models.Folder(),
                    AdditionalData = new Dictionary<string, object> { ["@microsoft.graph.conflictBehavior"] = "fail" },
                },
                cancellationToken: cancellationToken);
            lines.Add(new(ProvisionState.Made, $"its folder \"{Folder}\""));
        }
        catch (ODataError there) when (there.ResponseStatusCode == 409)
        {
            lines.Add(new(ProvisionState.Stands, $"its folder \"{Folder}\""));
        }
    }

    /// <summary>
    /// Whether a person holds a role on the register's site, as far as Graph says it: the root of its drive names who was given a role
    /// directly, and the site's own groups without who is in them.
    /// </summary>
    public async Task PeopleAsync(RegisterPlace place, CancellationToken cancellationToken)
    {
        var drive = await privileged.Sites[place.SiteId].Drive.GetAsync(cancellationToken: cancellationToken);
        var root = privileged.Drives[drive.Told().Id.Told()].Items["root"];
        var held = (await root.Permissions.GetAsync(cancellationToken: cancellationToken)).Told().Value.Told();
        var people = held
            .Where(h => h.Link is not null || h.GrantedToV2 is { User: not null } or { Group: not null } or { SiteUser: not null })
            .ToList();
        lines.AddRange(people.Select(p => new ProvisionLine(ProvisionState.Differs,
            $"{NameOf(p)} holds {string.Join(", ", p.Roles ?? [])} on the register's site, where nobody may")));
        lines.AddRange(held.Where(h => h.GrantedToV2?.SiteGroup is not null).Select(g => new ProvisionLine(ProvisionState.ToLookAt,
            $"the site group \"{g.GrantedToV2!.SiteGroup!.DisplayName}\" of the register's site must be empty; Graph does not say who " +
            $"is in it")));
        if (people.Count == 0)
        {
            lines.Add(new(ProvisionState.Stands, "no person holds a role of their own on the register's site"));
        }
    }

    private static string NameOf(Permission held) =>
        held.GrantedToV2?.User?.DisplayName ?? held.GrantedToV2?.Group?.DisplayName ?? held.GrantedToV2?.SiteUser?.DisplayName
        ?? "whoever has a link";

    private async Task<string> SiteAsync(string address, CancellationToken cancellationToken) =>
        (await privileged.Sites[address].GetAsync(cancellationToken: cancellationToken)).Told().Id.Told();

    // By its title, as documented: an application that was granted the list alone cannot list what else there is.
    private async Task<string?> FindAsync(string site, string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await privileged.Sites[site].Lists[name].GetAsync(cancellationToken: cancellationToken)).Told().Id.Told();
        }
        catch (ODataError missing) when (missing is { ResponseStatusCode: 404, Error: not null })
        {
            return null;
        }
    }

    private async Task<string> MakeAsync(string site, string name, CancellationToken cancellationToken)
    {
        try
        {
            var list = new List { DisplayName = name, Columns = [.. Columns()], ListProp = new ListInfo { Template = "genericList" } };
            return (await privileged.Sites[site].Lists.PostAsync(list, cancellationToken: cancellationToken)).Told().Id.Told();
        }
        catch (ODataError taken) when (taken.ResponseStatusCode == 409)
        {
            return await FindAsync(site, name, cancellationToken)
                ?? throw new InvalidOperationException($"The list \"{name}\" is said to exist but cannot be found.", taken);
        }
    }

    private async Task CompleteAsync(string site, string list, bool isNew, CancellationToken cancellationToken)
    {
        var columns = privileged.Sites[site].Lists[list].Columns;
        var present = (await columns.GetAsync(cancellationToken: cancellationToken)).Told().Value.Told();
        foreach (var column in Columns())
        {
            if (present.Find(p => p.Name == column.Name) is not { } found)
            {
                await columns.PostAsync(column, cancellationToken: cancellationToken);
                lines.Add(new(ProvisionState.Made, $"the list's column \"{column.Name}\""));
            }
            else if (found.Text is null || column.Indexed == true && found.Indexed != true
                || column.EnforceUniqueValues == true && found.EnforceUniqueValues != true
                || column.Text!.AllowMultipleLines == true && found.Text.AllowMultipleLines != true)
            {
                throw new InvalidOperationException(
                    $"The column \"{column.Name}\" of list {list} is not as the register needs it: name another list in Graph:List.");
            }
            else
            {
                lines.Add(new(isNew ? ProvisionState.Made : ProvisionState.Stands, $"the list's column \"{column.Name}\""));
            }
        }
    }
}
