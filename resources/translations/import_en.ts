<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
    <context>
        <name>Check</name>
        <message numerus="yes">
            <source>%n changes</source>
            <comment>against the last file</comment>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>bellwether::gui::WatchController</name>
        <message numerus="yes">
            <source>%1 files from a watched folder imported: %2 new, %3 updated, %4 unchanged, %5 rejected.</source>
            <translation>
                <numerusform>%1 file from a watched folder imported: %2 new, %3 updated, %4 unchanged, %5 rejected.</numerusform>
                <numerusform>%1 files from a watched folder imported: %2 new, %3 updated, %4 unchanged, %5 rejected.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files in a watched folder need a look.</source>
            <translation>
                <numerusform>%n file in a watched folder needs a look.</numerusform>
                <numerusform>%n files in a watched folder need a look.</numerusform>
            </translation>
        </message>
    </context>
</TS>
