<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>main</name>
        <message>
            <source>Connects Lightspeed tills and web shops to warehouses.</source>
            <translation>Connects Lightspeed tills and web shops to warehouses.</translation>
        </message>
        <message>
            <source>Keep data in DIR.</source>
            <translation>Keep data in DIR.</translation>
        </message>
        <message>
            <source>Open the sample store.</source>
            <translation>Open the sample store.</translation>
        </message>
        <message>
            <source>Use this language, e.g. fr.</source>
            <translation>Use this language, e.g. fr.</translation>
        </message>
        <message>
            <source>Tillbridge cannot open</source>
            <translation>Tillbridge cannot open</translation>
        </message>
        <message>
            <source>The sample store</source>
            <translation>The sample store</translation>
        </message>
        <message>
            <source>Forget sign-ins when the console is closed.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>tillbridge::About</name>
        <message>
            <source>About Tillbridge</source>
            <translation>About Tillbridge</translation>
        </message>
        <message>
            <source>Tillbridge %1</source>
            <translation>Tillbridge %1</translation>
        </message>
        <message>
            <source>Connects Lightspeed tills and web shops to the warehouses that supply them.

Free software under the GNU General Public License, version 3 or later.
Qt %1

Your data: %2
Your sign-ins: %3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in this computer's password store</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kept until Tillbridge is closed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>tillbridge::ActivityPage</name>
        <message>
            <source>Runs</source>
            <translation>Runs</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Activity</translation>
        </message>
        <message>
            <source>Runs, newest first. Enter shows what a run did.</source>
            <translation>Runs, newest first. Enter shows what a run did.</translation>
        </message>
        <message>
            <source>Nothing has been done yet</source>
            <translation>Nothing has been done yet</translation>
        </message>
        <message>
            <source>Every sync is kept here with what it changed and why.</source>
            <translation>Every sync is kept here with what it changed and why.</translation>
        </message>
        <message>
            <source>Go to Sync</source>
            <translation>Go to Sync</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::AttentionPage</name>
        <message>
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>What needs your decision</source>
            <translation>What needs your decision</translation>
        </message>
        <message>
            <source>Nothing needs you</source>
            <translation>Nothing needs you</translation>
        </message>
        <message>
            <source>Blank or double SKUs, shops without warehouses and doubtful changes are listed here.</source>
            <translation>Blank or double SKUs, shops without warehouses and doubtful changes are listed here.</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::AttentionTableModel</name>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Since</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ChangeFilters</name>
        <message>
            <source>Filters</source>
            <translation>Filters</translation>
        </message>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>Held back</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Sent</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Failed</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Skipped</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ChangeTableModel</name>
        <message>
            <source>Include %1 in %2</source>
            <translation>Include %1 in %2</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Send</translation>
        </message>
        <message>
            <source>SKU</source>
            <translation>SKU</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Product</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>Shop</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>Will become</source>
            <translation>Will become</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Why</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::CheckList</name>
        <message>
            <source>Works</source>
            <translation>Works</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Missing</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>signed in to %1</source>
            <translation>signed in to %1</translation>
        </message>
        <message>
            <source>read shops (%1)</source>
            <translation>read shops (%1)</translation>
        </message>
        <message>
            <source>read products</source>
            <translation>read products</translation>
        </message>
        <message>
            <source>read stock levels</source>
            <translation>read stock levels</translation>
        </message>
        <message>
            <source>read sales</source>
            <translation>read sales</translation>
        </message>
        <message>
            <source>see costs</source>
            <translation>see costs</translation>
        </message>
        <message>
            <source>change stock levels</source>
            <translation>change stock levels</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>Test connection</translation>
        </message>
        <message>
            <source>Asking Lightspeed… Nothing is changed by this test.</source>
            <translation>Asking Lightspeed… Nothing is changed by this test.</translation>
        </message>
        <message>
            <source>%1 – this permission was not granted; stock is kept right without it</source>
            <translation>%1 – this permission was not granted; stock is kept right without it</translation>
        </message>
        <message>
            <source>%1 – this permission was not granted</source>
            <translation>%1 – this permission was not granted</translation>
        </message>
        <message>
            <source>read shops</source>
            <translation>read shops</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::CheckPage</name>
        <message>
            <source>What works</source>
            <translation>What works</translation>
        </message>
        <message>
            <source>nothing is changed by looking</source>
            <translation>nothing is changed by looking</translation>
        </message>
        <message>
            <source>Asking Lightspeed…</source>
            <translation>Asking Lightspeed…</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>tillbridge::ConnectionSwitch</name>
        <message>
            <source>Connected</source>
            <translation>Connected</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>Sign in again</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message>
            <source>Locked keychain</source>
            <translation>Locked keychain</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>Disabled</translation>
        </message>
        <message>
            <source>Not signed in yet</source>
            <translation>Not signed in yet</translation>
        </message>
        <message>
            <source>Add connection…</source>
            <translation>Add connection…</translation>
        </message>
        <message>
            <source>No connection yet</source>
            <translation>No connection yet</translation>
        </message>
        <message>
            <source>Add one to begin</source>
            <translation>Add one to begin</translation>
        </message>
        <message>
            <source>%1-Series · %2</source>
            <translation>%1-Series · %2</translation>
        </message>
        <message>
            <source>Connection: %1, %2</source>
            <translation>Connection: %1, %2</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ConnectionWizard</name>
        <message>
            <source>Add connection – step %1 of %2: %3</source>
            <translation>Add connection – step %1 of %2: %3</translation>
        </message>
        <message>
            <source>‹ Back</source>
            <translation>‹ Back</translation>
        </message>
        <message>
            <source>Next ›</source>
            <translation>Next ›</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::DonePage</name>
        <message>
            <source>Connected</source>
            <translation>Connected</translation>
        </message>
        <message>
            <source>nothing has been sent to Lightspeed</source>
            <translation>nothing has been sent to Lightspeed</translation>
        </message>
        <message>
            <source>Next: get the products, bring in what your warehouses hold, and choose which warehouses feed which shop.</source>
            <translation>Next: get the products, bring in what your warehouses hold, and choose which warehouses feed which shop.</translation>
        </message>
        <message>
            <source>See products</source>
            <translation>See products</translation>
        </message>
        <message>
            <source>Bring in warehouse quantities</source>
            <translation>Bring in warehouse quantities</translation>
        </message>
        <message>
            <source>Match shops and warehouses</source>
            <translation>Match shops and warehouses</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::HomePage</name>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>To do</translation>
        </message>
        <message>
            <source>Welcome to Tillbridge</source>
            <translation>Welcome to Tillbridge</translation>
        </message>
        <message>
            <source>Connect a Lightspeed account with the warehouses that supply it, see every change before it is sent, and keep the numbers right. Everything stays on this computer.</source>
            <translation>Connect a Lightspeed account with the warehouses that supply it, see every change before it is sent, and keep the numbers right. Everything stays on this computer.</translation>
        </message>
        <message>
            <source>Add connection</source>
            <translation>Add connection</translation>
        </message>
        <message>
            <source>Try the sample store</source>
            <translation>Try the sample store</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sync now</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Home</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Welcome</translation>
        </message>
        <message>
            <source>SAMPLE: this is a made-up store on this computer. Nothing you do here reaches Lightspeed.</source>
            <translation>SAMPLE: this is a made-up store on this computer. Nothing you do here reaches Lightspeed.</translation>
        </message>
        <message>
            <source>%1-Series – %2</source>
            <translation>%1-Series – %2</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Products</translation>
        </message>
        <message>
            <source>%1 products as of %2</source>
            <translation>%1 products as of %2</translation>
        </message>
        <message>
            <source>Nothing has been read from Lightspeed so far.</source>
            <translation>Nothing has been read from Lightspeed so far.</translation>
        </message>
        <message>
            <source>See products</source>
            <translation>See products</translation>
        </message>
        <message>
            <source>Warehouses &amp; stock</source>
            <translation>Warehouses &amp; stock</translation>
        </message>
        <message>
            <source>Import quantities from a file, or start from Lightspeed's numbers.</source>
            <translation>Import quantities from a file, or start from Lightspeed's numbers.</translation>
        </message>
        <message numerus="yes">
            <source>%n warehouse(s)</source>
            <translation>
                <numerusform>%n warehouse</numerusform>
                <numerusform>%n warehouses</numerusform>
            </translation>
        </message>
        <message>
            <source>See warehouses</source>
            <translation>See warehouses</translation>
        </message>
        <message>
            <source>Shops and their warehouses</source>
            <translation>Shops and their warehouses</translation>
        </message>
        <message numerus="yes">
            <source>%n shop(s) fed by warehouses</source>
            <translation>
                <numerusform>%n shop fed by warehouses</numerusform>
                <numerusform>%n shops fed by warehouses</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose which warehouses feed which shop.</source>
            <translation>Choose which warehouses feed which shop.</translation>
        </message>
        <message>
            <source>Map shops</source>
            <translation>Map shops</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Sync</translation>
        </message>
        <message>
            <source>Nothing has been sent yet. You see every change before it is sent.</source>
            <translation>Nothing has been sent yet. You see every change before it is sent.</translation>
        </message>
        <message>
            <source>Last: %1, %2</source>
            <translation>Last: %1, %2</translation>
        </message>
        <message>
            <source>Review changes</source>
            <translation>Review changes</translation>
        </message>
        <message>
            <source>The data file was damaged. It was set aside, not deleted, and what could be read was kept.</source>
            <translation>The data file was damaged. It was set aside, not deleted, and what could be read was kept.</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ImportDialog</name>
        <message>
            <source>Make warehouses that do not exist yet</source>
            <translation>Make warehouses that do not exist yet</translation>
        </message>
        <message>
            <source>Make items that do not exist yet</source>
            <translation>Make items that do not exist yet</translation>
        </message>
        <message>
            <source>What the file would change</source>
            <translation>What the file would change</translation>
        </message>
        <message>
            <source>Import items from %1</source>
            <translation>Import items from %1</translation>
        </message>
        <message>
            <source>Import quantities from %1</source>
            <translation>Import quantities from %1</translation>
        </message>
        <message>
            <source>The numbers were true at</source>
            <translation>The numbers were true at</translation>
        </message>
        <message>
            <source>The numbers were &amp;true at</source>
            <translation>The numbers were &amp;true at</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Reading…</translation>
        </message>
        <message>
            <source>Nothing is imported until every line can be read. Mend the file, then look again.</source>
            <translation>Nothing is imported until every line can be read. Mend the file, then look again.</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Look again</translation>
        </message>
        <message numerus="yes">
            <source>Import %n item(s)</source>
            <translation>
                <numerusform>Import %n item</numerusform>
                <numerusform>Import %n items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n quantity(ies)</source>
            <translation>
                <numerusform>Import %n quantity</numerusform>
                <numerusform>Import %n quantities</numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>Problems in the file</source>
            <translation>Problems in the file</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s) in the file</source>
            <translation>
                <numerusform>%n problem in the file</numerusform>
                <numerusform>%n problems in the file</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ImportRowModel</name>
        <message>
            <source>Line</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>SKU</source>
            <translation>SKU</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Warehouse</source>
            <translation>Warehouse</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>Will become</source>
            <translation>Will become</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>What happens</translation>
        </message>
        <message>
            <source>New</source>
            <translation>New</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Changes</translation>
        </message>
        <message>
            <source>Stays the same</source>
            <translation>Stays the same</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ImportSentences</name>
        <message>
            <source>The file is empty.</source>
            <translation>The file is empty.</translation>
        </message>
        <message>
            <source>The file is larger than 128 MB. Split it into several files.</source>
            <translation>The file is larger than 128 MB. Split it into several files.</translation>
        </message>
        <message>
            <source>This is not a CSV file. Save it as “CSV UTF-8” and choose that file.</source>
            <translation>This is not a CSV file. Save it as “CSV UTF-8” and choose that file.</translation>
        </message>
        <message>
            <source>This is a workbook (%1), not a CSV file. Open it in your spreadsheet program, save it as “CSV UTF-8”, and choose that file.</source>
            <translation>This is a workbook (%1), not a CSV file. Open it in your spreadsheet program, save it as “CSV UTF-8”, and choose that file.</translation>
        </message>
        <message>
            <source>The file's characters are damaged. Save it once more as “CSV UTF-8”.</source>
            <translation>The file's characters are damaged. Save it once more as “CSV UTF-8”.</translation>
        </message>
        <message>
            <source>The column “%1” is missing. The first line must name the columns.</source>
            <translation>The column “%1” is missing. The first line must name the columns.</translation>
        </message>
        <message>
            <source>No column is called like one of your warehouses. Name the columns after them, or use the columns sku, warehouse and quantity.</source>
            <translation>No column is called like one of your warehouses. Name the columns after them, or use the columns sku, warehouse and quantity.</translation>
        </message>
        <message>
            <source>The column “%1” stands twice. Delete or rename one of them.</source>
            <translation>The column “%1” stands twice. Delete or rename one of them.</translation>
        </message>
        <message>
            <source>A quotation mark is opened here and never closed.</source>
            <translation>A quotation mark is opened here and never closed.</translation>
        </message>
        <message>
            <source>There is text after a closing quotation mark. Double the marks that belong to the text.</source>
            <translation>There is text after a closing quotation mark. Double the marks that belong to the text.</translation>
        </message>
        <message>
            <source>There is an invisible control character. Type the cell anew.</source>
            <translation>There is an invisible control character. Type the cell anew.</translation>
        </message>
        <message>
            <source>This line has fewer cells than it needs.</source>
            <translation>This line has fewer cells than it needs.</translation>
        </message>
        <message>
            <source>This line has more cells than the first line has columns. Put text that holds the separator into quotation marks.</source>
            <translation>This line has more cells than the first line has columns. Put text that holds the separator into quotation marks.</translation>
        </message>
        <message>
            <source>The SKU is missing.</source>
            <translation>The SKU is missing.</translation>
        </message>
        <message>
            <source>The warehouse is missing.</source>
            <translation>The warehouse is missing.</translation>
        </message>
        <message>
            <source>The SKU “%1” stands on several lines. Keep one of them.</source>
            <translation>The SKU “%1” stands on several lines. Keep one of them.</translation>
        </message>
        <message>
            <source>The SKU “%1” stands several times for this warehouse. Keep one line.</source>
            <translation>The SKU “%1” stands several times for this warehouse. Keep one line.</translation>
        </message>
        <message>
            <source>No item has the SKU “%1”. Correct it, or let the import make the item.</source>
            <translation>No item has the SKU “%1”. Correct it, or let the import make the item.</translation>
        </message>
        <message>
            <source>There is no warehouse “%1”. Correct the name, or let the import make it.</source>
            <translation>There is no warehouse “%1”. Correct the name, or let the import make it.</translation>
        </message>
        <message>
            <source>A spreadsheet program shortened this number. Format the column as text and enter it in full.</source>
            <translation>A spreadsheet program shortened this number. Format the column as text and enter it in full.</translation>
        </message>
        <message>
            <source>This is not a number.</source>
            <translation>This is not a number.</translation>
        </message>
        <message>
            <source>This could be a thousand or a fraction. Write it without thousands separators, and with two or four decimals.</source>
            <translation>This could be a thousand or a fraction. Write it without thousands separators, and with two or four decimals.</translation>
        </message>
        <message>
            <source>Some numbers of this file use a decimal comma, others a point. Use the same everywhere.</source>
            <translation>Some numbers of this file use a decimal comma, others a point. Use the same everywhere.</translation>
        </message>
        <message>
            <source>Write the number without thousands separators.</source>
            <translation>Write the number without thousands separators.</translation>
        </message>
        <message>
            <source>This number has more digits than can be kept exactly.</source>
            <translation>This number has more digits than can be kept exactly.</translation>
        </message>
        <message>
            <source>This cannot be below zero.</source>
            <translation>This cannot be below zero.</translation>
        </message>
        <message>
            <source>Write yes or no.</source>
            <translation>Write yes or no.</translation>
        </message>
        <message>
            <source>Write the currency as three letters, such as EUR.</source>
            <translation>Write the currency as three letters, such as EUR.</translation>
        </message>
        <message>
            <source>Write date and time like 2024-11-21 14:30.</source>
            <translation>Write date and time like 2024-11-21 14:30.</translation>
        </message>
        <message>
            <source>This moment lies in the future.</source>
            <translation>This moment lies in the future.</translation>
        </message>
        <message>
            <source>There is a reserved number but no quantity.</source>
            <translation>There is a reserved number but no quantity.</translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <comment>what stands in the cell, then what is wrong</comment>
            <translation>“%1”: %2</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>Line %1: %2</translation>
        </message>
        <message>
            <source>Line %1, %2: %3</source>
            <translation>Line %1, %2: %3</translation>
        </message>
        <message>
            <source>The file is in an older character set (Windows-1252). Look at letters with accents.</source>
            <translation>The file is in an older character set (Windows-1252). Look at letters with accents.</translation>
        </message>
        <message>
            <source>The column “%1” is not known and left out.</source>
            <translation>The column “%1” is not known and left out.</translation>
        </message>
        <message>
            <source>The column “enabled” is left out because no connection was chosen.</source>
            <translation>The column “enabled” is left out because no connection was chosen.</translation>
        </message>
        <message>
            <source>The warehouse “%1” will be made.</source>
            <translation>The warehouse “%1” will be made.</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) below zero say what is known already and are left alone.</source>
            <translation>
                <numerusform>%n line below zero says what is known already and is left alone.</numerusform>
                <numerusform>%n lines below zero say what is known already and are left alone.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) are older than the last count: kept in the history, they change nothing.</source>
            <translation>
                <numerusform>%n line is older than the last count: kept in the history, it changes nothing.</numerusform>
                <numerusform>%n lines are older than the last count: kept in the history, they change nothing.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tillbridge::KeysPage</name>
        <message>
            <source>The keys of your Lightspeed app</source>
            <translation>The keys of your Lightspeed app</translation>
        </message>
        <message>
            <source>they are kept in this computer's password store. New keys can take 24 to 48 hours to work</source>
            <translation>they are kept in this computer's password store. New keys can take 24 to 48 hours to work</translation>
        </message>
        <message>
            <source>Show while pressed</source>
            <translation>Show while pressed</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Advanced addresses…</source>
            <translation>Advanced addresses…</translation>
        </message>
        <message>
            <source>Copy redirect address</source>
            <translation>Copy redirect address</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>&amp;Keys</translation>
        </message>
        <message>
            <source>Client &amp;ID</source>
            <translation>Client &amp;ID</translation>
        </message>
        <message>
            <source>Client &amp;secret (leave empty for a public app)</source>
            <translation>Client &amp;secret (leave empty for a public app)</translation>
        </message>
        <message>
            <source>&amp;Redirect address, exactly as registered at Lightspeed</source>
            <translation>&amp;Redirect address, exactly as registered at Lightspeed</translation>
        </message>
        <message>
            <source>Address of the &amp;data</source>
            <translation>Address of the &amp;data</translation>
        </message>
        <message>
            <source>Address of the sign-in &amp;page</source>
            <translation>Address of the sign-in &amp;page</translation>
        </message>
        <message>
            <source>Address that &amp;hands out permissions</source>
            <translation>Address that &amp;hands out permissions</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>New keys</translation>
        </message>
        <message>
            <source>This is not a usable address. It must begin with https://.</source>
            <translation>This is not a usable address. It must begin with https://.</translation>
        </message>
        <message>
            <source>Enter the client ID as Lightspeed shows it.</source>
            <translation>Enter the client ID as Lightspeed shows it.</translation>
        </message>
        <message>
            <source>Where do I find these?</source>
            <translation>Where do I find these?</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::MainWindow</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>&amp;Add connection…</source>
            <translation>&amp;Add connection…</translation>
        </message>
        <message>
            <source>Try the &amp;sample store</source>
            <translation>Try the &amp;sample store</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quit</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>&amp;Go</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>As the system</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>&amp;About Tillbridge</source>
            <translation>&amp;About Tillbridge</translation>
        </message>
        <message>
            <source>SAMPLE – Tillbridge</source>
            <translation>SAMPLE – Tillbridge</translation>
        </message>
        <message>
            <source>Tillbridge</source>
            <translation>Tillbridge</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::NamePage</name>
        <message>
            <source>What should this connection be called?</source>
            <translation>What should this connection be called?</translation>
        </message>
        <message>
            <source>you can change it later</source>
            <translation>you can change it later</translation>
        </message>
        <message>
            <source>for example the name of your business</source>
            <translation>for example the name of your business</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::Navigation</name>
        <message numerus="yes">
            <source>Attention, %n open</source>
            <translation>
                <numerusform>Attention, %n open</numerusform>
                <numerusform>Attention, %n open</numerusform>
            </translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Home</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Products</translation>
        </message>
        <message>
            <source>Shops</source>
            <translation>Shops</translation>
        </message>
        <message>
            <source>Warehouses &amp; stock</source>
            <translation>Warehouses &amp; stock</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Sync</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Activity</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::NoticeBar</name>
        <message>
            <source>Show details</source>
            <translation>Show details</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Close this message</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::PermissionWords</name>
        <message>
            <source>Everything the signed-in employee may do</source>
            <translation>Everything the signed-in employee may do</translation>
        </message>
        <message>
            <source>All administrative records</source>
            <translation>All administrative records</translation>
        </message>
        <message>
            <source>Employees</source>
            <translation>Employees</translation>
        </message>
        <message>
            <source>Manage vendors and manufacturers</source>
            <translation>Manage vendors and manufacturers</translation>
        </message>
        <message>
            <source>Payment types, discounts and taxes</source>
            <translation>Payment types, discounts and taxes</translation>
        </message>
        <message>
            <source>See and manage shops</source>
            <translation>See and manage shops</translation>
        </message>
        <message>
            <source>Void sales</source>
            <translation>Void sales</translation>
        </message>
        <message>
            <source>Manage categories</source>
            <translation>Manage categories</translation>
        </message>
        <message>
            <source>See and change customers</source>
            <translation>See and change customers</translation>
        </message>
        <message>
            <source>See customers</source>
            <translation>See customers</translation>
        </message>
        <message>
            <source>See whole gift card numbers</source>
            <translation>See whole gift card numbers</translation>
        </message>
        <message>
            <source>See and change stock and products</source>
            <translation>See and change stock and products</translation>
        </message>
        <message>
            <source>See products and stock</source>
            <translation>See products and stock</translation>
        </message>
        <message>
            <source>Inventory counts</source>
            <translation>Inventory counts</translation>
        </message>
        <message>
            <source>Apply inventory counts</source>
            <translation>Apply inventory counts</translation>
        </message>
        <message>
            <source>Manage manufacturers</source>
            <translation>Manage manufacturers</translation>
        </message>
        <message>
            <source>Manage vendors</source>
            <translation>Manage vendors</translation>
        </message>
        <message>
            <source>Manage tags</source>
            <translation>Manage tags</translation>
        </message>
        <message>
            <source>See and change costs</source>
            <translation>See and change costs</translation>
        </message>
        <message>
            <source>Create and edit products</source>
            <translation>Create and edit products</translation>
        </message>
        <message>
            <source>Purchase orders</source>
            <translation>Purchase orders</translation>
        </message>
        <message>
            <source>Create sales and see sales</source>
            <translation>Create sales and see sales</translation>
        </message>
        <message>
            <source>See sales</source>
            <translation>See sales</translation>
        </message>
        <message>
            <source>Layaways</source>
            <translation>Layaways</translation>
        </message>
        <message>
            <source>Refunds</source>
            <translation>Refunds</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Reports</translation>
        </message>
        <message>
            <source>Special orders</source>
            <translation>Special orders</translation>
        </message>
        <message>
            <source>Transfers between shops</source>
            <translation>Transfers between shops</translation>
        </message>
        <message>
            <source>Returns to vendors</source>
            <translation>Returns to vendors</translation>
        </message>
        <message>
            <source>Work orders</source>
            <translation>Work orders</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::PermissionsPage</name>
        <message>
            <source>What may Tillbridge do?</source>
            <translation>What may Tillbridge do?</translation>
        </message>
        <message>
            <source>Lightspeed shows this list again before you agree</source>
            <translation>Lightspeed shows this list again before you agree</translation>
        </message>
        <message>
            <source>Presets</source>
            <translation>Presets</translation>
        </message>
        <message>
            <source>Find a permission</source>
            <translation>Find a permission</translation>
        </message>
        <message>
            <source>Stock sync</source>
            <translation>Stock sync</translation>
        </message>
        <message>
            <source>Look only</source>
            <translation>Look only</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Everything</translation>
        </message>
        <message>
            <source>needed for stock sync</source>
            <translation>needed for stock sync</translation>
        </message>
        <message>
            <source>Everything that stock sync needs is chosen.</source>
            <translation>Everything that stock sync needs is chosen.</translation>
        </message>
        <message>
            <source>Stock sync also needs: %1</source>
            <translation>Stock sync also needs: %1</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ProductTableModel</name>
        <message>
            <source>SKU</source>
            <translation>SKU</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Product</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Price</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Cost</translation>
        </message>
        <message>
            <source>Lightspeed</source>
            <translation>Lightspeed</translation>
        </message>
        <message>
            <source>Warehouses</source>
            <translation>Warehouses</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Difference</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>no SKU</source>
            <translation>no SKU</translation>
        </message>
        <message>
            <source>Lightspeed shows costs only with the permission to see them.</source>
            <translation>Lightspeed shows costs only with the permission to see them.</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ProductsPage</name>
        <message>
            <source>Filters</source>
            <translation>Filters</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Products</translation>
        </message>
        <message>
            <source>SKU, name or barcode</source>
            <translation>SKU, name or barcode</translation>
        </message>
        <message>
            <source>Search products</source>
            <translation>Search products</translation>
        </message>
        <message>
            <source>Get products from Lightspeed</source>
            <translation>Get products from Lightspeed</translation>
        </message>
        <message>
            <source>Review stock changes…</source>
            <translation>Review stock changes…</translation>
        </message>
        <message>
            <source>as of %1</source>
            <translation>as of %1</translation>
        </message>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Will change</source>
            <translation>Will change</translation>
        </message>
        <message>
            <source>Needs your decision</source>
            <translation>Needs your decision</translation>
        </message>
        <message>
            <source>Not linked</source>
            <translation>Not linked</translation>
        </message>
        <message>
            <source>Out of stock</source>
            <translation>Out of stock</translation>
        </message>
        <message>
            <source>%1 of %2 shown</source>
            <translation>%1 of %2 shown</translation>
        </message>
        <message>
            <source>%1 shown</source>
            <translation>%1 shown</translation>
        </message>
        <message>
            <source>No connection yet</source>
            <translation>No connection yet</translation>
        </message>
        <message>
            <source>Products come from Lightspeed. Add a connection first.</source>
            <translation>Products come from Lightspeed. Add a connection first.</translation>
        </message>
        <message>
            <source>Add connection…</source>
            <translation>Add connection…</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>Nothing matches</translation>
        </message>
        <message>
            <source>No product matches this search and filter.</source>
            <translation>No product matches this search and filter.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Show all</translation>
        </message>
        <message>
            <source>No products yet</source>
            <translation>No products yet</translation>
        </message>
        <message>
            <source>Nothing has been read from Lightspeed so far.</source>
            <translation>Nothing has been read from Lightspeed so far.</translation>
        </message>
        <message>
            <source>Reading products, stock levels and sales from Lightspeed…</source>
            <translation>Reading products, stock levels and sales from Lightspeed…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ProgressPanel</name>
        <message>
            <source>Stopping after what is on its way…</source>
            <translation>Stopping after what is on its way…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progress</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
        <message numerus="yes">
            <source>Lightspeed asked us to wait %n second(s)</source>
            <translation>
                <numerusform>Lightspeed asked us to wait %n second</numerusform>
                <numerusform>Lightspeed asked us to wait %n seconds</numerusform>
            </translation>
        </message>
        <message>
            <source>Checking what an interrupted sync had sent…</source>
            <translation>Checking what an interrupted sync had sent…</translation>
        </message>
        <message>
            <source>Reading shops from Lightspeed…</source>
            <translation>Reading shops from Lightspeed…</translation>
        </message>
        <message>
            <source>Reading products from Lightspeed…</source>
            <translation>Reading products from Lightspeed…</translation>
        </message>
        <message>
            <source>Reading stock levels from Lightspeed…</source>
            <translation>Reading stock levels from Lightspeed…</translation>
        </message>
        <message>
            <source>Reading sales from Lightspeed…</source>
            <translation>Reading sales from Lightspeed…</translation>
        </message>
        <message>
            <source>Working out what would change…</source>
            <translation>Working out what would change…</translation>
        </message>
        <message>
            <source>Ready for your review</source>
            <translation>Ready for your review</translation>
        </message>
        <message>
            <source>Sending stock levels to Lightspeed…</source>
            <translation>Sending stock levels to Lightspeed…</translation>
        </message>
        <message>
            <source>Checking what arrived…</source>
            <translation>Checking what arrived…</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message numerus="yes">
            <source>about %n second(s) left</source>
            <translation>
                <numerusform>about %n second left</numerusform>
                <numerusform>about %n seconds left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>about %n minute left</numerusform>
                <numerusform>about %n minutes left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tillbridge::Receipt</name>
        <message>
            <source>Receipt of %1</source>
            <translation>Receipt of %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Changes of this run</source>
            <translation>Changes of this run</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::RunTableModel</name>
        <message>
            <source>Started</source>
            <translation>Started</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Connection</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Sent</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Failed</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Skipped</translation>
        </message>
        <message>
            <source>Not sure</source>
            <translation>Not sure</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>Not sent</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>To decide</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::SearchField</name>
        <message>
            <source>Clear the search</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>tillbridge::Sentences</name>
        <message>
            <source>Something that was entered cannot be used.</source>
            <translation>Something that was entered cannot be used.</translation>
        </message>
        <message>
            <source>“%1” cannot be used here.</source>
            <translation>“%1” cannot be used here.</translation>
        </message>
        <message>
            <source>“%1” was not found.</source>
            <translation>“%1” was not found.</translation>
        </message>
        <message>
            <source>“%1” already exists. Choose another name.</source>
            <translation>“%1” already exists. Choose another name.</translation>
        </message>
        <message>
            <source>This cannot be done with this kind of account.</source>
            <translation>This cannot be done with this kind of account.</translation>
        </message>
        <message>
            <source>This is in use by %1. Wait until it has finished, or stop it there.</source>
            <translation>This is in use by %1. Wait until it has finished, or stop it there.</translation>
        </message>
        <message>
            <source>another program</source>
            <translation>another program</translation>
        </message>
        <message>
            <source>Cancelled. What was done so far is kept.</source>
            <translation>Cancelled. What was done so far is kept.</translation>
        </message>
        <message>
            <source>Nothing was sent: something changed since this preview was made. Look at the new preview first.</source>
            <translation>Nothing was sent: something changed since this preview was made. Look at the new preview first.</translation>
        </message>
        <message>
            <source>Lightspeed</source>
            <translation>Lightspeed</translation>
        </message>
        <message>
            <source>%1 cannot be reached. Check the internet connection.</source>
            <translation>%1 cannot be reached. Check the internet connection.</translation>
        </message>
        <message>
            <source>The connection to %1 is not safe: its certificate was refused. Check this computer's date, or ask whoever looks after the network.</source>
            <translation>The connection to %1 is not safe: its certificate was refused. Check this computer's date, or ask whoever looks after the network.</translation>
        </message>
        <message>
            <source>The company proxy did not let us through. If it wants a user name and a password, put them into this computer's proxy settings or into the environment variable https_proxy, then start Tillbridge again.</source>
            <translation>The company proxy did not let us through. If it wants a user name and a password, put them into this computer's proxy settings or into the environment variable https_proxy, then start Tillbridge again.</translation>
        </message>
        <message>
            <source>%1 did not answer in time.</source>
            <translation>%1 did not answer in time.</translation>
        </message>
        <message>
            <source>Lightspeed has a problem at the moment. Nothing is lost; try again in a few minutes.</source>
            <translation>Lightspeed has a problem at the moment. Nothing is lost; try again in a few minutes.</translation>
        </message>
        <message>
            <source>A web page came instead of data: Lightspeed may be in maintenance, or this network asks you to sign in first. Open a browser to see.</source>
            <translation>A web page came instead of data: Lightspeed may be in maintenance, or this network asks you to sign in first. Open a browser to see.</translation>
        </message>
        <message>
            <source>Lightspeed's answer was incomplete, so nothing of it was used.</source>
            <translation>Lightspeed's answer was incomplete, so nothing of it was used.</translation>
        </message>
        <message>
            <source>Lightspeed's answer was far larger than expected, so nothing of it was used.</source>
            <translation>Lightspeed's answer was far larger than expected, so nothing of it was used.</translation>
        </message>
        <message>
            <source>Lightspeed still asks us to slow down. Try again in a few minutes.</source>
            <translation>Lightspeed still asks us to slow down. Try again in a few minutes.</translation>
        </message>
        <message>
            <source>Lightspeed pointed us to another address, which is not allowed.</source>
            <translation>Lightspeed pointed us to another address, which is not allowed.</translation>
        </message>
        <message>
            <source>No answer came, so it is not known whether Lightspeed took this. It is read back before anything is sent again.</source>
            <translation>No answer came, so it is not known whether Lightspeed took this. It is read back before anything is sent again.</translation>
        </message>
        <message>
            <source>Lightspeed lost its place in a list. The list is read again from its start.</source>
            <translation>Lightspeed lost its place in a list. The list is read again from its start.</translation>
        </message>
        <message>
            <source>Lightspeed did not accept this. Its words are in the details.</source>
            <translation>Lightspeed did not accept this. Its words are in the details.</translation>
        </message>
        <message>
            <source>Somebody changed this in Lightspeed at the same moment.</source>
            <translation>Somebody changed this in Lightspeed at the same moment.</translation>
        </message>
        <message>
            <source>Lightspeed no longer has this.</source>
            <translation>Lightspeed no longer has this.</translation>
        </message>
        <message>
            <source>This Lightspeed account has no shops. Add a shop in Lightspeed, then try again.</source>
            <translation>This Lightspeed account has no shops. Add a shop in Lightspeed, then try again.</translation>
        </message>
        <message>
            <source>The sign-in was declined on Lightspeed's page. Nothing was changed.</source>
            <translation>The sign-in was declined on Lightspeed's page. Nothing was changed.</translation>
        </message>
        <message>
            <source>The sign-in took too long, so Lightspeed's answer is no longer valid. Sign in once more.</source>
            <translation>The sign-in took too long, so Lightspeed's answer is no longer valid. Sign in once more.</translation>
        </message>
        <message>
            <source>The sign-in was not finished. What you entered is kept.</source>
            <translation>The sign-in was not finished. What you entered is kept.</translation>
        </message>
        <message>
            <source>Lightspeed does not know this client ID, or the client secret is wrong. New keys can take 24 to 48 hours to become active.</source>
            <translation>Lightspeed does not know this client ID, or the client secret is wrong. New keys can take 24 to 48 hours to become active.</translation>
        </message>
        <message>
            <source>You signed in to another account (%1). The sign-in you had is kept.</source>
            <translation>You signed in to another account (%1). The sign-in you had is kept.</translation>
        </message>
        <message>
            <source>The address that came back is not this sign-in's. The redirect address registered at Lightspeed must be exactly the one shown here.</source>
            <translation>The address that came back is not this sign-in's. The redirect address registered at Lightspeed must be exactly the one shown here.</translation>
        </message>
        <message>
            <source>the data folder</source>
            <translation>the data folder</translation>
        </message>
        <message>
            <source>This computer's password store is locked, so the sign-in cannot be read. Unlock it, then try again.</source>
            <translation>This computer's password store is locked, so the sign-in cannot be read. Unlock it, then try again.</translation>
        </message>
        <message>
            <source>This computer has no password store, so the sign-in cannot be remembered.</source>
            <translation>This computer has no password store, so the sign-in cannot be remembered.</translation>
        </message>
        <message>
            <source>This computer's password store refused to answer.</source>
            <translation>This computer's password store refused to answer.</translation>
        </message>
        <message>
            <source>The data was made by a newer version of Tillbridge and was left untouched. Install the newer version to open it.</source>
            <translation>The data was made by a newer version of Tillbridge and was left untouched. Install the newer version to open it.</translation>
        </message>
        <message>
            <source>Tillbridge may not write to %1. Choose another folder or change its rights.</source>
            <translation>Tillbridge may not write to %1. Choose another folder or change its rights.</translation>
        </message>
        <message>
            <source>The disk is full. Free some space; nothing that was saved before is lost.</source>
            <translation>The disk is full. Free some space; nothing that was saved before is lost.</translation>
        </message>
        <message>
            <source>The data file could not be read or written.</source>
            <translation>The data file could not be read or written.</translation>
        </message>
        <message>
            <source>The file %1 cannot be read.</source>
            <translation>The file %1 cannot be read.</translation>
        </message>
        <message>
            <source>The file %1 cannot be written. Is it open in another program?</source>
            <translation>The file %1 cannot be written. Is it open in another program?</translation>
        </message>
        <message>
            <source>This file cannot be imported.</source>
            <translation>This file cannot be imported.</translation>
        </message>
        <message>
            <source>This file cannot be imported: %1</source>
            <translation>This file cannot be imported: %1</translation>
        </message>
        <message>
            <source>Something unexpected happened.</source>
            <translation>Something unexpected happened.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>Sign in again</translation>
        </message>
        <message>
            <source>Ask for this permission</source>
            <translation>Ask for this permission</translation>
        </message>
        <message>
            <source>Choose warehouses</source>
            <translation>Choose warehouses</translation>
        </message>
        <message>
            <source>Copy redirect address</source>
            <translation>Copy redirect address</translation>
        </message>
        <message>
            <source>Edit the keys</source>
            <translation>Edit the keys</translation>
        </message>
        <message>
            <source>Proxy settings</source>
            <translation>Proxy settings</translation>
        </message>
        <message>
            <source>Unlock and try again</source>
            <translation>Unlock and try again</translation>
        </message>
        <message>
            <source>Keep for this session only</source>
            <translation>Keep for this session only</translation>
        </message>
        <message>
            <source>Plan again</source>
            <translation>Plan again</translation>
        </message>
        <message>
            <source>Get the newer version</source>
            <translation>Get the newer version</translation>
        </message>
        <message>
            <source>Choose another file</source>
            <translation>Choose another file</translation>
        </message>
        <message>
            <source>Falls to zero</source>
            <translation>Falls to zero</translation>
        </message>
        <message>
            <source>Unusually large change</source>
            <translation>Unusually large change</translation>
        </message>
        <message>
            <source>Many products would change at once</source>
            <translation>Many products would change at once</translation>
        </message>
        <message>
            <source>Unusually large price change</source>
            <translation>Unusually large price change</translation>
        </message>
        <message>
            <source>Cost is above the price</source>
            <translation>Cost is above the price</translation>
        </message>
        <message>
            <source>Taken back by Undo</source>
            <translation>Taken back by Undo</translation>
        </message>
        <message>
            <source>No warehouse is chosen for this shop</source>
            <translation>No warehouse is chosen for this shop</translation>
        </message>
        <message>
            <source>This product keeps no stock</source>
            <translation>This product keeps no stock</translation>
        </message>
        <message>
            <source>Made of other products</source>
            <translation>Made of other products</translation>
        </message>
        <message>
            <source>Archived in Lightspeed</source>
            <translation>Archived in Lightspeed</translation>
        </message>
        <message>
            <source>Removed in Lightspeed</source>
            <translation>Removed in Lightspeed</translation>
        </message>
        <message>
            <source>Switched off for this connection</source>
            <translation>Switched off for this connection</translation>
        </message>
        <message>
            <source>Not ticked</source>
            <translation>Not ticked</translation>
        </message>
        <message>
            <source>Sold while we were reading; comes with the next run</source>
            <translation>Sold while we were reading; comes with the next run</translation>
        </message>
        <message>
            <source>Changed since the preview; look at it again</source>
            <translation>Changed since the preview; look at it again</translation>
        </message>
        <message>
            <source>Lightspeed already had this number</source>
            <translation>Lightspeed already had this number</translation>
        </message>
        <message>
            <source>No quantity is known for it in the shop's warehouses</source>
            <translation>No quantity is known for it in the shop's warehouses</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s) have no SKU to match by</source>
            <translation>
                <numerusform>%n product has no SKU to match by</numerusform>
                <numerusform>%n products have no SKU to match by</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“%1” stands %n times, so nothing was linked</source>
            <translation>
                <numerusform>“%1” stands %n time, so nothing was linked</numerusform>
                <numerusform>“%1” stands %n times, so nothing was linked</numerusform>
            </translation>
        </message>
        <message>
            <source>No warehouse is chosen for the shop “%1”</source>
            <translation>No warehouse is chosen for the shop “%1”</translation>
        </message>
        <message>
            <source>“%1” was removed in Lightspeed</source>
            <translation>“%1” was removed in Lightspeed</translation>
        </message>
        <message>
            <source>“%1” is below zero</source>
            <translation>“%1” is below zero</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) are held back until you look at them</source>
            <translation>
                <numerusform>%n change is held back until you look at it</numerusform>
                <numerusform>%n changes are held back until you look at them</numerusform>
            </translation>
        </message>
        <message>
            <source>It is not certain whether “%1” was sent</source>
            <translation>It is not certain whether “%1” was sent</translation>
        </message>
        <message>
            <source>“%1” changed since the preview and was not sent</source>
            <translation>“%1” changed since the preview and was not sent</translation>
        </message>
        <message>
            <source>Give it a name of 1 to 200 characters.</source>
            <translation>Give it a name of 1 to 200 characters.</translation>
        </message>
        <message>
            <source>The client ID is missing or has spaces in it. Copy it once more from your Lightspeed app.</source>
            <translation>The client ID is missing or has spaces in it. Copy it once more from your Lightspeed app.</translation>
        </message>
        <message>
            <source>The client secret has spaces in it. Copy it once more from your Lightspeed app.</source>
            <translation>The client secret has spaces in it. Copy it once more from your Lightspeed app.</translation>
        </message>
        <message>
            <source>The access token is missing or has spaces in it. Copy it once more.</source>
            <translation>The access token is missing or has spaces in it. Copy it once more.</translation>
        </message>
        <message>
            <source>The redirect address is missing or cannot be used. It is the one registered for your Lightspeed app and begins with https://.</source>
            <translation>The redirect address is missing or cannot be used. It is the one registered for your Lightspeed app and begins with https://.</translation>
        </message>
        <message>
            <source>Lightspeed does not permit this to the signed-in employee. Ask the owner of the account.</source>
            <translation>Lightspeed does not permit this to the signed-in employee. Ask the owner of the account.</translation>
        </message>
        <message>
            <source>Lightspeed does not permit this: the permission “%1” is missing. Ask the owner of the account for it, then sign in again.</source>
            <translation>Lightspeed does not permit this: the permission “%1” is missing. Ask the owner of the account for it, then sign in again.</translation>
        </message>
        <message>
            <source>This computer is not signed in to Lightspeed, or no longer. Your settings are safe: sign in.</source>
            <translation>This computer is not signed in to Lightspeed, or no longer. Your settings are safe: sign in.</translation>
        </message>
        <message>
            <source>The address “%1” cannot be used. It must begin with https://.</source>
            <translation>The address “%1” cannot be used. It must begin with https://.</translation>
        </message>
        <message>
            <source>The data file is damaged, so nothing more is sent. Close Tillbridge and open it again: the damaged file is then set aside, not deleted, and what can be read is kept.</source>
            <translation>The data file is damaged, so nothing more is sent. Close Tillbridge and open it again: the damaged file is then set aside, not deleted, and what can be read is kept.</translation>
        </message>
        <message>
            <source>Another program keeps the data file busy. Close any other Tillbridge, then try again.</source>
            <translation>Another program keeps the data file busy. Close any other Tillbridge, then try again.</translation>
        </message>
        <message>
            <source>Sold or changed in Lightspeed since the count or our last sending</source>
            <translation>Sold or changed in Lightspeed since the count or our last sending</translation>
        </message>
        <message>
            <source>No shop is chosen for the warehouses: choose the default shop in the settings</source>
            <translation>No shop is chosen for the warehouses: choose the default shop in the settings</translation>
        </message>
        <message>
            <source>“%1” was sold after we had read its level for sending: Lightspeed may show too many. Count it</source>
            <translation>“%1” was sold after we had read its level for sending: Lightspeed may show too many. Count it</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) from Lightspeed could not be understood and were left out</source>
            <translation>
                <numerusform>%n row from Lightspeed could not be understood and was left out</numerusform>
                <numerusform>%n rows from Lightspeed could not be understood and were left out</numerusform>
            </translation>
        </message>
        <message>
            <source>It is not known yet what became of the last numbers that were sent. Sync once more, which reads them back; then remove the connection.</source>
            <translation>It is not known yet what became of the last numbers that were sent. Sync once more, which reads them back; then remove the connection.</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::SeriesPage</name>
        <message>
            <source>Which Lightspeed do you use?</source>
            <translation>Which Lightspeed do you use?</translation>
        </message>
        <message>
            <source>the address where you sign in to Lightspeed tells it</source>
            <translation>the address where you sign in to Lightspeed tells it</translation>
        </message>
        <message>
            <source>Retail R-Series</source>
            <translation>Retail R-Series</translation>
        </message>
        <message>
            <source>You sign in at cloud.lightspeedapp.com or merchantos.com</source>
            <translation>You sign in at cloud.lightspeedapp.com or merchantos.com</translation>
        </message>
        <message>
            <source>Retail X-Series</source>
            <translation>Retail X-Series</translation>
        </message>
        <message>
            <source>You sign in at NAME.retail.lightspeed.app – not in this version yet</source>
            <translation>You sign in at NAME.retail.lightspeed.app – not in this version yet</translation>
        </message>
        <message>
            <source>eCom C-Series</source>
            <translation>eCom C-Series</translation>
        </message>
        <message>
            <source>You have a web shop at webshopapp.com or shoplightspeed.com – not in this version yet</source>
            <translation>You have a web shop at webshopapp.com or shoplightspeed.com – not in this version yet</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::SettingTableModel</name>
        <message>
            <source>Setting</source>
            <translation>Setting</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>What it does</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::SettingWords</name>
        <message>
            <source>Connection enabled</source>
            <translation>Connection enabled</translation>
        </message>
        <message>
            <source>Off: nothing is read from or sent to this account.</source>
            <translation>Off: nothing is read from or sent to this account.</translation>
        </message>
        <message>
            <source>Shops mapping</source>
            <translation>Shops mapping</translation>
        </message>
        <message>
            <source>On: every shop gets the stock of its own warehouses. Off: all warehouses feed the default shop.</source>
            <translation>On: every shop gets the stock of its own warehouses. Off: all warehouses feed the default shop.</translation>
        </message>
        <message>
            <source>Account ID</source>
            <translation>Account ID</translation>
        </message>
        <message>
            <source>The number of the account at Lightspeed.</source>
            <translation>The number of the account at Lightspeed.</translation>
        </message>
        <message>
            <source>Default shop</source>
            <translation>Default shop</translation>
        </message>
        <message>
            <source>Gets all stock while shops mapping is off.</source>
            <translation>Gets all stock while shops mapping is off.</translation>
        </message>
        <message>
            <source>Default employee</source>
            <translation>Default employee</translation>
        </message>
        <message>
            <source>Used for shops that name none.</source>
            <translation>Used for shops that name none.</translation>
        </message>
        <message>
            <source>Default register</source>
            <translation>Default register</translation>
        </message>
        <message>
            <source>Redirect address</source>
            <translation>Redirect address</translation>
        </message>
        <message>
            <source>Must be registered at Lightspeed exactly like this.</source>
            <translation>Must be registered at Lightspeed exactly like this.</translation>
        </message>
        <message>
            <source>Signed in on</source>
            <translation>Signed in on</translation>
        </message>
        <message>
            <source>When somebody last signed in for this connection.</source>
            <translation>When somebody last signed in for this connection.</translation>
        </message>
        <message>
            <source>Permission refreshed on</source>
            <translation>Permission refreshed on</translation>
        </message>
        <message>
            <source>When Lightspeed last renewed this computer's permission.</source>
            <translation>When Lightspeed last renewed this computer's permission.</translation>
        </message>
        <message>
            <source>Send stock levels</source>
            <translation>Send stock levels</translation>
        </message>
        <message>
            <source>Sends what the warehouses hold to the shops in Lightspeed.</source>
            <translation>Sends what the warehouses hold to the shops in Lightspeed.</translation>
        </message>
        <message>
            <source>Match products by</source>
            <translation>Match products by</translation>
        </message>
        <message>
            <source>What must be equal for an item to be linked to a product.</source>
            <translation>What must be equal for an item to be linked to a product.</translation>
        </message>
        <message>
            <source>Stock buffer</source>
            <translation>Stock buffer</translation>
        </message>
        <message>
            <source>Units kept back from every shop that has no buffer of its own.</source>
            <translation>Units kept back from every shop that has no buffer of its own.</translation>
        </message>
        <message>
            <source>Hold changes above (%)</source>
            <translation>Hold changes above (%)</translation>
        </message>
        <message>
            <source>A level that would change by more than this share waits for your decision.</source>
            <translation>A level that would change by more than this share waits for your decision.</translation>
        </message>
        <message>
            <source>… and above (units)</source>
            <translation>… and above (units)</translation>
        </message>
        <message>
            <source>Smaller changes are never held for their size.</source>
            <translation>Smaller changes are never held for their size.</translation>
        </message>
        <message>
            <source>Hold all above (% of products)</source>
            <translation>Hold all above (% of products)</translation>
        </message>
        <message>
            <source>When more of the linked products would change at once, all wait for your decision.</source>
            <translation>When more of the linked products would change at once, all wait for your decision.</translation>
        </message>
        <message>
            <source>Traffic log</source>
            <translation>Traffic log</translation>
        </message>
        <message>
            <source>How much of the conversation with Lightspeed is noted down. Never passwords or keys.</source>
            <translation>How much of the conversation with Lightspeed is noted down. Never passwords or keys.</translation>
        </message>
        <message>
            <source>Sign-in page opens in</source>
            <translation>Sign-in page opens in</translation>
        </message>
        <message>
            <source>Where Lightspeed's own sign-in page is shown.</source>
            <translation>Where Lightspeed's own sign-in page is shown.</translation>
        </message>
        <message>
            <source>Price level</source>
            <translation>Price level</translation>
        </message>
        <message>
            <source>Which of Lightspeed's prices the tables show.</source>
            <translation>Which of Lightspeed's prices the tables show.</translation>
        </message>
        <message>
            <source>Custom SKU</source>
            <translation>Custom SKU</translation>
        </message>
        <message>
            <source>System SKU</source>
            <translation>System SKU</translation>
        </message>
        <message>
            <source>Barcode (UPC or EAN)</source>
            <translation>Barcode (UPC or EAN)</translation>
        </message>
        <message>
            <source>Manufacturer SKU</source>
            <translation>Manufacturer SKU</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Off</translation>
        </message>
        <message>
            <source>Simple</source>
            <translation>Simple</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Full</translation>
        </message>
        <message>
            <source>Long</source>
            <translation>Long</translation>
        </message>
        <message>
            <source>A window of Tillbridge</source>
            <translation>A window of Tillbridge</translation>
        </message>
        <message>
            <source>My own browser</source>
            <translation>My own browser</translation>
        </message>
        <message>
            <source>I paste the address</source>
            <translation>I paste the address</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::SettingsPage</name>
        <message>
            <source>Sync settings</source>
            <translation>Sync settings</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Sign in again…</source>
            <translation>Sign in again…</translation>
        </message>
        <message>
            <source>Test connection…</source>
            <translation>Test connection…</translation>
        </message>
        <message>
            <source>Remove connection…</source>
            <translation>Remove connection…</translation>
        </message>
        <message>
            <source>Sync settings of this connection</source>
            <translation>Sync settings of this connection</translation>
        </message>
        <message>
            <source>No connection yet</source>
            <translation>No connection yet</translation>
        </message>
        <message>
            <source>Every connection has settings of its own.</source>
            <translation>Every connection has settings of its own.</translation>
        </message>
        <message>
            <source>Add connection…</source>
            <translation>Add connection…</translation>
        </message>
        <message>
            <source>Remove connection</source>
            <translation>Remove connection</translation>
        </message>
        <message>
            <source>Remove the connection “%1”?</source>
            <translation>Remove the connection “%1”?</translation>
        </message>
        <message>
            <source>Its sign-in, settings and mapping are deleted on this computer. Warehouses and their numbers stay, and nothing changes in Lightspeed.</source>
            <translation>Its sign-in, settings and mapping are deleted on this computer. Warehouses and their numbers stay, and nothing changes in Lightspeed.</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ShopMappingModel</name>
        <message>
            <source>Shop</source>
            <translation>Shop</translation>
        </message>
        <message>
            <source>Warehouses, in order</source>
            <translation>Warehouses, in order</translation>
        </message>
        <message>
            <source>Employee</source>
            <translation>Employee</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Register</translation>
        </message>
        <message>
            <source>Buffer</source>
            <translation>Buffer</translation>
        </message>
        <message>
            <source>Press Enter to choose warehouses</source>
            <translation>Press Enter to choose warehouses</translation>
        </message>
        <message>
            <source>no warehouse chosen</source>
            <translation>no warehouse chosen</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ShopsPage</name>
        <message>
            <source>Shops</source>
            <translation>Shops</translation>
        </message>
        <message>
            <source>Shops and their warehouses</source>
            <translation>Shops and their warehouses</translation>
        </message>
        <message>
            <source>Reload shops</source>
            <translation>Reload shops</translation>
        </message>
        <message>
            <source>Choose warehouses…</source>
            <translation>Choose warehouses…</translation>
        </message>
        <message>
            <source>Save mapping</source>
            <translation>Save mapping</translation>
        </message>
        <message>
            <source>No shops yet</source>
            <translation>No shops yet</translation>
        </message>
        <message>
            <source>Shops come from Lightspeed once you are signed in.</source>
            <translation>Shops come from Lightspeed once you are signed in.</translation>
        </message>
        <message>
            <source>Add connection…</source>
            <translation>Add connection…</translation>
        </message>
        <message>
            <source>This account has no shops</source>
            <translation>This account has no shops</translation>
        </message>
        <message>
            <source>Add a shop in Lightspeed, then reload the shops here.</source>
            <translation>Add a shop in Lightspeed, then reload the shops here.</translation>
        </message>
        <message>
            <source>There is no warehouse yet. Add or import one first.</source>
            <translation>There is no warehouse yet. Add or import one first.</translation>
        </message>
        <message>
            <source>Warehouses &amp; stock</source>
            <translation>Warehouses &amp; stock</translation>
        </message>
        <message>
            <source>The mapping is saved. Nothing has been sent to Lightspeed.</source>
            <translation>The mapping is saved. Nothing has been sent to Lightspeed.</translation>
        </message>
        <message>
            <source>Review stock changes…</source>
            <translation>Review stock changes…</translation>
        </message>
        <message numerus="yes">
            <source>%n shop(s) without warehouses are skipped.</source>
            <translation>
                <numerusform>%n shop without warehouses is skipped.</numerusform>
                <numerusform>%n shops without warehouses are skipped.</numerusform>
            </translation>
        </message>
        <message>
            <source>There are choices that are not saved yet.</source>
            <translation>There are choices that are not saved yet.</translation>
        </message>
        <message numerus="yes">
            <source>%n shop(s)</source>
            <translation>
                <numerusform>%n shop</numerusform>
                <numerusform>%n shops</numerusform>
            </translation>
        </message>
        <message>
            <source>A shop's stock in Lightspeed becomes the sum of what its warehouses can deliver, less the buffer. Sold goods are taken from the warehouses in their order.</source>
            <translation>A shop's stock in Lightspeed becomes the sum of what its warehouses can deliver, less the buffer. Sold goods are taken from the warehouses in their order.</translation>
        </message>
        <message>
            <source>More than one shop is fed by %1: both can sell the last piece at the same moment. A buffer helps.</source>
            <translation>More than one shop is fed by %1: both can sell the last piece at the same moment. A buffer helps.</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::SignInStep</name>
        <message>
            <source>Sign in to Lightspeed</source>
            <translation>Sign in to Lightspeed</translation>
        </message>
        <message>
            <source>on Lightspeed's own page; Tillbridge never sees your password</source>
            <translation>on Lightspeed's own page; Tillbridge never sees your password</translation>
        </message>
        <message>
            <source>Sign in here</source>
            <translation>Sign in here</translation>
        </message>
        <message>
            <source>Use my own browser</source>
            <translation>Use my own browser</translation>
        </message>
        <message>
            <source>Show the sign-in window</source>
            <translation>Show the sign-in window</translation>
        </message>
        <message>
            <source>Cancel sign-in</source>
            <translation>Cancel sign-in</translation>
        </message>
        <message>
            <source>Copy the sign-in address</source>
            <translation>Copy the sign-in address</translation>
        </message>
        <message>
            <source>Use this address</source>
            <translation>Use this address</translation>
        </message>
        <message>
            <source>The sign-in window shows %1. Finish signing in there.</source>
            <translation>The sign-in window shows %1. Finish signing in there.</translation>
        </message>
        <message>
            <source>Signed in. Asking Lightspeed who you are…</source>
            <translation>Signed in. Asking Lightspeed who you are…</translation>
        </message>
        <message>
            <source>You are signed in. Continue to see what works.</source>
            <translation>You are signed in. Continue to see what works.</translation>
        </message>
        <message>
            <source>Next: check</source>
            <translation>Next: check</translation>
        </message>
        <message>
            <source>After your own browser: &amp;paste the address it ended at</source>
            <translation>After your own browser: &amp;paste the address it ended at</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Preparing…</translation>
        </message>
        <message>
            <source>Opening the sign-in window…</source>
            <translation>Opening the sign-in window…</translation>
        </message>
        <message>
            <source>After you allow access, your browser shows a page that may not load. Copy its address and paste it below.</source>
            <translation>After you allow access, your browser shows a page that may not load. Copy its address and paste it below.</translation>
        </message>
        <message>
            <source>This is not a whole address. It begins with %1.</source>
            <translation>This is not a whole address. It begins with %1.</translation>
        </message>
        <message>
            <source>Choose where Lightspeed's sign-in page opens.</source>
            <translation>Choose where Lightspeed's sign-in page opens.</translation>
        </message>
        <message>
            <source>The sign-in window is not installed. Use your own browser.</source>
            <translation>The sign-in window is not installed. Use your own browser.</translation>
        </message>
        <message>
            <source>Lightspeed did not come back yet. The redirect address registered there must be exactly: %1</source>
            <translation>Lightspeed did not come back yet. The redirect address registered there must be exactly: %1</translation>
        </message>
        <message>
            <source>Copy redirect address</source>
            <translation>Copy redirect address</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::SignInWindow</name>
        <message>
            <source>Sign in to Lightspeed</source>
            <translation>Sign in to Lightspeed</translation>
        </message>
        <message>
            <source>Address of this page</source>
            <translation>Address of this page</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>Loading</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Cut</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Paste</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::StartDialog</name>
        <message>
            <source>Start from these numbers</source>
            <translation>Start from these numbers</translation>
        </message>
        <message>
            <source>Start from Lightspeed's numbers</source>
            <translation>Start from Lightspeed's numbers</translation>
        </message>
        <message>
            <source>Makes an item of every product and takes a shop's stock as the first count of a warehouse. Nothing is sent to Lightspeed.</source>
            <translation>Makes an item of every product and takes a shop's stock as the first count of a warehouse. Nothing is sent to Lightspeed.</translation>
        </message>
        <message>
            <source>From the &amp;shop</source>
            <translation>From the &amp;shop</translation>
        </message>
        <message>
            <source>Into the &amp;warehouse (made when there is none)</source>
            <translation>Into the &amp;warehouse (made when there is none)</translation>
        </message>
        <message>
            <source>Main</source>
            <translation>Main</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) will be made</source>
            <translation>
                <numerusform>%n item will be made</numerusform>
                <numerusform>%n items will be made</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n quantity(ies) will be counted, as of %1</source>
            <translation>
                <numerusform>%n quantity will be counted, as of %1</numerusform>
                <numerusform>%n quantities will be counted, as of %1</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 product(s) are left out: %2 without a key, %3 with a key that stands twice, %4 that keep no stock or are made of others</source>
            <translation>%1 product(s) are left out: %2 without a key, %3 with a key that stands twice, %4 that keep no stock or are made of others</translation>
        </message>
        <message>
            <source>Afterwards, choose this warehouse for the shop on the Shops page; until then nothing is sent.</source>
            <translation>Afterwards, choose this warehouse for the shop on the Shops page; until then nothing is sent.</translation>
        </message>
        <message>
            <source>The next sync may still find differences: other warehouses, other shops or a buffer take part.</source>
            <translation>The next sync may still find differences: other warehouses, other shops or a buffer take part.</translation>
        </message>
        <message>
            <source>Getting the present numbers from Lightspeed…</source>
            <translation>Getting the present numbers from Lightspeed…</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::StockTableModel</name>
        <message>
            <source>SKU</source>
            <translation>SKU</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Barcode</source>
            <translation>Barcode</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Available</translation>
        </message>
        <message>
            <source>Never counted</source>
            <translation>Never counted</translation>
        </message>
        <message>
            <source>Counted %1</source>
            <translation>Counted %1</translation>
        </message>
        <message>
            <source>%1 on hand, %2 reserved</source>
            <translation>%1 on hand, %2 reserved</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::SyncPage</name>
        <message>
            <source>Changes</source>
            <translation>Changes</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Sync</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sync now</translation>
        </message>
        <message>
            <source>Tick all shown</source>
            <translation>Tick all shown</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>Tick none</translation>
        </message>
        <message>
            <source>Changes to review</source>
            <translation>Changes to review</translation>
        </message>
        <message>
            <source>Working…</source>
            <translation>Working…</translation>
        </message>
        <message>
            <source>No connection yet</source>
            <translation>No connection yet</translation>
        </message>
        <message>
            <source>Add a connection first; then its stock can be kept right.</source>
            <translation>Add a connection first; then its stock can be kept right.</translation>
        </message>
        <message>
            <source>Add connection…</source>
            <translation>Add connection…</translation>
        </message>
        <message>
            <source>Nothing planned yet</source>
            <translation>Nothing planned yet</translation>
        </message>
        <message>
            <source>Sync now reads Lightspeed and shows every change. Nothing is sent before you say so.</source>
            <translation>Sync now reads Lightspeed and shows every change. Nothing is sent before you say so.</translation>
        </message>
        <message>
            <source>Reading from Lightspeed…</source>
            <translation>Reading from Lightspeed…</translation>
        </message>
        <message>
            <source>Review before sending</source>
            <translation>Review before sending</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Receipt</translation>
        </message>
        <message>
            <source>planned %1 from data of %2</source>
            <translation>planned %1 from data of %2</translation>
        </message>
        <message>
            <source>%1 – %2</source>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>Plan again</source>
            <translation>Plan again</translation>
        </message>
        <message>
            <source>Nothing to send</source>
            <translation>Nothing to send</translation>
        </message>
        <message>
            <source>This is the first time stock is sent for this connection. Look at the list well: Lightspeed's numbers become the warehouses'.</source>
            <translation>This is the first time stock is sent for this connection. Look at the list well: Lightspeed's numbers become the warehouses'.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) are held back and not ticked. Tick them if they are right.</source>
            <translation>
                <numerusform>%n change is held back and not ticked. Tick it if it is right.</numerusform>
                <numerusform>%n changes are held back and not ticked. Tick them if they are right.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sent</source>
            <translation>
                <numerusform>%n sent</numerusform>
                <numerusform>%n sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n failed</numerusform>
                <numerusform>%n failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n still being checked</source>
            <translation>
                <numerusform>%n still being checked</numerusform>
                <numerusform>%n still being checked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n skipped</source>
            <translation>
                <numerusform>%n skipped</numerusform>
                <numerusform>%n skipped</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not sent</source>
            <translation>
                <numerusform>%n not sent</numerusform>
                <numerusform>%n not sent</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has been sent. Each row is read again just before it is written.</source>
            <translation>Nothing has been sent. Each row is read again just before it is written.</translation>
        </message>
        <message numerus="yes">
            <source>Send %n stock level(s) to Lightspeed</source>
            <translation>
                <numerusform>Send %n stock level to Lightspeed</numerusform>
                <numerusform>Send %n stock levels to Lightspeed</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 ticked – %2 – %3</source>
            <translation>%1 ticked – %2 – %3</translation>
        </message>
        <message numerus="yes">
            <source>%n call(s)</source>
            <translation>
                <numerusform>%n call</numerusform>
                <numerusform>%n calls</numerusform>
            </translation>
        </message>
        <message>
            <source>No product is linked to an item yet, or every level is right already.</source>
            <translation>No product is linked to an item yet, or every level is right already.</translation>
        </message>
        <message>
            <source>Nothing to send: every linked product already has the right stock in Lightspeed.</source>
            <translation>Nothing to send: every linked product already has the right stock in Lightspeed.</translation>
        </message>
        <message numerus="yes">
            <source>%n need your decision</source>
            <translation>
                <numerusform>%n needs your decision</numerusform>
                <numerusform>%n need your decision</numerusform>
            </translation>
        </message>
        <message>
            <source>Sending</source>
            <translation type="unfinished">Sending</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::TwoLists</name>
        <message>
            <source>Choose all</source>
            <translation>Choose all</translation>
        </message>
        <message>
            <source>Choose the ticked ones</source>
            <translation>Choose the ticked ones</translation>
        </message>
        <message>
            <source>Take the ticked ones back</source>
            <translation>Take the ticked ones back</translation>
        </message>
        <message>
            <source>Take all back</source>
            <translation>Take all back</translation>
        </message>
        <message>
            <source>Available (%1)</source>
            <translation>Available (%1)</translation>
        </message>
        <message>
            <source>Chosen (%1)</source>
            <translation>Chosen (%1)</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::WarehousePicker</name>
        <message>
            <source>Move up</source>
            <translation>Move up</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Move down</translation>
        </message>
        <message>
            <source>Warehouses for %1</source>
            <translation>Warehouses for %1</translation>
        </message>
        <message>
            <source>Ticked warehouses feed this shop. Sold goods are taken from them in this order.</source>
            <translation>Ticked warehouses feed this shop. Sold goods are taken from them in this order.</translation>
        </message>
        <message>
            <source>Warehouses, in order</source>
            <translation>Warehouses, in order</translation>
        </message>
        <message>
            <source>Use these warehouses</source>
            <translation>Use these warehouses</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::WarehousesPage</name>
        <message>
            <source>Stock</source>
            <translation>Stock</translation>
        </message>
        <message>
            <source>“%1” is not a quantity. Type a number that is not below zero.</source>
            <translation>“%1” is not a quantity. Type a number that is not below zero.</translation>
        </message>
        <message>
            <source>Warehouses &amp; stock</source>
            <translation>Warehouses &amp; stock</translation>
        </message>
        <message>
            <source>SKU, name or barcode</source>
            <translation>SKU, name or barcode</translation>
        </message>
        <message>
            <source>Search items</source>
            <translation>Search items</translation>
        </message>
        <message>
            <source>Start from Lightspeed's numbers…</source>
            <translation>Start from Lightspeed's numbers…</translation>
        </message>
        <message>
            <source>Add warehouse…</source>
            <translation>Add warehouse…</translation>
        </message>
        <message>
            <source>Import items…</source>
            <translation>Import items…</translation>
        </message>
        <message>
            <source>Import quantities…</source>
            <translation>Import quantities…</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>What the warehouses hold</source>
            <translation>What the warehouses hold</translation>
        </message>
        <message>
            <source>Quantities…</source>
            <translation>Quantities…</translation>
        </message>
        <message>
            <source>Items…</source>
            <translation>Items…</translation>
        </message>
        <message numerus="yes">
            <source>%n warehouse(s)</source>
            <translation>
                <numerusform>%n warehouse</numerusform>
                <numerusform>%n warehouses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s). Type a number into a cell to count by hand.</source>
            <translation>
                <numerusform>%n item. Type a number into a cell to count by hand.</numerusform>
                <numerusform>%n items. Type a number into a cell to count by hand.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>Nothing matches</translation>
        </message>
        <message>
            <source>No item matches this search.</source>
            <translation>No item matches this search.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Show all</translation>
        </message>
        <message>
            <source>No items yet</source>
            <translation>No items yet</translation>
        </message>
        <message>
            <source>Import a CSV file with SKU, warehouse and quantity, or start from what Lightspeed shows now.</source>
            <translation>Import a CSV file with SKU, warehouse and quantity, or start from what Lightspeed shows now.</translation>
        </message>
        <message>
            <source>Import items</source>
            <translation>Import items</translation>
        </message>
        <message>
            <source>Import quantities</source>
            <translation>Import quantities</translation>
        </message>
        <message>
            <source>CSV files (*.csv *.txt);;All files (*)</source>
            <translation>CSV files (*.csv *.txt);;All files (*)</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) imported. Nothing has been sent to Lightspeed.</source>
            <translation>
                <numerusform>%n line imported. Nothing has been sent to Lightspeed.</numerusform>
                <numerusform>%n lines imported. Nothing has been sent to Lightspeed.</numerusform>
            </translation>
        </message>
        <message>
            <source>Review stock changes…</source>
            <translation>Review stock changes…</translation>
        </message>
        <message>
            <source>items</source>
            <translation>items</translation>
        </message>
        <message>
            <source>quantities</source>
            <translation>quantities</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV files (*.csv)</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) written to %1.</source>
            <translation>
                <numerusform>%n line written to %1.</numerusform>
                <numerusform>%n lines written to %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n quantity(ies) taken over. Nothing has been sent to Lightspeed.</source>
            <translation>
                <numerusform>%n quantity taken over. Nothing has been sent to Lightspeed.</numerusform>
                <numerusform>%n quantities taken over. Nothing has been sent to Lightspeed.</numerusform>
            </translation>
        </message>
        <message>
            <source>Map shops</source>
            <translation>Map shops</translation>
        </message>
        <message>
            <source>Add warehouse</source>
            <translation>Add warehouse</translation>
        </message>
        <message>
            <source>Name of the warehouse</source>
            <translation>Name of the warehouse</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::WizardPage</name>
        <message>
            <source>Sign in again – step %1 of %2</source>
            <translation>Sign in again – step %1 of %2</translation>
        </message>
        <message>
            <source>Add connection – step %1 of %2</source>
            <translation>Add connection – step %1 of %2</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::Words</name>
        <message>
            <source>In sync</source>
            <translation>In sync</translation>
        </message>
        <message>
            <source>Will change</source>
            <translation>Will change</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Sent</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Failed</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Skipped</translation>
        </message>
        <message>
            <source>Needs your decision</source>
            <translation>Needs your decision</translation>
        </message>
        <message>
            <source>No item has this SKU</source>
            <translation>No item has this SKU</translation>
        </message>
        <message>
            <source>This product has no SKU to match by</source>
            <translation>This product has no SKU to match by</translation>
        </message>
        <message>
            <source>This SKU stands more than once</source>
            <translation>This SKU stands more than once</translation>
        </message>
        <message>
            <source>This product keeps no stock</source>
            <translation>This product keeps no stock</translation>
        </message>
        <message>
            <source>Made of other products</source>
            <translation>Made of other products</translation>
        </message>
        <message>
            <source>Archived in Lightspeed</source>
            <translation>Archived in Lightspeed</translation>
        </message>
        <message>
            <source>Removed in Lightspeed</source>
            <translation>Removed in Lightspeed</translation>
        </message>
        <message>
            <source>Switched off for this connection</source>
            <translation>Switched off for this connection</translation>
        </message>
        <message>
            <source>Planning</source>
            <translation>Planning</translation>
        </message>
        <message>
            <source>Preview, nothing sent</source>
            <translation>Preview, nothing sent</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Sending</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Done with problems</source>
            <translation>Done with problems</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Stopped</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::cli</name>
        <message>
            <source>The data file was damaged and was set aside. What could be read of it was kept; get the rest from Lightspeed again with tillbridge-cli pull.</source>
            <translation>The data file was damaged and was set aside. What could be read of it was kept; get the rest from Lightspeed again with tillbridge-cli pull.</translation>
        </message>
        <message>
            <source>Details: %1</source>
            <translation>Details: %1</translation>
        </message>
        <message>
            <source>What helps: %1</source>
            <translation>What helps: %1</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Connection</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Nothing needs your decision.</source>
            <translation>Nothing needs your decision.</translation>
        </message>
        <message>
            <source>Lists what only a person can decide.</source>
            <translation>Lists what only a person can decide.</translation>
        </message>
        <message>
            <source>Client secret:</source>
            <translation>Client secret:</translation>
        </message>
        <message>
            <source>Saved the client %1.</source>
            <translation>Saved the client %1.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Series</translation>
        </message>
        <message>
            <source>Client ID</source>
            <translation>Client ID</translation>
        </message>
        <message>
            <source>Secret</source>
            <translation>Secret</translation>
        </message>
        <message>
            <source>Redirect address</source>
            <translation>Redirect address</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>There is no saved client.</source>
            <translation>There is no saved client.</translation>
        </message>
        <message>
            <source>Removed the client %1.</source>
            <translation>Removed the client %1.</translation>
        </message>
        <message>
            <source>Saves a client ID and its secret for several connections.</source>
            <translation>Saves a client ID and its secret for several connections.</translation>
        </message>
        <message>
            <source>The client ID that Lightspeed gave you.</source>
            <translation>The client ID that Lightspeed gave you.</translation>
        </message>
        <message>
            <source>Read the client secret from standard input.</source>
            <translation>Read the client secret from standard input.</translation>
        </message>
        <message>
            <source>The redirect address registered at Lightspeed.</source>
            <translation>The redirect address registered at Lightspeed.</translation>
        </message>
        <message>
            <source>Lists saved clients.</source>
            <translation>Lists saved clients.</translation>
        </message>
        <message>
            <source>Removes a saved client.</source>
            <translation>Removes a saved client.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Account %1, %2</source>
            <translation>Account %1, %2</translation>
        </message>
        <message>
            <source>Signed in on %1</source>
            <translation>Signed in on %1</translation>
        </message>
        <message>
            <source>Redirect address: %1</source>
            <translation>Redirect address: %1</translation>
        </message>
        <message>
            <source>Access token:</source>
            <translation>Access token:</translation>
        </message>
        <message>
            <source>Next: tillbridge-cli connections sign-in "%1"</source>
            <translation>Next: tillbridge-cli connections sign-in "%1"</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Account</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>There is no connection yet. Add one: tillbridge-cli connections add NAME</source>
            <translation>There is no connection yet. Add one: tillbridge-cli connections add NAME</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Signed in</translation>
        </message>
        <message>
            <source>Read shops</source>
            <translation>Read shops</translation>
        </message>
        <message>
            <source>Read products</source>
            <translation>Read products</translation>
        </message>
        <message>
            <source>Read stock levels</source>
            <translation>Read stock levels</translation>
        </message>
        <message>
            <source>Read sales</source>
            <translation>Read sales</translation>
        </message>
        <message>
            <source>Read costs</source>
            <translation>Read costs</translation>
        </message>
        <message>
            <source>Set stock levels</source>
            <translation>Set stock levels</translation>
        </message>
        <message>
            <source>Works</source>
            <translation>Works</translation>
        </message>
        <message>
            <source>Removed %1. What it read from Lightspeed is kept.</source>
            <translation>Removed %1. What it read from Lightspeed is kept.</translation>
        </message>
        <message>
            <source>Open this address in a browser and sign in:</source>
            <translation>Open this address in a browser and sign in:</translation>
        </message>
        <message>
            <source>r, x or c.</source>
            <translation>r, x or c.</translation>
        </message>
        <message>
            <source>A saved client, by name.</source>
            <translation>A saved client, by name.</translation>
        </message>
        <message>
            <source>Read an access token from standard input instead of signing in.</source>
            <translation>Read an access token from standard input instead of signing in.</translation>
        </message>
        <message>
            <source>look, stock or everything.</source>
            <translation>look, stock or everything.</translation>
        </message>
        <message>
            <source>Another address of the API.</source>
            <translation>Another address of the API.</translation>
        </message>
        <message>
            <source>Another address of the sign-in page.</source>
            <translation>Another address of the sign-in page.</translation>
        </message>
        <message>
            <source>Another address for tokens.</source>
            <translation>Another address for tokens.</translation>
        </message>
        <message>
            <source>Adds a connection.</source>
            <translation>Adds a connection.</translation>
        </message>
        <message>
            <source>Lists all connections.</source>
            <translation>Lists all connections.</translation>
        </message>
        <message>
            <source>Shows a connection.</source>
            <translation>Shows a connection.</translation>
        </message>
        <message>
            <source>Tries what works; only reads.</source>
            <translation>Tries what works; only reads.</translation>
        </message>
        <message>
            <source>Removes a connection and its sign-in.</source>
            <translation>Removes a connection and its sign-in.</translation>
        </message>
        <message>
            <source>Signs in.</source>
            <translation>Signs in.</translation>
        </message>
        <message>
            <source>paste: the address is pasted here.</source>
            <translation>paste: the address is pasted here.</translation>
        </message>
        <message>
            <source>Wrote %1. It holds no secrets; look through it before you pass it on.</source>
            <translation>Wrote %1. It holds no secrets; look through it before you pass it on.</translation>
        </message>
        <message>
            <source>Writes what helps to find a fault, without secrets.</source>
            <translation>Writes what helps to find a fault, without secrets.</translation>
        </message>
        <message>
            <source>SKU</source>
            <translation>SKU</translation>
        </message>
        <message>
            <source>Barcode</source>
            <translation>Barcode</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Price</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Cost</translation>
        </message>
        <message>
            <source>There are no items.</source>
            <translation>There are no items.</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>new</source>
            <translation>new</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>changed</translation>
        </message>
        <message>
            <source>as before</source>
            <translation>as before</translation>
        </message>
        <message numerus="yes">
            <source>Wrote %n item(s).</source>
            <translation>
                <numerusform>Wrote %n item.</numerusform>
                <numerusform>Wrote %n items.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) are sent to %1.</source>
            <translation>
                <numerusform>%n item are sent to %1.</numerusform>
                <numerusform>%n items are sent to %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) are no longer sent to %1.</source>
            <translation>
                <numerusform>%n item are no longer sent to %1.</numerusform>
                <numerusform>%n items are no longer sent to %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>The connection that the column enabled is about.</source>
            <translation>The connection that the column enabled is about.</translation>
        </message>
        <message>
            <source>Lists items.</source>
            <translation>Lists items.</translation>
        </message>
        <message>
            <source>Text in SKUs, names and barcodes.</source>
            <translation>Text in SKUs, names and barcodes.</translation>
        </message>
        <message>
            <source>Takes items in from a CSV file: all of it or nothing.</source>
            <translation>Takes items in from a CSV file: all of it or nothing.</translation>
        </message>
        <message>
            <source>Only show what would change.</source>
            <translation>Only show what would change.</translation>
        </message>
        <message>
            <source>Writes all items to a CSV file.</source>
            <translation>Writes all items to a CSV file.</translation>
        </message>
        <message>
            <source>Sends these items to a connection.</source>
            <translation>Sends these items to a connection.</translation>
        </message>
        <message>
            <source>No longer sends these items.</source>
            <translation>No longer sends these items.</translation>
        </message>
        <message>
            <source>Linked</source>
            <translation>Linked</translation>
        </message>
        <message>
            <source>Linked by hand</source>
            <translation>Linked by hand</translation>
        </message>
        <message>
            <source>Removed in Lightspeed</source>
            <translation>Removed in Lightspeed</translation>
        </message>
        <message>
            <source>Nothing to match by</source>
            <translation>Nothing to match by</translation>
        </message>
        <message>
            <source>Not linked</source>
            <translation>Not linked</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>Item</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Product</translation>
        </message>
        <message>
            <source>Nothing here.</source>
            <translation>Nothing here.</translation>
        </message>
        <message>
            <source>Linked %1.</source>
            <translation>Linked %1.</translation>
        </message>
        <message>
            <source>%1 is no longer linked, and is not linked again by itself.</source>
            <translation>%1 is no longer linked, and is not linked again by itself.</translation>
        </message>
        <message>
            <source>Lists, makes and undoes links.</source>
            <translation>Lists, makes and undoes links.</translation>
        </message>
        <message>
            <source>linked, by-hand, removed, not-linked or blank-key.</source>
            <translation>linked, by-hand, removed, not-linked or blank-key.</translation>
        </message>
        <message>
            <source>System SKU</source>
            <translation>System SKU</translation>
        </message>
        <message>
            <source>In Lightspeed</source>
            <translation>In Lightspeed</translation>
        </message>
        <message>
            <source>No product was found.</source>
            <translation>No product was found.</translation>
        </message>
        <message>
            <source>Lists products as Lightspeed last told us.</source>
            <translation>Lists products as Lightspeed last told us.</translation>
        </message>
        <message>
            <source>Text in names, SKUs and barcodes.</source>
            <translation>Text in names, SKUs and barcodes.</translation>
        </message>
        <message>
            <source>At most so many.</source>
            <translation>At most so many.</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n product</numerusform>
                <numerusform>%n products</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shop(s)</source>
            <translation>
                <numerusform>%n shop</numerusform>
                <numerusform>%n shops</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) need your decision: tillbridge-cli attention</source>
            <translation>
                <numerusform>%n thing need your decision: tillbridge-cli attention</numerusform>
                <numerusform>%n things need your decision: tillbridge-cli attention</numerusform>
            </translation>
        </message>
        <message>
            <source>Gets what is new from Lightspeed; sends nothing.</source>
            <translation>Gets what is new from Lightspeed; sends nothing.</translation>
        </message>
        <message>
            <source>products, shops, stock, sales; separated by commas.</source>
            <translation>products, shops, stock, sales; separated by commas.</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Started</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Sent</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Failed</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>Held</translation>
        </message>
        <message>
            <source>Nothing was synced yet.</source>
            <translation>Nothing was synced yet.</translation>
        </message>
        <message>
            <source>Lists what was synced, the latest first.</source>
            <translation>Lists what was synced, the latest first.</translation>
        </message>
        <message>
            <source>Shows the receipt of a run.</source>
            <translation>Shows the receipt of a run.</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>Setting</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>Allowed</source>
            <translation>Allowed</translation>
        </message>
        <message>
            <source>Shows and changes the settings of a connection.</source>
            <translation>Shows and changes the settings of a connection.</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>Shop</translation>
        </message>
        <message>
            <source>Warehouses</source>
            <translation>Warehouses</translation>
        </message>
        <message>
            <source>Employee</source>
            <translation>Employee</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Register</translation>
        </message>
        <message>
            <source>Buffer</source>
            <translation>Buffer</translation>
        </message>
        <message>
            <source>No shops have been read yet: tillbridge-cli pull NAME</source>
            <translation>No shops have been read yet: tillbridge-cli pull NAME</translation>
        </message>
        <message>
            <source>%1 has no warehouses: nothing is sent there.</source>
            <translation>%1 has no warehouses: nothing is sent there.</translation>
        </message>
        <message>
            <source>%1 ← %2</source>
            <translation>%1 ← %2</translation>
        </message>
        <message>
            <source>Lists shops and the warehouses that supply them.</source>
            <translation>Lists shops and the warehouses that supply them.</translation>
        </message>
        <message>
            <source>Chooses what supplies a shop.</source>
            <translation>Chooses what supplies a shop.</translation>
        </message>
        <message>
            <source>The shop, by name or ID.</source>
            <translation>The shop, by name or ID.</translation>
        </message>
        <message>
            <source>A warehouse; again for more, in the order goods are taken.</source>
            <translation>A warehouse; again for more, in the order goods are taken.</translation>
        </message>
        <message>
            <source>Takes all warehouses off.</source>
            <translation>Takes all warehouses off.</translation>
        </message>
        <message>
            <source>The employee for orders, by name or ID.</source>
            <translation>The employee for orders, by name or ID.</translation>
        </message>
        <message>
            <source>The register for orders, by name or ID.</source>
            <translation>The register for orders, by name or ID.</translation>
        </message>
        <message>
            <source>How many pieces are held back.</source>
            <translation>How many pieces are held back.</translation>
        </message>
        <message>
            <source>%1 is not supplied by %2 yet: choose it with tillbridge-cli map.</source>
            <translation>%1 is not supplied by %2 yet: choose it with tillbridge-cli map.</translation>
        </message>
        <message>
            <source>Further warehouses supply %1, so the next sync will find more there than Lightspeed shows.</source>
            <translation>Further warehouses supply %1, so the next sync will find more there than Lightspeed shows.</translation>
        </message>
        <message>
            <source>%1 also supplies other shops: the next sync will send them these numbers.</source>
            <translation>%1 also supplies other shops: the next sync will send them these numbers.</translation>
        </message>
        <message>
            <source>A buffer of %1 is held back: the next sync will lower every number by it.</source>
            <translation>A buffer of %1 is held back: the next sync will lower every number by it.</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s) are below zero in Lightspeed and are taken in as they are.</source>
            <translation>
                <numerusform>%n product are below zero in Lightspeed and are taken in as they are.</numerusform>
                <numerusform>%n products are below zero in Lightspeed and are taken in as they are.</numerusform>
            </translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Count</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s) left out: %1</source>
            <translation>
                <numerusform>%n product left out: %1</numerusform>
                <numerusform>%n products left out: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Made %1 items and counted %2 in %3.</source>
            <translation>Made %1 items and counted %2 in %3.</translation>
        </message>
        <message>
            <source>Would make %1 items and count %2 in %3.</source>
            <translation>Would make %1 items and count %2 in %3.</translation>
        </message>
        <message>
            <source>Makes items from products and counts a shop's stock levels into a warehouse; sends nothing.</source>
            <translation>Makes items from products and counts a shop's stock levels into a warehouse; sends nothing.</translation>
        </message>
        <message>
            <source>The warehouse; made when there is none of that name.</source>
            <translation>The warehouse; made when there is none of that name.</translation>
        </message>
        <message numerus="yes">
            <source>Send %n stock level(s) to Lightspeed? [y/N]</source>
            <translation>
                <numerusform>Send %n stock level to Lightspeed? [y/N]</numerusform>
                <numerusform>Send %n stock levels to Lightspeed? [y/N]</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody can be asked here: give --preview to look, or --yes to send.</source>
            <translation>Nobody can be asked here: give --preview to look, or --yes to send.</translation>
        </message>
        <message>
            <source>There is nothing to send.</source>
            <translation>There is nothing to send.</translation>
        </message>
        <message>
            <source>Nothing was sent.</source>
            <translation>Nothing was sent.</translation>
        </message>
        <message>
            <source>Plans what to send, shows it, sends what is ticked, and gives a receipt.</source>
            <translation>Plans what to send, shows it, sends what is ticked, and gives a receipt.</translation>
        </message>
        <message>
            <source>What to sync; stock.</source>
            <translation>What to sync; stock.</translation>
        </message>
        <message>
            <source>Only show what would be sent.</source>
            <translation>Only show what would be sent.</translation>
        </message>
        <message>
            <source>Send without asking; rows that need a decision stay.</source>
            <translation>Send without asking; rows that need a decision stay.</translation>
        </message>
        <message>
            <source>Send rows that need a decision, too.</source>
            <translation>Send rows that need a decision, too.</translation>
        </message>
        <message>
            <source>Warehouse</source>
            <translation>Warehouse</translation>
        </message>
        <message>
            <source>For sale</source>
            <translation>For sale</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Items</translation>
        </message>
        <message>
            <source>On hand</source>
            <translation>On hand</translation>
        </message>
        <message>
            <source>There is no warehouse yet: tillbridge-cli warehouses add NAME</source>
            <translation>There is no warehouse yet: tillbridge-cli warehouses add NAME</translation>
        </message>
        <message>
            <source>Added the warehouse %1.</source>
            <translation>Added the warehouse %1.</translation>
        </message>
        <message>
            <source>Removed the warehouse %1.</source>
            <translation>Removed the warehouse %1.</translation>
        </message>
        <message>
            <source>After</source>
            <translation>After</translation>
        </message>
        <message numerus="yes">
            <source>Wrote %n quantity(ies).</source>
            <translation>
                <numerusform>Wrote %n quantity.</numerusform>
                <numerusform>Wrote %n quantities.</numerusform>
            </translation>
        </message>
        <message>
            <source>Lists warehouses.</source>
            <translation>Lists warehouses.</translation>
        </message>
        <message>
            <source>Adds a warehouse.</source>
            <translation>Adds a warehouse.</translation>
        </message>
        <message>
            <source>Removes a warehouse.</source>
            <translation>Removes a warehouse.</translation>
        </message>
        <message>
            <source>Takes counts in from a CSV file: all of it or nothing.</source>
            <translation>Takes counts in from a CSV file: all of it or nothing.</translation>
        </message>
        <message>
            <source>When it was counted, for lines that do not say: 2024-11-21T14:30.</source>
            <translation>When it was counted, for lines that do not say: 2024-11-21T14:30.</translation>
        </message>
        <message>
            <source>Make warehouses that do not exist yet.</source>
            <translation>Make warehouses that do not exist yet.</translation>
        </message>
        <message>
            <source>Make items that do not exist yet.</source>
            <translation>Make items that do not exist yet.</translation>
        </message>
        <message>
            <source>Writes all quantities to a CSV file.</source>
            <translation>Writes all quantities to a CSV file.</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more line(s).</source>
            <translation>
                <numerusform>… and %n more line.</numerusform>
                <numerusform>… and %n more lines.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was imported: correct the file and try again.</source>
            <translation>Nothing was imported: correct the file and try again.</translation>
        </message>
        <message>
            <source>Imported: %1 new, %2 changed, %3 as before.</source>
            <translation>Imported: %1 new, %2 changed, %3 as before.</translation>
        </message>
        <message>
            <source>Preview: %1 new, %2 changed, %3 as before. Nothing was changed.</source>
            <translation>Preview: %1 new, %2 changed, %3 as before. Nothing was changed.</translation>
        </message>
        <message>
            <source>Keep data in this folder.</source>
            <translation>Keep data in this folder.</translation>
        </message>
        <message>
            <source>Print one JSON object.</source>
            <translation>Print one JSON object.</translation>
        </message>
        <message>
            <source>Show help.</source>
            <translation>Show help.</translation>
        </message>
        <message>
            <source>Show the version.</source>
            <translation>Show the version.</translation>
        </message>
        <message>
            <source>Usage: %1</source>
            <translation>Usage: %1</translation>
        </message>
        <message>
            <source>Usage: tillbridge-cli [--data-dir FOLDER] [--json] COMMAND</source>
            <translation>Usage: tillbridge-cli [--data-dir FOLDER] [--json] COMMAND</translation>
        </message>
        <message>
            <source>Options of a command: tillbridge-cli COMMAND --help</source>
            <translation>Options of a command: tillbridge-cli COMMAND --help</translation>
        </message>
        <message>
            <source>tillbridge-cli --help lists all commands</source>
            <translation>tillbridge-cli --help lists all commands</translation>
        </message>
        <message>
            <source>usage: %1</source>
            <translation>usage: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>: %1 of %2</source>
            <translation>: %1 of %2</translation>
        </message>
        <message>
            <source>: %1</source>
            <translation>: %1</translation>
        </message>
        <message>
            <source> (Lightspeed asked us to wait %1)</source>
            <translation> (Lightspeed asked us to wait %1)</translation>
        </message>
        <message>
            <source> (about %1 left)</source>
            <translation> (about %1 left)</translation>
        </message>
        <message numerus="yes">
            <source>%n stock level(s) would be sent</source>
            <translation>
                <numerusform>%n stock level would be sent</numerusform>
                <numerusform>%n stock levels would be sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sent</source>
            <translation>
                <numerusform>%n sent</numerusform>
                <numerusform>%n sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not sent</source>
            <translation>
                <numerusform>%n not sent</numerusform>
                <numerusform>%n not sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n failed</numerusform>
                <numerusform>%n failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to be read back</source>
            <translation>
                <numerusform>%n to be read back</numerusform>
                <numerusform>%n to be read back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need your decision</source>
            <translation>
                <numerusform>%n need your decision</numerusform>
                <numerusform>%n need your decision</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n skipped</source>
            <translation>
                <numerusform>%n skipped</numerusform>
                <numerusform>%n skipped</numerusform>
            </translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Why</translation>
        </message>
        <message>
            <source>Stock was never sent to this account before: look at every row.</source>
            <translation>Stock was never sent to this account before: look at every row.</translation>
        </message>
        <message>
            <source>remove the connection and add it again with the right keys; what it read is kept</source>
            <translation>remove the connection and add it again with the right keys; what it read is kept</translation>
        </message>
        <message>
            <source>set https_proxy to the proxy's address, with user and password if it wants them</source>
            <translation>set https_proxy to the proxy's address, with user and password if it wants them</translation>
        </message>
        <message>
            <source>start a password store, for example GNOME Keyring or KWallet, and try again</source>
            <translation>start a password store, for example GNOME Keyring or KWallet, and try again</translation>
        </message>
        <message>
            <source>this version connects R-Series only</source>
            <translation>this version connects R-Series only</translation>
        </message>
        <message>
            <source>give one of them: with a token nobody needs to sign in</source>
            <translation>give one of them: with a token nobody needs to sign in</translation>
        </message>
        <message>
            <source>sign in with --agent paste, or in the window program</source>
            <translation>sign in with --agent paste, or in the window program</translation>
        </message>
        <message>
            <source>The browser then goes to %1, which may show an error: that is right. Paste that page's whole address here. If Lightspeed's own page shows an error instead, the client ID or the redirect address is not the one registered there:</source>
            <translation>The browser then goes to %1, which may show an error: that is right. Paste that page's whole address here. If Lightspeed's own page shows an error instead, the client ID or the redirect address is not the one registered there:</translation>
        </message>
        <message>
            <source>several products have it: give the product's ID</source>
            <translation>several products have it: give the product's ID</translation>
        </message>
        <message>
            <source>a number, 1 or more</source>
            <translation>a number, 1 or more</translation>
        </message>
        <message>
            <source>this setting is only shown</source>
            <translation>this setting is only shown</translation>
        </message>
        <message>
            <source>this register stands in another shop</source>
            <translation>this register stands in another shop</translation>
        </message>
        <message>
            <source>a number, 0 or more</source>
            <translation>a number, 0 or more</translation>
        </message>
        <message>
            <source>this version syncs stock only</source>
            <translation>this version syncs stock only</translation>
        </message>
        <message>
            <source>for example 2024-11-21T14:30</source>
            <translation>for example 2024-11-21T14:30</translation>
        </message>
        <message>
            <source>The first steps: connections add, connections sign-in, pull, warehouses import or start-from, map, sync.</source>
            <translation>The first steps: connections add, connections sign-in, pull, warehouses import or start-from, map, sync.</translation>
        </message>
        <message>
            <source>Say what is to be done.</source>
            <translation>Say what is to be done.</translation>
        </message>
        <message>
            <source>There is no command “%1”.</source>
            <translation>There is no command “%1”.</translation>
        </message>
        <message>
            <source>Behind “%1” one of these is wanted: %2.</source>
            <translation>Behind “%1” one of these is wanted: %2.</translation>
        </message>
        <message>
            <source>Something is missing.</source>
            <translation>Something is missing.</translation>
        </message>
        <message>
            <source>“%1” is one word too many. Put names with spaces in quotes.</source>
            <translation>“%1” is one word too many. Put names with spaces in quotes.</translation>
        </message>
        <message>
            <source>--%1 is missing.</source>
            <translation>--%1 is missing.</translation>
        </message>
        <message>
            <source>%1 lists what there is</source>
            <translation>%1 lists what there is</translation>
        </message>
        <message>
            <source>standard input</source>
            <translation>standard input</translation>
        </message>
        <message>
            <source>It is empty. Type the value, or let another program write it there.</source>
            <translation>It is empty. Type the value, or let another program write it there.</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::cli::Words</name>
        <message>
            <source>Connected</source>
            <translation>Connected</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>Sign in again</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message>
            <source>Password store locked</source>
            <translation>Password store locked</translation>
        </message>
        <message>
            <source>Switched off</source>
            <translation>Switched off</translation>
        </message>
        <message>
            <source>Not signed in yet</source>
            <translation>Not signed in yet</translation>
        </message>
        <message>
            <source>Planning</source>
            <translation>Planning</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Sending</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Done with problems</source>
            <translation>Done with problems</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Stopped</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Failed</translation>
        </message>
        <message>
            <source>Needs your decision: %1</source>
            <translation>Needs your decision: %1</translation>
        </message>
        <message>
            <source>Will change</source>
            <translation>Will change</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Sent</translation>
        </message>
        <message>
            <source>Failed: %1</source>
            <translation>Failed: %1</translation>
        </message>
        <message>
            <source>Skipped: %1</source>
            <translation>Skipped: %1</translation>
        </message>
        <message>
            <source>Waiting: it is read back before anything is sent again</source>
            <translation>Waiting: it is read back before anything is sent again</translation>
        </message>
        <message>
            <source>Looking at what an earlier run left open</source>
            <translation>Looking at what an earlier run left open</translation>
        </message>
        <message>
            <source>Reading shops</source>
            <translation>Reading shops</translation>
        </message>
        <message>
            <source>Reading products</source>
            <translation>Reading products</translation>
        </message>
        <message>
            <source>Reading stock levels</source>
            <translation>Reading stock levels</translation>
        </message>
        <message>
            <source>Reading sales</source>
            <translation>Reading sales</translation>
        </message>
        <message>
            <source>The preview is ready</source>
            <translation>The preview is ready</translation>
        </message>
        <message>
            <source>Sending to Lightspeed</source>
            <translation>Sending to Lightspeed</translation>
        </message>
        <message>
            <source>Checking what was sent</source>
            <translation>Checking what was sent</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Finished</translation>
        </message>
        <message>
            <source>nothing to match by</source>
            <translation>nothing to match by</translation>
        </message>
        <message>
            <source>its key stands more than once</source>
            <translation>its key stands more than once</translation>
        </message>
        <message>
            <source>keeps no stock</source>
            <translation>keeps no stock</translation>
        </message>
        <message>
            <source>made of other products</source>
            <translation>made of other products</translation>
        </message>
        <message>
            <source>archived</source>
            <translation>archived</translation>
        </message>
        <message>
            <source>its link was undone by hand</source>
            <translation>its link was undone by hand</translation>
        </message>
        <message>
            <source>its SKU cannot be used</source>
            <translation>its SKU cannot be used</translation>
        </message>
    </context>
</TS>
