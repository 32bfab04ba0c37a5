using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Shapes;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pane;

/// <summary>
/// Working through what a returned file proposes: the ticked of one page, or all that is left in steps whose progress is
/// shown. Each proposal becomes one comment of the delegation, whoever confirms it and however often.
/// </summary>
public static class ReturnConfirm
{
    /// <summary>What one step of many saves: few flushes, and an answer within a breath.</summary>
    public const int AtOnce = 500;

    /// <summary>
    /// The numbers of the proposals somebody of the reader's delegation has confirmed, and of those its comments say already: the same
    /// changes come again with a later file, and with every further reading of the open document.
    /// </summary>
    public static IReadOnlySet<int> SavedOf(Attribution reader, ReturnView returned)
    {
        var said = Proposed.Of(reader.Mine().Where(s => s.State != CommentState.Withdrawn).Select(s => s.Content))
            .ToImmutableSortedSet(StringComparer.Ordinal);
        var numbers = Enumerable.Range(0, returned.Proposals.Count);
        return reader.Asked(numbers, n => ClientId(returned, n))
            .Concat(numbers.Where(n => Proposed.By(said, returned.Proposals[n].Body(returned.Draft).Content(reader)) == Vouched.All))
            .ToHashSet();
    }

    public static async Task<PaneView> ConfirmAsync(PaneView view, ReturnView returned, IFormCollection form, Door door, Caller caller)
    {
        var (saved, all) = (SavedOf(view.Reader, returned), form["act"] == "all");
        var here = PaneView.ProposalsOn(view.Page, returned).ToHashSet();
        var (ticked, except) = (Numbers(form["proposal"]), Numbers(form["except"]));
        if (all && form["going"] != "on")
        {
            // What the file's authors had settled is offered, never taken along unasked.
            except.UnionWith(
                returned.Proposals.Where(p => !ticked.Contains(p.Number) && (p.Resolved || here.Contains(p.Number))).Select(p => p.Number));
        }

        var wanted = (all ? Enumerable.Range(0, returned.Proposals.Count).Where(n => !except.Contains(n)) : ticked.Order())
            .Where(n => n < returned.Proposals.Count && !saved.Contains(n)).ToList();
        var edited = wanted.Select(n => ReturnPosts.Edited(returned.Proposals[n], form)).OfType<ProposalView>().ToDictionary(p => p.Number);

        // Only this step's form holds what was changed: it goes first.
        var now = wanted.OrderBy(n => edited.ContainsKey(n) ? 0 : 1).Take(AtOnce)
            .Select(n => (n, ReturnPosts.Request(returned, n, edited.GetValueOrDefault(n), view.Reader)));
        var (reader, refusal) = await SaveAsync(view.Reader, returned, now, door, caller);
        var left = returned.Proposals.Count - SavedOf(reader, returned).Count;
        var next = view with { Reader = reader, Panel = Panel.Return, Return = returned };
        return refusal is not null ? next with { Refusal = refusal with { Field = null } }
            : all && wanted.Count > AtOnce ? next with { GoesOn = [.. except.Order()] }
            : all || left == 0 ? next with { Panel = Panel.Ours, Done = Said(view, returned.Proposals.Count - left) }
            : next with { Page = view.Page + (here.Max() + 1 < returned.Proposals.Count ? 1 : 0), Done = Said(view, wanted.Count) };
    }

    // Asked for all together, so that they share the flushes of their consultation's writer.
    private static async Task<(Attribution Reader, Refusal? Refusal)> SaveAsync(Attribution reader, ReturnView returned,
        IEnumerable<(int Number, SaveComment Save)> wanted, Door door, Caller caller)
    {
        var asked = wanted
            .Select(w => caller.AskAsync(reader, door, new ClientRequest(ClientId(returned, w.Number), "confirm"), w.Save)).ToList();
        var results = await Task.WhenAll(asked);
        return (await caller.AgainAsync(reader), results.Select(r => r.Refusal).FirstOrDefault(r => r is not null));
    }

    private static string ClientId(ReturnView returned, int number) => $"return/{returned.Reference}/{number}";

    private static string Said(PaneView view, int saved) => view.Say.Say("pane.done.confirmed", ("count", saved));

    private static HashSet<int> Numbers(IEnumerable<string?> values) =>
        [.. values.Select(v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1).Where(n => n >= 0)];
}
