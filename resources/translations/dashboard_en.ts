<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>bellwether::gui::NoteSection</name>
        <message numerus="yes">
            <source>%1 in other periods</source>
            <translation>
                <numerusform>%1 in another period</numerusform>
                <numerusform>%1 in other periods</numerusform>
            </translation>
        </message>
    </context>
</TS>
