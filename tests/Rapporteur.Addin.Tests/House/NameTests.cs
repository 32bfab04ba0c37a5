using System.Reflection;
using System.Runtime.CompilerServices;
using Rapporteur.Words;

namespace Rapporteur.Addin.Tests.House;

/// <summary>One thing a word: what bears one of these words is the one thing CONTRIBUTING says, or a list here names it.</summary>
[TestClass]
public sealed class NameTests
{
    private static readonly string[] Projects =
        ["Rapporteur", "Rapporteur.Word", "Rapporteur.Mail", "Rapporteur.Journal", "Rapporteur.Graph", "Rapporteur.Teams",
            "Rapporteur.Addin"];

    // Beside the page stand what reads a format, as in .NET's XmlReader; who reads is never called so.
    private static readonly string[] ReadersOfFormats =
        ["ActReader", "BodyReader", "CommentFormReader", "DraftMarkReader", "DraftReader", "JournalReader", "MailReader", "PdfReader",
            "ReturnReader"];

    private static readonly string[] AnswersOfDelegations =
        ["AnswerClarification", "Answered", "AnswerOutcome", "ClarificationAnswered", "OutcomeAnswer", "OutcomeAnswered",
            "OutcomeAnswerView", "QuotedAnswer", "TypedAnswer"];

    [TestMethod]
    public void The_Reader_is_the_page() => Only("Reader",
        t => In(t, "Rapporteur.Addin.Reader") || ReadersOfFormats.Contains(t.Name));

    [TestMethod]
    public void An_answer_is_what_a_delegation_answers() => Only("Answer", t => AnswersOfDelegations.Contains(t.Name));

    [TestMethod]
    public void A_sending_is_one_notice_on_its_way() => Only("Sending", t => In(t, "Rapporteur.Journal"));

    [TestMethod]
    public void Words_are_what_a_room_says_from_its_tables() => Only("Words",
        t => t.GetMembers(Everything).Any(m => Mentioned(m).Any(u => u == typeof(Phrases) || u == typeof(Phrasebook))));

    [TestMethod]
    public void The_register_is_in_Graph() => Only("Register", t => In(t, "Rapporteur.Graph") || In(t, "Rapporteur.Addin.Workers"));

    [TestMethod]
    public void The_journal_is_the_order_on_disk() => Only("Journal",
        t => In(t, "Rapporteur.Journal") || In(t, "Rapporteur.Record") || In(t, "Rapporteur.Addin.Doors") || t.Name == "JournalWatch");

    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static void Only(string word, Func<Type, bool> isThat)
    {
        var named = Projects.SelectMany(p => Assembly.Load(p).GetTypes())
            .Where(t => t.Name.Contains(word, StringComparison.Ordinal) && !t.IsDefined(typeof(CompilerGeneratedAttribute))).ToList();
        Assert.IsNotEmpty(named, "the check sees nothing");
        Assert.AreEqual("", string.Join('\n', named.Where(t => !isThat(t)).Select(t => t.FullName)), $"\"{word}\" means one thing already");
    }

    private static bool In(Type type, string room) =>
        type.Namespace == room || type.Namespace?.StartsWith($"{room}.", StringComparison.Ordinal) == true;

    private static IEnumerable<Type> Mentioned(MemberInfo member) => member switch
    {
        FieldInfo field => [field.FieldType],
        PropertyInfo property => [property.PropertyType],
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(p => p.ParameterType)],
        _ => [],
    };
}
