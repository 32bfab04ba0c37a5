namespace Rapporteur.Benchmarks.Redrafting;

/// <summary>
/// Wording as such drafts have it: few words in every sentence and many in few, formulae at the beginning, near copies of
/// what was said before, short lines that come again and again.
/// </summary>
internal sealed class InventedWording(Random random)
{
    private static readonly string[] Stems = ("border management return reintegration migration cooperation capacity technical skill "
        + "labour education region dialogue minister priority travel document host community displacement protection asylum trafficking "
        + "smuggling remittance diaspora employment recruitment health climate data statistics gender child family visa residence worker "
        + "employer partnership finance project pilot programme training agency network platform report review meeting declaration "
        + "commitment principle framework strategy policy measure standard practice experience exchange information expert authority "
        + "legislation implementation monitoring evaluation development integration inclusion cohesion language culture city " +
            "municipality society "
        + "transit origin destination corridor airport port identity passport biometric readmission detention alternative rescue sea land "
        + "awareness campaign risk crime network victim witness court police customs inspection sanction penalty").Split(' ');

    private static readonly string[] Before = ["", "", "", "sub", "inter", "non", "pre", "co"];
    private static readonly string[] After = ["", "", "s", "al", "ing"];
    private static readonly string[] Small =
        "the of and in to for with on by from as including where between through under their its our".Split(' ');

    private static readonly string[][] Formulae =
    [
        .. new[]
        {
            "We , the Ministers , reaffirm our commitment to", "We welcome the progress made in", "We take note of the outcome of",
            "We call upon the participating States to strengthen", "We encourage all participants to promote",
            "We underline the importance of", "We invite the Secretariat , in consultation with the Chair , to prepare",
            "Recalling the principles of international law and", "Recognising the need for", "We agree to continue our work on",
            "We decide to establish", "Subject to the availability of funds , we shall support",
        }.Select(f => f.Split(' ')),
    ];

    private static readonly string[][] Lines =
        [["To", "be", "completed", "."], ["[", "Agreed", "ad", "referendum", "]"], ["Yes"], ["No"], ["As", "appropriate", "."]];

    private static readonly string[] All =
        [.. Stems.SelectMany(s => Before.Distinct().SelectMany(b => After.Distinct().Select(a => b + s + a)))];

    private int last;

    public List<InventedWord> Numbered(IEnumerable<string> words) => [.. words.Select(w => new InventedWord(w, ++last))];

    public string Word() => random.Next(5) < 2
        ? Small[random.Next(Small.Length)]
        : All[(int)Math.Exp(random.NextDouble() * Math.Log(All.Length)) - 1];

    public List<InventedWord> Words(int count) => Numbered(Enumerable.Range(0, count).Select(_ => Word()));

    public List<InventedWord> Heading() =>
        Numbered(Enumerable.Range(0, random.Next(2, 7)).Select((_, i) => i == 0 ? Upper(Word()) : Word()));

    public List<InventedWord> Cell() => Numbered(random.Next(2) == 0
        ? [random.Next(2000, 2030).ToString(System.Globalization.CultureInfo.InvariantCulture)]
        : Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word()));

    public List<InventedWord> Line() => Numbered(Lines[random.Next(Lines.Length)]);

    public List<InventedWord> Paragraph() => Numbered(Enumerable.Range(0, random.Next(1, 4)).SelectMany(Sentence));

    /// <summary>The same with a few words changed, all of them others.</summary>
    public List<InventedWord> NearCopy(List<InventedWord> of)
    {
        var changed = Enumerable.Range(0, random.Next(2, 6)).Select(_ => random.Next(of.Count)).ToHashSet();
        return Numbered(of.Select((w, i) => changed.Contains(i) ? Word() : w.Letters));
    }

    public static string Upper(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private IEnumerable<string> Sentence(int nth)
    {
        string[] begin = nth == 0 && random.Next(3) == 0 ? Formulae[random.Next(Formulae.Length)] : [Upper(Word())];
        var rest = Enumerable.Range(0, random.Next(7, 26)).SelectMany(_ => random.Next(12) == 0 ? new[] { Word(), "," } : [Word()]);
        return [.. begin, .. rest, Word(), "."];
    }
}
