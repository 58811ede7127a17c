"""What answers and errors say, in English, and the same in Russian and Kazakh.

`{name}` is taken over as it stands; `[...]` is said where all of it is known; `(s)` may be there or not. Fields named
`day`, `last` and `days` are written as the language writes days, `when` and `rest` are looked for in this table again.
"""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: Mapping[str, tuple[str, str]] = {
    # what an answer says around its quotes
    "**{count} person**[: {rest}]": ("**Людей: {count}**[: {rest}]", "**Адамдар: {count}**[: {rest}]"),
    "**{count} people**[: {rest}]": ("**Людей: {count}**[: {rest}]", "**Адамдар: {count}**[: {rest}]"),
    "**{count} meeting(s)**, {rest}": ("**Встреч: {count}**, {rest}", "**Кездесулер: {count}**, {rest}"),
    "{count} meeting(s), {rest}": ("встреч: {count}, {rest}", "кездесулер: {count}, {rest}"),
    "from {count} report(s)[; {unread} file(s) could not be read]": (
        "отчётов: {count}[; не прочитано файлов: {unread}]",
        "есептер: {count}[; оқылмаған файлдар: {unread}]",
    ),
    "Looked through {count} report(s)[; {unread} file(s) could not be read].": (
        "Просмотрено отчётов: {count}[; не прочитано файлов: {unread}].",
        "Қаралған есептер: {count}[; оқылмаған файлдар: {unread}].",
    ),
    "**no date** ({count})": ("**без даты** ({count})", "**күні жоқ** ({count})"),
    "**Yes**": ("**Да**", "**Иә**"),
    "**No**": ("**Нет**", "**Жоқ**"),
    "There too, as the question says: {rest}": (
        "Там же, как сказано в вопросе: {rest}",
        "Сұрақта айтылғандай, онда болған: {rest}",
    ),
    "Unnamed: {rest}": ("Без имён: {rest}", "Аты аталмағандар: {rest}"),
    "Dates count from the newest report: the question is taken to mean {when}.": (
        "Даты отсчитаны от новейшего отчёта: вопрос понят как «{when}».",
        "Күндер ең жаңа есептен саналады: сұрақ «{when}» деп түсінілді.",
    ),
    "{what} is taken to be {name}.": (
        "«{what}» — это, как понято, {name}.",
        "«{what}» деп {name} түсінілді.",
    ),
    "[{rest} ]Only the first 4,000 characters of the question were read.": (
        "[{rest} ]Прочитаны только первые 4000 знаков вопроса.",
        "[{rest} ]Сұрақтың алғашқы 4000 таңбасы ғана оқылды.",
    ),
    "Only the first 4,000 characters of the question were read.[ {rest}]": (
        "Прочитаны только первые 4000 знаков вопроса.[ {rest}]",
        "Сұрақтың алғашқы 4000 таңбасы ғана оқылды.[ {rest}]",
    ),
    '[{rest} ]Understood as: "{question}"': (
        "[{rest} ]Понято как: «{question}»",
        "[{rest} ]Былай түсінілді: «{question}»",
    ),
    'Understood as: "{question}"[ {rest}]': (
        "Понято как: «{question}»[ {rest}]",
        "Былай түсінілді: «{question}»[ {rest}]",
    ),
    "Answered without the language model: {why}.": (
        "Отвечено без языковой модели: {why}.",
        "Тіл моделінсіз жауап берілді: {why}.",
    ),
    "The language model did not finish: {why}.": (
        "Языковая модель не закончила: {why}.",
        "Тіл моделі аяқтамады: {why}.",
    ),
    "{count} line(s) of the language model were not borne out by the reports and were left out.": (
        "Строк языковой модели, которых отчёты не подтверждают, опущено: {count}.",
        "Тіл моделінің есептер растамаған жолдары алынып тасталды: {count}.",
    ),
    # why there is no answer
    "The reports do not say.": ("В отчётах об этом не сказано.", "Есептерде бұл туралы айтылмаған."),
    "No report names {name}.": ("Ни один отчёт не упоминает: {name}.", "Бірде-бір есепте {name} аталмайды."),
    "The report that comes nearest does not tell of that.": (
        "В ближайшем отчёте об этом не говорится.",
        "Ең жақын есепте бұл туралы айтылмайды.",
    ),
    "The report that comes nearest names no sum in that currency.": (
        "В ближайшем отчёте нет суммы в этой валюте.",
        "Ең жақын есепте бұл валютада сома жоқ.",
    ),
    "The report that comes nearest gives no such contact.": (
        "В ближайшем отчёте таких контактов нет.",
        "Ең жақын есепте мұндай байланыс деректері жоқ.",
    ),
    "What the reports tell of that meeting names nobody from there.": (
        "Отчёты об этой встрече не называют никого оттуда.",
        "Бұл кездесу туралы есептерде ол жақтан ешкім аталмаған.",
    ),
    "The report that comes nearest is of another one.": (
        "Ближайший отчёт — о другом мероприятии.",
        "Ең жақын есеп басқа іс-шара туралы.",
    ),
    "The report of that meeting does not list who came.": (
        "В отчёте об этой встрече нет списка присутствовавших.",
        "Ол кездесу туралы есепте қатысқандардың тізімі жоқ.",
    ),
    "The report says that it was not told or decided.": (
        "В отчёте сказано, что об этом не сообщили или это не решили.",
        "Есепте бұл айтылмағаны немесе шешілмегені жазылған.",
    ),
    "The report that comes nearest gives no time of day.": (
        "В ближайшем отчёте не указано время.",
        "Ең жақын есепте уақыты көрсетілмеген.",
    ),
    "The report that comes nearest names no sum.": (
        "В ближайшем отчёте сумма не названа.",
        "Ең жақын есепте сома аталмаған.",
    ),
    "The report that comes nearest gives no percentage.": (
        "В ближайшем отчёте доля в процентах не указана.",
        "Ең жақын есепте пайыз көрсетілмеген.",
    ),
    "The report that comes nearest names none.": (
        "В ближайшем отчёте названия нет.",
        "Ең жақын есепте атауы айтылмаған.",
    ),
    "The report that comes nearest does not say how long.": (
        "В ближайшем отчёте не сказано, как долго.",
        "Ең жақын есепте қанша уақытқа созылғаны айтылмаған.",
    ),
    "The report that comes nearest gives no sum for each.": (
        "В ближайшем отчёте сумма на каждого не названа.",
        "Ең жақын есепте әрқайсысына тиесілі сома аталмаған.",
    ),
    "The report that comes nearest gives no such measure.": (
        "В ближайшем отчёте такая величина не указана.",
        "Ең жақын есепте мұндай өлшем айтылмаған.",
    ),
    "The report that comes nearest does not say how old.": (
        "В ближайшем отчёте возраст не указан.",
        "Ең жақын есепте жасы айтылмаған.",
    ),
    "The report that comes nearest gives no reason for it.": (
        "В ближайшем отчёте причина не названа.",
        "Ең жақын есепте себебі айтылмаған.",
    ),
    "The report that comes nearest gives no number.": (
        "В ближайшем отчёте такого числа нет.",
        "Ең жақын есепте ондай сан жоқ.",
    ),
    "The report that comes nearest gives no date for that.": (
        "В ближайшем отчёте для этого нет даты.",
        "Ең жақын есепте оның күні жоқ.",
    ),
    "By the report, this did not take place.": (
        "По отчёту, этого не было.",
        "Есеп бойынша, бұл болған жоқ.",
    ),
    "By the report, {name} was not there.": (
        "По отчёту, {name} там не было.",
        "Есеп бойынша, {name} онда болған жоқ.",
    ),
    "The report that comes nearest names nobody for that.": (
        "В ближайшем отчёте для этого никто не назван.",
        "Ең жақын есепте ол үшін ешкім аталмаған.",
    ),
    "The report that comes nearest gives no words of {name}.": (
        "В ближайшем отчёте нет слов, которые сказал бы {name}.",
        "Ең жақын есепте {name} айтқан сөздер жоқ.",
    ),
    "Of which meeting? Name it, its body, its day or its subject.": (
        "О какой встрече речь? Назовите её, её орган, день или тему.",
        "Қай кездесу туралы? Оның атауын, органын, күнін немесе тақырыбын айтыңыз.",
    ),
    "The report does not say who was absent.": (
        "В отчёте не сказано, кто отсутствовал.",
        "Есепте кім болмағаны айтылмаған.",
    ),
    "The report does not say who was in the chair.": (
        "В отчёте не сказано, кто председательствовал.",
        "Есепте кім төрағалық еткені айтылмаған.",
    ),
    "The report names nobody of whom that is said.": (
        "В отчёте не назван никто, о ком это сказано.",
        "Есепте бұл айтылған ешкім аталмаған.",
    ),
    "The reports tell of no such meeting[ {when}].": (
        "В отчётах такой встречи нет[: {when}].",
        "Есептерде мұндай кездесу жоқ[: {when}].",
    ),
    "The reports tell of no meeting that {names} attended[ {when}].": (
        "В отчётах нет встречи с участием: {names}[; {when}].",
        "Есептерде {names} қатысқан кездесу жоқ[; {when}].",
    ),
    "The reports tell of no meeting[ of {name}][ {when}][; the nearest {are} {days}].": (
        "В отчётах нет встречи[ «{name}»][ {when}][; ближайшие: {days}].",
        "Есептерде[ «{name}»] кездесу жоқ[ ({when})][; ең жақындары: {days}].",
    ),
    "The reports know nobody named {name}.[ Did you mean {other}?]": (
        "В отчётах нет никого по имени {name}.[ Может быть, {other}?]",
        "Есептерде {name} есімді ешкім жоқ.[ Мүмкін, {other} шығар?]",
    ),
    "The reports name {name} at no meeting.": (
        "В отчётах {name} не назван среди участников ни одной встречи.",
        "Есептерде {name} бірде-бір кездесуге қатысқан деп аталмайды.",
    ),
    "{name} is not among the {count} people listed at {meeting}[, {day}].": (
        "{name}: среди названных участников ({count}) нет — {meeting}[, {day}].",
        "{name} аталған қатысушылардың ({count}) арасында жоқ: {meeting}[, {day}].",
    ),
    "{count} people fit that name: {names}. Which one?": (
        "Этому имени подходят {count}: {names}. Кто из них?",
        "Бұл атқа {count} адам сәйкес келеді: {names}. Қайсысы?",
    ),
    "There is nothing to look for in this question. Name a person, a meeting or a subject.": (
        "В этом вопросе нечего искать. Назовите человека, встречу или тему.",
        "Бұл сұрақта іздейтін ештеңе жоқ. Адамды, кездесуді немесе тақырыпты атаңыз.",
    ),
    "There are no reports to look in yet. Run `rapporteur index FOLDER` first.": (
        "Отчётов пока нет. Сначала выполните `rapporteur index FOLDER`.",
        "Әзірге есептер жоқ. Алдымен `rapporteur index FOLDER` орындаңыз.",
    ),
    # times
    "on {day}": ("{day}", "{day}"),
    "since {day}": ("с {day}", "{day} бастап"),
    "until {day}": ("по {day}", "{day} дейін"),
    "from {day} to {last}": ("с {day} по {last}", "{day} – {last}"),
    "**{day}**": ("**{day}**", "**{day}**"),
    "**{day} to {last}**": ("**{day} – {last}**", "**{day} – {last}**"),
    # the library on top
    "The library is empty. Run `rapporteur index FOLDER`, then reload this page.": (
        "Библиотека пуста. Выполните `rapporteur index FOLDER` и обновите страницу.",
        "Кітапхана бос. `rapporteur index FOLDER` орындап, бетті жаңартыңыз.",
    ),
    # what went wrong
    "Something went wrong, and it was not your question. "
    "Please ask again; if it stays, tell whoever runs this server.": (
        "Что-то пошло не так, и дело не в вашем вопросе. Спросите ещё раз; не поможет — скажите тем, у кого сервер.",
        "Бірдеңе дұрыс болмады, бірақ себеп сұрағыңызда емес. Қайта сұраңыз; болмаса, серверге жауапты адамға айтыңыз.",
    ),
    "There is no such page in the reports that you may read.": (
        "В отчётах, которые вам доступны, такой страницы нет.",
        "Сізге қолжетімді есептерде мұндай бет жоқ.",
    ),
    "The file {name} has been moved, changed or deleted since it was read; its text is kept here. "
    "Once the folder is indexed again, the report is found where it lies now.": (
        "Файл {name} перемещён, изменён или удалён после чтения; его текст хранится здесь. "
        "Когда папка будет прочитана заново, отчёт найдётся на новом месте.",
        "{name} файлы оқылғаннан кейін жылжытылған, өзгертілген немесе жойылған; мәтіні осында сақталған. "
        "Қалта қайта оқылғанда есеп жаңа орнынан табылады.",
    ),
    "only the pages of a PDF have a picture": (
        "изображение есть только у страниц PDF",
        "суреті тек PDF беттерінде болады",
    ),
    "The library in {name} is being written by another run. Wait until it ends, then try again.": (
        "Библиотеку {name} сейчас обновляет другой запуск. Дождитесь его конца и попробуйте снова.",
        "{name} кітапханасын басқа іске қосу жаңартып жатыр. Аяқталуын күтіп, қайталап көріңіз.",
    ),
    "The reports name nobody {name} at a meeting. {rest}": (
        "Ни на одной встрече отчёты не называют {name}. {rest}",
        "Есептер ешбір кездесуде {name} атамайды. {rest}",
    ),
    "Did you mean {other}?": ("Может быть, {other}?", "Мүмкін, {other} шығар?"),
    "`rapporteur people list` shows everybody.": (
        "Всех показывает страница «Люди».",
        "Барлығын «Адамдар» беті көрсетеді.",
    ),
    "{count} people fit {name}: {names}. Name one by the whole name, as it stands here.": (
        "Имени {name} подходят {count}: {names}. Назовите одного полным именем, как здесь.",
        "{name} атына {count} адам сәйкес келеді: {names}. Біреуін осындағыдай толық атымен атаңыз.",
    ),
    "{name} and {other} are one person already, {names}; there is nothing to join.": (
        "{name} и {other} уже один человек, {names}; объединять нечего.",
        "{name} мен {other} қазірдің өзінде бір адам, {names}; біріктіретін ештеңе жоқ.",
    ),
    "{name} has one spelling only ({names}); there is nothing to take it out of.": (
        "У {name} только одно написание ({names}); отделять не от чего.",
        "{name} атының бір ғана жазылуы бар ({names}); одан ажырататын ештеңе жоқ.",
    ),
    "People are joined and split here only where the setting `people_editing` is on.": (
        "Людей объединяют и разделяют здесь, только если включена настройка `people_editing`.",
        "Адамдар мұнда `people_editing` баптауы қосулы болғанда ғана біріктіріледі және ажыратылады.",
    ),
    "Files are added here only where the setting `reports` names their folder.": (
        "Файлы добавляют здесь, только если настройка `reports` называет их папку.",
        "Файлдар мұнда `reports` баптауы қалтасын атағанда ғана қосылады.",
    ),
    "The file's name says no format: it should end in .pdf, .docx or the like.": (
        "Имя файла не называет формат: оно должно кончаться на .pdf, .docx и тому подобное.",
        "Файл атауында пішім жоқ: ол .pdf, .docx немесе сол сияқты аяқталуы керек.",
    ),
    "{name} is there already; give your file another name.": (
        "{name} уже есть; назовите файл иначе.",
        "{name} бұрыннан бар; файлыңызға басқа ат беріңіз.",
    ),
    "The file cannot be kept ({why}). Tell whoever runs this server.": (
        "Файл нельзя сохранить ({why}). Сообщите тому, кто ведёт сервер.",
        "Файлды сақтау мүмкін емес ({why}). Серверге жауапты адамға айтыңыз.",
    ),
    "The file is larger than {count} MB, the most that is taken here.": (
        "Файл больше {count} МБ, а больше здесь не принимают.",
        "Файл {count} МБ-тан үлкен, мұнда одан артық қабылданбайды.",
    ),
    "The file is empty.": ("Файл пуст.", "Файл бос."),
    "Name the collection that the file belongs to.": (
        "Назовите собрание, к которому относится файл.",
        "Файл жататын жинақты атаңыз.",
    ),
    "The collection is no folder of reports.": (
        "Это собрание не папка с отчётами.",
        "Бұл жинақ есептер қалтасы емес.",
    ),
    "The run stopped. Tell whoever runs this server.": (
        "Чтение прервалось. Сообщите тому, кто ведёт сервер.",
        "Оқу үзілді. Серверге жауапты адамға айтыңыз.",
    ),
    # why a file gave no report
    "the file has no bytes": ("файл пуст", "файл бос"),
    "the file opens, but has no text in it": (
        "файл открывается, но текста в нём нет",
        "файл ашылады, бірақ мәтіні жоқ",
    ),
    "the PDF asks for a password; save a copy without one": (
        "PDF просит пароль; сохраните копию без него",
        "PDF құпиясөз сұрайды; көшірмесін құпиясөзсіз сақтаңыз",
    ),
    "the PDF is locked and cut off, and what is left of it needs a password or the end that is lost": (
        "PDF защищён и обрывается; без пароля или потерянного конца остаток не открыть",
        "PDF құлыпталған әрі үзілген; қалғаны құпиясөзсіз немесе жоғалған соңынсыз ашылмайды",
    ),
    "the document is protected by a password; save a copy without one": (
        "документ защищён паролем; сохраните копию без него",
        "құжат құпиясөзбен қорғалған; көшірмесін құпиясөзсіз сақтаңыз",
    ),
    "the file is damaged or cut off; what is left of it is read[; {rest}]": (
        "файл повреждён или обрывается; прочитано то, что осталось[; {rest}]",
        "файл бүлінген немесе үзілген; қалғаны оқылды[; {rest}]",
    ),
    "it is so long that its meetings are looked for in its first {count} letters alone": (
        "он так велик, что встречи ищутся лишь в первых {count} знаках",
        "ол тым ұзақ, кездесулер тек алғашқы {count} таңбада ізделеді",
    ),
    "no text on {count} page(s)[; {rest}]": (
        "нет текста, страниц: {count}[; {rest}]",
        "мәтін жоқ, беттер: {count}[; {rest}]",
    ),
    "no reader for {name}; there are {names}": (
        "формат {name} не читается; читаются {names}",
        "{name} пішімі оқылмайды; оқылатындары: {names}",
    ),
    # questions to begin with; they are asked as they stand, so both are in Russian, which is understood
    "Who took part in “{name}”?": ("Кто участвовал: «{name}»?", "Кто участвовал: «{name}»?"),
    "What was agreed: “{name}”?": ("О чём договорились: «{name}»?", "О чём договорились: «{name}»?"),
    "Which meetings did {name} attend?": ("На каких встречах был(а) {name}?", "На каких встречах был(а) {name}?"),
    "Which meetings were held in {month}?": ("Какие встречи прошли в {month}?", "Какие встречи прошли в {month}?"),
}
