<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>TargetTrial</name>
    <message numerus="yes"><source>%1 past periods brought %2 to %3</source><translation><numerusform>%1 past period brought %2 to %3</numerusform><numerusform>%1 past periods brought %2 to %3</numerusform></translation></message>
    <message numerus="yes"><source>From won deals, as in %1 past periods</source><translation><numerusform>From won deals, as in %1 past period</numerusform><numerusform>From won deals, as in %1 past periods</numerusform></translation></message>
</context>
</TS>
