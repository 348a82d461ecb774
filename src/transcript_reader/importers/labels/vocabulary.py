"""Words that tell a label from a sentence, and the parts of a label from one another."""

_SENTENCE = """
i you he she it we they me him us them my your his her its our their mine yours ours myself
himself herself itself themselves hence this these those there here am is are was were be been
being has have had having do does did done will would shall should can could might must let lets
not no yes if because so as than then though although while when where why how what which who whom
whose that but or nor yet only also too very more most much many such some any every each all both
either neither another other said say says saying tell told tells read reads reading asked ask
asks answer answered answers noted notes stressed added wrote writes think know like want wish
need please now today tomorrow yesterday however therefore thus finally firstly secondly thirdly
besides moreover furthermore meanwhile naturally regarding concerning following follows including
according during before after since until into upon about between through я ты он она оно мы вы
они меня тебя его ему её ей нас нам вас вам их им мой моя моё мои твой ваш ваша ваше ваши наш наша
наше наши свой своя своё свои себя это этот эта эти то тот та те там тут здесь был была было были
есть будет будут буду быть не нет да если потому поэтому так как чем тогда хотя пока когда где
куда почему зачем что чтобы который которая которое которые которых кто чей но или либо уже ещё
еще же бы ли лишь только также тоже очень более самый такой такая такие каждый все всё весь вся
другой другая другие сказал сказала говорит говорю говорил спросил ответил хочу хотел хотела надо
нужно можно прошу давайте пожалуйста теперь сейчас сегодня завтра вчера однако наконец во-первых
во-вторых в-третьих кстати итак следующее следующие например именно
"""

_ROLE = """
president vice-president premier prime minister ministers deputy first second acting chairman
chairwoman chairperson chair co-chair head chief director general secretary-general secretary
governor mayor senator deputy member speaker leader commander commander-in-chief colonel major
lieutenant captain sergeant admiral marshal officer officers ambassador envoy plenipotentiary
representative commissioner ombudsman adviser advisor aide assistant spokesman spokesperson
spokeswoman press editor editor-in-chief correspondent journalist columnist anchor presenter host
hostess moderator interviewer operator translator interpreter narrator announcer reporter producer
writer actor actress singer conductor composer artist architect academician professor rector
vice-rector dean teacher student students lecturer doctor nurse paramedic physician surgeon
engineer technician welder worker miner farmer foreman brigadier pilot cosmonaut astronaut
test-cosmonaut instructor veteran champion medallist winner coach trainer athlete king queen prince
princess emir sheikh sultan crown emperor pope patriarch metropolitan archbishop bishop archpriest
priest father mufti rabbi chancellor founder co-founder owner partner manager managing executive
ceo cfo cto judge justice prosecutor attorney lawyer counsel notary volunteer activist resident
participant guest audience viewer listener caller citizen mother wife husband son daughter widow mr
mrs ms miss dr sir dame lord lady madam hon honourable honorable rt right gentleman gentlewoman
präsident präsidentin vizepräsident vizepräsidentin bundespräsident alterspräsident bundeskanzler
bundeskanzlerin bundesminister bundesministerin ministerin staatssekretär staatssekretärin
abgeordneter abgeordnete schriftführer schriftführerin président présidente ministre député députée
sénateur sénatrice presidente presidenta ministro ministra diputado diputada senador senadora
президент вице-президент премьер премьер-министр министр заместитель первый председатель
сопредседатель глава руководитель директор генеральный секретарь губернатор мэр сенатор депутат
член спикер лидер командующий главнокомандующий начальник полковник майор лейтенант капитан генерал
адмирал маршал офицер посол представитель уполномоченный советник помощник пресс-секретарь редактор
корреспондент журналист обозреватель ведущий ведущая модератор оператор переводчик режиссёр
продюсер писатель актёр актриса певец дирижёр композитор художник архитектор академик профессор
ректор проректор декан учитель преподаватель студент студентка врач медсестра инженер техник
рабочий сварщик шахтёр фермер бригадир лётчик космонавт инструктор читатель ветеран чемпион
чемпионка тренер король королева принц принцесса эмир шейх султан патриарх митрополит архиепископ
епископ протоиерей священник муфтий раввин канцлер основатель владелец управляющий исполнительный
исполняющий судья прокурор адвокат доброволец волонтёр житель жительница участник участница
господин госпожа адвокат свидетель секретарь
"""

_BODY = """
russia russian federation federal republic state states national international regional district
region territory oblast krai area city town village street square county province union united
kingdom committee commission council duma assembly parliament senate government ministry agency
service administration department office centre center institute university academy school college
hospital museum theatre theater library church party faction fund foundation association society
federation confederation league organisation organization company corporation holding group bank
board management group plant factory works enterprise chamber court bureau division branch army
navy force forces fleet command guard guards police front movement club team programme program
project channel television tv radio newspaper magazine news agency media network forum congress
conference summit session meeting event economic development foreign affairs defence defense
finance health healthcare education science culture sport sports transport energy trade industry
industrial agriculture justice interior labour labor environment natural resources construction
housing communications emergency emergencies situations relief disaster civil digital technology
central south north east west southern northern eastern western great new grand world europe
european asia asian african american security peace human rights people peoples direct line
question message contact main points telephone number numbers note prizes badges россии россия
российской федерации федерация республики республика область области край края район город города
улица площадь союз комитет комиссия совет дума думы собрание парламент правительство правительства
министерство агентство служба администрация департамент управление центр институт университет
академия школа больница музей театр библиотека партия фракция фонд ассоциация общество организация
компания корпорация банк завод палата суд бюро армия флот полиция движение клуб команда телеканал
газета журнал форум конгресс саммит заседание встреча указ указа текст начало справка
"""

_GENERIC = """
question questions remark remarks reply replies response comment comments answer voice voices
audience presenter operator moderator host hostess interviewer interviewee narrator announcer
correspondent journalist journalists reporter reporters speaker unidentified unknown interpreter
translator participant participants viewer listener caller resident student students everyone all q
a r man woman boy girl мужчина женщина мальчик девочка девушка вопрос вопросы реплика реплики ответ
голос голоса аудитория зал ведущий ведущая ведущие модератор оператор корреспондент журналист
журналисты участник участница участники переводчик студент студентка зритель зрительница житель
жительница все frage zusatzfrage zusatz nachfrage zuruf sprecher sprecherin antwort zwischenruf
moderatorin journaliste journalistin réponse pregunta respuesta interlocutor interlocutora
intervención periodista moderador moderadora domanda risposta giornalista pergunta resposta
jornalista запитання питання відповідь репліка ведучий ведуча журналіст журналістка перекладач
"""

_VOICES = """
official officials aide audience members voices crowd man woman boy girl child мужчина женщина
голоса студенты operator presenter host hostess moderator interviewer interviewee narrator
announcer correspondent journalist reporter speaker voice interpreter translator participant
viewer listener caller resident student member ведущий ведущая модератор оператор корреспондент
журналист участник участница голос переводчик студент студентка зритель зрительница житель
жительница
"""

_OFFICES = """
witness convener spokesperson spokesman spokeswoman chair chairman chairwoman chairperson president
judge clerk court председатель председательствующий председательствующая судья прокурор
vorsitzender vorsitzende président présidente presidente presidenta секретарь головуючий свидетель
адвокат presidenza marszałek
"""

_SOUNDS = """
music applause laughter laughs cheers cheering clapping silence inaudible unintelligible
indistinct crosstalk chatter noise sound sounds static bell bells sighs gasps coughs chuckles
screams shouts groans whispers beep beeps song chorus verse foreign speech video audio clip pause
blank_audio музыка аплодисменты смех шум тишина
"""

_FIELDS = """
themen thema show headline byline highlight highlights body load-date note notes nb see example
examples summary abstract title subtitle date dates time times location place venue source sources
subject re regarding from to cc bcc sent copyright license licence file files url link links
website web figure table chapter section appendix annex item tag tags topic topics category
categories keyword keywords duration length language languages format version updated published
posted modified created contact contacts phone tel telephone fax email e-mail address agenda image
photo photos picture video audio caption credit credits warning caution important default mandatory
optional returns type name names status description details background conclusion introduction
contents references bibliography index transcript transcribed recorded recording interview episode
series program programme channel reference call number present absent attendees attendance also
дата время место тема темы источник источники примечание примечания справка ссылка ссылки фото
видео аудио телефон адрес рубрика пример язык формат продолжительность содержание введение
заключение приложение раздел глава часть страница присутствовали
"""

_PARTICLES = """
al el bin bint ben ibn abu de del della der den des di da dos das do du la las le les los van von
zu zum zur ter ten y e i of und af av st san santa oglu ogly kyzy uulu аль эль бен бин ибн де дель
делла ди да дю ла ле ван фон тер оглы кызы уулу
"""

_LINKING = """
of the and for to at in on by from with a an de des du della di & – - та и по на в во при за от
для с
"""

_ABBREVIATIONS = """
st mr mrs ms dr prof gen col lt sgt rev hon jr sr messrs rep sen gov adm capt cmdr maj ph.d esq no
vors fmr amb pres sec asst dep cpl pvt brig msgr mme mlle atty supt det messrs mses г гг им ул зам
д акад проф
"""

SENTENCE_WORDS = frozenset(_SENTENCE.split())
"""Words of sentences, in lower case, that no name and no role has."""
ROLE_WORDS = frozenset(_ROLE.split())
BODY_WORDS = frozenset(_BODY.split())
"""What roles are held in: bodies, places, fields; in lower case."""
GENERIC_WORDS = frozenset(_GENERIC.split())
"""What a voice is called that has no name, in lower case."""
VOICE_WORDS = frozenset(_VOICES.split())
"""Those of them that end a label: "Call centre operator"; in lower case."""
FIELD_WORDS = frozenset(_FIELDS.split())
"""What heads a field of a form, or a part of a paper, and speaks no word; in lower case."""
OFFICE_WORDS = frozenset(_OFFICES.split())
"""What may be a whole label by itself, where it comes again: "Chair: Order."; in lower case."""
SOUND_WORDS = frozenset(_SOUNDS.split())
"""What is heard, and is nobody's name, in lower case."""
PARTICLES = frozenset(_PARTICLES.split())
"""Small words inside names, in lower case."""
LINKING_WORDS = frozenset(_LINKING.split())
"""Small words inside roles, in lower case."""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""Words that a full stop follows inside a label, in lower case."""
