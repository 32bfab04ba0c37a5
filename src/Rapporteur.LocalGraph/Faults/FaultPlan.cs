using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapporteur.LocalGraph.Faults;

/// <summary>The faults still to come, in order; the first that strikes a request is the only one. Empty by default.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<Counted> rules = [];

    public ImmutableArray<FaultRule> Rules
    {
        get { lock (gate) { return [.. rules.Select(r => r.Rule)]; } }
    }

    /// <summary>Throws <see cref="RegexParseException"/> when method or path is not a regular expression.</summary>
    public void Add(FaultRule rule)
    {
        var counted = new Counted(rule);
        lock (gate) { rules.Add(counted); }
    }

    public void Clear()
    {
        lock (gate) { rules.Clear(); }
    }

    internal FaultRule? Take(string method, string path)
    {
        lock (gate)
        {
            return rules.Find(r => r.Rule.Fault != Fault.Bounced && r.Strikes(method, path))?.Rule;
        }
    }

    /// <summary>Whether a rule lets e-mail to that address bounce.</summary>
    internal bool Returns(string address)
    {
        lock (gate)
        {
            return rules.Exists(r => r.Rule.Fault == Fault.Bounced && r.Strikes("POST", address));
        }
    }

    private sealed class Counted(FaultRule rule)
    {
        private readonly Regex methods = new($"^(?:{rule.Method})$", RegexOptions.IgnoreCase);
        private readonly Regex paths = new(rule.Path);
        private int seen;

        public FaultRule Rule => rule;

        public bool Strikes(string method, string path)
        {
            if (!methods.IsMatch(method) || !paths.IsMatch(path))
            {
                return false;
            }

            seen++;
            return seen > rule.After && (rule.Times is not { } times || seen <= rule.After + times);
        }
    }
}
