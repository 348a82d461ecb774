<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Transcript Reader</source>
        <translation>О программе Transcript Reader</translation>
    </message>
    <message>
        <source>Reads, searches and quotes official transcripts, and shows exactly what was published.

The bundled transcript comes from the site of the President of Russia, under the licence Creative Commons Attribution 4.0. The typefaces are PT Sans and PT Serif by ParaType, Atkinson Hyperlegible by the Braille Institute, and Lexend, all under the SIL Open Font License.</source>
        <translation>Помогает читать официальные стенограммы, искать в них и цитировать их — и показывает в точности то, что опубликовано.

Приложенная стенограмма взята с сайта Президента России и распространяется по лицензии Creative Commons Attribution 4.0. Шрифты: PT Sans и PT Serif компании «ПараТайп», Atkinson Hyperlegible Института Брайля и Lexend, все — по лицензии SIL Open Font License.</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>An error in the program</source>
        <translation>Ошибка в программе</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>Something went wrong that should not have. Your library is safe, and you can go on reading. To have it mended, please report the text below.</source>
        <translation>Случилось то, чего быть не должно. Библиотека цела, и можно читать дальше. Чтобы ошибку исправили, пришлите, пожалуйста, разработчикам текст, который приведён ниже.</translation>
    </message>
</context>
<context>
    <name>BundledWiring</name>
    <message>
        <source>The guide has been removed from the library.</source>
        <translation>Руководство убрано из библиотеки.</translation>
    </message>
</context>
<context>
    <name>ChosenValues</name>
    <message>
        <source>All hits again</source>
        <translation>Снова все совпадения</translation>
    </message>
    <message>
        <source>{facet}: {value}. Do not narrow to it</source>
        <translation>{facet}: {value}. Не ограничиваться этим</translation>
    </message>
</context>
<context>
    <name>ChromeNote</name>
    <message numerus="yes">
        <source>Hide what belongs to the site (%n line(s))</source>
        <translation>
            <numerusform>Скрыть то, что относится к сайту (%n строка)</numerusform>
            <numerusform>Скрыть то, что относится к сайту (%n строки)</numerusform>
            <numerusform>Скрыть то, что относится к сайту (%n строк)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show what belongs to the site (%n line(s))</source>
        <translation>
            <numerusform>Показать то, что относится к сайту (%n строка)</numerusform>
            <numerusform>Показать то, что относится к сайту (%n строки)</numerusform>
            <numerusform>Показать то, что относится к сайту (%n строк)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollocatesPanel</name>
    <message numerus="yes">
        <source>%Ln collocate(s)</source>
        <translation>
            <numerusform>%Ln соседнее слово</numerusform>
            <numerusform>%Ln соседних слова</numerusform>
            <numerusform>%Ln соседних слов</numerusform>
        </translation>
    </message>
    <message>
        <source>Collocates</source>
        <translation>Соседние слова</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Слева</translation>
    </message>
    <message>
        <source>Log-likelihood</source>
        <translation>Правдоподобие</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Рядом</translation>
    </message>
    <message>
        <source>No word stands near more often than chance would have it.</source>
        <translation>Ни одно слово не стоит рядом чаще, чем случайно.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Справа</translation>
    </message>
    <message>
        <source>Search for a word first.</source>
        <translation>Сначала найдите слово.</translation>
    </message>
    <message>
        <source>Sort words by</source>
        <translation>Порядок слов</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln most telling collocate(s)</source>
        <translation>
            <numerusform>%Ln самое показательное соседнее слово</numerusform>
            <numerusform>%Ln самых показательных соседних слова</numerusform>
            <numerusform>%Ln самых показательных соседних слов</numerusform>
        </translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Слово</translation>
    </message>
    <message>
        <source>Words on either side</source>
        <translation>Слов с каждой стороны</translation>
    </message>
    <message>
        <source>in order of the alphabet</source>
        <translation>по алфавиту</translation>
    </message>
    <message>
        <source>most frequent first</source>
        <translation>сначала самые частые</translation>
    </message>
    <message>
        <source>most often left first</source>
        <translation>сначала чаще слева</translation>
    </message>
    <message>
        <source>most often near first</source>
        <translation>сначала чаще рядом</translation>
    </message>
    <message>
        <source>most often right first</source>
        <translation>сначала чаще справа</translation>
    </message>
    <message>
        <source>most telling first</source>
        <translation>сначала самые показательные</translation>
    </message>
    <message numerus="yes">
        <source>within %Ln word(s)</source>
        <translation>
            <numerusform>в пределах %Ln слова</numerusform>
            <numerusform>в пределах %Ln слов</numerusform>
            <numerusform>в пределах %Ln слов</numerusform>
        </translation>
    </message>
    <message>
        <source>{word}: {near} near, {left} to the left, {right} to the right, {everywhere} in all, log-likelihood {likelihood}</source>
        <translation>{word}: рядом {near}, слева {left}, справа {right}, всего {everywhere}, правдоподобие {likelihood}</translation>
    </message>
</context>
<context>
    <name>ColourMixer</name>
    <message>
        <source>Colourfulness</source>
        <translation>Насыщенность</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Оттенок</translation>
    </message>
    <message>
        <source>Lightness</source>
        <translation>Светлота</translation>
    </message>
</context>
<context>
    <name>ColourSample</name>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>a hit</source>
        <translation>совпадение</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>ссылка</translation>
    </message>
    <message>
        <source>a role</source>
        <translation>должность</translation>
    </message>
    <message>
        <source>a sign</source>
        <translation>знак</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>выделено</translation>
    </message>
    <message>
        <source>the current hit</source>
        <translation>текущее совпадение</translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message numerus="yes">
        <source>%Ln command(s)</source>
        <translation>
            <numerusform>%Ln команда</numerusform>
            <numerusform>%Ln команды</numerusform>
            <numerusform>%Ln команд</numerusform>
        </translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Найти команду</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;About Transcript Reader</source>
        <translation>О &amp;программе Transcript Reader</translation>
    </message>
    <message>
        <source>&amp;As the System Has Them</source>
        <translation>Как в &amp;системе</translation>
    </message>
    <message>
        <source>&amp;Back to Where I Was</source>
        <translation>&amp;Назад, откуда пришли</translation>
    </message>
    <message>
        <source>&amp;Big</source>
        <translation>&amp;Крупный</translation>
    </message>
    <message>
        <source>&amp;Black on White</source>
        <translation>&amp;Чёрным по белому</translation>
    </message>
    <message>
        <source>&amp;Clear the History</source>
        <translation>&amp;Очистить историю</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>&amp;Dark Blue on Light Blue</source>
        <translation>&amp;Тёмно-синим по голубому</translation>
    </message>
    <message>
        <source>&amp;Delete the Saved Search</source>
        <translation>&amp;Удалить сохранённый поиск</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Edit the Saved Search…</source>
        <translation>Из&amp;менить сохранённый поиск…</translation>
    </message>
    <message>
        <source>&amp;Export Hits…</source>
        <translation>&amp;Экспортировать найденное…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Find in This Transcript…</source>
        <translation>&amp;Найти в этой стенограмме…</translation>
    </message>
    <message>
        <source>&amp;Font Size</source>
        <translation>Размер &amp;шрифта</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>П&amp;ереход</translation>
    </message>
    <message>
        <source>&amp;Green on Dark Brown</source>
        <translation>&amp;Зелёным по тёмно-коричневому</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Руководство</translation>
    </message>
    <message>
        <source>&amp;Headings and Paragraphs</source>
        <translation>&amp;Заголовки и абзацы</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>&amp;Высокая контрастность</translation>
    </message>
    <message>
        <source>&amp;Images</source>
        <translation>&amp;Изображения</translation>
    </message>
    <message>
        <source>&amp;Import a Colour Scheme…</source>
        <translation>Цветовая схема из &amp;файла…</translation>
    </message>
    <message>
        <source>&amp;Import into the Library…</source>
        <translation>&amp;Добавить в библиотеку…</translation>
    </message>
    <message>
        <source>&amp;Keep a History</source>
        <translation>&amp;Вести историю</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>&amp;Сочетания клавиш…</translation>
    </message>
    <message>
        <source>&amp;Large Print</source>
        <translation>&amp;Крупный шрифт</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>У&amp;величить шрифт</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Библиотека</translation>
    </message>
    <message>
        <source>&amp;Library and Speakers</source>
        <translation>&amp;Библиотека и участники</translation>
    </message>
    <message>
        <source>&amp;List of Transcripts</source>
        <translation>С&amp;писок стенограмм</translation>
    </message>
    <message>
        <source>&amp;Messages…</source>
        <translation>Соо&amp;бщения…</translation>
    </message>
    <message>
        <source>&amp;New Colour Scheme…</source>
        <translation>&amp;Новая цветовая схема…</translation>
    </message>
    <message>
        <source>&amp;Next Hit</source>
        <translation>&amp;Следующее совпадение</translation>
    </message>
    <message>
        <source>&amp;Next Sentence Aloud</source>
        <translation>&amp;Следующее предложение вслух</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>&amp;Обычный</translation>
    </message>
    <message>
        <source>&amp;Open File…</source>
        <translation>&amp;Открыть файл…</translation>
    </message>
    <message>
        <source>&amp;Previous Hit</source>
        <translation>&amp;Предыдущее совпадение</translation>
    </message>
    <message>
        <source>&amp;Previous Sentence Aloud</source>
        <translation>&amp;Предыдущее предложение вслух</translation>
    </message>
    <message>
        <source>&amp;Put Back What Was Removed</source>
        <translation>&amp;Вернуть убранное</translation>
    </message>
    <message>
        <source>&amp;Put Back the Deleted Search</source>
        <translation>В&amp;ернуть удалённый поиск</translation>
    </message>
    <message>
        <source>&amp;Quiet for Screen Readers</source>
        <translation>&amp;Тишина для программ чтения с экрана</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;Read Aloud, or Hold On</source>
        <translation>&amp;Читать вслух или приостановить</translation>
    </message>
    <message>
        <source>&amp;Reading Ruler</source>
        <translation>&amp;Линейка для чтения</translation>
    </message>
    <message>
        <source>&amp;Sand on Charcoal</source>
        <translation>&amp;Песочным по угольному</translation>
    </message>
    <message>
        <source>&amp;Save This Search…</source>
        <translation>&amp;Сохранить этот поиск…</translation>
    </message>
    <message>
        <source>&amp;Save as a Preset…</source>
        <translation>Со&amp;хранить набор…</translation>
    </message>
    <message>
        <source>&amp;Search All Transcripts…</source>
        <translation>&amp;Искать во всех стенограммах…</translation>
    </message>
    <message>
        <source>&amp;Small</source>
        <translation>&amp;Мелкий</translation>
    </message>
    <message>
        <source>&amp;Speakers</source>
        <translation>&amp;Участники</translation>
    </message>
    <message>
        <source>&amp;Stop Reading</source>
        <translation>&amp;Закончить чтение</translation>
    </message>
    <message>
        <source>&amp;This Is a Speaker…</source>
        <translation>&amp;Это участник…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Voices and Speed…</source>
        <translation>&amp;Голоса и скорость…</translation>
    </message>
    <message>
        <source>&amp;Where Am I</source>
        <translation>Г&amp;де я</translation>
    </message>
    <message>
        <source>&amp;White on Black</source>
        <translation>&amp;Белым по чёрному</translation>
    </message>
    <message>
        <source>&amp;Who Is Speaking Here…</source>
        <translation>&amp;Кто здесь говорит…</translation>
    </message>
    <message>
        <source>All &amp;Commands…</source>
        <translation>&amp;Все команды…</translation>
    </message>
    <message>
        <source>B&amp;rown on Beige</source>
        <translation>&amp;Коричневым по бежевому</translation>
    </message>
    <message>
        <source>Co&amp;ncordance</source>
        <translation>Конкор&amp;данс</translation>
    </message>
    <message>
        <source>Colloc&amp;ates</source>
        <translation>Сос&amp;едние слова</translation>
    </message>
    <message>
        <source>Copy as a &amp;Quotation</source>
        <translation>Копировать как &amp;цитату</translation>
    </message>
    <message>
        <source>Dyslexia &amp;Friendly</source>
        <translation>При &amp;дислексии</translation>
    </message>
    <message>
        <source>Export &amp;Concordance…</source>
        <translation>Экспортировать &amp;конкорданс…</translation>
    </message>
    <message>
        <source>Export Colloca&amp;tes…</source>
        <translation>Экспортировать &amp;соседние слова…</translation>
    </message>
    <message>
        <source>Export Freq&amp;uency…</source>
        <translation>Экспортировать &amp;частоту…</translation>
    </message>
    <message>
        <source>Fre&amp;quency</source>
        <translation>&amp;Частота слов</translation>
    </message>
    <message>
        <source>Go to Turn Nu&amp;mber…</source>
        <translation>&amp;К реплике номер…</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>Large C&amp;ontrols</source>
        <translation>&amp;Крупные кнопки</translation>
    </message>
    <message>
        <source>Low &amp;Glare</source>
        <translation>&amp;Мягкий свет</translation>
    </message>
    <message>
        <source>Next &amp;Heading</source>
        <translation>Следующий &amp;заголовок</translation>
    </message>
    <message>
        <source>Next &amp;Turn</source>
        <translation>Следующая &amp;реплика</translation>
    </message>
    <message>
        <source>Next &amp;Turn Aloud</source>
        <translation>Следующая &amp;реплика вслух</translation>
    </message>
    <message>
        <source>Next A&amp;rea of the Window</source>
        <translation>Следующая &amp;область окна</translation>
    </message>
    <message>
        <source>Next Para&amp;graph</source>
        <translation>Следующий а&amp;бзац</translation>
    </message>
    <message>
        <source>Next Turn of This &amp;Speaker</source>
        <translation>Следующая реплика этого &amp;участника</translation>
    </message>
    <message>
        <source>Nothing but the &amp;Page</source>
        <translation>&amp;Только страница</translation>
    </message>
    <message>
        <source>Only This &amp;Turn Lit</source>
        <translation>Выделить эту &amp;реплику</translation>
    </message>
    <message>
        <source>Only a Few &amp;Lines Lit</source>
        <translation>Выделить &amp;несколько строк</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Открыть &amp;папку…</translation>
    </message>
    <message>
        <source>Open the &amp;Menu</source>
        <translation>Открыть &amp;меню</translation>
    </message>
    <message>
        <source>P&amp;eople…</source>
        <translation>&amp;Люди…</translation>
    </message>
    <message>
        <source>Pr&amp;esets</source>
        <translation>&amp;Готовые наборы</translation>
    </message>
    <message>
        <source>Pre&amp;vious Area of the Window</source>
        <translation>Предыдущая об&amp;ласть окна</translation>
    </message>
    <message>
        <source>Prev&amp;ious Paragraph</source>
        <translation>Предыдущий абза&amp;ц</translation>
    </message>
    <message>
        <source>Previous He&amp;ading</source>
        <translation>Предыдущий за&amp;головок</translation>
    </message>
    <message>
        <source>Previous T&amp;urn</source>
        <translation>Предыдущая р&amp;еплика</translation>
    </message>
    <message>
        <source>Previous T&amp;urn Aloud</source>
        <translation>Предыдущая реп&amp;лика вслух</translation>
    </message>
    <message>
        <source>Previous Turn of This Sp&amp;eaker</source>
        <translation>Предыдущая реплика этого уч&amp;астника</translation>
    </message>
    <message>
        <source>Read Al&amp;oud</source>
        <translation>&amp;Чтение вслух</translation>
    </message>
    <message>
        <source>Rest for the E&amp;yes</source>
        <translation>&amp;Отдых для глаз</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>Уме&amp;ньшить шрифт</translation>
    </message>
    <message>
        <source>Sa&amp;ved Searches</source>
        <translation>Со&amp;хранённые поиски</translation>
    </message>
    <message>
        <source>Saved Searches and &amp;History</source>
        <translation>Сохранённые поиски и &amp;история</translation>
    </message>
    <message>
        <source>Search &amp;Results</source>
        <translation>&amp;Результаты поиска</translation>
    </message>
    <message>
        <source>Site &amp;Colours</source>
        <translation>&amp;Цвета сайта</translation>
    </message>
    <message>
        <source>Site &amp;Default</source>
        <translation>Как на &amp;сайте</translation>
    </message>
    <message>
        <source>T&amp;aught Labels…</source>
        <translation>&amp;Изученные подписи…</translation>
    </message>
    <message>
        <source>View &amp;Settings</source>
        <translation>&amp;Настройки просмотра</translation>
    </message>
    <message>
        <source>View Settings &amp;Bar</source>
        <translation>&amp;Строка настроек просмотра</translation>
    </message>
</context>
<context>
    <name>CommandsDialog</name>
    <message>
        <source>All commands</source>
        <translation>Все команды</translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>{speaker}: {words} — {where}</source>
        <translation>{speaker}: {words} — {where}</translation>
    </message>
    <message>
        <source>{title}</source>
        <translation>{title}</translation>
    </message>
    <message>
        <source>{title}, {date}</source>
        <translation>{title}, {date}</translation>
    </message>
</context>
<context>
    <name>ConcordancePanel</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln совпадения</numerusform>
            <numerusform>%Ln совпадений</numerusform>
            <numerusform>%Ln совпадений</numerusform>
        </translation>
    </message>
    <message>
        <source>1st word left</source>
        <translation>1-е слово слева</translation>
    </message>
    <message>
        <source>1st word right</source>
        <translation>1-е слово справа</translation>
    </message>
    <message>
        <source>2nd word left</source>
        <translation>2-е слово слева</translation>
    </message>
    <message>
        <source>2nd word right</source>
        <translation>2-е слово справа</translation>
    </message>
    <message>
        <source>3rd word left</source>
        <translation>3-е слово слева</translation>
    </message>
    <message>
        <source>3rd word right</source>
        <translation>3-е слово справа</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Как найдено</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>Конкорданс</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Making the lines…</source>
        <translation>Строки готовятся…</translation>
    </message>
    <message>
        <source>Search for a word first.</source>
        <translation>Сначала найдите слово.</translation>
    </message>
    <message>
        <source>Sort lines by</source>
        <translation>Сортировать строки</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>Then sort by</source>
        <translation>Затем упорядочить</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Стенограмма</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Слово</translation>
    </message>
    <message>
        <source>and no further</source>
        <translation>и больше никак</translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln</source>
        <translation>
            <numerusform>первое %Ln</numerusform>
            <numerusform>первые %Ln</numerusform>
            <numerusform>первые %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{lines} from {limit} of {places}, sorted by:</source>
        <translation>{lines} — это {limit} из {places}, порядок:</translation>
    </message>
    <message>
        <source>{lines}, sorted by:</source>
        <translation>{lines}, порядок:</translation>
    </message>
</context>
<context>
    <name>CountHead</name>
    <message>
        <source>Counting the words</source>
        <translation>Подсчёт слов</translation>
    </message>
    <message>
        <source>Counting the words…</source>
        <translation>Слова подсчитываются…</translation>
    </message>
</context>
<context>
    <name>CountingController</name>
    <message>
        <source>Stopped. Choose again to count.</source>
        <translation>Остановлено. Чтобы подсчитать, сделайте выбор ещё раз.</translation>
    </message>
</context>
<context>
    <name>DetailModel</name>
    <message>
        <source>Enter or a click: the first turn there</source>
        <translation>Ввод или щелчок: первая реплика там</translation>
    </message>
    <message>
        <source>Labels, as printed</source>
        <translation>Подписи, как напечатано</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Должности</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Стенограммы</translation>
    </message>
</context>
<context>
    <name>EntryField</name>
    <message>
        <source>Clear the field</source>
        <translation>Очистить поле</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message numerus="yes">
        <source>%Ln speaker(s)</source>
        <translation>
            <numerusform>%Ln участник</numerusform>
            <numerusform>%Ln участника</numerusform>
            <numerusform>%Ln участников</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A range needs a date on one side at least: 2016..2018.</source>
        <translation>Промежутку нужна дата хотя бы с одной стороны: 2016..2018.</translation>
    </message>
    <message>
        <source>A saved search needs a name.</source>
        <translation>Сохранённому поиску нужно название.</translation>
    </message>
    <message>
        <source>A sheet of Excel has no room for so many rows; choose another format.</source>
        <translation>На листе Excel нет места для стольких строк; выберите другой формат.</translation>
    </message>
    <message>
        <source>A text is too long for a cell of Excel; choose another format.</source>
        <translation>Текст слишком длинный для ячейки Excel; выберите другой формат.</translation>
    </message>
    <message>
        <source>After “{word}/” belongs a number of words from 1 to {most}.</source>
        <translation>После «{word}/» должно стоять число слов от 1 до {most}.</translation>
    </message>
    <message>
        <source>After “~” belongs how many letters may differ: 1 or 2.</source>
        <translation>После «~» указывают, сколько букв может отличаться: 1 или 2.</translation>
    </message>
    <message>
        <source>After “~” belongs how near the words must be, from 1 to {most}.</source>
        <translation>После «~» указывают, насколько близко должны стоять слова: от 1 до {most}.</translation>
    </message>
    <message>
        <source>Another program is writing the search index; try again when it is done.</source>
        <translation>Поисковый указатель сейчас обновляет другая программа; повторите, когда она закончит.</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>превышена дисковая квота</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>слишком длинное имя файла</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>ошибка ввода-вывода</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>это папка</translation>
    </message>
    <message>
        <source>NEAR joins at most {most} parts.</source>
        <translation>NEAR соединяет не больше {most} частей.</translation>
    </message>
    <message>
        <source>NEAR joins words, phrases, or words joined by OR in brackets.</source>
        <translation>NEAR связывает слова, выражения в кавычках или слова, соединённые в скобках через OR.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>на диске нет места</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>это не папка</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>нет прав доступа</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>диск доступен только для чтения</translation>
    </message>
    <message>
        <source>The bracket opened here is never closed.</source>
        <translation>Открытая здесь скобка не закрыта.</translation>
    </message>
    <message>
        <source>The brackets after “{field}:” hold values joined by OR.</source>
        <translation>В скобках после «{field}:» стоят значения, соединённые через OR.</translation>
    </message>
    <message>
        <source>The colours in the file {name} cannot be read well: their contrast is {ratio}:1, and 7:1 is needed.</source>
        <translation>Цвета из файла {name} плохо читаются: их контрастность {ratio}:1, а нужно 7:1.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read: {reason}.</source>
        <translation>Файл {name} не читается: {reason}.</translation>
    </message>
    <message>
        <source>The file {name} cannot be written: it is not a file.</source>
        <translation>Файл {name} нельзя записать: это не файл.</translation>
    </message>
    <message>
        <source>The file {name} cannot be written: {reason}.</source>
        <translation>Файл {name} не записывается: {reason}.</translation>
    </message>
    <message>
        <source>The file {name} is no colour scheme of this program.</source>
        <translation>Файл {name} — не цветовая схема этой программы.</translation>
    </message>
    <message>
        <source>The file {path} is not a library of this program.</source>
        <translation>Файл {path} — не библиотека этой программы.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be written.</source>
        <translation>В папку {path} нельзя записать.</translation>
    </message>
    <message>
        <source>The library {path} cannot be made: {reason}.</source>
        <translation>Библиотеку {path} нельзя создать: {reason}.</translation>
    </message>
    <message>
        <source>The library {path} cannot be used: {reason}.</source>
        <translation>Библиотекой {path} нельзя пользоваться: {reason}.</translation>
    </message>
    <message>
        <source>The library {path} is damaged and cannot be set aside: {reason}.</source>
        <translation>Библиотека {path} повреждена, и её нельзя отложить: {reason}.</translation>
    </message>
    <message>
        <source>The library {path} is damaged.</source>
        <translation>Библиотека {path} повреждена.</translation>
    </message>
    <message>
        <source>The library {path} is damaged. At the next start it will be set aside, and can then be recovered.</source>
        <translation>Библиотека {path} повреждена. При следующем запуске она будет отложена, и тогда её можно будет восстановить.</translation>
    </message>
    <message>
        <source>The library {path} is damaged; &quot;transcript-reader recover {path}&quot; brings back what can be read of it.</source>
        <translation>Библиотека {path} повреждена; команда «transcript-reader recover {path}» вернёт то, что ещё читается.</translation>
    </message>
    <message>
        <source>The library {path} was made by a newer version of this program; please use that version.</source>
        <translation>Библиотека {path} создана более новой версией программы; воспользуйтесь, пожалуйста, ею.</translation>
    </message>
    <message>
        <source>The name {name} does not end in one of {known}.</source>
        <translation>Имя {name} не оканчивается ни на одно из {known}.</translation>
    </message>
    <message>
        <source>The quotation mark opened here is never closed.</source>
        <translation>Открытая здесь кавычка не закрыта.</translation>
    </message>
    <message>
        <source>The range {value} ends before it begins.</source>
        <translation>Промежуток {value} кончается раньше, чем начинается.</translation>
    </message>
    <message>
        <source>The search index cannot be written: {reason}.</source>
        <translation>Поисковый указатель нельзя записать: {reason}.</translation>
    </message>
    <message>
        <source>The settings {path} cannot be saved: {reason}.</source>
        <translation>Настройки {path} нельзя сохранить: {reason}.</translation>
    </message>
    <message>
        <source>There is a file {path} already.</source>
        <translation>Файл {path} уже есть.</translation>
    </message>
    <message>
        <source>There is a saved search called “{name}” already.</source>
        <translation>Сохранённый поиск «{name}» уже есть.</translation>
    </message>
    <message>
        <source>There is no field “{field}:”. The fields are speaker, role, title, date, year, place, lang, kind, source and is.</source>
        <translation>Поля «{field}:» нет. Есть поля speaker, role, title, date, year, place, lang, kind, source и is.</translation>
    </message>
    <message>
        <source>There is no such date as {value}.</source>
        <translation>Даты {value} не бывает.</translation>
    </message>
    <message>
        <source>There is no such person in the library now.</source>
        <translation>Такого человека в библиотеке сейчас нет.</translation>
    </message>
    <message>
        <source>There is no word between these quotation marks.</source>
        <translation>Между этими кавычками нет ни слова.</translation>
    </message>
    <message>
        <source>There is no word to search for.</source>
        <translation>Нет слова, которое можно искать.</translation>
    </message>
    <message>
        <source>There is nothing between these brackets.</source>
        <translation>Между этими скобками ничего нет.</translation>
    </message>
    <message>
        <source>This closing bracket was never opened.</source>
        <translation>Эта закрывающая скобка ничего не закрывает.</translation>
    </message>
    <message>
        <source>This transcript is no longer in the library.</source>
        <translation>Этой стенограммы больше нет в библиотеке.</translation>
    </message>
    <message>
        <source>Too many brackets or NOTs stand inside one another here.</source>
        <translation>Здесь слишком много вложенных скобок или NOT.</translation>
    </message>
    <message>
        <source>a text is too long for it</source>
        <translation>текст для неё слишком длинный</translation>
    </message>
    <message>
        <source>another program is writing to it</source>
        <translation>в неё сейчас пишет другая программа</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>его нельзя прочитать</translation>
    </message>
    <message>
        <source>it cannot be read ({reason})</source>
        <translation>его нельзя прочитать ({reason})</translation>
    </message>
    <message>
        <source>it has a header and no text</source>
        <translation>есть заголовок, но нет текста</translation>
    </message>
    <message>
        <source>it has more than {number} pages</source>
        <translation>в нём больше {number} страниц</translation>
    </message>
    <message>
        <source>it holds more than {number} files</source>
        <translation>в нём больше {number} файлов</translation>
    </message>
    <message>
        <source>it is a Word file of the old, binary kind; save it as DOCX or RTF</source>
        <translation>это файл Word старого, двоичного вида; сохраните его как DOCX или RTF</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>это папка</translation>
    </message>
    <message>
        <source>it is an archive; import it to read what is in it</source>
        <translation>это архив; добавьте его, чтобы читать то, что в нём есть</translation>
    </message>
    <message>
        <source>it is larger than {number} MB</source>
        <translation>он больше {number} МБ</translation>
    </message>
    <message>
        <source>it is locked with a password</source>
        <translation>он закрыт паролем</translation>
    </message>
    <message>
        <source>it is nested deeper than any page of a transcript</source>
        <translation>вложенность в нём глубже, чем на любой странице стенограммы</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>слишком глубокая вложенность</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>это не файл</translation>
    </message>
    <message>
        <source>it lists people and offices, and nobody speaks in it</source>
        <translation>в нём перечислены люди и должности, и никто не говорит</translation>
    </message>
    <message>
        <source>it may not be opened there</source>
        <translation>её нельзя там открыть</translation>
    </message>
    <message>
        <source>it may not be written</source>
        <translation>её нельзя изменять</translation>
    </message>
    <message>
        <source>it tells who speaks when, but not what is said</source>
        <translation>в нём сказано, кто и когда говорит, но не сказано что</translation>
    </message>
    <message>
        <source>it unpacks to more than a transcript can be</source>
        <translation>в распакованном виде он больше, чем может быть стенограмма</translation>
    </message>
    <message>
        <source>its pages are pictures of text, and pictures are not read</source>
        <translation>его страницы — снимки текста, а снимки не читаются</translation>
    </message>
    <message>
        <source>page {number} of the PDF is broken</source>
        <translation>страница {number} этого PDF повреждена</translation>
    </message>
    <message>
        <source>reading it takes longer than {number} seconds</source>
        <translation>чтение занимает больше {number} секунд</translation>
    </message>
    <message>
        <source>reading it takes more than 1 GB of memory</source>
        <translation>для чтения нужно больше 1 ГБ памяти</translation>
    </message>
    <message>
        <source>reading it was cancelled</source>
        <translation>чтение отменено</translation>
    </message>
    <message>
        <source>the JSON is broken, or breaks off, at line {number}</source>
        <translation>JSON повреждён или обрывается на строке {number}</translation>
    </message>
    <message>
        <source>the PDF is broken</source>
        <translation>PDF повреждён</translation>
    </message>
    <message>
        <source>the XML is broken, or breaks off, at line {number}</source>
        <translation>разметка XML нарушена или обрывается в строке {number}</translation>
    </message>
    <message>
        <source>the disk could not be read or written</source>
        <translation>диск не удалось прочитать или записать</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>диск переполнен</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>файл пуст</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>папку нельзя создать</translation>
    </message>
    <message>
        <source>the folder cannot be written</source>
        <translation>в папку нельзя записать</translation>
    </message>
    <message>
        <source>the package is broken or breaks off</source>
        <translation>пакет повреждён или обрывается</translation>
    </message>
    <message>
        <source>the page ends before its text begins</source>
        <translation>страница кончается раньше, чем начинается текст</translation>
    </message>
    <message>
        <source>the page holds no article</source>
        <translation>на странице нет статьи</translation>
    </message>
    <message>
        <source>the program failed on it</source>
        <translation>программа на нём сбилась</translation>
    </message>
    <message>
        <source>there are no captions in it</source>
        <translation>в нём нет субтитров</translation>
    </message>
    <message>
        <source>there are no documents in it</source>
        <translation>в нём нет документов</translation>
    </message>
    <message>
        <source>there is no page in it</source>
        <translation>в нём нет страницы</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>такого файла нет</translation>
    </message>
    <message>
        <source>there is no such file in the archive</source>
        <translation>такого файла в архиве нет</translation>
    </message>
    <message>
        <source>there is no text in it</source>
        <translation>в нём нет текста</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>не хватает памяти</translation>
    </message>
    <message>
        <source>this JSON holds no transcript that is known here</source>
        <translation>в этом JSON нет стенограммы известного здесь вида</translation>
    </message>
    <message>
        <source>this is no kind of file that is known here</source>
        <translation>файлы такого рода программе неизвестны</translation>
    </message>
    <message>
        <source>this is not a page of the president&apos;s site</source>
        <translation>это не страница сайта президента</translation>
    </message>
    <message>
        <source>this is not text in an encoding that is known here</source>
        <translation>это не текст в известной программе кодировке</translation>
    </message>
    <message>
        <source>this is the head of a corpus, and its debates are in other files</source>
        <translation>это заглавный файл корпуса, а сами прения — в других файлах</translation>
    </message>
    <message>
        <source>you may not read it</source>
        <translation>нет прав на чтение</translation>
    </message>
    <message>
        <source>{path} cannot be recovered: {reason}.</source>
        <translation>{path} нельзя восстановить: {reason}.</translation>
    </message>
    <message>
        <source>{sentence} It can be read as far as it goes; at the next start it will be set aside and can be recovered.</source>
        <translation>{sentence} Её можно читать, насколько получится; при следующем запуске она будет отложена, и её можно будет восстановить.</translation>
    </message>
    <message>
        <source>{sentence} It was set aside, unchanged, as {name} and a new library was begun; &quot;transcript-reader recover {path}&quot; brings back what can be read of it.</source>
        <translation>{sentence} Она отложена без изменений под именем {name}, и начата новая библиотека; команда «transcript-reader recover {path}» вернёт то, что удастся прочитать.</translation>
    </message>
    <message>
        <source>“*” and “?” need at least one letter beside them.</source>
        <translation>Рядом с «*» и «?» нужна хотя бы одна буква.</translation>
    </message>
    <message>
        <source>“=” and “~” go with words of the text, not with “{field}:”.</source>
        <translation>«=» и «~» ставят к словам текста, а не к «{field}:».</translation>
    </message>
    <message>
        <source>“=” is followed by no word.</source>
        <translation>После «=» нет слова.</translation>
    </message>
    <message>
        <source>“{field}:” is followed by no word.</source>
        <translation>После «{field}:» нет слова.</translation>
    </message>
    <message>
        <source>“{field}:” is followed by nothing; write “{same}:word”.</source>
        <translation>После «{field}:» ничего нет; пишите «{same}:слово».</translation>
    </message>
    <message>
        <source>“{field}:” takes one of {values}, not “{value}”.</source>
        <translation>После «{field}:» может стоять одно из {values}, а не «{value}».</translation>
    </message>
    <message>
        <source>“{value}” is not a date, such as 2019, 2019-05 or 2019-05-31.</source>
        <translation>«{value}» — не дата, как, например, 2019, 2019-05 или 2019-05-31.</translation>
    </message>
    <message>
        <source>“{value}” is not a year or a range of years, such as 2016..2018.</source>
        <translation>«{value}» — не год и не промежуток лет, как, например, 2016..2018.</translation>
    </message>
    <message>
        <source>“{word}” is followed by no word.</source>
        <translation>После «{word}» нет слова.</translation>
    </message>
    <message>
        <source>“{word}” stands here with nothing after it.</source>
        <translation>После «{word}» здесь ничего нет.</translation>
    </message>
    <message>
        <source>“{word}” stands here with nothing before it.</source>
        <translation>Перед «{word}» здесь ничего нет.</translation>
    </message>
    <message>
        <source>“~” belongs right after one word.</source>
        <translation>«~» ставят сразу после одного слова.</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message numerus="yes">
        <source>%Ln row(s) written to {name}.</source>
        <translation>
            <numerusform>В файл {name} записана %Ln строка.</numerusform>
            <numerusform>В файл {name} записаны %Ln строки.</numerusform>
            <numerusform>В файл {name} записано %Ln строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped; no file was written.</source>
        <translation>Экспорт остановлен; файл не записан.</translation>
    </message>
</context>
<context>
    <name>ExportWiring</name>
    <message>
        <source>Export the collocates</source>
        <translation>Экспорт соседних слов</translation>
    </message>
    <message>
        <source>Export the concordance</source>
        <translation>Экспорт конкорданса</translation>
    </message>
    <message>
        <source>Export the frequency</source>
        <translation>Экспорт частоты</translation>
    </message>
    <message>
        <source>Export the hits</source>
        <translation>Экспорт найденного</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Search for a word first; its hits are exported.</source>
        <translation>Сначала найдите слово; найденное и будет экспортировано.</translation>
    </message>
    <message>
        <source>{text} collocates</source>
        <translation>{text} соседние слова</translation>
    </message>
    <message>
        <source>{text} concordance</source>
        <translation>{text} конкорданс</translation>
    </message>
    <message>
        <source>{text} frequency</source>
        <translation>{text} частота</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Australian Hansard</source>
        <translation>Протоколы парламента Австралии (Hansard)</translation>
    </message>
    <message>
        <source>Bundestag</source>
        <translation>Бундестаг</translation>
    </message>
    <message>
        <source>Bundestag archive</source>
        <translation>Бундестаг, архив</translation>
    </message>
    <message>
        <source>Bundestag as text</source>
        <translation>Бундестаг, текстом</translation>
    </message>
    <message>
        <source>Congressional Record</source>
        <translation>Протоколы Конгресса США</translation>
    </message>
    <message>
        <source>Dates and places</source>
        <translation>Даты и места</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Заголовки</translation>
    </message>
    <message>
        <source>Kind of text</source>
        <translation>Вид текста</translation>
    </message>
    <message>
        <source>Kremlin page</source>
        <translation>Страница сайта Президента России</translation>
    </message>
    <message>
        <source>Kremlin page as text</source>
        <translation>Страница сайта Президента России, текстом</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>LegCo Hansard</source>
        <translation>Протоколы Законодательного совета Гонконга (Hansard)</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>New since last time</source>
        <translation>Новое с прошлого раза</translation>
    </message>
    <message>
        <source>None told</source>
        <translation>Не указано</translation>
    </message>
    <message>
        <source>Numbered lines</source>
        <translation>Текст с номерами строк</translation>
    </message>
    <message>
        <source>PDF as XML</source>
        <translation>PDF в виде XML</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Изображения</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Простой текст</translation>
    </message>
    <message>
        <source>Podcast transcript</source>
        <translation>Расшифровка подкаста</translation>
    </message>
    <message>
        <source>Recognised words</source>
        <translation>Распознанная речь</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Сохранённый поиск</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Рубрики</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>Речь</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Аннотации</translation>
    </message>
    <message>
        <source>Text that nobody speaks</source>
        <translation>Текст вне речи</translation>
    </message>
    <message>
        <source>Timed text</source>
        <translation>Текст с метками времени</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Названия</translation>
    </message>
    <message>
        <source>Transcript as JSON</source>
        <translation>Стенограмма в JSON</translation>
    </message>
    <message>
        <source>UK Hansard</source>
        <translation>Протоколы парламента Великобритании (Hansard)</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Веб-страница</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%Ln transcript(s)</source>
        <translation>
            <numerusform>%Ln стенограмма</numerusform>
            <numerusform>%Ln стенограммы</numerusform>
            <numerusform>%Ln стенограмм</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln turn(s)</source>
        <translation>
            <numerusform>%Ln реплика</numerusform>
            <numerusform>%Ln реплики</numerusform>
            <numerusform>%Ln реплик</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln слово</numerusform>
            <numerusform>%Ln слова</numerusform>
            <numerusform>%Ln слов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Open a folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Открыть файлы</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%Ln found here</source>
        <translation>
            <numerusform>%Ln найдено здесь</numerusform>
            <numerusform>%Ln найдено здесь</numerusform>
            <numerusform>%Ln найдено здесь</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Закрыть строку поиска</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Find in this transcript</source>
        <translation>Найти в этой стенограмме</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>По запросу «{text}» ничего не найдено.</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Предыдущее совпадение</translation>
    </message>
    <message>
        <source>{index} of {count} here</source>
        <translation>{index} из {count} здесь</translation>
    </message>
</context>
<context>
    <name>FocusSection</name>
    <message>
        <source>A few lines are lit</source>
        <translation>Выделено несколько строк</translation>
    </message>
    <message>
        <source>Lines lit</source>
        <translation>Сколько строк выделено</translation>
    </message>
    <message>
        <source>One turn is lit</source>
        <translation>Выделена одна реплика</translation>
    </message>
    <message>
        <source>Reading ruler</source>
        <translation>Линейка для чтения</translation>
    </message>
    <message>
        <source>Rest for the eyes:</source>
        <translation>Отдых для глаз:</translation>
    </message>
    <message>
        <source>The whole page is lit</source>
        <translation>Видна вся страница</translation>
    </message>
    <message>
        <source>lines</source>
        <comment>unit</comment>
        <translation>строк</translation>
    </message>
</context>
<context>
    <name>FontSection</name>
    <message>
        <source>Another installed font</source>
        <translation>Другой установленный шрифт</translation>
    </message>
    <message>
        <source>Font settings: Select font</source>
        <translation>Настройки шрифта: Выберите шрифт</translation>
    </message>
</context>
<context>
    <name>FoundPanels</name>
    <message>
        <source>Collocates</source>
        <translation>Соседние слова</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>Конкорданс</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Частота</translation>
    </message>
    <message>
        <source>What is shown of the hits</source>
        <translation>Что показать о найденном</translation>
    </message>
</context>
<context>
    <name>Frequency</name>
    <message>
        <source>Bars for speakers, who says it most often first.</source>
        <translation>Столбцы участников, сначала те, кто говорит это чаще.</translation>
    </message>
    <message>
        <source>Bars from {first} to {last}.</source>
        <translation>Столбцы: от {first} до {last}.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Без даты</translation>
    </message>
    <message>
        <source>Nobody speaks</source>
        <translation>Никто не говорит</translation>
    </message>
    <message>
        <source>Per million</source>
        <translation>На миллион</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>The longest is {bar}.</source>
        <translation>Самый большой: {bar}.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Раз</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слов</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>per million words</source>
        <translation>на миллион слов</translation>
    </message>
    <message>
        <source>{name} ({about})</source>
        <translation>{name} ({about})</translation>
    </message>
    <message>
        <source>{name}: nothing in the library</source>
        <translation>{name}: в библиотеке ничего нет</translation>
    </message>
    <message>
        <source>{name}: {rate} per million words; {count} of {words}</source>
        <translation>{name}: {rate} на миллион слов; {count} из {words}</translation>
    </message>
</context>
<context>
    <name>FrequencyPanel</name>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln раз</numerusform>
            <numerusform>%Ln раза</numerusform>
            <numerusform>%Ln раз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln без даты</numerusform>
            <numerusform>%Ln без даты</numerusform>
            <numerusform>%Ln без даты</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln слово</numerusform>
            <numerusform>%Ln слова</numerusform>
            <numerusform>%Ln слов</numerusform>
        </translation>
    </message>
    <message>
        <source>Count by</source>
        <translation>По чему считать</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Частота</translation>
    </message>
    <message>
        <source>Nothing is found, so there is nothing to count.</source>
        <translation>Ничего не найдено, и считать нечего.</translation>
    </message>
    <message>
        <source>Search for a word first.</source>
        <translation>Сначала найдите слово.</translation>
    </message>
    <message>
        <source>Sort the table by</source>
        <translation>Порядок таблицы</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>по месяцам</translation>
    </message>
    <message>
        <source>by speaker</source>
        <translation>по участникам</translation>
    </message>
    <message>
        <source>by year</source>
        <translation>по годам</translation>
    </message>
    <message>
        <source>highest per million first</source>
        <translation>сначала больше на миллион</translation>
    </message>
    <message>
        <source>in the order of the plot</source>
        <translation>как на диаграмме</translation>
    </message>
    <message>
        <source>most times first</source>
        <translation>сначала больше раз</translation>
    </message>
    <message>
        <source>most words first</source>
        <translation>сначала больше слов</translation>
    </message>
    <message>
        <source>{said}; narrowed to what is filled</source>
        <translation>{said}; поиск сужен до закрашенного</translation>
    </message>
    <message>
        <source>{times} in {words}</source>
        <translation>{times} на {words}</translation>
    </message>
    <message>
        <source>{times} in {words}, {undated}</source>
        <translation>{times} на {words}, {undated}</translation>
    </message>
</context>
<context>
    <name>FrequencyPlot</name>
    <message>
        <source>Plot</source>
        <translation>Диаграмма</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Place among all hits</source>
        <translation>Место среди всех совпадений</translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>New. {hit}</source>
        <translation>Новое. {hit}</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} из {total}</translation>
    </message>
    <message>
        <source>{speaker}: {snippet} — {where}</source>
        <translation>{speaker}: {snippet} — {where}</translation>
    </message>
    <message>
        <source>{title}</source>
        <translation>{title}</translation>
    </message>
    <message>
        <source>{title}, {date}</source>
        <translation>{title}, {date}</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln файл не удалось прочитать.</numerusform>
            <numerusform>%Ln файла не удалось прочитать.</numerusform>
            <numerusform>%Ln файлов не удалось прочитать.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the library already.</source>
        <translation>
            <numerusform>%Ln уже была в библиотеке.</numerusform>
            <numerusform>%Ln уже были в библиотеке.</numerusform>
            <numerusform>%Ln уже были в библиотеке.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transcript(s) added.</source>
        <translation>
            <numerusform>Добавлена %Ln стенограмма.</numerusform>
            <numerusform>Добавлено %Ln стенограммы.</numerusform>
            <numerusform>Добавлено %Ln стенограмм.</numerusform>
        </translation>
    </message>
    <message>
        <source>No transcripts were found.</source>
        <translation>Стенограмм не найдено.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Добавление остановлено.</translation>
    </message>
    <message>
        <source>“{title}” is now in the library.</source>
        <translation>«{title}» теперь в библиотеке.</translation>
    </message>
    <message>
        <source>“{title}” was in the library already.</source>
        <translation>«{title}» уже была в библиотеке.</translation>
    </message>
</context>
<context>
    <name>IndexController</name>
    <message>
        <source>Not everything can be found yet; the next start goes on with it.</source>
        <translation>Пока можно найти не всё; при следующем запуске подготовка продолжится.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>All as they were</source>
        <translation>Вернуть все</translation>
    </message>
    <message>
        <source>Its own key</source>
        <translation>Своя клавиша</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>New key for “{name}”:</source>
        <translation>Новая клавиша для команды «{name}»:</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Без клавиши</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Взять эту клавишу</translation>
    </message>
    <message>
        <source>{key} belongs to “{name}”, which would lose it.</source>
        <translation>Клавиша {key} у команды «{name}», та её лишится.</translation>
    </message>
    <message>
        <source>{key} is needed to get about.</source>
        <translation>Клавиша {key} нужна, чтобы передвигаться.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>a dash after it</source>
        <translation>после подписи — тире</translation>
    </message>
    <message>
        <source>a few words</source>
        <translation>несколько слов</translation>
    </message>
    <message>
        <source>a name behind Mr, Ms, Dr or another title</source>
        <translation>имя после «господин», «Mr», «Dr» или другого обращения</translation>
    </message>
    <message>
        <source>a name in capitals</source>
        <translation>имя прописными буквами</translation>
    </message>
    <message>
        <source>a space after it</source>
        <translation>после подписи — пробел</translation>
    </message>
    <message>
        <source>a surname and initials</source>
        <translation>фамилия и инициалы</translation>
    </message>
    <message>
        <source>a wide space after it</source>
        <translation>после подписи — широкий пробел</translation>
    </message>
    <message>
        <source>at the start of a paragraph</source>
        <translation>в начале абзаца</translation>
    </message>
    <message>
        <source>on a line of its own</source>
        <translation>на отдельной строке</translation>
    </message>
    <message>
        <source>the words “{signs}”</source>
        <translation>слова «{signs}»</translation>
    </message>
    <message>
        <source>words that begin with capitals</source>
        <translation>слова с прописной буквы</translation>
    </message>
    <message>
        <source>“{signs}” after it</source>
        <translation>после подписи — «{signs}»</translation>
    </message>
    <message>
        <source>“{signs}” before it</source>
        <translation>перед подписью — «{signs}»</translation>
    </message>
    <message>
        <source>“{signs}” before it with any figures for 0</source>
        <translation>перед подписью — «{signs}», где вместо 0 любые цифры</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Afrikaans</source>
        <translation>Африкаанс</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Арабский</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Армянский</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>Баскский</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Болгарский</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Каталанский</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Китайский</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Хорватский</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Чешский</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Датский</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Нидерландский</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Эстонский</translation>
    </message>
    <message>
        <source>Fijian</source>
        <translation>Фиджийский</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Финский</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Французский</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>Галисийский</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Грузинский</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Немецкий</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Греческий</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Иврит</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Хинди</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Венгерский</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Исландский</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>Ирландский</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Итальянский</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Японский</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Корейский</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Латинский</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Латышский</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Литовский</translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation>Мальтийский</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Норвежский</translation>
    </message>
    <message>
        <source>Norwegian Bokmål</source>
        <translation>Норвежский (букмол)</translation>
    </message>
    <message>
        <source>Norwegian Nynorsk</source>
        <translation>Норвежский (нюнорск)</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Польский</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Португальский</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Румынский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Сербский</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Словацкий</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Словенский</translation>
    </message>
    <message>
        <source>Southern Sotho</source>
        <translation>Сесото</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Испанский</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Суахили</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Шведский</translation>
    </message>
    <message>
        <source>Tswana</source>
        <translation>Тсвана</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Турецкий</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Украинский</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Валлийский</translation>
    </message>
    <message>
        <source>Xhosa</source>
        <translation>Коса</translation>
    </message>
    <message>
        <source>Zulu</source>
        <translation>Зулу</translation>
    </message>
</context>
<context>
    <name>LibraryList</name>
    <message numerus="yes">
        <source>%Ln transcript(s)</source>
        <translation>
            <numerusform>%Ln стенограмма</numerusform>
            <numerusform>%Ln стенограммы</numerusform>
            <numerusform>%Ln стенограмм</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Отбор</translation>
    </message>
    <message>
        <source>Filter by title, speaker, place or date</source>
        <translation>Отбор по названию, участнику, месту или дате</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Библиотека</translation>
    </message>
    <message>
        <source>No transcript matches “{text}”.</source>
        <translation>Нет стенограмм, подходящих под «{text}».</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Открыть файлы…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Открыть папку…</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Убрать из библиотеки</translation>
    </message>
    <message>
        <source>The library is empty. Open a file, or drop one on the window.</source>
        <translation>Библиотека пуста. Откройте файл или перетащите его в окно.</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln transcript(s)</source>
        <translation>
            <numerusform>из %Ln стенограммы</numerusform>
            <numerusform>из %Ln стенограмм</numerusform>
            <numerusform>из %Ln стенограмм</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} {whole}</source>
        <translation>{shown} {whole}</translation>
    </message>
</context>
<context>
    <name>LibraryWiring</name>
    <message>
        <source>Importing</source>
        <translation>Добавление в библиотеку</translation>
    </message>
    <message>
        <source>Preparing search</source>
        <translation>Подготовка поиска</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>“{title}” was removed from the library.</source>
        <translation>Стенограмма «{title}» убрана из библиотеки.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Close panel</source>
        <translation>Закрыть панель</translation>
    </message>
    <message>
        <source>Escape or F11 brings everything else back.</source>
        <translation>Escape или F11 вернёт всё остальное.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Библиотека</translation>
    </message>
    <message>
        <source>Open anew</source>
        <translation>Открыть заново</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>The window speaks this language when it is next opened.</source>
        <translation>Язык окна сменится при следующем запуске программы.</translation>
    </message>
    <message>
        <source>Transcript Reader</source>
        <translation>Transcript Reader</translation>
    </message>
    <message>
        <source>View settings</source>
        <translation>Настройки просмотра</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Найденное</translation>
    </message>
</context>
<context>
    <name>MeasureSection</name>
    <message>
        <source>Beyond the site&apos;s settings:</source>
        <translation>Сверх настроек сайта:</translation>
    </message>
    <message>
        <source>Interface size</source>
        <translation>Размер надписей окна</translation>
    </message>
    <message>
        <source>Large controls</source>
        <translation>Крупные кнопки</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Интервал между строками</translation>
    </message>
    <message>
        <source>Longest line</source>
        <translation>Наибольшая длина строки</translation>
    </message>
    <message>
        <source>Space between letters</source>
        <translation>Интервал между буквами</translation>
    </message>
    <message>
        <source>Space between paragraphs</source>
        <translation>Интервал между абзацами</translation>
    </message>
    <message>
        <source>Space between words</source>
        <translation>Интервал между словами</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>The interface grows with the text</source>
        <translation>Окно растёт вместе с текстом</translation>
    </message>
    <message>
        <source>characters</source>
        <comment>unit</comment>
        <translation>знаков</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Dismiss the message</source>
        <translation>Убрать сообщение</translation>
    </message>
</context>
<context>
    <name>MessagesDialog</name>
    <message numerus="yes">
        <source>%Ln message(s) since the program was opened</source>
        <translation>
            <numerusform>%Ln сообщение с начала работы программы</numerusform>
            <numerusform>%Ln сообщения с начала работы программы</numerusform>
            <numerusform>%Ln сообщений с начала работы программы</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>This name is taken.</source>
        <translation>Такое название уже есть.</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Best first</source>
        <translation>Сначала лучшие</translation>
    </message>
    <message>
        <source>Hits of a transcript together</source>
        <translation>Совпадения одной стенограммы вместе</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Сначала старые</translation>
    </message>
    <message>
        <source>Order of the hits:</source>
        <translation>Порядок совпадений:</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>There is no place to go back to.</source>
        <translation>Возвращаться некуда.</translation>
    </message>
</context>
<context>
    <name>OwnLooksController</name>
    <message>
        <source>The colour scheme was saved as {name}.</source>
        <translation>Цветовая схема сохранена в файле {name}.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Picture on the web, not fetched:</source>
        <translation>Изображение в сети, не загружалось:</translation>
    </message>
    <message>
        <source>The picture did not come with the transcript.</source>
        <translation>Изображения при стенограмме не было.</translation>
    </message>
    <message>
        <source>added by the editor</source>
        <translation>добавлено редактором</translation>
    </message>
    <message>
        <source>belongs to the site</source>
        <translation>относится к сайту</translation>
    </message>
    <message>
        <source>heading level 1</source>
        <translation>заголовок первого уровня</translation>
    </message>
    <message>
        <source>heading level 2</source>
        <translation>заголовок второго уровня</translation>
    </message>
    <message>
        <source>link</source>
        <translation>ссылка</translation>
    </message>
    <message>
        <source>passage omitted by the publisher</source>
        <translation>фрагмент опущен при публикации</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>изображение</translation>
    </message>
    <message>
        <source>{name}, turn {turn} of {turns}</source>
        <translation>{name}, реплика {turn} из {turns}</translation>
    </message>
</context>
<context>
    <name>PageWiring</name>
    <message>
        <source>Copied, with its source.</source>
        <translation>Скопировано, с источником.</translation>
    </message>
    <message>
        <source>There are no words here to quote.</source>
        <translation>Здесь нет слов для цитаты.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>One transcript keeps them apart.</source>
        <translation>В одной стенограмме они названы отдельно.</translation>
    </message>
    <message>
        <source>The initials fit more than one person.</source>
        <translation>Инициалы подходят не одному человеку.</translation>
    </message>
    <message>
        <source>The names sound alike and are spelt differently.</source>
        <translation>Имена звучат одинаково, а пишутся по-разному.</translation>
    </message>
    <message>
        <source>The same name stands with different middle names or patronymics.</source>
        <translation>То же имя стоит с разными отчествами или вторыми именами.</translation>
    </message>
    <message>
        <source>There is a surname alone.</source>
        <translation>Указана одна фамилия.</translation>
    </message>
    <message>
        <source>Those proposed as one</source>
        <translation>Предложенные как один человек</translation>
    </message>
    <message>
        <source>Those with a question</source>
        <translation>О ком есть вопрос</translation>
    </message>
    <message>
        <source>Those you decided about</source>
        <translation>О ком вы решили</translation>
    </message>
    <message>
        <source>You have told two persons of this name apart.</source>
        <translation>Вы развели двух людей с этим именем.</translation>
    </message>
</context>
<context>
    <name>PeopleController</name>
    <message>
        <source>All names of “{name}” are one person’s.</source>
        <translation>Все имена «{name}» — одного человека.</translation>
    </message>
    <message>
        <source>Taken back: {decision}</source>
        <translation>Отменено: {decision}</translation>
    </message>
    <message>
        <source>The decision waits until what is being written is done…</source>
        <translation>Решение ждёт, пока закончится идущая запись…</translation>
    </message>
    <message>
        <source>The last decision was taken back.</source>
        <translation>Последнее решение отменено.</translation>
    </message>
    <message>
        <source>There is no decision to take back.</source>
        <translation>Отменять нечего: решений нет.</translation>
    </message>
    <message>
        <source>Wait: the decision before this is still being carried out.</source>
        <translation>Подождите: предыдущее решение ещё выполняется.</translation>
    </message>
    <message>
        <source>What was split off from “{name}” is a person of its own now.</source>
        <translation>То, что отделено от «{name}», теперь отдельный человек.</translation>
    </message>
    <message>
        <source>“{name}” is called “{new}” now.</source>
        <translation>«{name}» теперь называется «{new}».</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” are one person now.</source>
        <translation>«{one}» и «{other}» теперь один человек.</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” stay two persons.</source>
        <translation>«{one}» и «{other}» остаются двумя людьми.</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Name to be shown</source>
        <translation>Показываемое имя</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Rename a person</source>
        <translation>Переименовать человека</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>Отменить последнее решение</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln человек</numerusform>
            <numerusform>%Ln человека</numerusform>
            <numerusform>%Ln человек</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Найти человека</translation>
    </message>
    <message>
        <source>Find a person by name or role, in either script</source>
        <translation>Найти человека по имени или должности, кириллицей или латиницей</translation>
    </message>
    <message>
        <source>List:</source>
        <translation>Список:</translation>
    </message>
    <message>
        <source>Nobody is found for “{text}”.</source>
        <translation>По запросу «{text}» никого нет.</translation>
    </message>
    <message>
        <source>Nobody speaks in the library yet.</source>
        <translation>В библиотеке пока никто не говорит.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>There is nobody of this kind.</source>
        <translation>Таких людей нет.</translation>
    </message>
</context>
<context>
    <name>PeopleWiring</name>
    <message>
        <source>Nobody speaks here.</source>
        <translation>Здесь никто не говорит.</translation>
    </message>
    <message>
        <source>“{name}” is a voice without a name.</source>
        <translation>«{name}» — голос без имени.</translation>
    </message>
</context>
<context>
    <name>PersonChoiceDialog</name>
    <message>
        <source>One person</source>
        <translation>Один человек</translation>
    </message>
    <message>
        <source>Who is the same person as “{name}”?</source>
        <translation>Кто — тот же человек, что «{name}»?</translation>
    </message>
</context>
<context>
    <name>PersonModel</name>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation>
            <numerusform>%Ln вопрос</numerusform>
            <numerusform>%Ln вопроса</numerusform>
            <numerusform>%Ln вопросов</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed as one</source>
        <translation>Предложено как один человек</translation>
    </message>
</context>
<context>
    <name>PersonQuestion</name>
    <message>
        <source>Are these one person? “{names}”</source>
        <translation>Это один человек? «{names}»</translation>
    </message>
    <message>
        <source>Is “{name}” the same person as “{other}”?</source>
        <translation>«{name}» и «{other}» — один человек?</translation>
    </message>
    <message>
        <source>It is proposed because the names fit and sound alike.</source>
        <translation>Предложено, потому что имена подходят друг другу и звучат одинаково.</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Следующий вопрос</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Разные люди</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Один человек</translation>
    </message>
    <message>
        <source>Show the other</source>
        <translation>Показать другого</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>All people</source>
        <translation>Все люди</translation>
    </message>
    <message>
        <source>Nobody is chosen.</source>
        <translation>Никто не выбран.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>Тот же, что…</translation>
    </message>
    <message>
        <source>Search in what they say</source>
        <translation>Искать в сказанном</translation>
    </message>
    <message>
        <source>Split off…</source>
        <translation>Отделить…</translation>
    </message>
</context>
<context>
    <name>PresetSection</name>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Название набора</translation>
    </message>
    <message>
        <source>Presets:</source>
        <translation>Готовые наборы:</translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation>Переименование набора</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>Сохранение набора</translation>
    </message>
    <message>
        <source>Save as a preset…</source>
        <translation>Сохранить набор…</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Папка:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Типы файлов:</translation>
    </message>
</context>
<context>
    <name>Quotation</name>
    <message>
        <source>Page {page}</source>
        <translation>Страница {page}</translation>
    </message>
    <message>
        <source>Pages {page}–{last}</source>
        <translation>Страницы {page}–{last}</translation>
    </message>
    <message>
        <source>Turn {turn} of {count}</source>
        <translation>Реплика {turn} из {count}</translation>
    </message>
    <message>
        <source>Turns {turn}–{last} of {count}</source>
        <translation>Реплики {turn}–{last} из {count}</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message numerus="yes">
        <source>%n per cent</source>
        <translation>
            <numerusform>%n процент</numerusform>
            <numerusform>%n процента</numerusform>
            <numerusform>%n процентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Стенограмма</translation>
    </message>
    <message>
        <source>{index} of {count}</source>
        <translation>{index} из {count}</translation>
    </message>
</context>
<context>
    <name>SavedSearchDialog</name>
    <message>
        <source>Edit the Saved Search</source>
        <translation>Изменить сохранённый поиск</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Название поиска</translation>
    </message>
    <message>
        <source>Narrowed to: {values}</source>
        <translation>Сужено до: {values}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>This name is taken.</source>
        <translation>Такое название уже есть.</translation>
    </message>
</context>
<context>
    <name>SavedSearchWiring</name>
    <message numerus="yes">
        <source>%Ln new in saved searches</source>
        <translation>
            <numerusform>%Ln новое совпадение в сохранённых поисках</numerusform>
            <numerusform>%Ln новых совпадения в сохранённых поисках</numerusform>
            <numerusform>%Ln новых совпадений в сохранённых поисках</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a saved search first.</source>
        <translation>Сначала выберите сохранённый поиск.</translation>
    </message>
    <message>
        <source>Clear the history</source>
        <translation>Очистить историю</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Название поиска</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Save This Search</source>
        <translation>Сохранить этот поиск</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>Сохранено как «{name}».</translation>
    </message>
    <message>
        <source>Search for a word first.</source>
        <translation>Сначала найдите слово.</translation>
    </message>
    <message>
        <source>Searches are no longer remembered.</source>
        <translation>Поиски больше не запоминаются.</translation>
    </message>
    <message>
        <source>Searches are no longer remembered; the history until now still is.</source>
        <translation>Поиски больше не запоминаются; прежняя история пока остаётся.</translation>
    </message>
    <message>
        <source>Searches are remembered from now on.</source>
        <translation>Теперь поиски запоминаются.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>The history is cleared.</source>
        <translation>История очищена.</translation>
    </message>
    <message>
        <source>The saved search “{name}” asks this from now on.</source>
        <translation>Сохранённый поиск «{name}» теперь спрашивает это.</translation>
    </message>
    <message>
        <source>The saved search “{name}” was deleted.</source>
        <translation>Сохранённый поиск «{name}» удалён.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>SchemeDialog</name>
    <message>
        <source>All of it can be read well.</source>
        <translation>Всё читается хорошо.</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Фон</translation>
    </message>
    <message>
        <source>Colour scheme</source>
        <translation>Цветовая схема</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Ссылки</translation>
    </message>
    <message>
        <source>Name of the scheme</source>
        <translation>Название схемы</translation>
    </message>
    <message>
        <source>Signs and edges</source>
        <translation>Знаки и рамки</translation>
    </message>
    <message>
        <source>Take the nearest colours</source>
        <translation>Взять ближайшие цвета</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>The scheme has no name yet.</source>
        <translation>У схемы ещё нет названия.</translation>
    </message>
    <message>
        <source>There is a colour scheme of this name.</source>
        <translation>Цветовая схема с таким названием уже есть.</translation>
    </message>
    <message>
        <source>These colours cannot be read well: text, links and signs need a contrast of 7 : 1 with the background. The button below takes the nearest colours that have it.</source>
        <translation>Эти цвета плохо читаются: контрастность текста, ссылок и знаков с фоном должна быть не меньше 7 : 1. Кнопка ниже берёт ближайшие цвета, у которых она такая.</translation>
    </message>
</context>
<context>
    <name>SchemeDialogs</name>
    <message>
        <source>Export the colour scheme</source>
        <translation>Цветовая схема в файл</translation>
    </message>
    <message>
        <source>Import a colour scheme</source>
        <translation>Цветовая схема из файла</translation>
    </message>
</context>
<context>
    <name>SchemeSection</name>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Colour scheme selection:</source>
        <translation>Выбор цветовой схемы:</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>В файл…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Из файла…</translation>
    </message>
    <message>
        <source>New scheme…</source>
        <translation>Новая схема…</translation>
    </message>
</context>
<context>
    <name>SearchHead</name>
    <message numerus="yes">
        <source>%Ln new since last time</source>
        <translation>
            <numerusform>%Ln новое с прошлого раза</numerusform>
            <numerusform>%Ln новых с прошлого раза</numerusform>
            <numerusform>%Ln новых с прошлого раза</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln совпадение</numerusform>
            <numerusform>%Ln совпадения</numerusform>
            <numerusform>%Ln совпадений</numerusform>
        </translation>
    </message>
    <message>
        <source>Did you mean “{text}”?</source>
        <translation>Возможно, вы имели в виду «{text}»?</translation>
    </message>
    <message>
        <source>It is narrowed to what is named below.</source>
        <translation>Поиск ограничен тем, что названо ниже.</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>По запросу «{text}» ничего не найдено.</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln new</source>
        <translation>
            <numerusform>Только %Ln новое</numerusform>
            <numerusform>Только %Ln новых</numerusform>
            <numerusform>Только %Ln новых</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Сохранить этот поиск…</translation>
    </message>
    <message>
        <source>Search for “{text}”</source>
        <translation>Искать «{text}»</translation>
    </message>
    <message>
        <source>Show the place in the field</source>
        <translation>Показать место в поле</translation>
    </message>
    <message>
        <source>Sort and narrow</source>
        <translation>Упорядочить и сузить</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln transcript(s)</source>
        <translation>
            <numerusform>в %Ln стенограмме</numerusform>
            <numerusform>в %Ln стенограммах</numerusform>
            <numerusform>в %Ln стенограммах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln shown</source>
        <translation>
            <numerusform>показано первое %Ln</numerusform>
            <numerusform>показаны первые %Ln</numerusform>
            <numerusform>показаны первые %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last} shown</source>
        <translation>показаны с {first} по {last}</translation>
    </message>
    <message>
        <source>{found}; {new}</source>
        <translation>{found}; {new}</translation>
    </message>
    <message>
        <source>{places} {within}</source>
        <translation>{places} {within}</translation>
    </message>
    <message>
        <source>{places}, {shown}</source>
        <translation>{places}, {shown}</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search all transcripts</source>
        <translation>Искать во всех стенограммах</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Результаты поиска</translation>
    </message>
    <message>
        <source>Show as a concordance</source>
        <translation>Показать конкорданс</translation>
    </message>
    <message>
        <source>Type a word to find it in every transcript.</source>
        <translation>Введите слово, чтобы найти его во всех стенограммах.</translation>
    </message>
</context>
<context>
    <name>Searched</name>
    <message>
        <source>All of it is nowhere together. Found {parts}.</source>
        <translation>Всё это вместе нигде не встречается. Найдено {parts}.</translation>
    </message>
    <message>
        <source>The library does not hold: {words}.</source>
        <translation>В библиотеке нет: {words}.</translation>
    </message>
    <message>
        <source>not {words}</source>
        <translation>без {words}</translation>
    </message>
    <message>
        <source>without “{part}”: {count}</source>
        <translation>без «{part}»: {count}</translation>
    </message>
    <message>
        <source>{words} and {count} more</source>
        <translation>{words} и ещё {count}</translation>
    </message>
    <message>
        <source>“{word}”</source>
        <translation>«{word}»</translation>
    </message>
</context>
<context>
    <name>SearchesList</name>
    <message>
        <source>Clear the history</source>
        <translation>Очистить историю</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Keep a history</source>
        <translation>Вести историю</translation>
    </message>
    <message>
        <source>Saved searches and history</source>
        <translation>Сохранённые поиски и история</translation>
    </message>
</context>
<context>
    <name>SearchesModel</name>
    <message numerus="yes">
        <source>%Ln new since last time</source>
        <translation>
            <numerusform>%Ln новое с прошлого раза</numerusform>
            <numerusform>%Ln новых с прошлого раза</numerusform>
            <numerusform>%Ln новых с прошлого раза</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Сохранённые поиски</translation>
    </message>
    <message>
        <source>Searched for before</source>
        <translation>Прежние поиски</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>сохранённый поиск</translation>
    </message>
    <message>
        <source>searched for before</source>
        <translation>прежний поиск</translation>
    </message>
</context>
<context>
    <name>SpeakerList</name>
    <message>
        <source>Keep every voice &amp;bright</source>
        <translation>&amp;Не приглушать никого</translation>
    </message>
    <message>
        <source>No speakers were recognised here. If a paragraph begins with a speaker’s name, put the caret there and say so:</source>
        <translation>Участники здесь не распознаны. Если абзац начинается с имени говорящего, поставьте туда курсор и укажите это:</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Участники</translation>
    </message>
    <message>
        <source>This is a speaker…</source>
        <translation>Это участник…</translation>
    </message>
</context>
<context>
    <name>SpeakerModel</name>
    <message numerus="yes">
        <source>%Ln turn(s)</source>
        <translation>
            <numerusform>%Ln реплика</numerusform>
            <numerusform>%Ln реплики</numerusform>
            <numerusform>%Ln реплик</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln слово</numerusform>
            <numerusform>%Ln слова</numerusform>
            <numerusform>%Ln слов</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter or a click: next turn; with Shift: the one before</source>
        <translation>Enter или щелчок — следующая реплика, с Shift — предыдущая</translation>
    </message>
</context>
<context>
    <name>SpeechController</name>
    <message>
        <source>Reading aloud needs a further part: “pip install transcript-reader[speech]”, and on Debian the package libpulse0.</source>
        <translation>Для чтения вслух нужна ещё одна часть программы: «pip install transcript-reader[speech]», а в Debian и пакет libpulse0.</translation>
    </message>
    <message>
        <source>The system has no voice to read aloud with; on Debian, install the packages speech-dispatcher and espeak-ng.</source>
        <translation>В системе нет голоса для чтения вслух; в Debian установите пакеты speech-dispatcher и espeak-ng.</translation>
    </message>
</context>
<context>
    <name>SpeechDialog</name>
    <message>
        <source>Any voice</source>
        <translation>Любой голос</translation>
    </message>
    <message>
        <source>Leave out what stands in brackets</source>
        <translation>Пропускать то, что в скобках</translation>
    </message>
    <message>
        <source>Pause between sentences</source>
        <translation>Пауза между предложениями</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Чтение вслух</translation>
    </message>
    <message>
        <source>Say who speaks when the speaker changes</source>
        <translation>Называть нового говорящего</translation>
    </message>
    <message>
        <source>Speaker with a voice of their own</source>
        <translation>Участник со своим голосом</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>That of the language</source>
        <translation>Как у языка</translation>
    </message>
    <message>
        <source>Voice for {name}</source>
        <translation>Голос для языка: {name}</translation>
    </message>
    <message>
        <source>Voice of this speaker</source>
        <translation>Голос этого участника</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>с</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message numerus="yes">
        <source>%Ln of the voices is another person’s</source>
        <translation>
            <numerusform>%Ln появление — другого человека</numerusform>
            <numerusform>%Ln появления — другого человека</numerusform>
            <numerusform>%Ln появлений — другого человека</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels and transcripts</source>
        <translation>Подписи и стенограммы</translation>
    </message>
    <message>
        <source>That is all of it; something has to stay.</source>
        <translation>Это всё; что-то должно остаться.</translation>
    </message>
    <message>
        <source>Two persons</source>
        <translation>Два человека</translation>
    </message>
    <message>
        <source>Which labels and transcripts of “{name}” are another person’s?</source>
        <translation>Какие подписи и стенограммы «{name}» принадлежат другому человеку?</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Place in the transcript</source>
        <translation>Место в стенограмме</translation>
    </message>
    <message>
        <source>Turn {number} of {count}</source>
        <translation>Реплика {number} из {count}</translation>
    </message>
    <message>
        <source>{per_cent} %</source>
        <translation>{per_cent} %</translation>
    </message>
</context>
<context>
    <name>TaughtDialog</name>
    <message numerus="yes">
        <source>%Ln kind(s) of labels:</source>
        <translation>
            <numerusform>%Ln вид подписей:</numerusform>
            <numerusform>%Ln вида подписей:</numerusform>
            <numerusform>%Ln видов подписей:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transcript(s)</source>
        <translation>
            <numerusform>%Ln стенограмма</numerusform>
            <numerusform>%Ln стенограммы</numerusform>
            <numerusform>%Ln стенограмм</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Nothing was taught yet. In a transcript without speakers, put the caret into a paragraph that begins with a speaker’s name, and choose “This Is a Speaker”.</source>
        <translation>Пока ничего не изучено. В стенограмме без участников поставьте курсор в абзац, который начинается с имени говорящего, и выберите «Это участник».</translation>
    </message>
    <message>
        <source>Read all its transcripts anew</source>
        <translation>Перечитать все его стенограммы</translation>
    </message>
    <message>
        <source>Taught labels</source>
        <translation>Изученные подписи</translation>
    </message>
    <message>
        <source>The transcripts are being read anew…</source>
        <translation>Стенограммы читаются заново…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>TeachDialog</name>
    <message numerus="yes">
        <source>%Ln place(s) in this transcript:</source>
        <translation>
            <numerusform>%Ln место в этой стенограмме:</numerusform>
            <numerusform>%Ln места в этой стенограмме:</numerusform>
            <numerusform>%Ln мест в этой стенограмме:</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Looking through the transcript…</source>
        <translation>Стенограмма просматривается…</translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln more transcript(s) from {place} anew, too</source>
        <translation>
            <numerusform>Перечитать и ещё %Ln стенограмму оттуда же: {place}</numerusform>
            <numerusform>Перечитать и ещё %Ln стенограммы оттуда же: {place}</numerusform>
            <numerusform>Перечитать и ещё %Ln стенограмм оттуда же: {place}</numerusform>
        </translation>
    </message>
    <message>
        <source>The first of them</source>
        <translation>Первые из них</translation>
    </message>
    <message>
        <source>This finds nothing that is not found already.</source>
        <translation>Так не найти ничего, что не было бы уже найдено.</translation>
    </message>
    <message>
        <source>This is a speaker</source>
        <translation>Это участник</translation>
    </message>
    <message>
        <source>Which labels are like “{label}”?</source>
        <translation>Какие подписи похожи на «{label}»?</translation>
    </message>
    <message>
        <source>remark: {remark}</source>
        <translation>пометка: {remark}</translation>
    </message>
    <message>
        <source>role: {role}</source>
        <translation>должность: {role}</translation>
    </message>
</context>
<context>
    <name>TeachingController</name>
    <message numerus="yes">
        <source>%Ln could not be read.</source>
        <translation>
            <numerusform>%Ln прочитать не удалось.</numerusform>
            <numerusform>%Ln прочитать не удалось.</numerusform>
            <numerusform>%Ln прочитать не удалось.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transcript(s) read anew.</source>
        <translation>
            <numerusform>Перечитана %Ln стенограмма.</numerusform>
            <numerusform>Перечитаны %Ln стенограммы.</numerusform>
            <numerusform>Перечитано %Ln стенограмм.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The transcript was read anew: %Ln turn(s) more.</source>
        <translation>
            <numerusform>Стенограмма перечитана: стало на %Ln реплику больше.</numerusform>
            <numerusform>Стенограмма перечитана: стало на %Ln реплики больше.</numerusform>
            <numerusform>Стенограмма перечитана: стало на %Ln реплик больше.</numerusform>
        </translation>
    </message>
    <message>
        <source>This kind of label is forgotten.</source>
        <translation>Этот вид подписей забыт.</translation>
    </message>
    <message>
        <source>This kind of label is known again.</source>
        <translation>Этот вид подписей снова известен.</translation>
    </message>
</context>
<context>
    <name>TeachingWiring</name>
    <message>
        <source>Put the caret into a paragraph that begins with a speaker’s name, or select the name there.</source>
        <translation>Поставьте курсор в абзац, который начинается с имени говорящего, или выделите там имя.</translation>
    </message>
    <message>
        <source>Reading anew</source>
        <translation>Перечитывание</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Nobody speaks</source>
        <translation>Никто не говорит</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Ход разговора</translation>
    </message>
    <message>
        <source>{name}, turn {turn} of {turns}</source>
        <translation>{name}, реплика {turn} из {turns}</translation>
    </message>
</context>
<context>
    <name>TurnDialog</name>
    <message>
        <source>Go to a turn</source>
        <translation>К реплике</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Реплика</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>из {count}</translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>A</source>
        <translation>А</translation>
    </message>
    <message>
        <source>C</source>
        <translation>Ц</translation>
    </message>
    <message>
        <source>Font size:</source>
        <translation>Размер шрифта:</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Изображения</translation>
    </message>
    <message>
        <source>OFF</source>
        <translation>ВЫКЛ</translation>
    </message>
    <message>
        <source>ON</source>
        <translation>ВКЛ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Site colours:</source>
        <translation>Цвета сайта:</translation>
    </message>
    <message>
        <source>View settings</source>
        <translation>Настройки просмотра</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>text size {size} %</source>
        <translation>размер текста {size} %</translation>
    </message>
    <message>
        <source>{command}: off</source>
        <translation>{command}: выключено</translation>
    </message>
</context>
<context>
    <name>ViewNames</name>
    <message>
        <source>Big</source>
        <translation>Крупный</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Чёрным по белому</translation>
    </message>
    <message>
        <source>Brown on beige</source>
        <translation>Коричневым по бежевому</translation>
    </message>
    <message>
        <source>Dark blue on light blue</source>
        <translation>Тёмно-синим по голубому</translation>
    </message>
    <message>
        <source>Dyslexia friendly</source>
        <translation>При дислексии</translation>
    </message>
    <message>
        <source>Green on dark brown</source>
        <translation>Зелёным по тёмно-коричневому</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокая контрастность</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Большой</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Крупный шрифт</translation>
    </message>
    <message>
        <source>Low glare</source>
        <translation>Мягкий свет</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Средний</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Sand on charcoal</source>
        <translation>Песочным по угольному</translation>
    </message>
    <message>
        <source>Site default</source>
        <translation>Как на сайте</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Мелкий</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Стандартный</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Белым по чёрному</translation>
    </message>
</context>
<context>
    <name>ViewPanel</name>
    <message>
        <source>Character spacing (kerning):</source>
        <translation>Интервал между буквами (кернинг):</translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation>Закрыть панель</translation>
    </message>
    <message>
        <source>Colours and font as the system has them</source>
        <translation>Цвета и шрифт как в системе</translation>
    </message>
    <message>
        <source>Default settings</source>
        <translation>Вернуть стандартные настройки</translation>
    </message>
    <message>
        <source>Show the View settings bar</source>
        <translation>Показывать строку настроек просмотра</translation>
    </message>
    <message>
        <source>View settings</source>
        <translation>Настройки просмотра</translation>
    </message>
</context>
<context>
    <name>WalkView</name>
    <message>
        <source>first paragraph</source>
        <translation>первый абзац</translation>
    </message>
    <message>
        <source>first turn</source>
        <translation>первая реплика</translation>
    </message>
    <message>
        <source>last paragraph</source>
        <translation>последний абзац</translation>
    </message>
    <message>
        <source>last turn</source>
        <translation>последняя реплика</translation>
    </message>
    <message>
        <source>no heading above</source>
        <translation>выше заголовков нет</translation>
    </message>
    <message>
        <source>no heading below</source>
        <translation>ниже заголовков нет</translation>
    </message>
</context>
<context>
    <name>WindowBar</name>
    <message>
        <source>Library and speakers</source>
        <translation>Библиотека и участники</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Search all transcripts</source>
        <translation>Искать во всех стенограммах</translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancel: {work}</source>
        <translation>Отменить: {work}</translation>
    </message>
</context>
<context>
    <name>WorkNotice</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Stop the counting</source>
        <translation>Остановить подсчёт</translation>
    </message>
</context>
<context>
    <name>_FacetSection</name>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>More of “{facet}”:</source>
        <translation>Ещё, «{facet}»:</translation>
    </message>
    <message>
        <source>{name} ({about})</source>
        <translation>{name} ({about})</translation>
    </message>
    <message>
        <source>{value}: {count}</source>
        <translation>{value}: {count}</translation>
    </message>
</context>
</TS>
