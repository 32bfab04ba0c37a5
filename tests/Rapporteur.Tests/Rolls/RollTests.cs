using System.Text;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Papers;
using Rapporteur.Rolls;
using Rapporteur.Word.Forms;
using Rapporteur.Word.Papers;
using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Tests.Rolls;

/// <summary>Lists of names as people paste and send them: what is read, and what is to be verified in words.</summary>
[TestClass]
public class RollTests
{
    private static readonly LocalDate Day = new(2017, 11, 28);

    // The shape of a record's first paragraph: two numbers, a list, a name twice, "and" within a name and between the last two, articles,
    // a dash within a name, organisations behind "as well as".
    private const string Paragraph =
        "1. **9 participants from 7 countries** took part – Avaria, Brona, Bosk and Herzen, Cerva, Dalmora, Brona and the Republic of Esk – "
        + "as well as HCA, Portex – the Quay and Harbour Agency, the International Board for Wells (IBW) and the World Office of Paths (WOP).";

    [TestMethod]
    public void A_paragraph_gives_its_names_and_what_is_to_be_verified_in_it()
    {
        var roll = PastedRoll.Read(Paragraph, Given.Roster());
        Assert.AreEqual(
            """
            1 State Avaria
            2 State Brona
            3 State Bosk and Herzen
            4 State Cerva
            5 State Dalmora
            6 State Brona
            7 State the Republic of Esk
            8 Organisation HCA
            9 Organisation Portex – the Quay and Harbour Agency
            10 Organisation the International Board for Wells (IBW)
            11 Organisation the World Office of Paths (WOP)
            """.ReplaceLineEndings("\n"),
            string.Join('\n', roll.Lines.Select(l => $"{l.Number} {l.Category} {l.Written}")));
        Assert.AreEqual(
            """
            “Bosk and Herzen” was read as one name, although “and” stands in it. To be verified.
            “Brona and the Republic of Esk” was read as two names, “Brona” and “the Republic of Esk”. To be verified.
            “Portex – the Quay and Harbour Agency” was read as one name, although “and” stands in it. To be verified.
            “the International Board for Wells (IBW) and the World Office of Paths (WOP)” was read as two names, “the International Board for Wells (IBW)” and “the World Office of Paths (WOP)”. To be verified.
            What follows from “HCA” on was taken as organisations, because the text sets it apart. To be verified.
            “Brona” stands more than once, as number 2, 6. Whether another participant was meant is not known.
            3 names begin with an article; they are compared and ordered without it: the Republic of Esk, the International Board for Wells (IBW), the World Office of Paths (WOP).
            6 names are not on the roster: Bosk and Herzen, the Republic of Esk, HCA, Portex – the Quay and Harbour Agency, the International Board for Wells (IBW), the World Office of Paths (WOP).
            The names are not in alphabetical order throughout; their order was kept.
            The list states 9 participants and does not say who of them was there for whom.
            The list states 7 countries; it has 7 names, of which 6 are distinct.
            """.ReplaceLineEndings("\n"),
            ToVerify(roll));
    }

    [TestMethod]
    public void A_name_of_the_roster_is_taken_whole_and_two_of_it_joined_by_and_are_two()
    {
        var known = new Roster([.. Given.Roster().Delegations, Named("isles", "Upper and Lower Isles")], []);
        Assert.AreEqual("Avaria|Brona|Upper and Lower Isles", Names("Avaria and Brona, Upper and Lower Isles", known));
        Assert.AreEqual("Avaria|Brona|Upper and Lower Isles", Names("Avaria, Brona, and Upper and Lower Isles.", known));
        Assert.AreEqual("Brona|Cerva|Upper and Lower Isles", Names("Participants: Brona, Cerva and Upper and Lower Isles", known));
    }

    [TestMethod]
    [DataRow("Avaria\nBrona, Islamic Republic of\nCerva", "Avaria|Brona, Islamic Republic of|Cerva")]
    [DataRow("• Avaria\r\n• Brona\r\n\r\n• Cerva\r\n", "Avaria|Brona|Cerva")]
    [DataRow("1. Avaria\n2. Brona\n10) Cerva", "Avaria|Brona|Cerva")]
    [DataRow("\uFEFFAvaria\u00A0 Upper\n\u200FBrona\u200E", "Avaria Upper|Brona")]
    [DataRow("أفاريا، برونا، سيرفا", "أفاريا|برونا|سيرفا")]
    [DataRow("38 pays – Avarie, Bronne et la Cervie", "Avarie|Bronne|la Cervie")]
    [DataRow("38 стран: Авария, Брона и Церва", "Авария|Брона|Церва")]
    [DataRow("Avaria, Brona and Cerva. The Chair opened the meeting.", "Avaria|Brona|Cerva")]
    [DataRow("", "")]
    [DataRow(" , ; . ", "")]
    [DataRow("Avaria", "Avaria")]
    [DataRow("Congo (Republic of the, in brackets), Brona", "Congo (Republic of the, in brackets)|Brona")]
    [DataRow("Delegation\tPerson\nAvaria\tA. One\n\tB. Two", "Avaria|Avaria")]
    [DataRow("Name;Category\n\"Avaria; Upper\";State", "Avaria; Upper")]
    public void Whatever_is_pasted_gives_the_names_in_it(string pasted, string names) =>
        Assert.AreEqual(names, Names(pasted, Given.Roster()));

    [TestMethod]
    public void A_table_is_read_by_its_headings_in_any_language_and_says_what_it_did_not_understand()
    {
        var rows = CommaText.Rows(
            "List of participants;;;;\nDélégation;Catégorie;Nom complet;Rôle;Accord pour être nommé\n"
            + "Avaria;État;A. One;Point focal;oui\n;;B. Two;suppléant;peut-être\nWells;organisation;;;\n");
        var roll = RollTable.Read(rows);
        Assert.AreEqual("Avaria State A. One FocalPoint True|Avaria State B. Two Alternate |Wells Organisation   ",
            string.Join('|', roll.Lines.Select(l => $"{l.Written} {l.Category} {l.Person?.Name} {l.Person?.Role} {l.Person?.Consents}")));
        Assert.AreEqual(
            "Line 4: “peut-être” was not understood and was passed over.\n"
            + "Left empty and taken to be of the one above: the participant of line 4.\n"
            + "1 name is not on the roster: Wells.", ToVerify(roll));
    }

    [TestMethod]
    [DataRow(";")]
    [DataRow(",")]
    [DataRow("\t")]
    [DataRow("|")]
    public void Whichever_sign_stands_between_the_cells_the_rows_are_the_same(string between) =>
        Assert.AreEqual("1:Name/Note 2:Avaria/x \"y\" 4:Brona/", string.Join(' ',
            CommaText.Rows($"Name{between}Note\r\nAvaria{between}\"x \"\"y\"\"\"\r\n\r\nBrona{between}\r\n")
                .Select(r => $"{r.Number}:{string.Join('/', r.Cells)}")));

    [TestMethod]
    [DataRow("Name,Note\nAvaria,\"one; two;\nthree\"\n", "1:Name/Note 2:Avaria/one; two; three")]
    [DataRow("Name;Note\nAvaria\n", "1:Name/Note 2:Avaria")]
    [DataRow("\"a; b\",\"c; d\"\n\"e; f\",\"g\"", "1:a; b/c; d 2:e; f/g")]
    public void A_sign_within_quotation_marks_parts_no_cells(string file, string rows) => Assert.AreEqual(
        rows, string.Join(' ', CommaText.Rows(file).Select(r => $"{r.Number}:{string.Join('/', r.Cells)}")));

    [TestMethod]
    public void A_file_says_its_bytes_in_the_ways_programs_write_them_and_in_no_guess()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true),
            new UnicodeEncoding(true, true) })
        {
            Assert.AreEqual("Név", CommaText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes("Név")]));
        }

        Assert.AreEqual("Name", CommaText.Decode(Encoding.Unicode.GetBytes("Name")));
        Assert.IsNull(CommaText.Decode([0x4E, 0xE9, 0x76]), "Windows' own letters are not guessed at");
    }

    [TestMethod]
    public void Many_people_of_one_delegation_whose_letters_are_no_address_get_an_id_each_and_stand_once()
    {
        const int Many = 8_000;
        var rows = "Name;Person;E-mail\n"
            + string.Concat(Enumerable.Range(1, Many).Select(n => $"Avaria;Делегат {Letters(n)};p{n}@avaria.example\n"))
            + $"Avaria;Делегат {Letters(1)};\nAvaria;Другой;P2@AVARIA.example\n";
        var check = RollCheck.Of(RollTable.Read(CommaText.Rows(rows)), Given.Roster(), Day);
        var plan = RosterPlan.Of(check, Given.Roster(), new ZoneId("Europe/Vienna"), "ru");
        Assert.HasCount(Many, plan.People);
        Assert.HasCount(Many, plan.People.Select(p => p.Id).Distinct().ToList());
        Assert.AreEqual($"Делегат {Letters(1)}, Другой", string.Join(", ", plan.Known));

        static string Letters(int number) => string.Concat($"{number}".Select(d => (char)('а' + (d - '0'))));
    }

    [TestMethod]
    public void A_text_of_nothing_but_and_is_read_as_one_name_and_no_name_in_it_is_looked_for()
    {
        var roll = PastedRoll.Read(string.Join(" and ", Enumerable.Repeat("Place", 40_000)), Given.Roster());
        Assert.HasCount(1, roll.Lines);
    }

    [TestMethod]
    public void A_cell_of_many_quotation_marks_is_read_as_it_stands_and_one_pass_is_enough()
    {
        var marks = new string('"', 400_000);
        Assert.AreEqual($"a{marks}", CommaText.Rows($"a{marks};b\n").Single().Cells[0]);
        Assert.AreEqual("x", CommaText.Rows("  \"x\";b\n").Single().Cells[0], "blanks before a quotation are no part of it");
    }

    [TestMethod]
    public void A_workbook_whose_cells_show_more_than_is_read_at_once_is_refused_with_a_sentence()
    {
        using var file = new MemoryStream();
        SheetWriter.Write(new PlainSheet("Names", "Names", [new("Name", 20)], [["A name of twenty-five letters"]], Language.English,
            Instant.MinValue), file);
        var small = FileLimits.Default with { MostText = 20 };
        Assert.AreEqual("file-expands", RollWorkbook.Read(new MemoryStream(file.ToArray()), small).Fault?.Refusal.Code);
        Assert.IsNull(RollWorkbook.Read(new MemoryStream(file.ToArray())).Fault);
    }

    [TestMethod]
    public void Five_thousand_rows_are_read_and_more_than_are_taken_at_once_are_not()
    {
        var many = "Name;Person\n" + string.Concat(Enumerable.Range(1, 5_000).Select(n => $"Place {n};Person {n}\n"));
        Assert.HasCount(5_000, RollTable.Read(CommaText.Rows(many)).Lines);
        var more = string.Concat(Enumerable.Range(0, Roll.MostLines + 1).Select(n => $"Place {n}\n"));
        Assert.AreEqual("The list has 10,001 lines; at most 10,000 are read at once. Nothing was read: divide it.",
            ToVerify(RollTable.Read(CommaText.Rows(more))));
    }

    [TestMethod]
    public void A_name_that_is_not_in_force_on_that_day_is_said_with_the_one_that_is()
    {
        var named = Named("avaria", "Avaria") with
        {
            Renamed = [new("Republic of North Avaria", "North Avaria", "avaria", new(2018, 3, 1))],
        };
        var roll = new Roll([new RollLine(1, "North Avaria", DelegationCategory.State)], [], []);
        Assert.AreEqual("“North Avaria” is not the name in force on 2017-11-28; the roster has “Avaria” on that day.",
            ToVerify(roll, new Roster([named], [])));
        Assert.AreEqual("", string.Join('\n', RollCheck.Of(roll, new Roster([named], []), new(2018, 3, 1)).ToVerify));
    }

    private static Delegation Named(string id, string name) =>
        new(new(id), DelegationCategory.State, $"Republic of {name}", name, id, new("UTC"));

    private static string Names(string pasted, Roster known) =>
        string.Join('|', PastedRoll.Read(pasted, known).Lines.Select(l => l.Written));

    private static string ToVerify(Roll roll, Roster? roster = null) =>
        string.Join('\n', RollCheck.Of(roll, roster ?? Given.Roster(), Day).ToVerify.Select(n => n.In(Language.English)));
}
