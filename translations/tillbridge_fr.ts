<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>main</name>
    <message>
        <source>Connects Lightspeed tills and web shops to warehouses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep data in DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this language, e.g. fr.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tillbridge cannot open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample store</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::About</name>
    <message>
        <source>About Tillbridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tillbridge %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connects Lightspeed tills and web shops to the warehouses that supply them.

Free software under the GNU General Public License, version 3 or later.
Qt %1

Your data: %2
Your sign-ins: this computer&apos;s password store</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::ActivityPage</name>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs, newest first. Enter shows what a run did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sync is kept here with what it changed and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Sync</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::AttentionPage</name>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What needs your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank or double SKUs, shops without warehouses and doubtful changes are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::AttentionTableModel</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::ChangeFilters</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::ChangeTableModel</name>
    <message>
        <source>Include %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will become</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::CheckList</name>
    <message>
        <source>Works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signed in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read shops (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read stock levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change stock levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change stock levels – the permission was not granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Lightspeed… Nothing is changed by this test.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::CheckPage</name>
    <message>
        <source>What works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is changed by looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Lightspeed…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::ConnectionSwitch</name>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-Series · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::ConnectionWizard</name>
    <message>
        <source>Add connection – step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::DonePage</name>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing has been sent to Lightspeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: get the products, bring in what your warehouses hold, and choose which warehouses feed which shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in warehouse quantities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match shops and warehouses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::HomePage</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Tillbridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a Lightspeed account with the warehouses that supply it, see every change before it is sent, and keep the numbers right. Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAMPLE: this is a made-up store on this computer. Nothing you do here reaches Lightspeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-Series – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 products as of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been read from Lightspeed so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warehouses &amp; stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import quantities from a file, or start from Lightspeed&apos;s numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n warehouse(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>See warehouses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shops and their warehouses</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s) fed by warehouses</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose which warehouses feed which shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map shops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent yet. You see every change before it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::ImportDialog</name>
    <message>
        <source>Make warehouses that do not exist yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make items that do not exist yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import items from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import quantities from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers were true at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers were &amp;true at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is imported until every line can be read. Mend the file, then look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n quantity(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::ImportRowModel</name>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will become</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::ImportSentences</name>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 128 MB. Split it into several files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a CSV file. Save it as “CSV UTF-8” and choose that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a workbook (%1), not a CSV file. Open it in your spreadsheet program, save it as “CSV UTF-8”, and choose that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s characters are damaged. Save it once more as “CSV UTF-8”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” is missing. The first line must name the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is called like one of your warehouses. Name the columns after them, or use the columns sku, warehouse and quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” stands twice. Delete or rename one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark is opened here and never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is text after a closing quotation mark. Double the marks that belong to the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an invisible control character. Type the cell anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line has fewer cells than it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line has more cells than the first line has columns. Put text that holds the separator into quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SKU is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The warehouse is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SKU “%1” stands on several lines. Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SKU “%1” stands several times for this warehouse. Keep one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item has the SKU “%1”. Correct it, or let the import make the item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no warehouse “%1”. Correct the name, or let the import make it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spreadsheet program shortened this number. Format the column as text and enter it in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could be a thousand or a fraction. Write it without thousands separators, and with two or four decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some numbers of this file use a decimal comma, others a point. Use the same everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the number without thousands separators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number has more digits than can be kept exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be below zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the currency as three letters, such as EUR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write date and time like 2024-11-21 14:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This moment lies in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a reserved number but no quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>what stands in the cell, then what is wrong</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in an older character set (Windows-1252). Look at letters with accents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” is not known and left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “enabled” is left out because no connection was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The warehouse “%1” will be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) below zero say what is known already and are left alone.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are older than the last count: kept in the history, they change nothing.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillbridge::KeysPage</name>
    <message>
        <source>The keys of your Lightspeed app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they are kept in this computer&apos;s password store. New keys can take 24 to 48 hours to work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show while pressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced addresses…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy redirect address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client &amp;ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client &amp;secret (leave empty for a public app)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redirect address, exactly as registered at Lightspeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the &amp;data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the sign-in &amp;page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address that &amp;hands out permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a usable address. It must begin with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the client ID as Lightspeed shows it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the &amp;sample store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Tillbridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAMPLE – Tillbridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tillbridge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::NamePage</name>
    <message>
        <source>What should this connection be called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you can change it later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example the name of your business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::Navigation</name>
    <message numerus="yes">
        <source>Attention, %n open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warehouses &amp; stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::NoticeBar</name>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::PermissionWords</name>
    <message>
        <source>Everything the signed-in employee may do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All administrative records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage vendors and manufacturers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment types, discounts and taxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and manage shops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and change customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whole gift card numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and change stock and products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See products and stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventory counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply inventory counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage manufacturers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage vendors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and change costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create and edit products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create sales and see sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layaways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfers between shops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns to vendors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work orders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::PermissionsPage</name>
    <message>
        <source>What may Tillbridge do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed shows this list again before you agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needed for stock sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that stock sync needs is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock sync also needs: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::ProductTableModel</name>
    <message>
        <source>SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warehouses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no SKU</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::ProductsPage</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKU, name or barcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get products from Lightspeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review stock changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products come from Lightspeed. Add a connection first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No product matches this search and filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been read from Lightspeed so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading products, stock levels and sales from Lightspeed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::ProgressPanel</name>
    <message>
        <source>Stopping after what is on its way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Lightspeed asked us to wait %n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Checking what an interrupted sync had sent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading shops from Lightspeed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading products from Lightspeed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading stock levels from Lightspeed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading sales from Lightspeed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out what would change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for your review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending stock levels to Lightspeed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking what arrived…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillbridge::Receipt</name>
    <message>
        <source>Receipt of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of this run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::RunTableModel</name>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::Sentences</name>
    <message>
        <source>Something that was entered cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” already exists. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done with this kind of account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is in use by %1. Wait until it has finished, or stop it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. What was done so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent: something changed since this preview was made. Look at the new preview first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the internet connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 is not safe: its certificate was refused. Check this computer&apos;s date, or ask whoever looks after the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The company proxy did not let us through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed has a problem at the moment. Nothing is lost; try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page came instead of data: Lightspeed may be in maintenance, or this network asks you to sign in first. Open a browser to see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed&apos;s answer was incomplete, so nothing of it was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed&apos;s answer was far larger than expected, so nothing of it was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed still asks us to slow down. Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed pointed us to another address, which is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came, so it is not known whether Lightspeed took this. It is read back before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed lost its place in a list. The list is read again from its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed did not accept this. Its words are in the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed this in Lightspeed at the same moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed does not permit this to the signed-in employee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed does not permit this: the permission “%1” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed no longer has this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Lightspeed account has no shops. Add a shop in Lightspeed, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed signed this computer out. Your settings are safe: sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was declined on Lightspeed&apos;s page. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in took too long, so Lightspeed&apos;s answer is no longer valid. Sign in once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was not finished. What you entered is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed does not know this client ID, or the client secret is wrong. New keys can take 24 to 48 hours to become active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You signed in to another account (%1). The sign-in you had is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address that came back is not this sign-in&apos;s. The redirect address registered at Lightspeed must be exactly the one shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s password store is locked, so the sign-in cannot be read. Unlock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no password store, so the sign-in cannot be remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s password store refused to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data was made by a newer version of Tillbridge and was left untouched. Install the newer version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is damaged. It was set aside, not deleted, and what can be read is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tillbridge may not write to %1. Choose another folder or change its rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space; nothing that was saved before is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program keeps the data file busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Is it open in another program?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be imported: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for this permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose warehouses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy redirect address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for this session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falls to zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusually large change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed in Lightspeed since we last sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many products would change at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusually large price change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost is above the price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back by Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No warehouse is chosen for this shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This product keeps no stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made of other products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived in Lightspeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed in Lightspeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off for this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold while we were reading; comes with the next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since the preview; look at it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed already had this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quantity is known for it in the shop&apos;s warehouses</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) have no SKU to match by</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” stands %n times, so nothing was linked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No warehouse is chosen for the shop “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was removed in Lightspeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is below zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are held back until you look at them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It is not certain whether “%1” was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” changed since the preview and was not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was sold while we were sending; it is exact after the next sync</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::SeriesPage</name>
    <message>
        <source>Which Lightspeed do you use?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address where you sign in to Lightspeed tells it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retail R-Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sign in at cloud.lightspeedapp.com or merchantos.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retail X-Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sign in at NAME.retail.lightspeed.app – not in this version yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eCom C-Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a web shop at webshopapp.com or shoplightspeed.com – not in this version yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::SettingTableModel</name>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::SettingWords</name>
    <message>
        <source>Connection enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: nothing is read from or sent to this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shops mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On: every shop gets the stock of its own warehouses. Off: all warehouses feed the default shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of the account at Lightspeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gets all stock while shops mapping is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default employee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used for shops that name none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be registered at Lightspeed exactly like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When somebody last signed in for this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission refreshed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When Lightspeed last renewed this computer&apos;s permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send stock levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends what the warehouses hold to the shops in Lightspeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match products by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must be equal for an item to be linked to a product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units kept back from every shop that has no buffer of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold changes above (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A level that would change by more than this share waits for your decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and above (units)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller changes are never held for their size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold all above (% of products)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When more of the linked products would change at once, all wait for your decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the conversation with Lightspeed is noted down. Never passwords or keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in page opens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where Lightspeed&apos;s own sign-in page is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of Lightspeed&apos;s prices the tables show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barcode (UPC or EAN)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manufacturer SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window of Tillbridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My own browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I paste the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::SettingsPage</name>
    <message>
        <source>Sync settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync settings of this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every connection has settings of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the connection “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its sign-in, settings and mapping are deleted on this computer. Warehouses and their numbers stay, and nothing changes in Lightspeed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::ShopMappingModel</name>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warehouses, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter to choose warehouses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no warehouse chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::ShopsPage</name>
    <message>
        <source>Shops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shops and their warehouses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload shops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose warehouses…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shops yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shops come from Lightspeed once you are signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no shops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a shop in Lightspeed, then reload the shops here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no warehouse yet. Add or import one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warehouses &amp; stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping is saved. Nothing has been sent to Lightspeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review stock changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s) without warehouses are skipped.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 feed(s) more than one shop: both can sell the last piece at the same moment. A buffer helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are choices that are not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillbridge::SignInStep</name>
    <message>
        <source>Sign in to Lightspeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on Lightspeed&apos;s own page; Tillbridge never sees your password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use my own browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the sign-in window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the sign-in address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in window shows %1. Finish signing in there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in. Asking Lightspeed who you are…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in. Continue to see what works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After your own browser: &amp;paste the address it ended at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the sign-in window…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After you allow access, your browser shows a page that may not load. Copy its address and paste it below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a whole address. It begins with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where Lightspeed&apos;s sign-in page opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in window is not installed. Use your own browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lightspeed did not come back yet. The redirect address registered there must be exactly: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy redirect address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::SignInWindow</name>
    <message>
        <source>Sign in to Lightspeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::StartDialog</name>
    <message>
        <source>Start from these numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from Lightspeed&apos;s numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes an item of every product and takes a shop&apos;s stock as the first count of a warehouse. Nothing is sent to Lightspeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the &amp;shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the &amp;warehouse (made when there is none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) will be made</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quantity(ies) will be counted, as of %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 product(s) are left out: %2 without a key, %3 with a key that stands twice, %4 that keep no stock or are made of others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards, choose this warehouse for the shop on the Shops page; until then nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next sync may still find differences: other warehouses, other shops or a buffer take part.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::SyncPage</name>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a connection first; then its stock can be kept right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing planned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now reads Lightspeed and shows every change. Nothing is sent before you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading from Lightspeed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review before sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned %1 from data of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every linked product already has the right stock in Lightspeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first time stock is sent for this connection. Look at the list well: Lightspeed&apos;s numbers become the warehouses&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are held back and not ticked. Tick them if they are right.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still being checked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been sent. Each row is read again just before it is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Send %n stock level(s) to Lightspeed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ticked – %2 – %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillbridge::TwoLists</name>
    <message>
        <source>Choose all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the ticked ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the ticked ones back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::WarehousePicker</name>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warehouses for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked warehouses feed this shop. Sold goods are taken from them in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warehouses, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these warehouses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::WizardPage</name>
    <message>
        <source>Sign in again – step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add connection – step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tillbridge::Words</name>
    <message>
        <source>In sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No item has this SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This product has no SKU to match by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This SKU stands more than once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This product keeps no stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made of other products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived in Lightspeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed in Lightspeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off for this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview, nothing sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done with problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
