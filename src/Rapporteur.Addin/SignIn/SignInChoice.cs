using Rapporteur.Consultations;

namespace Rapporteur.Addin.SignIn;

/// <summary>
/// Sign-in by choice, where a host offers it: whom somebody at this browser may say to be. <paramref name="People"/> answers null
/// to a browser that may not choose.
/// </summary>
public sealed record SignInChoice(Func<HttpContext, Task<IReadOnlyList<Person>?>> People);
