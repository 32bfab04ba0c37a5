using Rapporteur.Consultations;

namespace Rapporteur.Addin.Shapes;

/// <summary>A person's account as the value of a button.</summary>
internal static class AccountName
{
    public static string Write(PersonId person, Identity account) =>
        string.Join('/', new[] { person.Value, account.TenantId, account.ObjectId }.Select(Uri.EscapeDataString));

    /// <summary>Nobody's account for what <see cref="Write"/> did not write.</summary>
    public static (PersonId Person, Identity Account) Read(string text) => text.Split('/') is [var person, var tenant, var id]
        ? (new(Uri.UnescapeDataString(person)), new(Uri.UnescapeDataString(tenant), Uri.UnescapeDataString(id)))
        : (new(""), new("", ""));
}
