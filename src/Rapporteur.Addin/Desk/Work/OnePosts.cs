namespace Rapporteur.Addin.Desk.Work;

/// <summary>What every form of a comment's page has in common: where it is posted to, and what its answer takes the place of.</summary>
internal static class OnePosts
{
    public static Dictionary<string, object> To(OneComment one) => To(one.Of(one.Seen.Comment.Id), "#one");

    public static Dictionary<string, object> To(string address, string target) => new()
    {
        ["method"] = "post",
        ["action"] = address,
        ["hx-post"] = address,
        ["hx-target"] = target,
        ["hx-swap"] = "innerHTML",
        ["hx-sync"] = "this:drop",
        ["hx-disable"] = "find button[type=submit]",
    };
}
