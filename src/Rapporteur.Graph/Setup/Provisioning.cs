using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace Rapporteur.Graph.Setup;

/// <summary>
/// Makes the register's list and columns with a principal that may, and finds the papers' drive. Running it again changes
/// nothing. A list that has the name but not the columns' nature is refused with <see cref="InvalidOperationException"/>:
/// an item list that does not keep keys unique cannot be a register.
/// </summary>
public sealed class Provisioning(GraphServiceClient privileged)
{
    // New each time: the client's models remember what they have sent and leave it out the second time.
    private static ColumnDefinition[] Columns() =>
    [
        new() { Name = "Key", EnforceUniqueValues = true, Indexed = true, Text = new TextColumn { MaxLength = 255 } },

        // A text, because SharePoint's own date and time keeps whole seconds only.
        new() { Name = "At", Text = new TextColumn { MaxLength = 255 } },
        new() { Name = "Payload", Text = new TextColumn { AllowMultipleLines = true, TextType = "plain" } },
    ];

    public async Task<RegisterPlace> ProvisionAsync(GraphSettings settings, CancellationToken cancellationToken)
    {
        var site = await SiteAsync(settings.Site, cancellationToken);
        var list = await FindAsync(site, settings.List, cancellationToken) ?? await MakeAsync(site, settings.List, cancellationToken);
        await CompleteAsync(site, list, cancellationToken);
        var papers = await SiteAsync(settings.PapersSite, cancellationToken);
        var drive = await privileged.Sites[papers].Drive.GetAsync(cancellationToken: cancellationToken);
        return new RegisterPlace(site, list, drive.Told().Id.Told());
    }

    private async Task<string> SiteAsync(string address, CancellationToken cancellationToken) =>
        (await privileged.Sites[address].GetAsync(cancellationToken: cancellationToken)).Told().Id.Told();

    private async Task<string?> FindAsync(string site, string name, CancellationToken cancellationToken)
    {
        var found = await privileged.Sites[site].Lists.GetAsync(
            c => c.QueryParameters.Filter = $"displayName eq '{name.Replace("'", "''", StringComparison.Ordinal)}'", cancellationToken);
        return found.Told().Value.Told() is [var list, ..] ? list.Id.Told() : null;
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

    private async Task CompleteAsync(string site, string list, CancellationToken cancellationToken)
    {
        var columns = privileged.Sites[site].Lists[list].Columns;
        var present = (await columns.GetAsync(cancellationToken: cancellationToken)).Told().Value.Told();
        foreach (var column in Columns())
        {
            if (present.Find(p => p.Name == column.Name) is not { } found)
            {
                await columns.PostAsync(column, cancellationToken: cancellationToken);
            }
            else if (found.Text is null || column.EnforceUniqueValues == true && found.EnforceUniqueValues != true
                || column.Text!.AllowMultipleLines == true && found.Text.AllowMultipleLines != true)
            {
                throw new InvalidOperationException(
                    $"The column \"{column.Name}\" of list {list} is not as the register needs it: name another list in Graph:List.");
            }
        }
    }
}
