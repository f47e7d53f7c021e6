<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
    <context>
        <name>Records</name>
        <message numerus="yes">
            <source>%1 of %2 records</source>
            <translation>
                <numerusform>%1 of %2 record</numerusform>
                <numerusform>%1 of %2 records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 records</source>
            <translation>
                <numerusform>%1 record</numerusform>
                <numerusform>%1 records</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Why</name>
        <message numerus="yes">
            <source>%1 periods</source>
            <translation>
                <numerusform>%1 period</numerusform>
                <numerusform>%1 periods</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n groups</source>
            <translation>
                <numerusform>%n group</numerusform>
                <numerusform>%n groups</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>first %1 days of each period</source>
            <translation>
                <numerusform>first %1 day of each period</numerusform>
                <numerusform>first %1 days of each period</numerusform>
            </translation>
        </message>
    </context>
</TS>
