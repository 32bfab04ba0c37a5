using Rapporteur.Addin.Files;

namespace Rapporteur.Addin.Tests.Api;

[TestClass]
public sealed class ReadingTurnsTests
{
    // With what every reading costs, two of these fit and three do not.
    private static readonly byte[] Half = new byte[500_000];
    private const long Most = 3_200_000;

    [TestMethod]
    public async Task Files_are_read_together_only_as_far_as_their_bytes_fit_and_every_one_is_read()
    {
        var turns = new ReadingTurns(Most);
        var (now, highest) = (0, 0);
        var told = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(() => turns.InTurnAsync(
            Half,
            () =>
            {
                var together = Interlocked.Increment(ref now);
                InterlockedMax(ref highest, together);
                Thread.SpinWait(20_000);
                Interlocked.Decrement(ref now);
                return n;
            },
            CancellationToken.None))));
        CollectionAssert.AreEqual(Enumerable.Range(0, 40).ToArray(), told);
        Assert.IsLessThanOrEqualTo(2, highest);
    }

    [TestMethod]
    public async Task A_reading_that_fails_or_is_given_up_leaves_its_turn_to_the_next()
    {
        var turns = new ReadingTurns(Most);
        await Assert.ThrowsExactlyAsync<InvalidDataException>(
            () => turns.InTurnAsync<int>(new byte[10_000_000], () => throw new InvalidDataException(), CancellationToken.None));
        await Assert.ThrowsExactlyAsync<OperationCanceledException>(
            () => turns.InTurnAsync(new byte[10_000_000], () => 1, new CancellationToken(canceled: true)));
        Assert.AreEqual(2, await turns.InTurnAsync(new byte[10_000_000], () => 2, CancellationToken.None));
    }

    [TestMethod]
    public async Task What_was_taken_is_given_back_once()
    {
        var turns = new ReadingTurns(Most);
        var first = await turns.TakeAsync(Most);
        var (second, third) = (turns.TakeAsync(Most), turns.TakeAsync(1));
        first.Dispose();
        first.Dispose();
        using (await second)
        {
            Assert.IsFalse(third.IsCompleted);
        }

        (await third).Dispose();
    }

    private static void InterlockedMax(ref int highest, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref highest)) < value && Interlocked.CompareExchange(ref highest, value, seen) != seen)
        {
        }
    }
}
