using System.Collections.Immutable;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NodaTime;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Graph.Register;

/// <summary>
/// Brings the journal's acts into the register: in order per consultation, files before the act that names them, no
/// faster than the units allow. A position moves only when the register is known to hold every act up to it; stopping
/// anywhere loses and doubles nothing, and several processes may ship the same acts.
/// </summary>
public sealed class Shipper(IJournalStore journal, RegisterStore record, UnitBudget budget, TimeProvider time, ILogger<Shipper> log)
{
    /// <summary>What a step answers when there is nothing to do: until then only an append is worth waking for.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    /// <summary>Once what was sent has waited so long, and each time as long again, somebody is called.</summary>
    public static readonly TimeSpan BetweenCalls = TimeSpan.FromMinutes(10);

    private const int UnitsToCreate = 2;
    private const int UnitsToLookUp = 2;

    private readonly Channel<bool> woken =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Backlog backlog = new(journal, record, time);
    private readonly BackOff backOff = new(time);
    private ShippingState state = ShippingState.Unknown;
    private int batch = RegisterList.LargestBatch;
    private TimeSpan called;

    public ShippingState State => Volatile.Read(ref state);

    /// <summary>Ships until cancelled. Faults of Graph are waited out; a fault of the journal's file ends it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        void Wake(object? sender, EventArgs e) => woken.Writer.TryWrite(true);
        journal.Appended += Wake;
        try
        {
            while (true)
            {
                var wait = await StepAsync(cancellationToken);
                await (wait == Idle ? IdleAsync(cancellationToken) : Task.Delay(wait, time, cancellationToken));
            }
        }
        finally
        {
            journal.Appended -= Wake;
        }
    }

    /// <summary>One batch, one file or one round of looking up; answers how long to wait before the next. For one caller at a
    /// time.</summary>
    public async Task<TimeSpan> StepAsync(CancellationToken cancellationToken)
    {
        await ReportAsync(cancellationToken);
        if (backOff.Left is { Ticks: > 0 } wait)
        {
            return wait;
        }

        var cargo = await backlog.LoadAsync(batch, cancellationToken);
        Watch(backlog.SentWaits(cargo));
        if (cargo.Count == 0)
        {
            return Idle;
        }

        using var trace = ActTraces.Ship(cargo.ConvertAll(c => c.Line));
        try
        {
            var next = await ShipAsync(cargo, cancellationToken);
            await ReportAsync(cancellationToken);
            return next;
        }
        catch (Exception fault) when (RegisterFault.Of(fault, cancellationToken) is { } known)
        {
            return Failed(known);
        }
    }

    private async Task<TimeSpan> ShipAsync(List<Cargo> cargo, CancellationToken cancellationToken)
    {
        var open = cargo.Where(c => c.Lane.IsDoubtful(c.Line.Sequence) || c.Lane.IsRefused(c.Line.Sequence)).ToList();
        if (open.Count > 0)
        {
            return await LookUpAsync(open, cancellationToken);
        }

        // Everything in front of an act that needs more than an item goes first, together.
        var special = cargo.FindIndex(c => c.Item is null || c.NeedsFiles);
        return special switch
        {
            0 when cargo[0].NeedsFiles => await UploadAsync(cargo, cancellationToken),
            0 => await PutInFileAsync(cargo[0], cancellationToken),
            < 0 => await CreateAsync(cargo, cancellationToken),
            _ => await CreateAsync(cargo[..special], cancellationToken),
        };
    }

    private async Task<TimeSpan> CreateAsync(List<Cargo> cargo, CancellationToken cancellationToken)
    {
        var units = cargo.Count * UnitsToCreate;
        if (budget.WaitFor(units) is { Ticks: > 0 } wait)
        {
            return wait;
        }

        BatchResponse answer;
        try
        {
            answer = await record.CreateAsync([.. cargo.Select(c => c.Item!)], cancellationToken);
            budget.Spent(units, answer.Left);
        }
        catch (Exception fault) when (RegisterFault.Of(fault, cancellationToken) is { } known)
        {
            budget.Spent(units);
            if (known.Kind == FaultKind.Lost)
            {
                cargo.ForEach(c => c.Lane.Doubt(c.Line.Sequence));
            }
            else if (known.Kind == FaultKind.Refused)
            {
                return Single(cargo);
            }

            return Failed(known);
        }

        batch = RegisterList.LargestBatch;
        return await SettleAsync(cargo, answer, cancellationToken);
    }

    // Graph refused the envelope, not a part: one act may have spoilt it for the others, so each goes alone.
    private TimeSpan Single(List<Cargo> cargo)
    {
        batch = 1;
        if (cargo is [var alone])
        {
            alone.Lane.Refuse(alone.Line.Sequence);
        }

        return TimeSpan.Zero;
    }

    private async Task<TimeSpan> SettleAsync(List<Cargo> cargo, BatchResponse answer, CancellationToken cancellationToken)
    {
        RegisterFault? worst = null;
        foreach (var (item, fault) in cargo.Zip(answer.Responses.Select(a => a.Fault)))
        {
            switch (fault?.Kind)
            {
                case null:
                    item.Lane.Land(item.Line.Sequence);
                    break;
                case FaultKind.Refused:
                    item.Lane.Refuse(item.Line.Sequence);
                    break;
                case FaultKind.Lost:
                    item.Lane.Doubt(item.Line.Sequence);
                    goto default;
                default:
                    worst = worst is null || worst.RetryAfter < fault.RetryAfter ? fault : worst;
                    break;
            }
        }

        await backlog.MarkAsync(cargo, cancellationToken);
        return worst is null ? Succeeded() : Failed(worst);
    }

    private async Task<TimeSpan> LookUpAsync(List<Cargo> open, CancellationToken cancellationToken)
    {
        foreach (var (lane, line, _, _) in open)
        {
            if (budget.WaitFor(UnitsToLookUp) is { Ticks: > 0 } wait)
            {
                return wait;
            }

            Change(s => s with { LookUps = s.LookUps + 1 });
            var holding = await record.LookUpAsync(line, cancellationToken);
            budget.Spent(UnitsToLookUp);
            switch (holding)
            {
                case Holding.Same:
                    lane.Land(line.Sequence);
                    lane.HeldSince = null;
                    Change(s => s with { Alarms = s.Alarms.Remove(Sealing.KeyOf(line)) });
                    break;
                case Holding.Other:
                    Alarm(lane, line, "the register holds another act under this key");
                    break;
                case Holding.Nothing when lane.IsRefused(line.Sequence):
                    return await PutInFileAsync(open.Find(c => c.Line == line)!, cancellationToken);
                default:
                    lane.Absent(line.Sequence);
                    break;
            }

            await backlog.MarkAsync(open, cancellationToken);
        }

        return Succeeded();
    }

    // The files of all that goes next, so that their acts go together.
    private async Task<TimeSpan> UploadAsync(List<Cargo> cargo, CancellationToken cancellationToken)
    {
        foreach (var (lane, line, act, _) in cargo.Where(c => c.NeedsFiles))
        {
            if (budget.WaitFor(UnitsToCreate) is { Ticks: > 0 } wait)
            {
                return wait;
            }

            try
            {
                foreach (var file in RecordFile.NamedBy(act))
                {
                    budget.Spent(await record.PutAsync(act, file, cancellationToken));
                }

                lane.Uploaded(line.Sequence);
            }
            catch (IOException lost) when (lost is not HttpIOException)
            {
                // Nobody is called before what stands in front of it has gone.
                if (line == cargo[0].Line)
                {
                    Alarm(lane, line, lost.Message);
                }

                break;
            }
        }

        return Succeeded();
    }

    private async Task<TimeSpan> PutInFileAsync(Cargo cargo, CancellationToken cancellationToken)
    {
        if (budget.WaitFor(2 * UnitsToCreate) is { Ticks: > 0 } wait)
        {
            return wait;
        }

        var answer = await record.CreateInFileAsync(cargo.Line, cargo.Act, cancellationToken);
        budget.Spent(2 * UnitsToCreate, answer.Left);
        ShipperLog.WentIntoFile(log, Sealing.KeyOf(cargo.Line));
        if (answer.Responses[0].Fault is { Kind: FaultKind.Refused }
            && await record.LookUpAsync(cargo.Line, cancellationToken) != Holding.Same)
        {
            Alarm(cargo.Lane, cargo.Line, "the register refuses even an item that only names a file");
            return Succeeded();
        }

        var settled = await SettleAsync([cargo], answer, cancellationToken);
        if (answer.Responses[0].Fault is null && cargo.Act.Entries.Any(e => !e.IsInside))
        {
            Change(s => s with { InFiles = s.InFiles.Add(Sealing.KeyOf(cargo.Line)) });
        }

        return settled;
    }

    private async Task ReportAsync(CancellationToken cancellationToken)
    {
        var positions = await journal.ShippingAsync(cancellationToken);
        Change(s => s with
        {
            Unshipped = positions.Sum(p => p.Unshipped),
            Oldest = positions.Min(p => p.Oldest),
            UnitsLeft = budget.Left,
        });
    }

    private TimeSpan Succeeded()
    {
        backOff.Succeeded();
        Change(s => s with { LastFault = null });
        return TimeSpan.Zero;
    }

    private TimeSpan Failed(RegisterFault fault)
    {
        backOff.Failed(fault.RetryAfter);
        Change(s => s with { LastFault = fault.Sentence, Failures = s.Failures + 1 });
        ShipperLog.Waits(log, fault.Sentence, backOff.Left);
        return backOff.Left;
    }

    private void Watch(TimeSpan waits)
    {
        if (waits < BetweenCalls)
        {
            called = TimeSpan.Zero;
        }
        else if (waits >= called + BetweenCalls)
        {
            called = waits;
            ShipperLog.SentWaits(log, (int)waits.TotalMinutes);
        }
    }

    private void Alarm(Lane lane, JournalLine line, string why)
    {
        lane.HeldSince = time.GetTimestamp();
        if (!State.Alarms.Contains(Sealing.KeyOf(line)))
        {
            Change(s => s with { Alarms = s.Alarms.Add(Sealing.KeyOf(line)) });
            ShipperLog.Alarm(log, Sealing.KeyOf(line), why);
        }
    }

    private void Change(Func<ShippingState, ShippingState> change) => Volatile.Write(ref state, change(state));

    private async Task IdleAsync(CancellationToken cancellationToken)
    {
        try
        {
            await woken.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(Idle, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nothing was appended here; another process may have.
        }
    }
}
