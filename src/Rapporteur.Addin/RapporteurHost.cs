using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Rapporteur.Addin.Api;
using Rapporteur.Addin.Bot;
using Rapporteur.Addin.Bot.Turns;
using Rapporteur.Addin.Desk;
using Rapporteur.Addin.Desk.Audits;
using Rapporteur.Addin.Desk.Mails;
using Rapporteur.Addin.Desk.Rolls;
using Rapporteur.Addin.Desk.Time;
using Rapporteur.Addin.Desk.Work;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Files;
using Rapporteur.Addin.Help;
using Rapporteur.Addin.Issuing;
using Rapporteur.Addin.Live;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Machines;
using Rapporteur.Addin.Mailbox;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Pages;
using Rapporteur.Addin.Pane;
using Rapporteur.Addin.Pane.InWord;
using Rapporteur.Addin.Reader;
using Rapporteur.Addin.Reader.InTeams;
using Rapporteur.Addin.Revising;
using Rapporteur.Addin.Room;
using Rapporteur.Addin.Setup;
using Rapporteur.Addin.SignIn;
using Rapporteur.Addin.Versions;
using Rapporteur.Addin.Workers;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Graph.Setup;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Addin;

/// <summary>The one process: its services, its doors, its workers. A table of contents.</summary>
public static class RapporteurHost
{
    /// <summary>
    /// Throws <see cref="SettingException"/> when a setting cannot be used. One that <paramref name="serves"/> nobody is not started:
    /// it writes to the record by itself, beside the hosts that do.
    /// </summary>
    public static WebApplication Build(string[] args, bool serves = true)
    {
        // Named, since the program that starts us may be a test's.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(RapporteurHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();

        // Files of wwwroot as they were built, compressed and kept by browsers, also when not published.
        builder.WebHost.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        var settings = HostSettings.From(builder.Configuration);
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        MakeFolder(settings.Data);
        AddRecord(builder.Services, settings);
        builder.AddStores(settings, serves);
        builder.Services.AddSingleton(new Clouds(builder.Configuration));
        AddSignIn(builder.Services);
        builder.AddPublicDoor(settings);
        builder.Services.AddSignInWays(SignInSettings.From(builder.Configuration, settings));
        AddDoors(builder.Services);
        builder.Services.AddMailbox();
        builder.AddRequestLimits(settings);
        builder.Services.AddRequestRate(settings);
        builder.Services.AddLocal(settings);
        builder.Services.AddBot(BotConfiguration.Read(builder.Configuration));
        AddNotices(builder.Services, NoticeSettings.From(builder.Configuration));
        builder.Services.AddSingleton<Comparison>();
        builder.Services.AddHostedService<JournalWatch>();
        builder.Services.AddHostedService<Sleeping>();
        builder.Services.AddSingleton<LiveFeed>();
        builder.Services.AddHostedService(s => s.GetRequiredService<LiveFeed>());
        builder.Services.AddSingleton<AtWork>();
        builder.Services.AddHostedService(s => s.GetRequiredService<AtWork>());
        builder.Services.AddSingleton<StartUp>();
        builder.Services.AddGraphClients();
        builder.Services.AddSingleton<RegisterAddress>();
        builder.Services.AddSingleton<RegisterAccess>();
        builder.Services.AddSingleton<Shipping>();
        builder.Services.AddHostedService(s => s.GetRequiredService<Shipping>());
        builder.AddTelemetry();

        // One thread of the pool waits for the disk while it flushes a group of acts; the others go on meanwhile.
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(threads + 1, ports);

        var app = builder.Build();
        app.UsePublicDoor(settings);
        app.UseRequestLimits();
        app.UseFaultBorder();
        app.UseStores(settings);
        app.UsePages();
        app.UseAuthentication();
        app.UseRequestRate(settings);
        app.UseRequestTimeouts();
        app.UseAuthorization();
        app.UseCookieGuard();
        MapDoors(app);
        return app;
    }

    /// <summary>The settings as the host itself reads them, for what is done beside it.</summary>
    public static IConfiguration Configuration(string[] args) =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine(args)
            .Build();

    private static void AddRecord(IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<RecordState>();
        services.AddSingleton(s => new Fold(hash => DraftFrom(s.GetRequiredService<FileStore>(), hash)));
        services.AddSingleton<Intake.Intake>();
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Rapporteur");
        services.AddSingleton<SealingKeys>();
        services.AddSingleton<Tokens>();
        services.AddSingleton<Tickets>();
        services.AddSingleton<Standing>();
        services.AddAuthentication(TokenAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.Name, null);
        services.AddAuthorization();
    }

    private static void AddNotices(IServiceCollection services, NoticeSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<NoticeAddress>();
        services.AddSingleton<ChannelHealth>();
        services.AddSingleton<NoticeProgress>();
        services.AddSingleton<IMessenger, TeamsMessenger>();
        services.AddSingleton<MailMessenger>();
        services.AddSingleton<IMessenger>(s => s.GetRequiredService<MailMessenger>());
        services.AddSingleton<MailGraph>();
        services.AddSingleton<MailBudget>();
        services.AddSingleton<MailboxLinks>();
        services.AddSingleton<Mailboxes>();
        services.AddSingleton<NoticeReports>();
        services.AddSingleton<LeftDrafts>();
        services.AddSingleton<MailUpkeep>();
        services.AddSingleton<Messengers>();
        services.AddSingleton<NoticeClaims>();
        services.AddSingleton<Courier>();
        services.AddSingleton<ChunkSender>();
        services.AddSingleton<NoticeSender>();
        services.AddSingleton<NoticeRounds>();
        services.AddSingleton<Chats>();
        services.AddSingleton<Reminding>();
        services.AddHostedService(s => s.GetRequiredService<Reminding>());
    }

    private static void AddDoors(IServiceCollection services)
    {
        services.AddSingleton<ReadingTurns>(_ => new ReadingTurns());
        services.AddSingleton<UploadRoom>();
        services.AddSingleton<ReturnFiles>();
        services.AddSingleton<Uploads>();
        services.AddSingleton<CirculatedFiles>();
        services.AddSingleton<MarkedVersions>();
        services.AddSingleton<DraftTaking>();
        services.AddSingleton<LanguageTaking>();
        services.AddSingleton<Circulation>();
        services.AddSingleton<PaperIssuing>();
        services.AddSingleton<AppliedDrafts>();
        services.AddSingleton(new DeskPart(DeskSlot.Side, typeof(PapersLink)));
        services.AddSingleton(new DeskPart(DeskSlot.Side, typeof(AskingLinks)));
        services.AddSingleton<Caller>();
        services.AddSingleton<Audits.AuditTrail>();
        services.AddSingleton<RoomStages>();
        services.AddSingleton(new DeskPart(DeskSlot.Side, typeof(RoomLink)));
        services.AddSingleton<Invitations>();
        services.AddOpenApi("v1");
        services.AddPages();
        services.AddWork();
    }

    private static void MapDoors(WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapHealth();
        app.MapLocal();
        app.MapPages();
        app.MapCookieSignIn();
        app.MapSignIn();
        app.MapFrameSignIn();
        app.MapTickets();
        app.MapLive();
        app.MapPlaces();
        app.MapHelp();
        app.MapReader();
        app.MapVersions();
        app.MapLanguagePages();
        app.MapAsking();
        app.MapPaperPages();
        app.MapTeams();
        app.MapPane();
        app.MapWord();
        app.MapDesk();
        app.MapDeskTime();
        app.MapMail();
        app.MapWork();
        app.MapRollPages();
        app.MapAuditPage();
        app.MapRoom();
        app.MapMessages();

        var api = app.MapGroup("/api/v1").RequireAuthorization();
        api.MapConsultations();
        api.MapDrafts();
        api.MapLanguages();
        api.MapRevisedPapers();
        api.MapSearch();
        api.MapNews();
        api.MapComments();
        api.MapInside();
        api.MapOutcomes();
        api.MapPoints();
        api.MapQuestions();
        api.MapSubmissions();
        api.MapReturns();
        api.MapArrivals();
        api.MapIssuedPapers();
        api.MapPapers();
        api.MapForms();
        api.MapMilestones();
        api.MapReminderPlan();
        api.MapRolls();
        api.MapAudit();
    }

    private static void MakeFolder(string data)
    {
        try
        {
            Directory.CreateDirectory(data);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new SettingException("--data", $"the folder {data} cannot be made or used: {wrong.Message.TrimEnd('.')}");
        }
    }

    private static Draft DraftFrom(FileStore files, FileHash hash)
    {
        using var stream =
            files.Open(hash) ?? throw new InvalidDataException($"The passages of a draft are missing from the file store: {hash}.");
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return DraftJson.Read(whole.ToArray());
    }
}
