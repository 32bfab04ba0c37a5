using System.Text.Json;
using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Bot.Turns;

/// <summary>
/// Which of several consultations somebody's chat is about: the one last chosen or acted in. It is a convenience of this machine, in a
/// file of its data folder, and part of no record; where it is lost, the chat asks once more.
/// </summary>
public sealed class ChatFocus(HostSettings settings)
{
    private const int Most = 10_000;

    private readonly string file = Path.Combine(settings.Data, "chats.json");
    private readonly Lock door = new();
    private Dictionary<string, string>? last;

    /// <summary>The one it was about last; null where it was about none of these yet.</summary>
    public ChatView? Of(Activity activity, IReadOnlyList<ChatView> with)
    {
        lock (door)
        {
            return Known().TryGetValue(KeyOf(activity), out var id) ? with.FirstOrDefault(r => r.Consultation.Id.Value == id) : null;
        }
    }

    /// <summary>The one to begin with: that whose closing comes next, else the one opened last.</summary>
    public static ChatView Next(IReadOnlyList<ChatView> with) => with
        .OrderBy(r => r.Consultation.ClosingForAll() is { } end && end >= r.Now ? end : NodaTime.Instant.MaxValue)
        .ThenByDescending(r => r.Consultation.Opened)
        .First();

    public void Note(Activity activity, ConsultationId consultation)
    {
        lock (door)
        {
            if (Known().GetValueOrDefault(KeyOf(activity)) != consultation.Value)
            {
                if (last!.Count >= Most)
                {
                    last.Clear();
                }

                last[KeyOf(activity)] = consultation.Value;
                DurableFile.Replace(file, JsonSerializer.SerializeToUtf8Bytes(last), ownerOnly: true);
            }
        }
    }

    private static string KeyOf(Activity activity) => $"{activity.TenantId}/{activity.SenderObjectId}";

    private Dictionary<string, string> Known() => last ??= Read();

    private Dictionary<string, string> Read()
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file)) ?? [];
        }
        catch (Exception none) when (none is FileNotFoundException or JsonException)
        {
            return [];
        }
    }
}
