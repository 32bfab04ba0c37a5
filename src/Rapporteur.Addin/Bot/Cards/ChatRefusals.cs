using System.Collections.Frozen;
using Rapporteur.Intake;
using Rapporteur.Words;

namespace Rapporteur.Addin.Bot.Cards;

/// <summary>Refusals as the chat says them: the rules' own sentence in English, by its code in Russian.</summary>
internal static class ChatRefusals
{
    private static readonly FrozenDictionary<string, string> Russian = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["not-on-roster"] = "Вас нет в списке участников этой консультации; попросите приглашение у Секретариата.",
        ["no-consultation"] = "Такой консультации нет или она вам не открыта.",
        ["no-draft"] = "Проект в этой консультации ещё не распространён.",
        ["no-comment"] = "Такого замечания среди доступных вам нет.",
        ["read-only"] = "Эту консультацию здесь можно только читать; обратитесь в Секретариат.",
        ["may-not-comment"] = "Эта консультация не принимает замечания от делегаций вашей категории; напишите в Секретариат.",
        ["for-delegations"] = "Замечания делают делегации.",
        ["for-focal-point"] = "Одобряет, отправляет и отзывает только координатор делегации или его заместитель; обратитесь к ним.",
        ["not-yours"] = "Участник меняет только свои замечания; обратитесь к автору или координатору.",
        ["empty"] = "Замечанию нужны слова: напишите, что вы говорите, или предложите формулировку.",
        ["no-place"] = "Замечанию нужно место: укажите пункт или «общее».",
        ["bad-place"] = "Такого места в проекте нет; укажите его, как оно напечатано.",
        ["too-long"] = "Замечание слишком длинное; разделите его.",
        ["changed-since"] = "Кто-то в вашей делегации уже изменил это замечание; посмотрите на него снова.",
        ["already-withdrawn"] = "Это замечание отозвано и больше не меняется; сделайте новое.",
        ["withdrawn-since"] = "Сделано; с тех пор замечание отозвано или больше не открыто вашей делегации.",
        ["not-sent"] = "Отозвать можно только отправленное замечание.",
        ["nothing-to-submit"] = "Нет одобренных неотправленных замечаний.",
        ["none-with-comments"] = "«Замечаний нет» нельзя отправить, пока у делегации есть отправленные замечания; сначала отзовите их.",
        ["already-sent"] = "Это замечание уже отправлено в таком виде.",
        ["already-aligned"] = "Ваша делегация уже присоединилась к этому замечанию.",
        ["own-comment"] = "Это замечание вашей собственной делегации.",
        ["bad-invitation"] = "Этот код не подходит: в нём ошибка, он уже использован или истёк. Попросите у Секретариата новый.",
        ["account-taken"] = "Эта учётная запись в этой консультации уже закреплена за другим человеком; возьмите другую или попросите Секретариат её освободить.",
        ["no-question"] = "На этот вопрос уже ответили, или с тех пор задан другой; посмотрите снова.",
        ["missing"] = "Одно из полей не заполнено.",
        ["id-reused"] = "По этой карточке уже было отправлено другое; начните заново.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(Phrases words, Refusal refusal) =>
        words.Language == Language.Russian && Russian.TryGetValue(refusal.Code, out var sentence) ? sentence : refusal.Sentence;
}
