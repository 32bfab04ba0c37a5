using NodaTime;
using Rapporteur.Views;

namespace Rapporteur.Addin.Pages;

/// <summary>The consultations somebody is on the roster of; <paramref name="Door"/> is the address before a consultation's id.</summary>
public sealed record ListView(IReadOnlyList<Attribution> Consultations, Instant Now, string Door);
