<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
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
        <source>The library {path} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Open a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln место</numerusform>
            <numerusform>%Ln места</numerusform>
            <numerusform>%Ln мест</numerusform>
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
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Следующее место</translation>
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
        <translation>Предыдущее место</translation>
    </message>
    <message>
        <source>hit {index} of {count}</source>
        <translation>место {index} из {count}</translation>
    </message>
</context>
<context>
    <name>HitModel</name>
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
            <numerusform>%Ln уже в библиотеке.</numerusform>
            <numerusform>%Ln уже в библиотеке.</numerusform>
            <numerusform>%Ln уже в библиотеке.</numerusform>
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
    <name>MainWindow</name>
    <message>
        <source>Close panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Библиотека</translation>
    </message>
    <message>
        <source>Library and speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all transcripts</source>
        <translation>Искать во всех стенограммах</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Picture on the web, not fetched:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture did not come with the transcript.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passage omitted by the publisher</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln место</numerusform>
            <numerusform>%Ln места</numerusform>
            <numerusform>%Ln мест</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>По запросу «{text}» ничего не найдено.</translation>
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
        <source>Type a word to find it in every transcript.</source>
        <translation>Введите слово, чтобы найти его во всех стенограммах.</translation>
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
            <numerusform>показано первое</numerusform>
            <numerusform>показаны первые %Ln</numerusform>
            <numerusform>показаны первые %Ln</numerusform>
        </translation>
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
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the work in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{per_cent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewBar</name>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font size:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OFF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site colours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewPanel</name>
    <message>
        <source>Beyond the site&apos;s settings:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character spacing (kerning):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour scheme selection:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font settings: Select font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the View settings bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space between letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space between paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters</source>
        <comment>unit</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WalkController</name>
    <message>
        <source>No heading comes before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No heading follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This speaker does not speak again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This speaker has not spoken before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
