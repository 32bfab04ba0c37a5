using System.Reflection;
using System.Runtime.CompilerServices;

namespace Rapporteur.Addin.Tests.House;

/// <summary>Figures of a shape a reader can hold in mind: of constructors what is asked for, of records what is told by place
/// alone.</summary>
[TestClass]
public sealed class ShapeTests
{
    private const int MostDependencies = 6;
    private const int MostMembers = 8;

    private static readonly string[] Projects =
    [
        "Rapporteur", "Rapporteur.Word", "Rapporteur.Mail", "Rapporteur.Journal", "Rapporteur.Cluster", "Rapporteur.Graph",
        "Rapporteur.Teams", "Rapporteur.LocalGraph", "Rapporteur.Addin",
    ];

    [TestMethod]
    public void No_constructor_asks_for_more_than_six_dependencies()
    {
        var found = from type in Types()
                    where type.GetMethod("<Clone>$") is null
                    from constructor in type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                    where constructor.GetParameters().Length > MostDependencies
                    select type.Name;
        Assert.AreEqual("", string.Join(", ", found.Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void No_positional_record_has_more_than_eight_members()
    {
        var all = Types().Select(t => (Type: t, Members: Members(t))).Where(t => t.Members is not null).ToList();
        Assert.IsGreaterThan(100, all.Count, "the check sees nothing");
        Assert.AreEqual("", string.Join(", ", all.Where(t => t.Members > MostMembers).Select(t => $"{t.Type.Name}: {t.Members}")));
    }

    private static IEnumerable<Type> Types() =>
        Projects.SelectMany(p => Assembly.Load(p).GetTypes())
            .Where(t =>
                !t.Name.Contains('<', StringComparison.Ordinal) && t.DeclaringType?.Name.Contains('<', StringComparison.Ordinal) != true
            && t.GetCustomAttribute<CompilerGeneratedAttribute>() is null);

    // The compiler takes a record apart by what it is told by place.
    private static int? Members(Type type) =>
        type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(m => m.Name == "Deconstruct" && m.GetCustomAttribute<CompilerGeneratedAttribute>() is not null)
            .Select(m => (int?)m.GetParameters().Length).FirstOrDefault();
}
