using Rapporteur.Drafts;
using Rapporteur.Word.Proposals;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Tests;

/// <summary>Remarks as a test compares them: in English, after it was seen that every other language says something of its own.</summary>
internal static class Worded
{
    public static string English(Remark remark)
    {
        var said = Language.Spoken.Select(l => l.Say(remark)).ToList();
        Assert.AreEqual(said.Count, said.Distinct().Count() + (remark.Key is "returned.at.passage" ? 1 : 0), string.Join(" / ", said));
        return said[0];
    }

    /// <summary>What and where; the draft is the one it was read against.</summary>
    public static (string What, string Where) English(NotUnderstood line, Draft draft)
    {
        English(line.What);
        English(line.Where);
        return line.Said(Language.English, draft);
    }
}
