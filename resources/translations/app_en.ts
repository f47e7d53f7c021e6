<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
    <context>
        <name>Check</name>
        <message numerus="yes">
            <source>All %1 files: %2 new, %3 updated, %4 unchanged, %5 rejected. Undo any time in Data &gt; Imports.</source>
            <translation>
                <numerusform>%1 file: %2 new, %3 updated, %4 unchanged, %5 rejected. Undo any time in Data &gt; Imports.</numerusform>
                <numerusform>All %1 files: %2 new, %3 updated, %4 unchanged, %5 rejected. Undo any time in Data &gt; Imports.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message numerus="yes">
            <source>%1 won or lost deals without a closing date, left out</source>
            <translation>
                <numerusform>%1 won or lost deal without a closing date, left out</numerusform>
                <numerusform>%1 won or lost deals without a closing date, left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 closed deals dated after %2, left out</source>
            <translation>
                <numerusform>%1 closed deal dated after %2, left out</numerusform>
                <numerusform>%1 closed deals dated after %2, left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 deals without an exchange rate, left out</source>
            <translation>
                <numerusform>%1 deal without an exchange rate, left out</numerusform>
                <numerusform>%1 deals without an exchange rate, left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 won deals without a creation date, not in the cycle</source>
            <translation>
                <numerusform>%1 won deal without a creation date, not in the cycle</numerusform>
                <numerusform>%1 won deals without a creation date, not in the cycle</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 deals closed before they were created, not in the cycle</source>
            <translation>
                <numerusform>%1 deal closed before it was created, not in the cycle</numerusform>
                <numerusform>%1 deals closed before they were created, not in the cycle</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 deals without an amount</source>
            <translation>
                <numerusform>%1 deal without an amount</numerusform>
                <numerusform>%1 deals without an amount</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 deals whose splits do not total 100 %</source>
            <translation>
                <numerusform>%1 deal whose splits do not total 100 %</numerusform>
                <numerusform>%1 deals whose splits do not total 100 %</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 records overlap others</source>
            <translation>
                <numerusform>%1 record overlaps another</numerusform>
                <numerusform>%1 records overlap others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Receipt</name>
        <message numerus="yes">
            <source>%1 records add up to %2, exactly</source>
            <translation>
                <numerusform>%1 record makes up %2, exactly</numerusform>
                <numerusform>%1 records add up to %2, exactly</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message numerus="yes">
            <source>%1 values have a day above 12</source>
            <translation>
                <numerusform>%1 value has a day above 12</numerusform>
                <numerusform>%1 values have a day above 12</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 values begin with the year</source>
            <translation>
                <numerusform>%1 value begins with the year</numerusform>
                <numerusform>%1 values begin with the year</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the same number of columns in %1 rows</source>
            <translation>
                <numerusform>the same number of columns in %1 row</numerusform>
                <numerusform>the same number of columns in %1 rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 values like %2</source>
            <translation>
                <numerusform>%1 value like %2</numerusform>
                <numerusform>%1 values like %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 values</source>
            <translation>
                <numerusform>%1 value</numerusform>
                <numerusform>%1 values</numerusform>
            </translation>
        </message>
    </context>
</TS>
