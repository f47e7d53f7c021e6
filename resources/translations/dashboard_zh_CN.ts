<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Lens</name>
        <message>
            <source>Week to date</source>
            <translation>本周至今</translation>
        </message>
        <message>
            <source>Month to date</source>
            <translation>本月至今</translation>
        </message>
        <message>
            <source>Quarter to date</source>
            <translation>本季度至今</translation>
        </message>
        <message>
            <source>Half year to date</source>
            <translation>本半年至今</translation>
        </message>
        <message>
            <source>Year to date</source>
            <translation>年初至今</translation>
        </message>
        <message>
            <source>Fiscal month to date</source>
            <translation>本财月至今</translation>
        </message>
        <message>
            <source>Fiscal quarter to date</source>
            <translation>本财季至今</translation>
        </message>
        <message>
            <source>Fiscal half year to date</source>
            <translation>本财半年至今</translation>
        </message>
        <message>
            <source>Fiscal year to date</source>
            <translation>本财年至今</translation>
        </message>
        <message>
            <source>Trailing 12 months</source>
            <translation>最近12个月</translation>
        </message>
    </context>
</TS>
