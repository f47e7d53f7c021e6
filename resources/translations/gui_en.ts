<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
    <context>
        <name>bellwether::gui::ImportController</name>
        <message numerus="yes">
            <source>Imported %1 files: %2 new, %3 updated, %4 unchanged, %5 rejected.</source>
            <translation>
                <numerusform>Imported %1 file: %2 new, %3 updated, %4 unchanged, %5 rejected.</numerusform>
                <numerusform>Imported %1 files: %2 new, %3 updated, %4 unchanged, %5 rejected.</numerusform>
            </translation>
        </message>
    </context>
</TS>
