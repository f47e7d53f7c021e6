<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
    <context>
        <name>Customers</name>
        <message numerus="yes">
            <source>%1 customers bought, %2 for the first time; top %3: %4 % of revenue</source>
            <translation>
                <numerusform>%1 customer bought, %2 for the first time; top %3: %4 % of revenue</numerusform>
                <numerusform>%1 customers bought, %2 for the first time; top %3: %4 % of revenue</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Team</name>
        <message numerus="yes">
            <source>%1 people, none with a target</source>
            <translation>
                <numerusform>%1 person, without a target</numerusform>
                <numerusform>%1 people, none with a target</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 people, %2 with a target</source>
            <translation>
                <numerusform>%1 person, %2 with a target</numerusform>
                <numerusform>%1 people, %2 with a target</numerusform>
            </translation>
        </message>
    </context>
</TS>
