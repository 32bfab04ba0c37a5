namespace Rapporteur.Addin.Workers;

/// <summary>How far the start has come: workers begin when everything is open; the host is ready when it has said where it is.</summary>
public sealed class StartUp
{
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when everything is open.</summary>
    public Task Open => open.Task;

    /// <summary>Whether people have been told where the host is.</summary>
    public bool IsSaid { get; private set; }

    public void Opened() => open.TrySetResult();

    public void Said() => IsSaid = true;
}
