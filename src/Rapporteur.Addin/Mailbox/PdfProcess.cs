using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Rapporteur.Mail.Pdfs;

namespace Rapporteur.Addin.Mailbox;

/// <summary>
/// Reads the words of a PDF in a process of its own: this program once more, with a verb, no settings and no secrets. It has so much memory
/// (the runtime's own limit, so on every system), so much processor time and so much to say; what asks for more, or breaks it, is not
/// read, and the host goes on. Two at once.
/// </summary>
public sealed class PdfProcess : IDisposable
{
    private const long MostMemory = 300L * 1024 * 1024;
    private const int MostBytes = 2_000_000;

    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim free = new(2, 2);
    private readonly TimeProvider time;
    private readonly TimeSpan mostWork;

    public PdfProcess(TimeProvider time)
        : this(time, PdfVerb.MostWork)
    {
    }

    public PdfProcess(TimeProvider time, TimeSpan mostWork) => (this.time, this.mostWork) = (time, mostWork);

    public void Dispose() => free.Dispose();

    public async Task<PdfText> ReadAsync(byte[] file, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        try
        {
            using var process = Process.Start(Start())!;
            try
            {
                return await ReadAsync(process, file, cancellationToken);
            }
            finally
            {
                End(process);
            }
        }
        finally
        {
            free.Release();
        }
    }

    private async Task<PdfText> ReadAsync(Process process, byte[] file, CancellationToken cancellationToken)
    {
        var watched = WatchAsync(process, cancellationToken);
        var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
        var given = GiveAsync(process.StandardInput.BaseStream, file, cancellationToken);
        var said = new byte[MostBytes];
        var length = await process.StandardOutput.BaseStream.ReadAtLeastAsync(
            said, MostBytes, throwOnEndOfStream: false, cancellationToken);
        if (length == MostBytes)
        {
            // No reader of ours says so much.
            End(process);
        }

        await process.WaitForExitAsync(cancellationToken);
        await Task.WhenAll(watched, given, complaints);
        var state = PdfVerb.StateOf(process.ExitCode);
        return state is PdfState.Read or PdfState.CutShort
            ? new(state, Encoding.UTF8.GetString(said.AsSpan(0, length)))
            : PdfText.Of(state);
    }

    // Processor time, not the clock: on a busy machine an honest file takes longer.
    private async Task WatchAsync(Process process, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (!process.HasExited)
        {
            if (WorkOf(process) > mostWork || time.GetElapsedTime(began) > MostTime)
            {
                End(process);
                return;
            }

            await Task.Delay(BetweenLooks, time, cancellationToken);
        }
    }

    private static TimeSpan WorkOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It ended between the two looks: before the handle was asked, or before the system was.
            return TimeSpan.Zero;
        }
    }

    private static async Task GiveAsync(Stream input, byte[] file, CancellationToken cancellationToken)
    {
        try
        {
            await using (input)
            {
                await input.WriteAsync(file, cancellationToken);
            }
        }
        catch (IOException)
        {
            // It ended before it had all of the file; its end says why.
        }
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    // Run by a runtime that lies elsewhere it is "dotnet Rapporteur.Addin.dll"; published with its own it is the program itself.
    private static ProcessStartInfo Start()
    {
        var program = Path.Combine(AppContext.BaseDirectory, $"{typeof(PdfProcess).Assembly.GetName().Name}.dll");
        var runtime = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var dotnet = Path.Combine(runtime, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var isShared = File.Exists(program) && File.Exists(dotnet);
        var start = new ProcessStartInfo(isShared ? dotnet : Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (isShared)
        {
            start.ArgumentList.Add(program);
        }

        start.ArgumentList.Add(PdfVerb.Name);
        var windows = start.Environment.TryGetValue("SystemRoot", out var root) ? root : null;
        start.Environment.Clear();
        start.Environment["SystemRoot"] = windows;
        start.Environment["DOTNET_ROOT"] = isShared ? runtime : null;
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }
}
