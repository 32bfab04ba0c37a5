using System.Security.Cryptography;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Local;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.Setup;

/// <summary>
/// What an administrator does at the machine before anybody can come in: <c>open FILE.json DRAFT.docx</c> opens a consultation with
/// its roster, <c>invite CONSULTATION PERSON</c> lets the first officer in. Both take the settings of the host beside them and work
/// while it runs, on the same data folder.
/// </summary>
public static class AdministratorCommand
{
    /// <summary>The lines for the terminal. Throws <see cref="SettingException"/> for what cannot be done; nothing is done then.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(IServiceProvider services, IReadOnlyList<string> asked) => asked switch
    {
        ["open", var file, var draft] => await OpenAsync(services, file, draft),
        ["invite", var consultation, var person] => await InviteAsync(services, new(consultation), new(person)),
        _ => throw new SettingException(asked[0],
            "write: open FILE.json DRAFT.docx, or: invite CONSULTATION PERSON, or: approval-pack DIR, and the host's settings after it"),
    };

    /// <summary>What is asked, which stands before the first setting.</summary>
    public static IReadOnlyList<string> Asked(IEnumerable<string> args) =>
        [.. args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal))];

    private static async Task<IReadOnlyList<string>> OpenAsync(IServiceProvider services, string file, string draft)
    {
        var now = services.GetRequiredService<ForumClock>().Now;
        var told = ConsultationFile.Read(file);
        var consultation = told.OpenedAt(now);
        if (!consultation.Roster.People.Any(p => p.Function == Function.Secretariat))
        {
            throw new SettingException("open", $"nobody on the roster of \"{file}\" has the function Secretariat");
        }

        var table = ActivatorUtilities.CreateInstance<DraftTable>(services);
        try
        {
            var bytes = await File.ReadAllBytesAsync(draft);
            await table.OpenAsync(consultation, told.DraftLabel, bytes, Path.GetFileName(draft), now, CancellationToken.None);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingException("open", $"the file \"{draft}\" cannot be read: {fault.Message.TrimEnd('.')}");
        }

        var roster = consultation.Roster;
        return [$"{consultation.Id} is open: {roster.Delegations.Length} delegations, {roster.People.Length} people."];
    }

    // In the name of an officer of the roster, since whoever may run this may read the record anyway.
    private static async Task<IReadOnlyList<string>> InviteAsync(IServiceProvider services, ConsultationId consultation, PersonId person)
    {
        var (intake, clock) = (services.GetRequiredService<Intake.Intake>(), services.GetRequiredService<ForumClock>());
        if ((await intake.EntranceAsync(consultation, CancellationToken.None))?.Consultation.Roster is not { } roster)
        {
            throw new SettingException("invite", $"there is no consultation \"{consultation}\" in this data folder");
        }

        var found = roster.Find(person) ?? throw new SettingException("invite", $"nobody on its roster is called \"{person}\"");
        var code = InvitationCode.Write(RandomNumberGenerator.GetBytes(InvitationCode.Bytes));
        Request[] requests = found.Address is null
            ? [new InvitePerson(person, InvitationCode.Hash(code)!)]
            : [new InvitePerson(person, InvitationCode.Hash(code)!), new InviteAddress(person)];
        var officer = roster.People.First(p => p.Function == Function.Secretariat).Id;
        foreach (var request in requests)
        {
            var asked = new Asked(officer, Door.Host, clock.Now, null, Caller.Fresh());
            if ((await intake.AskAsync(consultation, asked, request)).Refusal is { } refusal)
            {
                throw new SettingException("invite", refusal.Sentence.TrimEnd('.'));
            }
        }

        return
        [
            $"The code for {found.Name}, good once, for {Invitation.GoodFor.Days} days, typed after signing in: {code}",
            found.Address is null ? "No address of this person is on the roster: signing in is by Microsoft Entra only."
                : $"Or without any code of this kind: sign in by e-mail with {found.Address}.",
        ];
    }
}
