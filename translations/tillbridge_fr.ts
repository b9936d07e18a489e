<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
    <context>
        <name>main</name>
        <message>
            <source>Connects Lightspeed tills and web shops to warehouses.</source>
            <translation>Relie les caisses et boutiques en ligne Lightspeed aux entrepôts.</translation>
        </message>
        <message>
            <source>Keep data in DIR.</source>
            <translation>Garder les données dans DIR.</translation>
        </message>
        <message>
            <source>Open the sample store.</source>
            <translation>Ouvrir le magasin d’exemple.</translation>
        </message>
        <message>
            <source>Use this language, e.g. fr.</source>
            <translation>Utiliser cette langue, p. ex. fr.</translation>
        </message>
        <message>
            <source>Tillbridge cannot open</source>
            <translation>Tillbridge ne peut pas s’ouvrir</translation>
        </message>
        <message>
            <source>The sample store</source>
            <translation>Le magasin d’exemple</translation>
        </message>
        <message>
            <source>Forget sign-ins when the console is closed.</source>
            <translation>Oublier les connexions à la fermeture de la console.</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::About</name>
        <message>
            <source>About Tillbridge</source>
            <translation>À propos de Tillbridge</translation>
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
            <translation>Relie les caisses et boutiques en ligne Lightspeed aux entrepôts qui les approvisionnent.

Logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure.
Qt %1

Vos données : %2
Vos connexions : %3</translation>
        </message>
        <message>
            <source>in this computer's password store</source>
            <translation>dans le trousseau de cet ordinateur</translation>
        </message>
        <message>
            <source>kept until Tillbridge is closed</source>
            <translation>gardées jusqu’à la fermeture de Tillbridge</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ActivityPage</name>
        <message>
            <source>Runs</source>
            <translation>Synchronisations</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Activité</translation>
        </message>
        <message>
            <source>Runs, newest first. Enter shows what a run did.</source>
            <translation>Synchronisations, la plus récente d’abord. Entrée montre ce qu’elle a fait.</translation>
        </message>
        <message>
            <source>Nothing has been done yet</source>
            <translation>Rien n’a encore été fait</translation>
        </message>
        <message>
            <source>Every sync is kept here with what it changed and why.</source>
            <translation>Chaque synchronisation est gardée ici, avec ce qu’elle a changé et pourquoi.</translation>
        </message>
        <message>
            <source>Go to Sync</source>
            <translation>Aller à Synchroniser</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::AttentionPage</name>
        <message>
            <source>Attention</source>
            <translation>À décider</translation>
        </message>
        <message>
            <source>What needs your decision</source>
            <translation>Ce qui attend votre décision</translation>
        </message>
        <message>
            <source>Nothing needs you</source>
            <translation>Rien n’a besoin de vous</translation>
        </message>
        <message>
            <source>Blank or double SKUs, shops without warehouses and doubtful changes are listed here.</source>
            <translation>Les SKU vides ou en double, les magasins sans entrepôt et les changements douteux figurent ici.</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::AttentionTableModel</name>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Depuis</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ChangeFilters</name>
        <message>
            <source>Filters</source>
            <translation>Filtres</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>Retenus</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Envoyé</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Échec</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Ignoré</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ChangeTableModel</name>
        <message>
            <source>Include %1 in %2</source>
            <translation>Inclure %1 à %2</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Envoyer</translation>
        </message>
        <message>
            <source>SKU</source>
            <translation>SKU</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produit</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>Magasin</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Maintenant</translation>
        </message>
        <message>
            <source>Will become</source>
            <translation>Deviendra</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Écart</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Pourquoi</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::CheckList</name>
        <message>
            <source>Works</source>
            <translation>Fonctionne</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Manque</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>signed in to %1</source>
            <translation>connecté à %1</translation>
        </message>
        <message>
            <source>read shops (%1)</source>
            <translation>lire les magasins (%1)</translation>
        </message>
        <message>
            <source>read products</source>
            <translation>lire les produits</translation>
        </message>
        <message>
            <source>read stock levels</source>
            <translation>lire les niveaux de stock</translation>
        </message>
        <message>
            <source>read sales</source>
            <translation>lire les ventes</translation>
        </message>
        <message>
            <source>see costs</source>
            <translation>voir les coûts</translation>
        </message>
        <message>
            <source>change stock levels</source>
            <translation>modifier les niveaux de stock</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>Tester la connexion</translation>
        </message>
        <message>
            <source>Asking Lightspeed… Nothing is changed by this test.</source>
            <translation>Interrogation de Lightspeed… Ce test ne modifie rien.</translation>
        </message>
        <message>
            <source>%1 – this permission was not granted; stock is kept right without it</source>
            <translation>%1 – cette autorisation n’a pas été accordée ; le stock est tenu juste sans elle</translation>
        </message>
        <message>
            <source>%1 – this permission was not granted</source>
            <translation>%1 – cette autorisation n’a pas été accordée</translation>
        </message>
        <message>
            <source>read shops</source>
            <translation>lire les magasins</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::CheckPage</name>
        <message>
            <source>What works</source>
            <translation>Ce qui fonctionne</translation>
        </message>
        <message>
            <source>nothing is changed by looking</source>
            <translation>regarder ne modifie rien</translation>
        </message>
        <message>
            <source>Asking Lightspeed…</source>
            <translation>Interrogation de Lightspeed…</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Vérifier encore</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ConnectionSwitch</name>
        <message>
            <source>Connected</source>
            <translation>Connecté</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>Se reconnecter</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Hors ligne</translation>
        </message>
        <message>
            <source>Locked keychain</source>
            <translation>Trousseau verrouillé</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>Désactivé</translation>
        </message>
        <message>
            <source>Not signed in yet</source>
            <translation>Non connecté</translation>
        </message>
        <message>
            <source>Add connection…</source>
            <translation>Ajouter une connexion…</translation>
        </message>
        <message>
            <source>No connection yet</source>
            <translation>Aucune connexion</translation>
        </message>
        <message>
            <source>Add one to begin</source>
            <translation>Ajoutez-en une</translation>
        </message>
        <message>
            <source>%1-Series · %2</source>
            <translation>%1-Series · %2</translation>
        </message>
        <message>
            <source>Connection: %1, %2</source>
            <translation>Connexion : %1, %2</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ConnectionWizard</name>
        <message>
            <source>Add connection – step %1 of %2: %3</source>
            <translation>Ajouter une connexion – étape %1 sur %2 : %3</translation>
        </message>
        <message>
            <source>‹ Back</source>
            <translation>‹ Retour</translation>
        </message>
        <message>
            <source>Next ›</source>
            <translation>Suivant ›</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::DonePage</name>
        <message>
            <source>Connected</source>
            <translation>Connecté</translation>
        </message>
        <message>
            <source>nothing has been sent to Lightspeed</source>
            <translation>rien n’a été envoyé à Lightspeed</translation>
        </message>
        <message>
            <source>Next: get the products, bring in what your warehouses hold, and choose which warehouses feed which shop.</source>
            <translation>Ensuite : lire les produits, importer le contenu de vos entrepôts et choisir quels entrepôts alimentent quel magasin.</translation>
        </message>
        <message>
            <source>See products</source>
            <translation>Voir les produits</translation>
        </message>
        <message>
            <source>Bring in warehouse quantities</source>
            <translation>Importer les quantités des entrepôts</translation>
        </message>
        <message>
            <source>Match shops and warehouses</source>
            <translation>Associer magasins et entrepôts</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::HomePage</name>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>À faire</translation>
        </message>
        <message>
            <source>Welcome to Tillbridge</source>
            <translation>Bienvenue dans Tillbridge</translation>
        </message>
        <message>
            <source>Connect a Lightspeed account with the warehouses that supply it, see every change before it is sent, and keep the numbers right. Everything stays on this computer.</source>
            <translation>Reliez un compte Lightspeed aux entrepôts qui l’approvisionnent, voyez chaque changement avant son envoi et gardez des chiffres justes. Tout reste sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Add connection</source>
            <translation>Ajouter une connexion</translation>
        </message>
        <message>
            <source>Try the sample store</source>
            <translation>Essayer le magasin d’exemple</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Synchroniser</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Bienvenue</translation>
        </message>
        <message>
            <source>SAMPLE: this is a made-up store on this computer. Nothing you do here reaches Lightspeed.</source>
            <translation>EXEMPLE : ce magasin inventé n’existe que sur cet ordinateur. Rien de ce que vous faites ici n’atteint Lightspeed.</translation>
        </message>
        <message>
            <source>%1-Series – %2</source>
            <translation>%1-Series – %2</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produits</translation>
        </message>
        <message>
            <source>%1 products as of %2</source>
            <translation>%1 produits, état de %2</translation>
        </message>
        <message>
            <source>Nothing has been read from Lightspeed so far.</source>
            <translation>Rien n’a encore été lu dans Lightspeed.</translation>
        </message>
        <message>
            <source>See products</source>
            <translation>Voir les produits</translation>
        </message>
        <message>
            <source>Warehouses &amp; stock</source>
            <translation>Entrepôts et stock</translation>
        </message>
        <message>
            <source>Import quantities from a file, or start from Lightspeed's numbers.</source>
            <translation>Importez les quantités d’un fichier, ou partez des chiffres de Lightspeed.</translation>
        </message>
        <message numerus="yes">
            <source>%n warehouse(s)</source>
            <translation>
                <numerusform>%n entrepôt</numerusform>
                <numerusform>%n entrepôts</numerusform>
            </translation>
        </message>
        <message>
            <source>See warehouses</source>
            <translation>Voir les entrepôts</translation>
        </message>
        <message>
            <source>Shops and their warehouses</source>
            <translation>Magasins et leurs entrepôts</translation>
        </message>
        <message numerus="yes">
            <source>%n shop(s) fed by warehouses</source>
            <translation>
                <numerusform>%n magasin alimenté par des entrepôts</numerusform>
                <numerusform>%n magasins alimentés par des entrepôts</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose which warehouses feed which shop.</source>
            <translation>Choisissez quels entrepôts alimentent quel magasin.</translation>
        </message>
        <message>
            <source>Map shops</source>
            <translation>Associer les magasins</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Synchroniser</translation>
        </message>
        <message>
            <source>Nothing has been sent yet. You see every change before it is sent.</source>
            <translation>Rien n’a encore été envoyé. Vous voyez chaque changement avant son envoi.</translation>
        </message>
        <message>
            <source>Last: %1, %2</source>
            <translation>Dernière : %1, %2</translation>
        </message>
        <message>
            <source>Review changes</source>
            <translation>Revoir les changements</translation>
        </message>
        <message>
            <source>The data file was damaged. It was set aside, not deleted, and what could be read was kept.</source>
            <translation>Le fichier de données était endommagé. Il a été mis de côté, pas supprimé, et ce qui pouvait être lu a été conservé.</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ImportDialog</name>
        <message>
            <source>Make warehouses that do not exist yet</source>
            <translation>Créer les entrepôts qui n’existent pas encore</translation>
        </message>
        <message>
            <source>Make items that do not exist yet</source>
            <translation>Créer les articles qui n’existent pas encore</translation>
        </message>
        <message>
            <source>What the file would change</source>
            <translation>Ce que le fichier changerait</translation>
        </message>
        <message>
            <source>Import items from %1</source>
            <translation>Importer des articles de %1</translation>
        </message>
        <message>
            <source>Import quantities from %1</source>
            <translation>Importer des quantités de %1</translation>
        </message>
        <message>
            <source>The numbers were true at</source>
            <translation>Les chiffres étaient justes le</translation>
        </message>
        <message>
            <source>The numbers were &amp;true at</source>
            <translation>Les chiffres étaient &amp;justes le</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Lecture…</translation>
        </message>
        <message>
            <source>Nothing is imported until every line can be read. Mend the file, then look again.</source>
            <translation>Rien n’est importé tant qu’une ligne est illisible. Corrigez le fichier, puis regardez à nouveau.</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Regarder à nouveau</translation>
        </message>
        <message numerus="yes">
            <source>Import %n item(s)</source>
            <translation>
                <numerusform>Importer %n article</numerusform>
                <numerusform>Importer %n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n quantity(ies)</source>
            <translation>
                <numerusform>Importer %n quantité</numerusform>
                <numerusform>Importer %n quantités</numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>Problems in the file</source>
            <translation>Problèmes dans le fichier</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s) in the file</source>
            <translation>
                <numerusform>%n problème dans le fichier</numerusform>
                <numerusform>%n problèmes dans le fichier</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ImportRowModel</name>
        <message>
            <source>Line</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <source>SKU</source>
            <translation>SKU</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Warehouse</source>
            <translation>Entrepôt</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Maintenant</translation>
        </message>
        <message>
            <source>Will become</source>
            <translation>Deviendra</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>Ce qui se passe</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nouveau</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Stays the same</source>
            <translation>Reste tel quel</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ImportSentences</name>
        <message>
            <source>The file is empty.</source>
            <translation>Le fichier est vide.</translation>
        </message>
        <message>
            <source>The file is larger than 128 MB. Split it into several files.</source>
            <translation>Le fichier dépasse 128 Mo. Divisez-le en plusieurs fichiers.</translation>
        </message>
        <message>
            <source>This is not a CSV file. Save it as “CSV UTF-8” and choose that file.</source>
            <translation>Ce n’est pas un fichier CSV. Enregistrez-le en « CSV UTF-8 » et choisissez ce fichier.</translation>
        </message>
        <message>
            <source>This is a workbook (%1), not a CSV file. Open it in your spreadsheet program, save it as “CSV UTF-8”, and choose that file.</source>
            <translation>C’est un classeur (%1), pas un fichier CSV. Ouvrez-le dans votre tableur, enregistrez-le en « CSV UTF-8 » et choisissez ce fichier.</translation>
        </message>
        <message>
            <source>The file's characters are damaged. Save it once more as “CSV UTF-8”.</source>
            <translation>Les caractères du fichier sont abîmés. Enregistrez-le à nouveau en « CSV UTF-8 ».</translation>
        </message>
        <message>
            <source>The column “%1” is missing. The first line must name the columns.</source>
            <translation>La colonne « %1 » manque. La première ligne doit nommer les colonnes.</translation>
        </message>
        <message>
            <source>No column is called like one of your warehouses. Name the columns after them, or use the columns sku, warehouse and quantity.</source>
            <translation>Aucune colonne ne porte le nom d’un de vos entrepôts. Nommez-les ainsi, ou utilisez les colonnes sku, warehouse et quantity.</translation>
        </message>
        <message>
            <source>The column “%1” stands twice. Delete or rename one of them.</source>
            <translation>La colonne « %1 » figure deux fois. Supprimez ou renommez-en une.</translation>
        </message>
        <message>
            <source>A quotation mark is opened here and never closed.</source>
            <translation>Un guillemet est ouvert ici et jamais fermé.</translation>
        </message>
        <message>
            <source>There is text after a closing quotation mark. Double the marks that belong to the text.</source>
            <translation>Du texte suit un guillemet fermant. Doublez les guillemets qui font partie du texte.</translation>
        </message>
        <message>
            <source>There is an invisible control character. Type the cell anew.</source>
            <translation>Il y a un caractère de contrôle invisible. Ressaisissez la cellule.</translation>
        </message>
        <message>
            <source>This line has fewer cells than it needs.</source>
            <translation>Cette ligne a trop peu de cellules.</translation>
        </message>
        <message>
            <source>This line has more cells than the first line has columns. Put text that holds the separator into quotation marks.</source>
            <translation>Cette ligne a plus de cellules que la première n’a de colonnes. Mettez entre guillemets le texte qui contient le séparateur.</translation>
        </message>
        <message>
            <source>The SKU is missing.</source>
            <translation>Le SKU manque.</translation>
        </message>
        <message>
            <source>The warehouse is missing.</source>
            <translation>L’entrepôt manque.</translation>
        </message>
        <message>
            <source>The SKU “%1” stands on several lines. Keep one of them.</source>
            <translation>Le SKU « %1 » figure sur plusieurs lignes. N’en gardez qu’une.</translation>
        </message>
        <message>
            <source>The SKU “%1” stands several times for this warehouse. Keep one line.</source>
            <translation>Le SKU « %1 » figure plusieurs fois pour cet entrepôt. Ne gardez qu’une ligne.</translation>
        </message>
        <message>
            <source>No item has the SKU “%1”. Correct it, or let the import make the item.</source>
            <translation>Aucun article n’a le SKU « %1 ». Corrigez-le, ou laissez l’import créer l’article.</translation>
        </message>
        <message>
            <source>There is no warehouse “%1”. Correct the name, or let the import make it.</source>
            <translation>Il n’y a pas d’entrepôt « %1 ». Corrigez le nom, ou laissez l’import le créer.</translation>
        </message>
        <message>
            <source>A spreadsheet program shortened this number. Format the column as text and enter it in full.</source>
            <translation>Un tableur a abrégé ce nombre. Mettez la colonne au format texte et saisissez-le en entier.</translation>
        </message>
        <message>
            <source>This is not a number.</source>
            <translation>Ce n’est pas un nombre.</translation>
        </message>
        <message>
            <source>This could be a thousand or a fraction. Write it without thousands separators, and with two or four decimals.</source>
            <translation>Cela peut être un millier ou une fraction. Écrivez sans séparateur de milliers, avec deux ou quatre décimales.</translation>
        </message>
        <message>
            <source>Some numbers of this file use a decimal comma, others a point. Use the same everywhere.</source>
            <translation>Certains nombres du fichier ont une virgule décimale, d’autres un point. Utilisez partout le même signe.</translation>
        </message>
        <message>
            <source>Write the number without thousands separators.</source>
            <translation>Écrivez le nombre sans séparateur de milliers.</translation>
        </message>
        <message>
            <source>This number has more digits than can be kept exactly.</source>
            <translation>Ce nombre a plus de chiffres qu’on ne peut en garder exactement.</translation>
        </message>
        <message>
            <source>This cannot be below zero.</source>
            <translation>Cela ne peut pas être négatif.</translation>
        </message>
        <message>
            <source>Write yes or no.</source>
            <translation>Écrivez yes ou no (oui ou non).</translation>
        </message>
        <message>
            <source>Write the currency as three letters, such as EUR.</source>
            <translation>Écrivez la devise en trois lettres, par exemple EUR.</translation>
        </message>
        <message>
            <source>Write date and time like 2024-11-21 14:30.</source>
            <translation>Écrivez la date et l’heure comme 2024-11-21 14:30.</translation>
        </message>
        <message>
            <source>This moment lies in the future.</source>
            <translation>Ce moment est dans le futur.</translation>
        </message>
        <message>
            <source>There is a reserved number but no quantity.</source>
            <translation>Il y a un nombre réservé mais pas de quantité.</translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <comment>what stands in the cell, then what is wrong</comment>
            <translation>« %1 » : %2</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>Ligne %1 : %2</translation>
        </message>
        <message>
            <source>Line %1, %2: %3</source>
            <translation>Ligne %1, %2 : %3</translation>
        </message>
        <message>
            <source>The file is in an older character set (Windows-1252). Look at letters with accents.</source>
            <translation>Le fichier est dans un ancien jeu de caractères (Windows-1252). Vérifiez les lettres accentuées.</translation>
        </message>
        <message>
            <source>The column “%1” is not known and left out.</source>
            <translation>La colonne « %1 » est inconnue et laissée de côté.</translation>
        </message>
        <message>
            <source>The column “enabled” is left out because no connection was chosen.</source>
            <translation>La colonne « enabled » est laissée de côté, car aucune connexion n’est choisie.</translation>
        </message>
        <message>
            <source>The warehouse “%1” will be made.</source>
            <translation>L’entrepôt « %1 » sera créé.</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) below zero say what is known already and are left alone.</source>
            <translation>
                <numerusform>%n ligne négative dit ce que l’on sait déjà et reste telle quelle.</numerusform>
                <numerusform>%n lignes négatives disent ce que l’on sait déjà et restent telles quelles.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) are older than the last count: kept in the history, they change nothing.</source>
            <translation>
                <numerusform>%n ligne est plus ancienne que le dernier comptage : gardée dans l’historique, elle ne change rien.</numerusform>
                <numerusform>%n lignes sont plus anciennes que le dernier comptage : gardées dans l’historique, elles ne changent rien.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tillbridge::KeysPage</name>
        <message>
            <source>The keys of your Lightspeed app</source>
            <translation>Les clés de votre application Lightspeed</translation>
        </message>
        <message>
            <source>they are kept in this computer's password store. New keys can take 24 to 48 hours to work</source>
            <translation>elles sont gardées dans le coffre de mots de passe de cet ordinateur. De nouvelles clés peuvent mettre 24 à 48 heures à fonctionner</translation>
        </message>
        <message>
            <source>Show while pressed</source>
            <translation>Montrer en appuyant</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Advanced addresses…</source>
            <translation>Adresses avancées…</translation>
        </message>
        <message>
            <source>Copy redirect address</source>
            <translation>Copier l’adresse de redirection</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>&amp;Clés</translation>
        </message>
        <message>
            <source>Client &amp;ID</source>
            <translation>&amp;Identifiant client</translation>
        </message>
        <message>
            <source>Client &amp;secret (leave empty for a public app)</source>
            <translation>&amp;Secret client (vide pour une application publique)</translation>
        </message>
        <message>
            <source>&amp;Redirect address, exactly as registered at Lightspeed</source>
            <translation>Adresse de &amp;redirection, exactement comme enregistrée chez Lightspeed</translation>
        </message>
        <message>
            <source>Address of the &amp;data</source>
            <translation>Adresse des &amp;données</translation>
        </message>
        <message>
            <source>Address of the sign-in &amp;page</source>
            <translation>Adresse de la &amp;page de connexion</translation>
        </message>
        <message>
            <source>Address that &amp;hands out permissions</source>
            <translation>Adresse qui délivre les &amp;autorisations</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>Nouvelles clés</translation>
        </message>
        <message>
            <source>This is not a usable address. It must begin with https://.</source>
            <translation>Cette adresse n’est pas utilisable. Elle doit commencer par https://.</translation>
        </message>
        <message>
            <source>Enter the client ID as Lightspeed shows it.</source>
            <translation>Saisissez l’identifiant client tel que Lightspeed le montre.</translation>
        </message>
        <message>
            <source>Where do I find these?</source>
            <translation>Où les trouver ?</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::MainWindow</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;Add connection…</source>
            <translation>&amp;Ajouter une connexion…</translation>
        </message>
        <message>
            <source>Try the &amp;sample store</source>
            <translation>Essayer le magasin d’e&amp;xemple</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>&amp;Aller</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>A&amp;ffichage</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;ide</translation>
        </message>
        <message>
            <source>&amp;About Tillbridge</source>
            <translation>À &amp;propos de Tillbridge</translation>
        </message>
        <message>
            <source>SAMPLE – Tillbridge</source>
            <translation>EXEMPLE – Tillbridge</translation>
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
            <translation>Quel nom donner à cette connexion ?</translation>
        </message>
        <message>
            <source>you can change it later</source>
            <translation>vous pourrez le changer plus tard</translation>
        </message>
        <message>
            <source>for example the name of your business</source>
            <translation>par exemple le nom de votre entreprise</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nom</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::Navigation</name>
        <message numerus="yes">
            <source>Attention, %n open</source>
            <translation>
                <numerusform>À décider, %n entrée</numerusform>
                <numerusform>À décider, %n entrées</numerusform>
            </translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produits</translation>
        </message>
        <message>
            <source>Shops</source>
            <translation>Magasins</translation>
        </message>
        <message>
            <source>Warehouses &amp; stock</source>
            <translation>Entrepôts et stock</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Synchroniser</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>À décider</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Activité</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::NoticeBar</name>
        <message>
            <source>Show details</source>
            <translation>Voir les détails</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Fermer ce message</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::PermissionWords</name>
        <message>
            <source>Everything the signed-in employee may do</source>
            <translation>Tout ce que l’employé connecté peut faire</translation>
        </message>
        <message>
            <source>All administrative records</source>
            <translation>Toutes les données d’administration</translation>
        </message>
        <message>
            <source>Employees</source>
            <translation>Employés</translation>
        </message>
        <message>
            <source>Manage vendors and manufacturers</source>
            <translation>Gérer fournisseurs et fabricants</translation>
        </message>
        <message>
            <source>Payment types, discounts and taxes</source>
            <translation>Modes de paiement, remises et taxes</translation>
        </message>
        <message>
            <source>See and manage shops</source>
            <translation>Voir et gérer les magasins</translation>
        </message>
        <message>
            <source>Void sales</source>
            <translation>Annuler des ventes</translation>
        </message>
        <message>
            <source>Manage categories</source>
            <translation>Gérer les catégories</translation>
        </message>
        <message>
            <source>See and change customers</source>
            <translation>Voir et modifier les clients</translation>
        </message>
        <message>
            <source>See customers</source>
            <translation>Voir les clients</translation>
        </message>
        <message>
            <source>See whole gift card numbers</source>
            <translation>Voir les numéros complets des cartes-cadeaux</translation>
        </message>
        <message>
            <source>See and change stock and products</source>
            <translation>Voir et modifier le stock et les produits</translation>
        </message>
        <message>
            <source>See products and stock</source>
            <translation>Voir les produits et le stock</translation>
        </message>
        <message>
            <source>Inventory counts</source>
            <translation>Inventaires</translation>
        </message>
        <message>
            <source>Apply inventory counts</source>
            <translation>Appliquer les inventaires</translation>
        </message>
        <message>
            <source>Manage manufacturers</source>
            <translation>Gérer les fabricants</translation>
        </message>
        <message>
            <source>Manage vendors</source>
            <translation>Gérer les fournisseurs</translation>
        </message>
        <message>
            <source>Manage tags</source>
            <translation>Gérer les étiquettes</translation>
        </message>
        <message>
            <source>See and change costs</source>
            <translation>Voir et modifier les coûts</translation>
        </message>
        <message>
            <source>Create and edit products</source>
            <translation>Créer et modifier des produits</translation>
        </message>
        <message>
            <source>Purchase orders</source>
            <translation>Commandes d’achat</translation>
        </message>
        <message>
            <source>Create sales and see sales</source>
            <translation>Créer et voir des ventes</translation>
        </message>
        <message>
            <source>See sales</source>
            <translation>Voir les ventes</translation>
        </message>
        <message>
            <source>Layaways</source>
            <translation>Ventes à tempérament</translation>
        </message>
        <message>
            <source>Refunds</source>
            <translation>Remboursements</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Rapports</translation>
        </message>
        <message>
            <source>Special orders</source>
            <translation>Commandes spéciales</translation>
        </message>
        <message>
            <source>Transfers between shops</source>
            <translation>Transferts entre magasins</translation>
        </message>
        <message>
            <source>Returns to vendors</source>
            <translation>Retours aux fournisseurs</translation>
        </message>
        <message>
            <source>Work orders</source>
            <translation>Ordres de travail</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::PermissionsPage</name>
        <message>
            <source>What may Tillbridge do?</source>
            <translation>Que peut faire Tillbridge ?</translation>
        </message>
        <message>
            <source>Lightspeed shows this list again before you agree</source>
            <translation>Lightspeed montre à nouveau cette liste avant que vous acceptiez</translation>
        </message>
        <message>
            <source>Presets</source>
            <translation>Préréglages</translation>
        </message>
        <message>
            <source>Find a permission</source>
            <translation>Chercher une autorisation</translation>
        </message>
        <message>
            <source>Stock sync</source>
            <translation>Synchroniser le stock</translation>
        </message>
        <message>
            <source>Look only</source>
            <translation>Regarder seulement</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>needed for stock sync</source>
            <translation>nécessaire pour synchroniser le stock</translation>
        </message>
        <message>
            <source>Everything that stock sync needs is chosen.</source>
            <translation>Tout ce qu’il faut pour synchroniser le stock est choisi.</translation>
        </message>
        <message>
            <source>Stock sync also needs: %1</source>
            <translation>Il manque pour synchroniser le stock : %1</translation>
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
            <translation>Produit</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Prix</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Coût</translation>
        </message>
        <message>
            <source>Lightspeed</source>
            <translation>Lightspeed</translation>
        </message>
        <message>
            <source>Warehouses</source>
            <translation>Entrepôts</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Écart</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>no SKU</source>
            <translation>sans SKU</translation>
        </message>
        <message>
            <source>Lightspeed shows costs only with the permission to see them.</source>
            <translation>Lightspeed ne montre les coûts qu’avec l’autorisation de les voir.</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ProductsPage</name>
        <message>
            <source>Filters</source>
            <translation>Filtres</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produits</translation>
        </message>
        <message>
            <source>SKU, name or barcode</source>
            <translation>SKU, nom ou code-barres</translation>
        </message>
        <message>
            <source>Search products</source>
            <translation>Chercher des produits</translation>
        </message>
        <message>
            <source>Get products from Lightspeed</source>
            <translation>Lire les produits de Lightspeed</translation>
        </message>
        <message>
            <source>Review stock changes…</source>
            <translation>Revoir les changements…</translation>
        </message>
        <message>
            <source>as of %1</source>
            <translation>état de %1</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Will change</source>
            <translation>Va changer</translation>
        </message>
        <message>
            <source>Needs your decision</source>
            <translation>À vous de décider</translation>
        </message>
        <message>
            <source>Not linked</source>
            <translation>Non liés</translation>
        </message>
        <message>
            <source>Out of stock</source>
            <translation>En rupture</translation>
        </message>
        <message>
            <source>%1 of %2 shown</source>
            <translation>%1 sur %2 affichés</translation>
        </message>
        <message>
            <source>%1 shown</source>
            <translation>%1 affichés</translation>
        </message>
        <message>
            <source>No connection yet</source>
            <translation>Aucune connexion</translation>
        </message>
        <message>
            <source>Products come from Lightspeed. Add a connection first.</source>
            <translation>Les produits viennent de Lightspeed. Ajoutez d’abord une connexion.</translation>
        </message>
        <message>
            <source>Add connection…</source>
            <translation>Ajouter une connexion…</translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>Rien ne correspond</translation>
        </message>
        <message>
            <source>No product matches this search and filter.</source>
            <translation>Aucun produit ne correspond à cette recherche et à ce filtre.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Tout montrer</translation>
        </message>
        <message>
            <source>No products yet</source>
            <translation>Pas encore de produits</translation>
        </message>
        <message>
            <source>Nothing has been read from Lightspeed so far.</source>
            <translation>Rien n’a encore été lu dans Lightspeed.</translation>
        </message>
        <message>
            <source>Reading products, stock levels and sales from Lightspeed…</source>
            <translation>Lecture des produits, stocks et ventes de Lightspeed…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ProgressPanel</name>
        <message>
            <source>Stopping after what is on its way…</source>
            <translation>Arrêt après ce qui est en route…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progression</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message numerus="yes">
            <source>Lightspeed asked us to wait %n second(s)</source>
            <translation>
                <numerusform>Lightspeed nous demande d’attendre %n seconde</numerusform>
                <numerusform>Lightspeed nous demande d’attendre %n secondes</numerusform>
            </translation>
        </message>
        <message>
            <source>Checking what an interrupted sync had sent…</source>
            <translation>Vérification de ce qu’une synchronisation interrompue avait envoyé…</translation>
        </message>
        <message>
            <source>Reading shops from Lightspeed…</source>
            <translation>Lecture des magasins de Lightspeed…</translation>
        </message>
        <message>
            <source>Reading products from Lightspeed…</source>
            <translation>Lecture des produits de Lightspeed…</translation>
        </message>
        <message>
            <source>Reading stock levels from Lightspeed…</source>
            <translation>Lecture des stocks de Lightspeed…</translation>
        </message>
        <message>
            <source>Reading sales from Lightspeed…</source>
            <translation>Lecture des ventes de Lightspeed…</translation>
        </message>
        <message>
            <source>Working out what would change…</source>
            <translation>Calcul de ce qui changerait…</translation>
        </message>
        <message>
            <source>Ready for your review</source>
            <translation>Prêt pour votre relecture</translation>
        </message>
        <message>
            <source>Sending stock levels to Lightspeed…</source>
            <translation>Envoi des stocks à Lightspeed…</translation>
        </message>
        <message>
            <source>Checking what arrived…</source>
            <translation>Vérification de ce qui est arrivé…</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message numerus="yes">
            <source>about %n second(s) left</source>
            <translation>
                <numerusform>encore environ %n seconde</numerusform>
                <numerusform>encore environ %n secondes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>encore environ %n minute</numerusform>
                <numerusform>encore environ %n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tillbridge::Receipt</name>
        <message>
            <source>Receipt of %1</source>
            <translation>Reçu de %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>Changes of this run</source>
            <translation>Changements de cette synchronisation</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::RunTableModel</name>
        <message>
            <source>Started</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Envoyé</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Échec</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Ignoré</translation>
        </message>
        <message>
            <source>Not sure</source>
            <translation>Incertain</translation>
        </message>
        <message>
            <source>Not sent</source>
            <translation>Non envoyé</translation>
        </message>
        <message>
            <source>To decide</source>
            <translation>À décider</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::SearchField</name>
        <message>
            <source>Clear the search</source>
            <translation>Effacer la recherche</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::Sentences</name>
        <message>
            <source>Something that was entered cannot be used.</source>
            <translation>Une saisie ne peut pas être utilisée.</translation>
        </message>
        <message>
            <source>“%1” cannot be used here.</source>
            <translation>« %1 » ne peut pas être utilisé ici.</translation>
        </message>
        <message>
            <source>“%1” was not found.</source>
            <translation>« %1 » est introuvable.</translation>
        </message>
        <message>
            <source>“%1” already exists. Choose another name.</source>
            <translation>« %1 » existe déjà. Choisissez un autre nom.</translation>
        </message>
        <message>
            <source>This cannot be done with this kind of account.</source>
            <translation>Ce type de compte ne le permet pas.</translation>
        </message>
        <message>
            <source>This is in use by %1. Wait until it has finished, or stop it there.</source>
            <translation>C’est utilisé par %1. Attendez la fin, ou arrêtez-le là-bas.</translation>
        </message>
        <message>
            <source>another program</source>
            <translation>un autre programme</translation>
        </message>
        <message>
            <source>Cancelled. What was done so far is kept.</source>
            <translation>Annulé. Ce qui est déjà fait est gardé.</translation>
        </message>
        <message>
            <source>Nothing was sent: something changed since this preview was made. Look at the new preview first.</source>
            <translation>Rien n’a été envoyé : quelque chose a changé depuis cet aperçu. Regardez d’abord le nouvel aperçu.</translation>
        </message>
        <message>
            <source>Lightspeed</source>
            <translation>Lightspeed</translation>
        </message>
        <message>
            <source>%1 cannot be reached. Check the internet connection.</source>
            <translation>%1 est injoignable. Vérifiez la connexion internet.</translation>
        </message>
        <message>
            <source>The connection to %1 is not safe: its certificate was refused. Check this computer's date, or ask whoever looks after the network.</source>
            <translation>La connexion à %1 n’est pas sûre : son certificat est refusé. Vérifiez la date de cet ordinateur, ou demandez à la personne qui gère le réseau.</translation>
        </message>
        <message>
            <source>The company proxy did not let us through. If it wants a user name and a password, put them into this computer's proxy settings or into the environment variable https_proxy, then start Tillbridge again.</source>
            <translation>Le proxy de l’entreprise nous a bloqués. S’il demande un nom d’utilisateur et un mot de passe, indiquez-les dans les paramètres de proxy de cet ordinateur ou dans la variable d’environnement https_proxy, puis redémarrez Tillbridge.</translation>
        </message>
        <message>
            <source>%1 did not answer in time.</source>
            <translation>%1 n’a pas répondu à temps.</translation>
        </message>
        <message>
            <source>Lightspeed has a problem at the moment. Nothing is lost; try again in a few minutes.</source>
            <translation>Lightspeed a un problème en ce moment. Rien n’est perdu ; réessayez dans quelques minutes.</translation>
        </message>
        <message>
            <source>A web page came instead of data: Lightspeed may be in maintenance, or this network asks you to sign in first. Open a browser to see.</source>
            <translation>Une page web est venue au lieu de données : Lightspeed est peut-être en maintenance, ou ce réseau demande une connexion. Ouvrez un navigateur pour voir.</translation>
        </message>
        <message>
            <source>Lightspeed's answer was incomplete, so nothing of it was used.</source>
            <translation>La réponse de Lightspeed était incomplète ; rien n’en a été utilisé.</translation>
        </message>
        <message>
            <source>Lightspeed's answer was far larger than expected, so nothing of it was used.</source>
            <translation>La réponse de Lightspeed était bien trop grande ; rien n’en a été utilisé.</translation>
        </message>
        <message>
            <source>Lightspeed still asks us to slow down. Try again in a few minutes.</source>
            <translation>Lightspeed nous demande encore de ralentir. Réessayez dans quelques minutes.</translation>
        </message>
        <message>
            <source>Lightspeed pointed us to another address, which is not allowed.</source>
            <translation>Lightspeed nous a renvoyés vers une autre adresse, ce qui n’est pas permis.</translation>
        </message>
        <message>
            <source>No answer came, so it is not known whether Lightspeed took this. It is read back before anything is sent again.</source>
            <translation>Aucune réponse : on ne sait pas si Lightspeed l’a pris. C’est relu avant tout nouvel envoi.</translation>
        </message>
        <message>
            <source>Lightspeed lost its place in a list. The list is read again from its start.</source>
            <translation>Lightspeed a perdu sa place dans une liste. Elle est relue depuis le début.</translation>
        </message>
        <message>
            <source>Lightspeed did not accept this. Its words are in the details.</source>
            <translation>Lightspeed ne l’a pas accepté. Ses mots sont dans les détails.</translation>
        </message>
        <message>
            <source>Somebody changed this in Lightspeed at the same moment.</source>
            <translation>Quelqu’un l’a modifié dans Lightspeed au même moment.</translation>
        </message>
        <message>
            <source>Lightspeed no longer has this.</source>
            <translation>Lightspeed ne l’a plus.</translation>
        </message>
        <message>
            <source>This Lightspeed account has no shops. Add a shop in Lightspeed, then try again.</source>
            <translation>Ce compte Lightspeed n’a pas de magasin. Ajoutez-en un dans Lightspeed, puis réessayez.</translation>
        </message>
        <message>
            <source>The sign-in was declined on Lightspeed's page. Nothing was changed.</source>
            <translation>La connexion a été refusée sur la page de Lightspeed. Rien n’a changé.</translation>
        </message>
        <message>
            <source>The sign-in took too long, so Lightspeed's answer is no longer valid. Sign in once more.</source>
            <translation>La connexion a pris trop de temps ; la réponse de Lightspeed n’est plus valable. Recommencez.</translation>
        </message>
        <message>
            <source>The sign-in was not finished. What you entered is kept.</source>
            <translation>La connexion n’est pas terminée. Votre saisie est gardée.</translation>
        </message>
        <message>
            <source>Lightspeed does not know this client ID, or the client secret is wrong. New keys can take 24 to 48 hours to become active.</source>
            <translation>Lightspeed ne connaît pas cet identifiant client, ou le secret est faux. De nouvelles clés peuvent mettre 24 à 48 heures à devenir actives.</translation>
        </message>
        <message>
            <source>You signed in to another account (%1). The sign-in you had is kept.</source>
            <translation>Vous vous êtes connecté à un autre compte (%1). L’ancienne connexion est gardée.</translation>
        </message>
        <message>
            <source>The address that came back is not this sign-in's. The redirect address registered at Lightspeed must be exactly the one shown here.</source>
            <translation>L’adresse revenue n’est pas celle de cette connexion. L’adresse de redirection enregistrée chez Lightspeed doit être exactement celle affichée ici.</translation>
        </message>
        <message>
            <source>the data folder</source>
            <translation>le dossier des données</translation>
        </message>
        <message>
            <source>This computer's password store is locked, so the sign-in cannot be read. Unlock it, then try again.</source>
            <translation>Le coffre de mots de passe de cet ordinateur est verrouillé ; la connexion ne peut être lue. Déverrouillez-le, puis réessayez.</translation>
        </message>
        <message>
            <source>This computer has no password store, so the sign-in cannot be remembered.</source>
            <translation>Cet ordinateur n’a pas de coffre de mots de passe ; la connexion ne peut être retenue.</translation>
        </message>
        <message>
            <source>This computer's password store refused to answer.</source>
            <translation>Le coffre de mots de passe de cet ordinateur n’a pas voulu répondre.</translation>
        </message>
        <message>
            <source>The data was made by a newer version of Tillbridge and was left untouched. Install the newer version to open it.</source>
            <translation>Les données viennent d’une version plus récente de Tillbridge et sont restées intactes. Installez cette version pour les ouvrir.</translation>
        </message>
        <message>
            <source>Tillbridge may not write to %1. Choose another folder or change its rights.</source>
            <translation>Tillbridge n’a pas le droit d’écrire dans %1. Choisissez un autre dossier ou changez ses droits.</translation>
        </message>
        <message>
            <source>The disk is full. Free some space; nothing that was saved before is lost.</source>
            <translation>Le disque est plein. Libérez de la place ; rien de ce qui était enregistré n’est perdu.</translation>
        </message>
        <message>
            <source>The data file could not be read or written.</source>
            <translation>Le fichier de données n’a pu être lu ou écrit.</translation>
        </message>
        <message>
            <source>The file %1 cannot be read.</source>
            <translation>Le fichier %1 est illisible.</translation>
        </message>
        <message>
            <source>The file %1 cannot be written. Is it open in another program?</source>
            <translation>Le fichier %1 ne peut être écrit. Est-il ouvert ailleurs ?</translation>
        </message>
        <message>
            <source>This file cannot be imported.</source>
            <translation>Ce fichier ne peut être importé.</translation>
        </message>
        <message>
            <source>This file cannot be imported: %1</source>
            <translation>Ce fichier ne peut être importé : %1</translation>
        </message>
        <message>
            <source>Something unexpected happened.</source>
            <translation>Quelque chose d’inattendu s’est produit.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>Se reconnecter</translation>
        </message>
        <message>
            <source>Ask for this permission</source>
            <translation>Demander cette autorisation</translation>
        </message>
        <message>
            <source>Choose warehouses</source>
            <translation>Choisir des entrepôts</translation>
        </message>
        <message>
            <source>Copy redirect address</source>
            <translation>Copier l’adresse de redirection</translation>
        </message>
        <message>
            <source>Edit the keys</source>
            <translation>Modifier les clés</translation>
        </message>
        <message>
            <source>Proxy settings</source>
            <translation>Réglages du proxy</translation>
        </message>
        <message>
            <source>Unlock and try again</source>
            <translation>Déverrouiller et réessayer</translation>
        </message>
        <message>
            <source>Keep for this session only</source>
            <translation>Garder pour cette session seulement</translation>
        </message>
        <message>
            <source>Plan again</source>
            <translation>Recalculer</translation>
        </message>
        <message>
            <source>Get the newer version</source>
            <translation>Obtenir la nouvelle version</translation>
        </message>
        <message>
            <source>Choose another file</source>
            <translation>Choisir un autre fichier</translation>
        </message>
        <message>
            <source>Falls to zero</source>
            <translation>Tombe à zéro</translation>
        </message>
        <message>
            <source>Unusually large change</source>
            <translation>Changement inhabituellement grand</translation>
        </message>
        <message>
            <source>Many products would change at once</source>
            <translation>Beaucoup de produits changeraient à la fois</translation>
        </message>
        <message>
            <source>Unusually large price change</source>
            <translation>Changement de prix inhabituel</translation>
        </message>
        <message>
            <source>Cost is above the price</source>
            <translation>Le coût dépasse le prix</translation>
        </message>
        <message>
            <source>Taken back by Undo</source>
            <translation>Annulé par vous</translation>
        </message>
        <message>
            <source>No warehouse is chosen for this shop</source>
            <translation>Aucun entrepôt n’est choisi pour ce magasin</translation>
        </message>
        <message>
            <source>This product keeps no stock</source>
            <translation>Ce produit ne tient pas de stock</translation>
        </message>
        <message>
            <source>Made of other products</source>
            <translation>Composé d’autres produits</translation>
        </message>
        <message>
            <source>Archived in Lightspeed</source>
            <translation>Archivé dans Lightspeed</translation>
        </message>
        <message>
            <source>Removed in Lightspeed</source>
            <translation>Supprimé dans Lightspeed</translation>
        </message>
        <message>
            <source>Switched off for this connection</source>
            <translation>Désactivé pour cette connexion</translation>
        </message>
        <message>
            <source>Not ticked</source>
            <translation>Non coché</translation>
        </message>
        <message>
            <source>Sold while we were reading; comes with the next run</source>
            <translation>Vendu pendant la lecture ; viendra à la prochaine synchronisation</translation>
        </message>
        <message>
            <source>Changed since the preview; look at it again</source>
            <translation>Changé depuis l’aperçu ; regardez à nouveau</translation>
        </message>
        <message>
            <source>Lightspeed already had this number</source>
            <translation>Lightspeed avait déjà ce chiffre</translation>
        </message>
        <message>
            <source>No quantity is known for it in the shop's warehouses</source>
            <translation>Aucune quantité n’est connue dans les entrepôts du magasin</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s) have no SKU to match by</source>
            <translation>
                <numerusform>%n produit n’a pas de SKU pour être associé</numerusform>
                <numerusform>%n produits n’ont pas de SKU pour être associés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“%1” stands %n times, so nothing was linked</source>
            <translation>
                <numerusform>« %1 » figure %n fois ; rien n’a été lié</numerusform>
                <numerusform>« %1 » figure %n fois ; rien n’a été lié</numerusform>
            </translation>
        </message>
        <message>
            <source>No warehouse is chosen for the shop “%1”</source>
            <translation>Aucun entrepôt n’est choisi pour le magasin « %1 »</translation>
        </message>
        <message>
            <source>“%1” was removed in Lightspeed</source>
            <translation>« %1 » a été supprimé dans Lightspeed</translation>
        </message>
        <message>
            <source>“%1” is below zero</source>
            <translation>« %1 » est négatif</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) are held back until you look at them</source>
            <translation>
                <numerusform>%n changement est retenu jusqu’à ce que vous le regardiez</numerusform>
                <numerusform>%n changements sont retenus jusqu’à ce que vous les regardiez</numerusform>
            </translation>
        </message>
        <message>
            <source>It is not certain whether “%1” was sent</source>
            <translation>Il n’est pas certain que « %1 » ait été envoyé</translation>
        </message>
        <message>
            <source>“%1” changed since the preview and was not sent</source>
            <translation>« %1 » a changé depuis l’aperçu et n’a pas été envoyé</translation>
        </message>
        <message>
            <source>Give it a name of 1 to 200 characters.</source>
            <translation>Donnez-lui un nom de 1 à 200 caractères.</translation>
        </message>
        <message>
            <source>The client ID is missing or has spaces in it. Copy it once more from your Lightspeed app.</source>
            <translation>L’identifiant client manque ou contient des espaces. Copiez-le encore une fois depuis votre application Lightspeed.</translation>
        </message>
        <message>
            <source>The client secret has spaces in it. Copy it once more from your Lightspeed app.</source>
            <translation>Le secret client contient des espaces. Copiez-le encore une fois depuis votre application Lightspeed.</translation>
        </message>
        <message>
            <source>The access token is missing or has spaces in it. Copy it once more.</source>
            <translation>Le jeton d’accès manque ou contient des espaces. Copiez-le encore une fois.</translation>
        </message>
        <message>
            <source>The redirect address is missing or cannot be used. It is the one registered for your Lightspeed app and begins with https://.</source>
            <translation>L’adresse de redirection manque ou ne peut pas servir. C’est celle enregistrée pour votre application Lightspeed ; elle commence par https://.</translation>
        </message>
        <message>
            <source>Lightspeed does not permit this to the signed-in employee. Ask the owner of the account.</source>
            <translation>Lightspeed ne le permet pas à l’employé connecté. Demandez au titulaire du compte.</translation>
        </message>
        <message>
            <source>Lightspeed does not permit this: the permission “%1” is missing. Ask the owner of the account for it, then sign in again.</source>
            <translation>Lightspeed ne le permet pas : l’autorisation « %1 » manque. Demandez-la au titulaire du compte, puis reconnectez-vous.</translation>
        </message>
        <message>
            <source>This computer is not signed in to Lightspeed, or no longer. Your settings are safe: sign in.</source>
            <translation>Cet ordinateur n’est pas, ou plus, connecté à Lightspeed. Vos réglages sont intacts : connectez-vous.</translation>
        </message>
        <message>
            <source>The address “%1” cannot be used. It must begin with https://.</source>
            <translation>L’adresse « %1 » ne peut pas servir. Elle doit commencer par https://.</translation>
        </message>
        <message>
            <source>The data file is damaged, so nothing more is sent. Close Tillbridge and open it again: the damaged file is then set aside, not deleted, and what can be read is kept.</source>
            <translation>Le fichier de données est endommagé ; plus rien n’est donc envoyé. Fermez Tillbridge et rouvrez-le : le fichier endommagé est alors mis de côté, pas supprimé, et ce qui peut être lu est conservé.</translation>
        </message>
        <message>
            <source>Another program keeps the data file busy. Close any other Tillbridge, then try again.</source>
            <translation>Un autre programme occupe le fichier de données. Fermez tout autre Tillbridge, puis réessayez.</translation>
        </message>
        <message>
            <source>Sold or changed in Lightspeed since the count or our last sending</source>
            <translation>Vendu ou modifié dans Lightspeed depuis le comptage ou notre dernier envoi</translation>
        </message>
        <message>
            <source>No shop is chosen for the warehouses: choose the default shop in the settings</source>
            <translation>Aucun magasin n’est choisi pour les entrepôts : choisissez le magasin par défaut dans les réglages</translation>
        </message>
        <message>
            <source>“%1” was sold after we had read its level for sending: Lightspeed may show too many. Count it</source>
            <translation>« %1 » a été vendu après notre lecture de son niveau pour l’envoi : Lightspeed peut en montrer trop. Comptez-le</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) from Lightspeed could not be understood and were left out</source>
            <translation>
                <numerusform>%n ligne de Lightspeed n’a pas pu être comprise et a été laissée de côté</numerusform>
                <numerusform>%n lignes de Lightspeed n’ont pas pu être comprises et ont été laissées de côté</numerusform>
            </translation>
        </message>
        <message>
            <source>It is not known yet what became of the last numbers that were sent. Sync once more, which reads them back; then remove the connection.</source>
            <translation>On ne sait pas encore ce que sont devenus les derniers nombres envoyés. Synchronisez encore une fois, ce qui les relit ; supprimez ensuite la connexion.</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::SeriesPage</name>
        <message>
            <source>Which Lightspeed do you use?</source>
            <translation>Quel Lightspeed utilisez-vous ?</translation>
        </message>
        <message>
            <source>the address where you sign in to Lightspeed tells it</source>
            <translation>l’adresse où vous vous connectez à Lightspeed le dit</translation>
        </message>
        <message>
            <source>Retail R-Series</source>
            <translation>Retail R-Series</translation>
        </message>
        <message>
            <source>You sign in at cloud.lightspeedapp.com or merchantos.com</source>
            <translation>Vous vous connectez sur cloud.lightspeedapp.com ou merchantos.com</translation>
        </message>
        <message>
            <source>Retail X-Series</source>
            <translation>Retail X-Series</translation>
        </message>
        <message>
            <source>You sign in at NAME.retail.lightspeed.app – not in this version yet</source>
            <translation>Vous vous connectez sur NOM.retail.lightspeed.app – pas encore dans cette version</translation>
        </message>
        <message>
            <source>eCom C-Series</source>
            <translation>eCom C-Series</translation>
        </message>
        <message>
            <source>You have a web shop at webshopapp.com or shoplightspeed.com – not in this version yet</source>
            <translation>Vous avez une boutique sur webshopapp.com ou shoplightspeed.com – pas encore dans cette version</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::SettingTableModel</name>
        <message>
            <source>Setting</source>
            <translation>Réglage</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Ce que cela fait</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::SettingWords</name>
        <message>
            <source>Connection enabled</source>
            <translation>Connexion active</translation>
        </message>
        <message>
            <source>Off: nothing is read from or sent to this account.</source>
            <translation>Non : rien n’est lu ni envoyé pour ce compte.</translation>
        </message>
        <message>
            <source>Shops mapping</source>
            <translation>Association des magasins</translation>
        </message>
        <message>
            <source>On: every shop gets the stock of its own warehouses. Off: all warehouses feed the default shop.</source>
            <translation>Oui : chaque magasin reçoit le stock de ses entrepôts. Non : tous les entrepôts alimentent le magasin par défaut.</translation>
        </message>
        <message>
            <source>Account ID</source>
            <translation>Numéro de compte</translation>
        </message>
        <message>
            <source>The number of the account at Lightspeed.</source>
            <translation>Le numéro du compte chez Lightspeed.</translation>
        </message>
        <message>
            <source>Default shop</source>
            <translation>Magasin par défaut</translation>
        </message>
        <message>
            <source>Gets all stock while shops mapping is off.</source>
            <translation>Reçoit tout le stock quand l’association est désactivée.</translation>
        </message>
        <message>
            <source>Default employee</source>
            <translation>Employé par défaut</translation>
        </message>
        <message>
            <source>Used for shops that name none.</source>
            <translation>Pour les magasins qui n’en nomment pas.</translation>
        </message>
        <message>
            <source>Default register</source>
            <translation>Caisse par défaut</translation>
        </message>
        <message>
            <source>Redirect address</source>
            <translation>Adresse de redirection</translation>
        </message>
        <message>
            <source>Must be registered at Lightspeed exactly like this.</source>
            <translation>Doit être enregistrée chez Lightspeed exactement ainsi.</translation>
        </message>
        <message>
            <source>Signed in on</source>
            <translation>Connecté le</translation>
        </message>
        <message>
            <source>When somebody last signed in for this connection.</source>
            <translation>Dernière connexion de quelqu’un.</translation>
        </message>
        <message>
            <source>Permission refreshed on</source>
            <translation>Autorisation renouvelée le</translation>
        </message>
        <message>
            <source>When Lightspeed last renewed this computer's permission.</source>
            <translation>Dernier renouvellement par Lightspeed.</translation>
        </message>
        <message>
            <source>Send stock levels</source>
            <translation>Envoyer les stocks</translation>
        </message>
        <message>
            <source>Sends what the warehouses hold to the shops in Lightspeed.</source>
            <translation>Envoie le contenu des entrepôts aux magasins dans Lightspeed.</translation>
        </message>
        <message>
            <source>Match products by</source>
            <translation>Associer les produits par</translation>
        </message>
        <message>
            <source>What must be equal for an item to be linked to a product.</source>
            <translation>Ce qui doit être égal pour lier un article à un produit.</translation>
        </message>
        <message>
            <source>Stock buffer</source>
            <translation>Stock de réserve</translation>
        </message>
        <message>
            <source>Units kept back from every shop that has no buffer of its own.</source>
            <translation>Unités retenues pour chaque magasin sans réserve propre.</translation>
        </message>
        <message>
            <source>Hold changes above (%)</source>
            <translation>Retenir au-delà de (%)</translation>
        </message>
        <message>
            <source>A level that would change by more than this share waits for your decision.</source>
            <translation>Un stock qui changerait de plus que cette part attend votre décision.</translation>
        </message>
        <message>
            <source>… and above (units)</source>
            <translation>… et au-delà de (unités)</translation>
        </message>
        <message>
            <source>Smaller changes are never held for their size.</source>
            <translation>Les changements plus petits ne sont jamais retenus pour leur taille.</translation>
        </message>
        <message>
            <source>Hold all above (% of products)</source>
            <translation>Tout retenir au-delà de (% des produits)</translation>
        </message>
        <message>
            <source>When more of the linked products would change at once, all wait for your decision.</source>
            <translation>Si davantage de produits liés changeaient à la fois, tous attendent votre décision.</translation>
        </message>
        <message>
            <source>Traffic log</source>
            <translation>Journal des échanges</translation>
        </message>
        <message>
            <source>How much of the conversation with Lightspeed is noted down. Never passwords or keys.</source>
            <translation>Ce qui est noté des échanges avec Lightspeed. Jamais de mots de passe ni de clés.</translation>
        </message>
        <message>
            <source>Sign-in page opens in</source>
            <translation>La page de connexion s’ouvre dans</translation>
        </message>
        <message>
            <source>Where Lightspeed's own sign-in page is shown.</source>
            <translation>Où s’affiche la page de connexion de Lightspeed.</translation>
        </message>
        <message>
            <source>Price level</source>
            <translation>Niveau de prix</translation>
        </message>
        <message>
            <source>Which of Lightspeed's prices the tables show.</source>
            <translation>Lequel des prix de Lightspeed les tableaux montrent.</translation>
        </message>
        <message>
            <source>Custom SKU</source>
            <translation>SKU personnalisé</translation>
        </message>
        <message>
            <source>System SKU</source>
            <translation>SKU système</translation>
        </message>
        <message>
            <source>Barcode (UPC or EAN)</source>
            <translation>Code-barres (UPC ou EAN)</translation>
        </message>
        <message>
            <source>Manufacturer SKU</source>
            <translation>SKU du fabricant</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Non</translation>
        </message>
        <message>
            <source>Simple</source>
            <translation>Simple</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Complet</translation>
        </message>
        <message>
            <source>Long</source>
            <translation>Long</translation>
        </message>
        <message>
            <source>A window of Tillbridge</source>
            <translation>Une fenêtre de Tillbridge</translation>
        </message>
        <message>
            <source>My own browser</source>
            <translation>Mon propre navigateur</translation>
        </message>
        <message>
            <source>I paste the address</source>
            <translation>Je colle l’adresse</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Oui</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Non</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::SettingsPage</name>
        <message>
            <source>Sync settings</source>
            <translation>Réglages de synchronisation</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Sign in again…</source>
            <translation>Se reconnecter…</translation>
        </message>
        <message>
            <source>Test connection…</source>
            <translation>Tester la connexion…</translation>
        </message>
        <message>
            <source>Remove connection…</source>
            <translation>Supprimer la connexion…</translation>
        </message>
        <message>
            <source>Sync settings of this connection</source>
            <translation>Réglages de synchronisation de cette connexion</translation>
        </message>
        <message>
            <source>No connection yet</source>
            <translation>Aucune connexion</translation>
        </message>
        <message>
            <source>Every connection has settings of its own.</source>
            <translation>Chaque connexion a ses propres réglages.</translation>
        </message>
        <message>
            <source>Add connection…</source>
            <translation>Ajouter une connexion…</translation>
        </message>
        <message>
            <source>Remove connection</source>
            <translation>Supprimer la connexion</translation>
        </message>
        <message>
            <source>Remove the connection “%1”?</source>
            <translation>Supprimer la connexion « %1 » ?</translation>
        </message>
        <message>
            <source>Its sign-in, settings and mapping are deleted on this computer. Warehouses and their numbers stay, and nothing changes in Lightspeed.</source>
            <translation>Son accès, ses réglages et ses associations sont effacés sur cet ordinateur. Les entrepôts et leurs chiffres restent, et rien ne change dans Lightspeed.</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ShopMappingModel</name>
        <message>
            <source>Shop</source>
            <translation>Magasin</translation>
        </message>
        <message>
            <source>Warehouses, in order</source>
            <translation>Entrepôts, dans l’ordre</translation>
        </message>
        <message>
            <source>Employee</source>
            <translation>Employé</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Caisse</translation>
        </message>
        <message>
            <source>Buffer</source>
            <translation>Réserve</translation>
        </message>
        <message>
            <source>Press Enter to choose warehouses</source>
            <translation>Appuyez sur Entrée pour choisir des entrepôts</translation>
        </message>
        <message>
            <source>no warehouse chosen</source>
            <translation>aucun entrepôt choisi</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::ShopsPage</name>
        <message>
            <source>Shops</source>
            <translation>Magasins</translation>
        </message>
        <message>
            <source>Shops and their warehouses</source>
            <translation>Magasins et leurs entrepôts</translation>
        </message>
        <message>
            <source>Reload shops</source>
            <translation>Recharger les magasins</translation>
        </message>
        <message>
            <source>Choose warehouses…</source>
            <translation>Choisir des entrepôts…</translation>
        </message>
        <message>
            <source>Save mapping</source>
            <translation>Enregistrer l’association</translation>
        </message>
        <message>
            <source>No shops yet</source>
            <translation>Pas encore de magasins</translation>
        </message>
        <message>
            <source>Shops come from Lightspeed once you are signed in.</source>
            <translation>Les magasins viennent de Lightspeed une fois connecté.</translation>
        </message>
        <message>
            <source>Add connection…</source>
            <translation>Ajouter une connexion…</translation>
        </message>
        <message>
            <source>This account has no shops</source>
            <translation>Ce compte n’a pas de magasin</translation>
        </message>
        <message>
            <source>Add a shop in Lightspeed, then reload the shops here.</source>
            <translation>Ajoutez un magasin dans Lightspeed, puis rechargez ici.</translation>
        </message>
        <message>
            <source>There is no warehouse yet. Add or import one first.</source>
            <translation>Il n’y a pas encore d’entrepôt. Ajoutez-en ou importez-en un d’abord.</translation>
        </message>
        <message>
            <source>Warehouses &amp; stock</source>
            <translation>Entrepôts et stock</translation>
        </message>
        <message>
            <source>The mapping is saved. Nothing has been sent to Lightspeed.</source>
            <translation>L’association est enregistrée. Rien n’a été envoyé à Lightspeed.</translation>
        </message>
        <message>
            <source>Review stock changes…</source>
            <translation>Revoir les changements…</translation>
        </message>
        <message numerus="yes">
            <source>%n shop(s) without warehouses are skipped.</source>
            <translation>
                <numerusform>%n magasin sans entrepôt est ignoré.</numerusform>
                <numerusform>%n magasins sans entrepôt sont ignorés.</numerusform>
            </translation>
        </message>
        <message>
            <source>There are choices that are not saved yet.</source>
            <translation>Des choix ne sont pas encore enregistrés.</translation>
        </message>
        <message numerus="yes">
            <source>%n shop(s)</source>
            <translation>
                <numerusform>%n magasin</numerusform>
                <numerusform>%n magasins</numerusform>
            </translation>
        </message>
        <message>
            <source>A shop's stock in Lightspeed becomes the sum of what its warehouses can deliver, less the buffer. Sold goods are taken from the warehouses in their order.</source>
            <translation>Le stock d’un magasin dans Lightspeed devient la somme de ce que ses entrepôts peuvent livrer, moins la réserve. Les articles vendus sont pris dans les entrepôts, dans leur ordre.</translation>
        </message>
        <message>
            <source>More than one shop is fed by %1: both can sell the last piece at the same moment. A buffer helps.</source>
            <translation>Plus d’un magasin est alimenté par %1 : tous deux peuvent vendre la dernière pièce au même moment. Une réserve aide.</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::SignInStep</name>
        <message>
            <source>Sign in to Lightspeed</source>
            <translation>Se connecter à Lightspeed</translation>
        </message>
        <message>
            <source>on Lightspeed's own page; Tillbridge never sees your password</source>
            <translation>sur la page de Lightspeed ; Tillbridge ne voit jamais votre mot de passe</translation>
        </message>
        <message>
            <source>Sign in here</source>
            <translation>Se connecter ici</translation>
        </message>
        <message>
            <source>Use my own browser</source>
            <translation>Utiliser mon navigateur</translation>
        </message>
        <message>
            <source>Show the sign-in window</source>
            <translation>Montrer la fenêtre de connexion</translation>
        </message>
        <message>
            <source>Cancel sign-in</source>
            <translation>Annuler la connexion</translation>
        </message>
        <message>
            <source>Copy the sign-in address</source>
            <translation>Copier l’adresse de connexion</translation>
        </message>
        <message>
            <source>Use this address</source>
            <translation>Utiliser cette adresse</translation>
        </message>
        <message>
            <source>The sign-in window shows %1. Finish signing in there.</source>
            <translation>La fenêtre de connexion montre %1. Terminez-y la connexion.</translation>
        </message>
        <message>
            <source>Signed in. Asking Lightspeed who you are…</source>
            <translation>Connecté. On demande à Lightspeed qui vous êtes…</translation>
        </message>
        <message>
            <source>You are signed in. Continue to see what works.</source>
            <translation>Vous êtes connecté. Continuez pour voir ce qui fonctionne.</translation>
        </message>
        <message>
            <source>Next: check</source>
            <translation>Suite : vérifier</translation>
        </message>
        <message>
            <source>After your own browser: &amp;paste the address it ended at</source>
            <translation>Après votre navigateur : &amp;collez l’adresse finale</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Préparation…</translation>
        </message>
        <message>
            <source>Opening the sign-in window…</source>
            <translation>Ouverture de la fenêtre de connexion…</translation>
        </message>
        <message>
            <source>After you allow access, your browser shows a page that may not load. Copy its address and paste it below.</source>
            <translation>Après votre accord, le navigateur montre une page qui peut ne pas charger. Copiez son adresse et collez-la ci-dessous.</translation>
        </message>
        <message>
            <source>This is not a whole address. It begins with %1.</source>
            <translation>Cette adresse n’est pas complète. Elle commence par %1.</translation>
        </message>
        <message>
            <source>Choose where Lightspeed's sign-in page opens.</source>
            <translation>Choisissez où s’ouvre la page de connexion de Lightspeed.</translation>
        </message>
        <message>
            <source>The sign-in window is not installed. Use your own browser.</source>
            <translation>La fenêtre de connexion n’est pas installée. Utilisez votre navigateur.</translation>
        </message>
        <message>
            <source>Lightspeed did not come back yet. The redirect address registered there must be exactly: %1</source>
            <translation>Lightspeed n’est pas encore revenu. L’adresse de redirection enregistrée là-bas doit être exactement : %1</translation>
        </message>
        <message>
            <source>Copy redirect address</source>
            <translation>Copier l’adresse de redirection</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::SignInWindow</name>
        <message>
            <source>Sign in to Lightspeed</source>
            <translation>Se connecter à Lightspeed</translation>
        </message>
        <message>
            <source>Address of this page</source>
            <translation>Adresse de cette page</translation>
        </message>
        <message>
            <source>Loading</source>
            <translation>Chargement</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Couper</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Coller</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::StartDialog</name>
        <message>
            <source>Start from these numbers</source>
            <translation>Partir de ces chiffres</translation>
        </message>
        <message>
            <source>Start from Lightspeed's numbers</source>
            <translation>Partir des chiffres de Lightspeed</translation>
        </message>
        <message>
            <source>Makes an item of every product and takes a shop's stock as the first count of a warehouse. Nothing is sent to Lightspeed.</source>
            <translation>Crée un article par produit et prend le stock d’un magasin comme premier comptage d’un entrepôt. Rien n’est envoyé à Lightspeed.</translation>
        </message>
        <message>
            <source>From the &amp;shop</source>
            <translation>Du &amp;magasin</translation>
        </message>
        <message>
            <source>Into the &amp;warehouse (made when there is none)</source>
            <translation>Dans l’&amp;entrepôt (créé s’il n’existe pas)</translation>
        </message>
        <message>
            <source>Main</source>
            <translation>Principal</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) will be made</source>
            <translation>
                <numerusform>%n article sera créé</numerusform>
                <numerusform>%n articles seront créés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n quantity(ies) will be counted, as of %1</source>
            <translation>
                <numerusform>%n quantité sera comptée, état de %1</numerusform>
                <numerusform>%n quantités seront comptées, état de %1</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 product(s) are left out: %2 without a key, %3 with a key that stands twice, %4 that keep no stock or are made of others</source>
            <translation>%1 produits laissés de côté : %2 sans clé, %3 avec une clé en double, %4 sans stock ou composés d’autres</translation>
        </message>
        <message>
            <source>Afterwards, choose this warehouse for the shop on the Shops page; until then nothing is sent.</source>
            <translation>Choisissez ensuite cet entrepôt pour le magasin à la page Magasins ; d’ici là rien n’est envoyé.</translation>
        </message>
        <message>
            <source>The next sync may still find differences: other warehouses, other shops or a buffer take part.</source>
            <translation>La prochaine synchronisation peut encore trouver des écarts : d’autres entrepôts, magasins ou une réserve entrent en jeu.</translation>
        </message>
        <message>
            <source>Getting the present numbers from Lightspeed…</source>
            <translation>Lecture des chiffres actuels de Lightspeed…</translation>
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
            <translation>Nom</translation>
        </message>
        <message>
            <source>Barcode</source>
            <translation>Code-barres</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Disponible</translation>
        </message>
        <message>
            <source>Never counted</source>
            <translation>Jamais compté</translation>
        </message>
        <message>
            <source>Counted %1</source>
            <translation>Compté : %1</translation>
        </message>
        <message>
            <source>%1 on hand, %2 reserved</source>
            <translation>en stock : %1, réservé : %2</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::SyncPage</name>
        <message>
            <source>Changes</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Synchroniser</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Synchroniser</translation>
        </message>
        <message>
            <source>Tick all shown</source>
            <translation>Cocher tout</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>Ne rien cocher</translation>
        </message>
        <message>
            <source>Changes to review</source>
            <translation>Changements à revoir</translation>
        </message>
        <message>
            <source>Working…</source>
            <translation>En cours…</translation>
        </message>
        <message>
            <source>No connection yet</source>
            <translation>Aucune connexion</translation>
        </message>
        <message>
            <source>Add a connection first; then its stock can be kept right.</source>
            <translation>Ajoutez d’abord une connexion ; son stock pourra alors être tenu juste.</translation>
        </message>
        <message>
            <source>Add connection…</source>
            <translation>Ajouter une connexion…</translation>
        </message>
        <message>
            <source>Nothing planned yet</source>
            <translation>Rien de prévu</translation>
        </message>
        <message>
            <source>Sync now reads Lightspeed and shows every change. Nothing is sent before you say so.</source>
            <translation>Synchroniser lit Lightspeed et montre chaque changement. Rien ne part avant votre accord.</translation>
        </message>
        <message>
            <source>Reading from Lightspeed…</source>
            <translation>Lecture de Lightspeed…</translation>
        </message>
        <message>
            <source>Review before sending</source>
            <translation>Revoir avant d’envoyer</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Reçu</translation>
        </message>
        <message>
            <source>planned %1 from data of %2</source>
            <translation>calculé à %1 avec les données de %2</translation>
        </message>
        <message>
            <source>%1 – %2</source>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>Plan again</source>
            <translation>Recalculer</translation>
        </message>
        <message>
            <source>Nothing to send</source>
            <translation>Rien à envoyer</translation>
        </message>
        <message>
            <source>This is the first time stock is sent for this connection. Look at the list well: Lightspeed's numbers become the warehouses'.</source>
            <translation>C’est le premier envoi de stock pour cette connexion. Regardez bien la liste : les chiffres de Lightspeed deviennent ceux des entrepôts.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) are held back and not ticked. Tick them if they are right.</source>
            <translation>
                <numerusform>%n changement est retenu et non coché. Cochez-le s’il est juste.</numerusform>
                <numerusform>%n changements sont retenus et non cochés. Cochez-les s’ils sont justes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sent</source>
            <translation>
                <numerusform>%n envoyé</numerusform>
                <numerusform>%n envoyés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n échec</numerusform>
                <numerusform>%n échecs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n still being checked</source>
            <translation>
                <numerusform>%n encore en vérification</numerusform>
                <numerusform>%n encore en vérification</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n skipped</source>
            <translation>
                <numerusform>%n ignoré</numerusform>
                <numerusform>%n ignorés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not sent</source>
            <translation>
                <numerusform>%n non envoyé</numerusform>
                <numerusform>%n non envoyés</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has been sent. Each row is read again just before it is written.</source>
            <translation>Rien n’a été envoyé. Chaque ligne est relue juste avant d’être écrite.</translation>
        </message>
        <message numerus="yes">
            <source>Send %n stock level(s) to Lightspeed</source>
            <translation>
                <numerusform>Envoyer %n stock à Lightspeed</numerusform>
                <numerusform>Envoyer %n stocks à Lightspeed</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 ticked – %2 – %3</source>
            <translation>%1 cochés – %2 – %3</translation>
        </message>
        <message numerus="yes">
            <source>%n call(s)</source>
            <translation>
                <numerusform>%n appel</numerusform>
                <numerusform>%n appels</numerusform>
            </translation>
        </message>
        <message>
            <source>No product is linked to an item yet, or every level is right already.</source>
            <translation>Aucun produit n’est lié à un article, ou chaque stock est déjà juste.</translation>
        </message>
        <message>
            <source>Nothing to send: every linked product already has the right stock in Lightspeed.</source>
            <translation>Rien à envoyer : chaque produit lié a déjà le bon stock dans Lightspeed.</translation>
        </message>
        <message numerus="yes">
            <source>%n need your decision</source>
            <translation>
                <numerusform>%n attend votre décision</numerusform>
                <numerusform>%n attendent votre décision</numerusform>
            </translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Envoi</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::TwoLists</name>
        <message>
            <source>Choose all</source>
            <translation>Tout choisir</translation>
        </message>
        <message>
            <source>Choose the ticked ones</source>
            <translation>Choisir les cochées</translation>
        </message>
        <message>
            <source>Take the ticked ones back</source>
            <translation>Retirer les cochées</translation>
        </message>
        <message>
            <source>Take all back</source>
            <translation>Tout retirer</translation>
        </message>
        <message>
            <source>Available (%1)</source>
            <translation>Disponibles (%1)</translation>
        </message>
        <message>
            <source>Chosen (%1)</source>
            <translation>Choisies (%1)</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::WarehousePicker</name>
        <message>
            <source>Move up</source>
            <translation>Monter</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Descendre</translation>
        </message>
        <message>
            <source>Warehouses for %1</source>
            <translation>Entrepôts pour %1</translation>
        </message>
        <message>
            <source>Ticked warehouses feed this shop. Sold goods are taken from them in this order.</source>
            <translation>Les entrepôts cochés alimentent ce magasin. La marchandise vendue en est prise dans cet ordre.</translation>
        </message>
        <message>
            <source>Warehouses, in order</source>
            <translation>Entrepôts, dans l’ordre</translation>
        </message>
        <message>
            <source>Use these warehouses</source>
            <translation>Utiliser ces entrepôts</translation>
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
            <translation>« %1 » n’est pas une quantité. Saisissez un nombre qui n’est pas négatif.</translation>
        </message>
        <message>
            <source>Warehouses &amp; stock</source>
            <translation>Entrepôts et stock</translation>
        </message>
        <message>
            <source>SKU, name or barcode</source>
            <translation>SKU, nom ou code-barres</translation>
        </message>
        <message>
            <source>Search items</source>
            <translation>Chercher des articles</translation>
        </message>
        <message>
            <source>Start from Lightspeed's numbers…</source>
            <translation>Partir des chiffres de Lightspeed…</translation>
        </message>
        <message>
            <source>Add warehouse…</source>
            <translation>Ajouter un entrepôt…</translation>
        </message>
        <message>
            <source>Import items…</source>
            <translation>Importer des articles…</translation>
        </message>
        <message>
            <source>Import quantities…</source>
            <translation>Importer des quantités…</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>What the warehouses hold</source>
            <translation>Ce que contiennent les entrepôts</translation>
        </message>
        <message>
            <source>Quantities…</source>
            <translation>Quantités…</translation>
        </message>
        <message>
            <source>Items…</source>
            <translation>Articles…</translation>
        </message>
        <message numerus="yes">
            <source>%n warehouse(s)</source>
            <translation>
                <numerusform>%n entrepôt</numerusform>
                <numerusform>%n entrepôts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s). Type a number into a cell to count by hand.</source>
            <translation>
                <numerusform>%n article. Saisissez un nombre dans une cellule pour compter à la main.</numerusform>
                <numerusform>%n articles. Saisissez un nombre dans une cellule pour compter à la main.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing matches</source>
            <translation>Rien ne correspond</translation>
        </message>
        <message>
            <source>No item matches this search.</source>
            <translation>Aucun article ne correspond à cette recherche.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Tout montrer</translation>
        </message>
        <message>
            <source>No items yet</source>
            <translation>Pas encore d’articles</translation>
        </message>
        <message>
            <source>Import a CSV file with SKU, warehouse and quantity, or start from what Lightspeed shows now.</source>
            <translation>Importez un fichier CSV avec SKU, entrepôt et quantité, ou partez de ce que Lightspeed montre maintenant.</translation>
        </message>
        <message>
            <source>Import items</source>
            <translation>Importer des articles</translation>
        </message>
        <message>
            <source>Import quantities</source>
            <translation>Importer des quantités</translation>
        </message>
        <message>
            <source>CSV files (*.csv *.txt);;All files (*)</source>
            <translation>Fichiers CSV (*.csv *.txt);;Tous les fichiers (*)</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) imported. Nothing has been sent to Lightspeed.</source>
            <translation>
                <numerusform>%n ligne importée. Rien n’a été envoyé à Lightspeed.</numerusform>
                <numerusform>%n lignes importées. Rien n’a été envoyé à Lightspeed.</numerusform>
            </translation>
        </message>
        <message>
            <source>Review stock changes…</source>
            <translation>Revoir les changements…</translation>
        </message>
        <message>
            <source>items</source>
            <translation>articles</translation>
        </message>
        <message>
            <source>quantities</source>
            <translation>quantités</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>Fichiers CSV (*.csv)</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) written to %1.</source>
            <translation>
                <numerusform>%n ligne écrite dans %1.</numerusform>
                <numerusform>%n lignes écrites dans %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n quantity(ies) taken over. Nothing has been sent to Lightspeed.</source>
            <translation>
                <numerusform>%n quantité reprise. Rien n’a été envoyé à Lightspeed.</numerusform>
                <numerusform>%n quantités reprises. Rien n’a été envoyé à Lightspeed.</numerusform>
            </translation>
        </message>
        <message>
            <source>Map shops</source>
            <translation>Associer les magasins</translation>
        </message>
        <message>
            <source>Add warehouse</source>
            <translation>Ajouter un entrepôt</translation>
        </message>
        <message>
            <source>Name of the warehouse</source>
            <translation>Nom de l’entrepôt</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::WizardPage</name>
        <message>
            <source>Sign in again – step %1 of %2</source>
            <translation>Se reconnecter – étape %1 sur %2</translation>
        </message>
        <message>
            <source>Add connection – step %1 of %2</source>
            <translation>Ajouter une connexion – étape %1 sur %2</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::Words</name>
        <message>
            <source>In sync</source>
            <translation>À jour</translation>
        </message>
        <message>
            <source>Will change</source>
            <translation>Va changer</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Envoyé</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Échec</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>Ignoré</translation>
        </message>
        <message>
            <source>Needs your decision</source>
            <translation>À vous de décider</translation>
        </message>
        <message>
            <source>No item has this SKU</source>
            <translation>Aucun article n’a ce SKU</translation>
        </message>
        <message>
            <source>This product has no SKU to match by</source>
            <translation>Ce produit n’a pas de SKU pour être associé</translation>
        </message>
        <message>
            <source>This SKU stands more than once</source>
            <translation>Ce SKU figure plus d’une fois</translation>
        </message>
        <message>
            <source>This product keeps no stock</source>
            <translation>Ce produit ne tient pas de stock</translation>
        </message>
        <message>
            <source>Made of other products</source>
            <translation>Composé d’autres produits</translation>
        </message>
        <message>
            <source>Archived in Lightspeed</source>
            <translation>Archivé dans Lightspeed</translation>
        </message>
        <message>
            <source>Removed in Lightspeed</source>
            <translation>Supprimé dans Lightspeed</translation>
        </message>
        <message>
            <source>Switched off for this connection</source>
            <translation>Désactivé pour cette connexion</translation>
        </message>
        <message>
            <source>Planning</source>
            <translation>Calcul</translation>
        </message>
        <message>
            <source>Preview, nothing sent</source>
            <translation>Aperçu, rien envoyé</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Envoi</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Done with problems</source>
            <translation>Terminé avec des problèmes</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Arrêté</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::cli</name>
        <message>
            <source>The data file was damaged and was set aside. What could be read of it was kept; get the rest from Lightspeed again with tillbridge-cli pull.</source>
            <translation>Le fichier de données était abîmé et a été mis de côté. Ce qui était lisible est gardé ; relisez le reste dans Lightspeed avec tillbridge-cli pull.</translation>
        </message>
        <message>
            <source>Details: %1</source>
            <translation>Détails : %1</translation>
        </message>
        <message>
            <source>What helps: %1</source>
            <translation>Ce qui aide : %1</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Nothing needs your decision.</source>
            <translation>Rien n’attend votre décision.</translation>
        </message>
        <message>
            <source>Lists what only a person can decide.</source>
            <translation>Liste ce que seule une personne peut décider.</translation>
        </message>
        <message>
            <source>Client secret:</source>
            <translation>Secret client :</translation>
        </message>
        <message>
            <source>Saved the client %1.</source>
            <translation>Clés client %1 enregistrées.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Série</translation>
        </message>
        <message>
            <source>Client ID</source>
            <translation>Identifiant client</translation>
        </message>
        <message>
            <source>Secret</source>
            <translation>Secret</translation>
        </message>
        <message>
            <source>Redirect address</source>
            <translation>Adresse de redirection</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>There is no saved client.</source>
            <translation>Aucune clé client n’est enregistrée.</translation>
        </message>
        <message>
            <source>Removed the client %1.</source>
            <translation>Clés client %1 supprimées.</translation>
        </message>
        <message>
            <source>Saves a client ID and its secret for several connections.</source>
            <translation>Enregistre un identifiant client et son secret pour plusieurs connexions.</translation>
        </message>
        <message>
            <source>The client ID that Lightspeed gave you.</source>
            <translation>L’identifiant client que Lightspeed vous a donné.</translation>
        </message>
        <message>
            <source>Read the client secret from standard input.</source>
            <translation>Lire le secret client sur l’entrée standard.</translation>
        </message>
        <message>
            <source>The redirect address registered at Lightspeed.</source>
            <translation>L’adresse de redirection enregistrée chez Lightspeed.</translation>
        </message>
        <message>
            <source>Lists saved clients.</source>
            <translation>Liste les clés client enregistrées.</translation>
        </message>
        <message>
            <source>Removes a saved client.</source>
            <translation>Supprime des clés client enregistrées.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>Account %1, %2</source>
            <translation>Compte %1, %2</translation>
        </message>
        <message>
            <source>Signed in on %1</source>
            <translation>Connecté le %1</translation>
        </message>
        <message>
            <source>Redirect address: %1</source>
            <translation>Adresse de redirection : %1</translation>
        </message>
        <message>
            <source>Access token:</source>
            <translation>Jeton d’accès :</translation>
        </message>
        <message>
            <source>Next: tillbridge-cli connections sign-in "%1"</source>
            <translation>Ensuite : tillbridge-cli connections sign-in "%1"</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Compte</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>There is no connection yet. Add one: tillbridge-cli connections add NAME</source>
            <translation>Il n’y a pas encore de connexion. Ajoutez-en une : tillbridge-cli connections add NAME</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Connecté</translation>
        </message>
        <message>
            <source>Read shops</source>
            <translation>Lire les magasins</translation>
        </message>
        <message>
            <source>Read products</source>
            <translation>Lire les produits</translation>
        </message>
        <message>
            <source>Read stock levels</source>
            <translation>Lire les stocks</translation>
        </message>
        <message>
            <source>Read sales</source>
            <translation>Lire les ventes</translation>
        </message>
        <message>
            <source>Read costs</source>
            <translation>Lire les coûts</translation>
        </message>
        <message>
            <source>Set stock levels</source>
            <translation>Modifier les stocks</translation>
        </message>
        <message>
            <source>Works</source>
            <translation>Fonctionne</translation>
        </message>
        <message>
            <source>Removed %1. What it read from Lightspeed is kept.</source>
            <translation>%1 est supprimé. Ce qui a été lu dans Lightspeed est gardé.</translation>
        </message>
        <message>
            <source>Open this address in a browser and sign in:</source>
            <translation>Ouvrez cette adresse dans un navigateur et connectez-vous :</translation>
        </message>
        <message>
            <source>r, x or c.</source>
            <translation>r, x ou c.</translation>
        </message>
        <message>
            <source>A saved client, by name.</source>
            <translation>Des clés client enregistrées, par leur nom.</translation>
        </message>
        <message>
            <source>Read an access token from standard input instead of signing in.</source>
            <translation>Lire un jeton d’accès sur l’entrée standard au lieu de se connecter.</translation>
        </message>
        <message>
            <source>look, stock or everything.</source>
            <translation>look, stock ou everything.</translation>
        </message>
        <message>
            <source>Another address of the API.</source>
            <translation>Une autre adresse de l’API.</translation>
        </message>
        <message>
            <source>Another address of the sign-in page.</source>
            <translation>Une autre adresse de la page de connexion.</translation>
        </message>
        <message>
            <source>Another address for tokens.</source>
            <translation>Une autre adresse pour les jetons.</translation>
        </message>
        <message>
            <source>Adds a connection.</source>
            <translation>Ajoute une connexion.</translation>
        </message>
        <message>
            <source>Lists all connections.</source>
            <translation>Liste toutes les connexions.</translation>
        </message>
        <message>
            <source>Shows a connection.</source>
            <translation>Montre une connexion.</translation>
        </message>
        <message>
            <source>Tries what works; only reads.</source>
            <translation>Essaie ce qui fonctionne ; ne fait que lire.</translation>
        </message>
        <message>
            <source>Removes a connection and its sign-in.</source>
            <translation>Supprime une connexion et son accès.</translation>
        </message>
        <message>
            <source>Signs in.</source>
            <translation>Se connecte.</translation>
        </message>
        <message>
            <source>paste: the address is pasted here.</source>
            <translation>paste : l’adresse est collée ici.</translation>
        </message>
        <message>
            <source>Wrote %1. It holds no secrets; look through it before you pass it on.</source>
            <translation>%1 est écrit. Il ne contient aucun secret ; parcourez-le avant de le transmettre.</translation>
        </message>
        <message>
            <source>Writes what helps to find a fault, without secrets.</source>
            <translation>Écrit ce qui aide à trouver une panne, sans secrets.</translation>
        </message>
        <message>
            <source>SKU</source>
            <translation>SKU</translation>
        </message>
        <message>
            <source>Barcode</source>
            <translation>Code-barres</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Prix</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Coût</translation>
        </message>
        <message>
            <source>There are no items.</source>
            <translation>Il n’y a pas d’articles.</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nouveau</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>changé</translation>
        </message>
        <message>
            <source>as before</source>
            <translation>inchangé</translation>
        </message>
        <message numerus="yes">
            <source>Wrote %n item(s).</source>
            <translation>
                <numerusform>%n article écrit.</numerusform>
                <numerusform>%n articles écrits.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) are sent to %1.</source>
            <translation>
                <numerusform>%n article est envoyé à %1.</numerusform>
                <numerusform>%n articles sont envoyés à %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) are no longer sent to %1.</source>
            <translation>
                <numerusform>%n article n’est plus envoyé à %1.</numerusform>
                <numerusform>%n articles ne sont plus envoyés à %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>The connection that the column enabled is about.</source>
            <translation>La connexion que concerne la colonne enabled.</translation>
        </message>
        <message>
            <source>Lists items.</source>
            <translation>Liste les articles.</translation>
        </message>
        <message>
            <source>Text in SKUs, names and barcodes.</source>
            <translation>Texte dans les SKU, noms et codes-barres.</translation>
        </message>
        <message>
            <source>Takes items in from a CSV file: all of it or nothing.</source>
            <translation>Importe les articles d’un fichier CSV : tout ou rien.</translation>
        </message>
        <message>
            <source>Only show what would change.</source>
            <translation>Montrer seulement ce qui changerait.</translation>
        </message>
        <message>
            <source>Writes all items to a CSV file.</source>
            <translation>Écrit tous les articles dans un fichier CSV.</translation>
        </message>
        <message>
            <source>Sends these items to a connection.</source>
            <translation>Envoie ces articles à une connexion.</translation>
        </message>
        <message>
            <source>No longer sends these items.</source>
            <translation>N’envoie plus ces articles.</translation>
        </message>
        <message>
            <source>Linked</source>
            <translation>Lié</translation>
        </message>
        <message>
            <source>Linked by hand</source>
            <translation>Lié à la main</translation>
        </message>
        <message>
            <source>Removed in Lightspeed</source>
            <translation>Supprimé dans Lightspeed</translation>
        </message>
        <message>
            <source>Nothing to match by</source>
            <translation>Rien pour être associé</translation>
        </message>
        <message>
            <source>Not linked</source>
            <translation>Non liés</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>Article</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produit</translation>
        </message>
        <message>
            <source>Nothing here.</source>
            <translation>Rien ici.</translation>
        </message>
        <message>
            <source>Linked %1.</source>
            <translation>%1 est lié.</translation>
        </message>
        <message>
            <source>%1 is no longer linked, and is not linked again by itself.</source>
            <translation>%1 n’est plus lié et ne le redeviendra pas de lui-même.</translation>
        </message>
        <message>
            <source>Lists, makes and undoes links.</source>
            <translation>Liste, crée et défait les liens.</translation>
        </message>
        <message>
            <source>linked, by-hand, removed, not-linked or blank-key.</source>
            <translation>linked, by-hand, removed, not-linked ou blank-key.</translation>
        </message>
        <message>
            <source>System SKU</source>
            <translation>SKU système</translation>
        </message>
        <message>
            <source>In Lightspeed</source>
            <translation>Dans Lightspeed</translation>
        </message>
        <message>
            <source>No product was found.</source>
            <translation>Aucun produit trouvé.</translation>
        </message>
        <message>
            <source>Lists products as Lightspeed last told us.</source>
            <translation>Liste les produits tels que Lightspeed les a donnés en dernier.</translation>
        </message>
        <message>
            <source>Text in names, SKUs and barcodes.</source>
            <translation>Texte dans les noms, SKU et codes-barres.</translation>
        </message>
        <message>
            <source>At most so many.</source>
            <translation>Ce nombre au plus.</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n produit</numerusform>
                <numerusform>%n produits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shop(s)</source>
            <translation>
                <numerusform>%n magasin</numerusform>
                <numerusform>%n magasins</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) need your decision: tillbridge-cli attention</source>
            <translation>
                <numerusform>%n entrée attend votre décision : tillbridge-cli attention</numerusform>
                <numerusform>%n entrées attendent votre décision : tillbridge-cli attention</numerusform>
            </translation>
        </message>
        <message>
            <source>Gets what is new from Lightspeed; sends nothing.</source>
            <translation>Lit ce qui est nouveau dans Lightspeed ; n’envoie rien.</translation>
        </message>
        <message>
            <source>products, shops, stock, sales; separated by commas.</source>
            <translation>products, shops, stock, sales ; séparés par des virgules.</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Envoyé</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Échec</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>Retenus</translation>
        </message>
        <message>
            <source>Nothing was synced yet.</source>
            <translation>Rien n’a encore été synchronisé.</translation>
        </message>
        <message>
            <source>Lists what was synced, the latest first.</source>
            <translation>Liste les synchronisations, la plus récente d’abord.</translation>
        </message>
        <message>
            <source>Shows the receipt of a run.</source>
            <translation>Montre le reçu d’une synchronisation.</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>Réglage</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Allowed</source>
            <translation>Valeurs permises</translation>
        </message>
        <message>
            <source>Shows and changes the settings of a connection.</source>
            <translation>Montre et modifie les réglages d’une connexion.</translation>
        </message>
        <message>
            <source>Shop</source>
            <translation>Magasin</translation>
        </message>
        <message>
            <source>Warehouses</source>
            <translation>Entrepôts</translation>
        </message>
        <message>
            <source>Employee</source>
            <translation>Employé</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Caisse</translation>
        </message>
        <message>
            <source>Buffer</source>
            <translation>Réserve</translation>
        </message>
        <message>
            <source>No shops have been read yet: tillbridge-cli pull NAME</source>
            <translation>Aucun magasin n’a encore été lu : tillbridge-cli pull NAME</translation>
        </message>
        <message>
            <source>%1 has no warehouses: nothing is sent there.</source>
            <translation>%1 n’a pas d’entrepôt : rien n’y est envoyé.</translation>
        </message>
        <message>
            <source>%1 ← %2</source>
            <translation>%1 ← %2</translation>
        </message>
        <message>
            <source>Lists shops and the warehouses that supply them.</source>
            <translation>Liste les magasins et les entrepôts qui les approvisionnent.</translation>
        </message>
        <message>
            <source>Chooses what supplies a shop.</source>
            <translation>Choisit ce qui approvisionne un magasin.</translation>
        </message>
        <message>
            <source>The shop, by name or ID.</source>
            <translation>Le magasin, par nom ou ID.</translation>
        </message>
        <message>
            <source>A warehouse; again for more, in the order goods are taken.</source>
            <translation>Un entrepôt ; à répéter pour d’autres, dans l’ordre où la marchandise est prise.</translation>
        </message>
        <message>
            <source>Takes all warehouses off.</source>
            <translation>Retire tous les entrepôts.</translation>
        </message>
        <message>
            <source>The employee for orders, by name or ID.</source>
            <translation>L’employé pour les commandes, par nom ou ID.</translation>
        </message>
        <message>
            <source>The register for orders, by name or ID.</source>
            <translation>La caisse pour les commandes, par nom ou ID.</translation>
        </message>
        <message>
            <source>How many pieces are held back.</source>
            <translation>Combien de pièces sont gardées en réserve.</translation>
        </message>
        <message>
            <source>%1 is not supplied by %2 yet: choose it with tillbridge-cli map.</source>
            <translation>%1 n’est pas encore approvisionné par %2 : choisissez-le avec tillbridge-cli map.</translation>
        </message>
        <message>
            <source>Further warehouses supply %1, so the next sync will find more there than Lightspeed shows.</source>
            <translation>D’autres entrepôts approvisionnent %1 ; la prochaine synchronisation y trouvera plus que Lightspeed ne montre.</translation>
        </message>
        <message>
            <source>%1 also supplies other shops: the next sync will send them these numbers.</source>
            <translation>%1 approvisionne aussi d’autres magasins : la prochaine synchronisation leur enverra ces chiffres.</translation>
        </message>
        <message>
            <source>A buffer of %1 is held back: the next sync will lower every number by it.</source>
            <translation>Une réserve de %1 est gardée : la prochaine synchronisation baissera chaque chiffre d’autant.</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s) are below zero in Lightspeed and are taken in as they are.</source>
            <translation>
                <numerusform>%n produit est négatif dans Lightspeed et est repris tel quel.</numerusform>
                <numerusform>%n produits sont négatifs dans Lightspeed et sont repris tels quels.</numerusform>
            </translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Comptage</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s) left out: %1</source>
            <translation>
                <numerusform>%n produit laissé de côté : %1</numerusform>
                <numerusform>%n produits laissés de côté : %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Made %1 items and counted %2 in %3.</source>
            <translation>Articles créés : %1 ; quantités comptées dans %3 : %2.</translation>
        </message>
        <message>
            <source>Would make %1 items and count %2 in %3.</source>
            <translation>Articles à créer : %1 ; quantités à compter dans %3 : %2.</translation>
        </message>
        <message>
            <source>Makes items from products and counts a shop's stock levels into a warehouse; sends nothing.</source>
            <translation>Crée des articles à partir des produits et compte le stock d’un magasin dans un entrepôt ; n’envoie rien.</translation>
        </message>
        <message>
            <source>The warehouse; made when there is none of that name.</source>
            <translation>L’entrepôt ; créé si aucun ne porte ce nom.</translation>
        </message>
        <message numerus="yes">
            <source>Send %n stock level(s) to Lightspeed? [y/N]</source>
            <translation>
                <numerusform>Envoyer %n stock à Lightspeed ? [oui/non]</numerusform>
                <numerusform>Envoyer %n stocks à Lightspeed ? [oui/non]</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody can be asked here: give --preview to look, or --yes to send.</source>
            <translation>Personne ne peut répondre ici : ajoutez --preview pour regarder, ou --yes pour envoyer.</translation>
        </message>
        <message>
            <source>There is nothing to send.</source>
            <translation>Il n’y a rien à envoyer.</translation>
        </message>
        <message>
            <source>Nothing was sent.</source>
            <translation>Rien n’a été envoyé.</translation>
        </message>
        <message>
            <source>Plans what to send, shows it, sends what is ticked, and gives a receipt.</source>
            <translation>Calcule ce qui est à envoyer, le montre, envoie ce qui est coché et donne un reçu.</translation>
        </message>
        <message>
            <source>What to sync; stock.</source>
            <translation>Quoi synchroniser ; stock.</translation>
        </message>
        <message>
            <source>Only show what would be sent.</source>
            <translation>Montrer seulement ce qui serait envoyé.</translation>
        </message>
        <message>
            <source>Send without asking; rows that need a decision stay.</source>
            <translation>Envoyer sans demander ; les lignes à décider restent.</translation>
        </message>
        <message>
            <source>Send rows that need a decision, too.</source>
            <translation>Envoyer aussi les lignes à décider.</translation>
        </message>
        <message>
            <source>Warehouse</source>
            <translation>Entrepôt</translation>
        </message>
        <message>
            <source>For sale</source>
            <translation>En vente</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Articles</translation>
        </message>
        <message>
            <source>On hand</source>
            <translation>En stock</translation>
        </message>
        <message>
            <source>There is no warehouse yet: tillbridge-cli warehouses add NAME</source>
            <translation>Il n’y a pas encore d’entrepôt : tillbridge-cli warehouses add NAME</translation>
        </message>
        <message>
            <source>Added the warehouse %1.</source>
            <translation>L’entrepôt %1 est ajouté.</translation>
        </message>
        <message>
            <source>Removed the warehouse %1.</source>
            <translation>L’entrepôt %1 est supprimé.</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Après</translation>
        </message>
        <message numerus="yes">
            <source>Wrote %n quantity(ies).</source>
            <translation>
                <numerusform>%n quantité écrite.</numerusform>
                <numerusform>%n quantités écrites.</numerusform>
            </translation>
        </message>
        <message>
            <source>Lists warehouses.</source>
            <translation>Liste les entrepôts.</translation>
        </message>
        <message>
            <source>Adds a warehouse.</source>
            <translation>Ajoute un entrepôt.</translation>
        </message>
        <message>
            <source>Removes a warehouse.</source>
            <translation>Supprime un entrepôt.</translation>
        </message>
        <message>
            <source>Takes counts in from a CSV file: all of it or nothing.</source>
            <translation>Importe les comptages d’un fichier CSV : tout ou rien.</translation>
        </message>
        <message>
            <source>When it was counted, for lines that do not say: 2024-11-21T14:30.</source>
            <translation>Le moment du comptage, pour les lignes qui ne le disent pas : 2024-11-21T14:30.</translation>
        </message>
        <message>
            <source>Make warehouses that do not exist yet.</source>
            <translation>Créer les entrepôts qui n’existent pas encore.</translation>
        </message>
        <message>
            <source>Make items that do not exist yet.</source>
            <translation>Créer les articles qui n’existent pas encore.</translation>
        </message>
        <message>
            <source>Writes all quantities to a CSV file.</source>
            <translation>Écrit toutes les quantités dans un fichier CSV.</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more line(s).</source>
            <translation>
                <numerusform>… et %n autre ligne.</numerusform>
                <numerusform>… et %n autres lignes.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was imported: correct the file and try again.</source>
            <translation>Rien n’a été importé : corrigez le fichier et réessayez.</translation>
        </message>
        <message>
            <source>Imported: %1 new, %2 changed, %3 as before.</source>
            <translation>Import terminé – nouveau : %1, changé : %2, inchangé : %3.</translation>
        </message>
        <message>
            <source>Preview: %1 new, %2 changed, %3 as before. Nothing was changed.</source>
            <translation>Aperçu – nouveau : %1, changé : %2, inchangé : %3. Rien n’a été modifié.</translation>
        </message>
        <message>
            <source>Keep data in this folder.</source>
            <translation>Garder les données dans ce dossier.</translation>
        </message>
        <message>
            <source>Print one JSON object.</source>
            <translation>Afficher un seul objet JSON.</translation>
        </message>
        <message>
            <source>Show help.</source>
            <translation>Montrer l’aide.</translation>
        </message>
        <message>
            <source>Show the version.</source>
            <translation>Montrer la version.</translation>
        </message>
        <message>
            <source>Usage: %1</source>
            <translation>Utilisation : %1</translation>
        </message>
        <message>
            <source>Usage: tillbridge-cli [--data-dir FOLDER] [--json] COMMAND</source>
            <translation>Utilisation : tillbridge-cli [--data-dir FOLDER] [--json] COMMAND</translation>
        </message>
        <message>
            <source>Options of a command: tillbridge-cli COMMAND --help</source>
            <translation>Options d’une commande : tillbridge-cli COMMAND --help</translation>
        </message>
        <message>
            <source>tillbridge-cli --help lists all commands</source>
            <translation>tillbridge-cli --help liste toutes les commandes</translation>
        </message>
        <message>
            <source>usage: %1</source>
            <translation>utilisation : %1</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n seconde</numerusform>
                <numerusform>%n secondes</numerusform>
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
            <translation> : %1 sur %2</translation>
        </message>
        <message>
            <source>: %1</source>
            <translation> : %1</translation>
        </message>
        <message>
            <source> (Lightspeed asked us to wait %1)</source>
            <translation> (Lightspeed nous demande d’attendre %1)</translation>
        </message>
        <message>
            <source> (about %1 left)</source>
            <translation> (encore environ %1)</translation>
        </message>
        <message numerus="yes">
            <source>%n stock level(s) would be sent</source>
            <translation>
                <numerusform>%n stock serait envoyé</numerusform>
                <numerusform>%n stocks seraient envoyés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sent</source>
            <translation>
                <numerusform>%n envoyé</numerusform>
                <numerusform>%n envoyés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not sent</source>
            <translation>
                <numerusform>%n non envoyé</numerusform>
                <numerusform>%n non envoyés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n échec</numerusform>
                <numerusform>%n échecs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to be read back</source>
            <translation>
                <numerusform>%n à relire</numerusform>
                <numerusform>%n à relire</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n need your decision</source>
            <translation>
                <numerusform>%n à décider</numerusform>
                <numerusform>%n à décider</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n skipped</source>
            <translation>
                <numerusform>%n ignoré</numerusform>
                <numerusform>%n ignorés</numerusform>
            </translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Pourquoi</translation>
        </message>
        <message>
            <source>Stock was never sent to this account before: look at every row.</source>
            <translation>Aucun stock n’a encore été envoyé à ce compte : regardez chaque ligne.</translation>
        </message>
        <message>
            <source>remove the connection and add it again with the right keys; what it read is kept</source>
            <translation>supprimez la connexion et ajoutez-la de nouveau avec les bonnes clés ; ce qu’elle a lu est conservé</translation>
        </message>
        <message>
            <source>set https_proxy to the proxy's address, with user and password if it wants them</source>
            <translation>mettez dans https_proxy l’adresse du proxy, avec utilisateur et mot de passe s’il les demande</translation>
        </message>
        <message>
            <source>start a password store, for example GNOME Keyring or KWallet, and try again</source>
            <translation>démarrez un coffre de mots de passe, par exemple GNOME Keyring ou KWallet, et réessayez</translation>
        </message>
        <message>
            <source>this version connects R-Series only</source>
            <translation>cette version ne connecte que la R-Series</translation>
        </message>
        <message>
            <source>give one of them: with a token nobody needs to sign in</source>
            <translation>donnez l’un des deux : avec un jeton, personne n’a besoin de se connecter</translation>
        </message>
        <message>
            <source>sign in with --agent paste, or in the window program</source>
            <translation>connectez-vous avec --agent paste, ou dans le programme à fenêtres</translation>
        </message>
        <message>
            <source>The browser then goes to %1, which may show an error: that is right. Paste that page's whole address here. If Lightspeed's own page shows an error instead, the client ID or the redirect address is not the one registered there:</source>
            <translation>Le navigateur va ensuite à %1, qui peut afficher une erreur : c’est normal. Collez ici l’adresse complète de cette page. Si c’est la page de Lightspeed qui affiche une erreur, l’identifiant client ou l’adresse de redirection n’est pas celui qui y est enregistré :</translation>
        </message>
        <message>
            <source>several products have it: give the product's ID</source>
            <translation>plusieurs produits l’ont : donnez l’ID du produit</translation>
        </message>
        <message>
            <source>a number, 1 or more</source>
            <translation>un nombre, 1 ou plus</translation>
        </message>
        <message>
            <source>this setting is only shown</source>
            <translation>ce réglage est seulement affiché</translation>
        </message>
        <message>
            <source>this register stands in another shop</source>
            <translation>cette caisse se trouve dans un autre magasin</translation>
        </message>
        <message>
            <source>a number, 0 or more</source>
            <translation>un nombre, 0 ou plus</translation>
        </message>
        <message>
            <source>this version syncs stock only</source>
            <translation>cette version ne synchronise que le stock</translation>
        </message>
        <message>
            <source>for example 2024-11-21T14:30</source>
            <translation>par exemple 2024-11-21T14:30</translation>
        </message>
        <message>
            <source>The first steps: connections add, connections sign-in, pull, warehouses import or start-from, map, sync.</source>
            <translation>Les premiers pas : connections add, connections sign-in, pull, warehouses import ou start-from, map, sync.</translation>
        </message>
        <message>
            <source>Say what is to be done.</source>
            <translation>Dites ce qu’il faut faire.</translation>
        </message>
        <message>
            <source>There is no command “%1”.</source>
            <translation>Il n’y a pas de commande « %1 ».</translation>
        </message>
        <message>
            <source>Behind “%1” one of these is wanted: %2.</source>
            <translation>Derrière « %1 », il faut l’un de ces mots : %2.</translation>
        </message>
        <message>
            <source>Something is missing.</source>
            <translation>Il manque quelque chose.</translation>
        </message>
        <message>
            <source>“%1” is one word too many. Put names with spaces in quotes.</source>
            <translation>« %1 » est un mot de trop. Mettez entre guillemets les noms qui ont des espaces.</translation>
        </message>
        <message>
            <source>--%1 is missing.</source>
            <translation>--%1 manque.</translation>
        </message>
        <message>
            <source>%1 lists what there is</source>
            <translation>%1 montre ce qu’il y a</translation>
        </message>
        <message>
            <source>standard input</source>
            <translation>l’entrée standard</translation>
        </message>
        <message>
            <source>It is empty. Type the value, or let another program write it there.</source>
            <translation>Elle est vide. Tapez la valeur, ou laissez un autre programme l’y écrire.</translation>
        </message>
    </context>
    <context>
        <name>tillbridge::cli::Words</name>
        <message>
            <source>Connected</source>
            <translation>Connecté</translation>
        </message>
        <message>
            <source>Sign in again</source>
            <translation>Se reconnecter</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Hors ligne</translation>
        </message>
        <message>
            <source>Password store locked</source>
            <translation>Coffre de mots de passe verrouillé</translation>
        </message>
        <message>
            <source>Switched off</source>
            <translation>Désactivé</translation>
        </message>
        <message>
            <source>Not signed in yet</source>
            <translation>Non connecté</translation>
        </message>
        <message>
            <source>Planning</source>
            <translation>Calcul</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Envoi</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Done with problems</source>
            <translation>Terminé avec des problèmes</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Arrêté</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Échec</translation>
        </message>
        <message>
            <source>Needs your decision: %1</source>
            <translation>À vous de décider : %1</translation>
        </message>
        <message>
            <source>Will change</source>
            <translation>Va changer</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Envoyé</translation>
        </message>
        <message>
            <source>Failed: %1</source>
            <translation>Échec : %1</translation>
        </message>
        <message>
            <source>Skipped: %1</source>
            <translation>Ignoré : %1</translation>
        </message>
        <message>
            <source>Waiting: it is read back before anything is sent again</source>
            <translation>En attente : relu avant tout nouvel envoi</translation>
        </message>
        <message>
            <source>Looking at what an earlier run left open</source>
            <translation>Examen de ce qu’une synchronisation précédente a laissé ouvert</translation>
        </message>
        <message>
            <source>Reading shops</source>
            <translation>Lecture des magasins</translation>
        </message>
        <message>
            <source>Reading products</source>
            <translation>Lecture des produits</translation>
        </message>
        <message>
            <source>Reading stock levels</source>
            <translation>Lecture des stocks</translation>
        </message>
        <message>
            <source>Reading sales</source>
            <translation>Lecture des ventes</translation>
        </message>
        <message>
            <source>The preview is ready</source>
            <translation>L’aperçu est prêt</translation>
        </message>
        <message>
            <source>Sending to Lightspeed</source>
            <translation>Envoi à Lightspeed</translation>
        </message>
        <message>
            <source>Checking what was sent</source>
            <translation>Vérification de ce qui est parti</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>nothing to match by</source>
            <translation>rien pour être associé</translation>
        </message>
        <message>
            <source>its key stands more than once</source>
            <translation>sa clé figure plus d’une fois</translation>
        </message>
        <message>
            <source>keeps no stock</source>
            <translation>ne tient pas de stock</translation>
        </message>
        <message>
            <source>made of other products</source>
            <translation>composé d’autres produits</translation>
        </message>
        <message>
            <source>archived</source>
            <translation>archivé</translation>
        </message>
        <message>
            <source>its link was undone by hand</source>
            <translation>son lien a été défait à la main</translation>
        </message>
        <message>
            <source>its SKU cannot be used</source>
            <translation>son SKU ne peut être utilisé</translation>
        </message>
    </context>
</TS>
