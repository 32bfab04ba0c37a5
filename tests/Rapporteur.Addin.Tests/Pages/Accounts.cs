using Rapporteur.Addin.Tests.Running;
using Rapporteur.Addin.Tests.SignIn;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Pages;

/// <summary>A host whose people may come in by the account of Office or Teams, and the provider those accounts are of.</summary>
internal sealed class Accounts : IAsyncDisposable
{
    public const string Client = "5f3b1c52-0d0e-4f7e-9a53-0f6f6d2d7a11";

    private const string Tenant = "11111111-aaaa-4aaa-8aaa-111111111111";

    private readonly Provider provider;

    private Accounts(Provider provider, RunningHost host) => (this.provider, Host) = (provider, host);

    public RunningHost Host { get; }

    public static async Task<Accounts> StartAsync()
    {
        var provider = await Provider.StartAsync();
        var secret = Path.Combine(Directory.CreateTempSubdirectory("rapporteur-test-").FullName, "secret");
        await File.WriteAllTextAsync(secret, "the application's own");
        return new(provider, await RunningHost.StartAsync(null,
            [.. OwnCertificate.Settings, "--SignIn:Authority", provider.Authority, "--SignIn:ClientId", Client,
                "--SignIn:ClientSecretFile", secret]));
    }

    /// <summary>What the provider signs for that account and our scope.</summary>
    public string TokenOf(string account) => provider.Token(provider.Claims(Client, Tenant, account));

    public static Identity IdentityOf(string account) => new(Tenant, account);

    /// <summary>Binds the account to that person, in place of any other: a second would wait until the first confirms it.</summary>
    public async Task BindAsync(string person, string account)
    {
        await UnbindAsync(person);
        var code = InvitationCode.Hash(InvitationCode.Write(new byte[InvitationCode.Bytes]))!;
        await DoneAsync("secretariat-1", new InvitePerson(new(person), code));
        await DoneAsync(person, new BindIdentity(code, IdentityOf(account)));
    }

    public async Task UnbindAsync(string person)
    {
        var roster = (await Intake.EntranceAsync(new(RunningHost.Consultation), CancellationToken.None))!.Consultation.Roster;
        foreach (var bound in roster.Find(new PersonId(person))!.Identities)
        {
            await DoneAsync("secretariat-1", new UnbindIdentity(new(person), bound));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await provider.DisposeAsync();
    }

    private Rapporteur.Intake.Intake Intake => Host.Service<Rapporteur.Intake.Intake>();

    private async Task DoneAsync(string by, Request request)
    {
        var asked = new Asked(new PersonId(by), Door.Host, Host.Clock.Now, null, Guid.NewGuid().ToString("N"));
        var done = await Intake.AskAsync(new(RunningHost.Consultation), asked, request);
        Assert.IsNull(done.Refusal, done.Refusal?.Sentence);
    }
}
