using Rapporteur.Addin.Bot.Turns;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Bot;

/// <summary>What the Teams door consists of.</summary>
public static class BotServices
{
    public static void AddBot(this IServiceCollection services, BotSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(
            s => new SigningKeys(settings, new HttpClient { Timeout = TimeSpan.FromSeconds(10) }, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<InboundTokens>();
        services.AddSingleton(
            s => new Connector(new HttpClient { Timeout = TimeSpan.FromSeconds(15) }, settings, BotCredential.Of(settings),
                s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<RecentMessages>();
        services.AddSingleton<CommentTurns>();
        services.AddSingleton<SubmissionTurns>();
        services.AddSingleton<Routes>();
        services.AddSingleton<ChatPeople>();
        services.AddSingleton<ChatFocus>();
        services.AddSingleton<Replies>();
        services.AddSingleton<ChatTurns>();
        services.AddSingleton<ClarificationTurns>();
        services.AddSingleton<QuestionTurns>();
        services.AddSingleton<ComposeTurns>();
        services.AddSingleton<Conversations>();
        services.AddSingleton<Activities>();
    }
}
