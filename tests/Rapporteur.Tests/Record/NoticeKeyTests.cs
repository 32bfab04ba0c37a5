using CsCheck;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Tests.Record;

[TestClass]
public class NoticeKeyTests
{
    // Ids with whatever parts a key, and numbers as they may be mistaken.
    private static readonly Gen<string> Id = Gen.Char["ab1v/- ,Ж"].Array[1, 8].Select(c => new string(c));

    private static readonly Gen<int> Number = Gen.OneOf(Gen.Int[0, 12], Gen.Int[0, int.MaxValue]);

    private static readonly Gen<ReminderStep> Step = Gen.OneOf(
        Gen.Const(new ReminderStep(StepKind.Opening)),
        Gen.Const(new ReminderStep(StepKind.ClosingDay)),
        Number.Select(days => new ReminderStep(StepKind.DaysBefore, days)),
        Number.Select(days => new ReminderStep(StepKind.WorkingDaysBefore, days)));

    private static readonly Gen<NoticeKey> Key = Gen.OneOf<NoticeKey>(
        Gen.Select(Number, Step, (v, s) => (NoticeKey)new NoticeKey.Reminder(v, s)),
        Id.Select(id => (NoticeKey)new NoticeKey.Called(new(id))),
        Id.Select(id => (NoticeKey)new NoticeKey.Reached(new(id))),
        Gen.Select(Number, Step, Id, (v, s, id) => (NoticeKey)new NoticeKey.Unsent(v, s, new(id))),
        Number.Select(v => (NoticeKey)new NoticeKey.MoreTime(v)),
        Gen.Select(Id, Number, (id, v) => (NoticeKey)new NoticeKey.Dated(new(id), v)),
        Number.Select(n => (NoticeKey)new NoticeKey.Revised(n)),
        Gen.Select(Id, Number, (id, n) => (NoticeKey)new NoticeKey.Question(new(id), n)),
        Id.Select(id => (NoticeKey)new NoticeKey.Paper(new(id))),
        Gen.Select(Number, Id, Number, (n, tag, again) => (NoticeKey)new NoticeKey.InLanguage(n, tag, again)),
        Gen.Select(Id, Number, (id, n) => (NoticeKey)new NoticeKey.WrittenBack(new(id), n)),
        Gen.Select(Id, Number, (id, n) => (NoticeKey)new NoticeKey.Guided(new(id), n)),
        Gen.Int[0, 40_000].Select(days => (NoticeKey)new NoticeKey.Answered(new LocalDate(2017, 1, 1).PlusDays(days))),
        Id.Select(id => (NoticeKey)new NoticeKey.Filed(new(id))));

    [TestMethod]
    public void Every_key_is_read_back_from_its_text_as_it_was() =>
        Key.Sample(key => NoticeKey.Read(key.ToString()) == key);

    [TestMethod]
    public void Two_keys_of_one_text_are_one_key() =>
        Gen.Select(Key, Key).Sample((one, other) => (one == other) == (one.ToString() == other.ToString()));

    [TestMethod]
    public void A_text_that_is_read_at_all_is_the_text_of_its_key() =>
        Gen.Select(Key, Gen.Int[0, 30], Gen.Char["0v/+ -a"]).Sample((key, at, typed) =>
        {
            var text = key.ToString();
            var changed = text.Insert(Math.Min(at, text.Length), typed.ToString());
            return NoticeKey.Read(changed) is not { } read || read.ToString() == changed;
        });

    [TestMethod]
    [DataRow("")]
    [DataRow("reminder")]
    [DataRow("reminder/0/days-7")]
    [DataRow("reminder/v0/days-")]
    [DataRow("reminder/v0/days-07")]
    [DataRow("reminder/v-1/opening")]
    [DataRow("reminder/v0/opening/avaria")]
    [DataRow("called/")]
    [DataRow("unsent/v0/days-7")]
    [DataRow("closing/v99999999999")]
    [DataRow("milestone/m1")]
    [DataRow("milestone//1")]
    [DataRow("draft/one")]
    [DataRow("invited/v0")]
    public void A_text_of_no_notice_is_none(string text) => Assert.IsNull(NoticeKey.Read(text));

    [TestMethod]
    public void Only_what_lies_unsent_is_told_inside_its_delegation_alone()
    {
        Key.Sample(key => key.Inside == (key as NoticeKey.Unsent)?.Delegation);
        Assert.AreEqual(Given.Avaria, Given.Key("unsent/v0/closing-day/avaria").Inside);
    }
}
