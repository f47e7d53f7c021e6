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
    <context>
        <name>bellwether::gui::TargetsPage</name>
        <message numerus="yes">
            <source>%1 sums do not add up.</source>
            <translation>
                <numerusform>%1 sum does not add up.</numerusform>
                <numerusform>%1 sums do not add up.</numerusform>
            </translation>
        </message>
    </context>
</TS>
