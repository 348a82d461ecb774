<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChromeNote</name>
    <message numerus="yes">
        <source>Hide what belongs to the site (%n line(s))</source>
        <translation>
            <numerusform>Hide what belongs to the site (%n line)</numerusform>
            <numerusform>Hide what belongs to the site (%n lines)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show what belongs to the site (%n line(s))</source>
        <translation>
            <numerusform>Show what belongs to the site (%n line)</numerusform>
            <numerusform>Show what belongs to the site (%n lines)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollocatesPanel</name>
    <message numerus="yes">
        <source>%Ln collocate(s)</source>
        <translation>
            <numerusform>%Ln collocate</numerusform>
            <numerusform>%Ln collocates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln most telling collocate(s)</source>
        <translation>
            <numerusform>The %Ln most telling collocate</numerusform>
            <numerusform>The %Ln most telling collocates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %Ln word(s)</source>
        <translation>
            <numerusform>within %Ln word</numerusform>
            <numerusform>within %Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message numerus="yes">
        <source>%Ln command(s)</source>
        <translation>
            <numerusform>%Ln command</numerusform>
            <numerusform>%Ln commands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordancePanel</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln</source>
        <translation>
            <numerusform>the first %Ln</numerusform>
            <numerusform>the first %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message numerus="yes">
        <source>%Ln speaker(s)</source>
        <translation>
            <numerusform>%Ln speaker</numerusform>
            <numerusform>%Ln speakers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message numerus="yes">
        <source>%Ln row(s) written to {name}.</source>
        <translation>
            <numerusform>%Ln row written to {name}.</numerusform>
            <numerusform>%Ln rows written to {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%Ln transcript(s)</source>
        <translation>
            <numerusform>%Ln transcript</numerusform>
            <numerusform>%Ln transcripts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln turn(s)</source>
        <translation>
            <numerusform>%Ln turn</numerusform>
            <numerusform>%Ln turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%Ln found here</source>
        <translation>
            <numerusform>%Ln found here</numerusform>
            <numerusform>%Ln found here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrequencyPanel</name>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a date</source>
        <translation>
            <numerusform>%Ln without a date</numerusform>
            <numerusform>%Ln without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln file could not be read.</numerusform>
            <numerusform>%Ln files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the library already.</source>
        <translation>
            <numerusform>%Ln in the library already.</numerusform>
            <numerusform>%Ln in the library already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transcript(s) added.</source>
        <translation>
            <numerusform>%Ln transcript added.</numerusform>
            <numerusform>%Ln transcripts added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryList</name>
    <message numerus="yes">
        <source>%Ln transcript(s)</source>
        <translation>
            <numerusform>%Ln transcript</numerusform>
            <numerusform>%Ln transcripts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln transcript(s)</source>
        <translation>
            <numerusform>of %Ln transcript</numerusform>
            <numerusform>of %Ln transcripts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagesDialog</name>
    <message numerus="yes">
        <source>%Ln message(s) since the program was opened</source>
        <translation>
            <numerusform>%Ln message since the program was opened</numerusform>
            <numerusform>%Ln messages since the program was opened</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonModel</name>
    <message numerus="yes">
        <source>%Ln question(s)</source>
        <translation>
            <numerusform>%Ln question</numerusform>
            <numerusform>%Ln questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message numerus="yes">
        <source>%n per cent</source>
        <translation>
            <numerusform>%n per cent</numerusform>
            <numerusform>%n per cent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedSearchWiring</name>
    <message numerus="yes">
        <source>%Ln new in saved searches</source>
        <translation>
            <numerusform>%Ln new in saved searches</numerusform>
            <numerusform>%Ln new in saved searches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchHead</name>
    <message numerus="yes">
        <source>%Ln new since last time</source>
        <translation>
            <numerusform>%Ln new since last time</numerusform>
            <numerusform>%Ln new since last time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln new</source>
        <translation>
            <numerusform>Only the new one</numerusform>
            <numerusform>Only the %Ln new ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln transcript(s)</source>
        <translation>
            <numerusform>in %Ln transcript</numerusform>
            <numerusform>in %Ln transcripts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln shown</source>
        <translation>
            <numerusform>the first %Ln shown</numerusform>
            <numerusform>the first %Ln shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchesModel</name>
    <message numerus="yes">
        <source>%Ln new since last time</source>
        <translation>
            <numerusform>%Ln new since last time</numerusform>
            <numerusform>%Ln new since last time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakerModel</name>
    <message numerus="yes">
        <source>%Ln turn(s)</source>
        <translation>
            <numerusform>%Ln turn</numerusform>
            <numerusform>%Ln turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message numerus="yes">
        <source>%Ln of the voices is another person’s</source>
        <translation>
            <numerusform>%Ln voice is another person’s</numerusform>
            <numerusform>%Ln voices are another person’s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaughtDialog</name>
    <message numerus="yes">
        <source>%Ln kind(s) of labels:</source>
        <translation>
            <numerusform>%Ln kind of labels:</numerusform>
            <numerusform>%Ln kinds of labels:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transcript(s)</source>
        <translation>
            <numerusform>%Ln transcript</numerusform>
            <numerusform>%Ln transcripts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeachDialog</name>
    <message numerus="yes">
        <source>%Ln place(s) in this transcript:</source>
        <translation>
            <numerusform>%Ln place in this transcript:</numerusform>
            <numerusform>%Ln places in this transcript:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %Ln more transcript(s) from {place} anew, too</source>
        <translation>
            <numerusform>Read %Ln more transcript from {place} anew, too</numerusform>
            <numerusform>Read %Ln more transcripts from {place} anew, too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeachingController</name>
    <message numerus="yes">
        <source>%Ln could not be read.</source>
        <translation>
            <numerusform>%Ln could not be read.</numerusform>
            <numerusform>%Ln could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transcript(s) read anew.</source>
        <translation>
            <numerusform>%Ln transcript read anew.</numerusform>
            <numerusform>%Ln transcripts read anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The transcript was read anew: %Ln turn(s) more.</source>
        <translation>
            <numerusform>The transcript was read anew: %Ln turn more.</numerusform>
            <numerusform>The transcript was read anew: %Ln turns more.</numerusform>
        </translation>
    </message>
</context>
</TS>
