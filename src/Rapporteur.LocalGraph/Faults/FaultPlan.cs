using System.Collections.Immutable;

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

    public void Add(FaultRule rule)
    {
        lock (gate) { rules.Add(new Counted(rule)); }
    }

    public void Clear()
    {
        lock (gate) { rules.Clear(); }
    }

    internal FaultRule? Take(string method, string path)
    {
        lock (gate)
        {
            foreach (var counted in rules)
            {
                if (counted.Strikes(method, path))
                {
                    return counted.Rule;
                }
            }

            return null;
        }
    }

    private sealed class Counted(FaultRule rule)
    {
        private int seen;

        public FaultRule Rule => rule;

        public bool Strikes(string method, string path)
        {
            if (!rule.Matches(method, path))
            {
                return false;
            }

            seen++;
            return seen > rule.After && (rule.Times is not { } times || seen <= rule.After + times);
        }
    }
}
