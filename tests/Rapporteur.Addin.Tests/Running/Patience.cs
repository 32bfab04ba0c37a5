namespace Rapporteur.Addin.Tests.Running;

/// <summary>
/// How long a journey waits for what should come at once. Only a test that fails waits so long: it is no measure of the
/// product but of the slowest machine the tests must pass on, one busy core.
/// </summary>
internal static class Patience
{
    public static readonly TimeSpan Whole = TimeSpan.FromMinutes(3);

    public static float Milliseconds => (float)Whole.TotalMilliseconds;

    /// <summary>Looks again and again until it holds; fails with what was waited for.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds,
        [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(holds))] string what = "")
    {
        var began = TimeProvider.System.GetTimestamp();
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await holds())
        {
            Assert.IsLessThan(Whole, TimeProvider.System.GetElapsedTime(began), $"waited in vain: {what}");
            await pause.WaitForNextTickAsync();
        }
    }

    /// <summary>The same for what tells when it has come.</summary>
    public static Task Patiently(this Task task) => task.WaitAsync(Whole);

    public static Task<T> Patiently<T>(this Task<T> task) => task.WaitAsync(Whole);
}
