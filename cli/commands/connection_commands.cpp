// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/lookup.h"
#include "cli/text_table.h"
#include "cli/words.h"
#include "lightspeed/permissions.h"
#include "sentences/sentences.h"

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

std::optional<Account> accountOf(const Context &context, const Connection &connection)
{
    if (!connection.account)
        return std::nullopt;
    const auto account = context.workspace.connectionRows().account(*connection.account);
    return account ? std::optional(*account) : std::nullopt;
}

Outcome described(const Context &context, const Connection &connection)
{
    const auto account = accountOf(context, connection);
    QString text = Say::tr("%1: %2").arg(connection.name, wordFor(connection.state));
    if (account)
        text += u"\n"_s + Say::tr("Account %1, %2").arg(account->remoteId, account->name);
    if (connection.signedInAt.isValid())
        text += u"\n"_s + Say::tr("Signed in on %1").arg(shown(connection.signedInAt));
    if (!connection.addresses.redirect.isEmpty())
        text += u"\n"_s + Say::tr("Redirect address: %1").arg(connection.addresses.redirect.toString());
    return {text, {{u"connection"_s, jsonOf(connection, account)}}};
}

/// Addresses and permissions as asked for, else the series' own.
Result<ConnectionDraft> draftFrom(const Context &context)
{
    ConnectionDraft draft;
    draft.name = context.arguments.value(0);
    const auto series = seriesFromName(context.value(u"series"_s));
    if (!series)
        return failure(ErrorCode::InvalidInput, u"--series "_s + context.value(u"series"_s),
                       Say::tr("r, x or c."));
    if (*series != Series::R)
        return failure(ErrorCode::NotSupported, u"--series "_s + context.value(u"series"_s),
                       Say::tr("this version connects R-Series only"));
    draft.series = *series;
    draft.addresses =
        context.inMain([&] { return context.workspace.connections().defaultAddresses(draft.series); });
    const auto address = [&](const QString &option, QUrl &target) {
        if (context.has(option))
            target = QUrl(context.value(option), QUrl::StrictMode);
    };
    address(u"api-url"_s, draft.addresses.api);
    address(u"authorize-url"_s, draft.addresses.authorize);
    address(u"token-url"_s, draft.addresses.token);
    address(u"redirect-url"_s, draft.addresses.redirect);
    draft.redirectUrl = draft.addresses.redirect;

    const QString preset = context.has(u"permissions"_s) ? context.value(u"permissions"_s) : u"stock"_s;
    static const QHash<QString, PermissionPreset> presets{{u"look"_s, PermissionPreset::LookOnly},
                                                          {u"stock"_s, PermissionPreset::StockSync},
                                                          {u"everything"_s, PermissionPreset::Everything}};
    if (!presets.contains(preset))
        return failure(ErrorCode::InvalidInput, u"--permissions "_s + preset,
                       Say::tr("look, stock or everything."));
    draft.permissions = presetPermissions(draft.series, presets.value(preset));
    return draft;
}

/// Client ID or saved client, and what is read from standard input.
Done addKeys(const Context &context, ConnectionDraft &draft)
{
    draft.clientId = context.value(u"client-id"_s);
    if (context.has(u"client"_s)) {
        const auto clients = context.workspace.connectionRows().clients();
        if (!clients)
            return failure(clients.error());
        for (const OAuthClient &client : *clients) {
            if (client.name.compare(context.value(u"client"_s), Qt::CaseInsensitive) == 0) {
                draft.savedClient = client.id;
                draft.redirectUrl = draft.addresses.redirect = client.redirectUrl;
            }
        }
        if (!draft.savedClient)
            return failure(ErrorCode::NotFound, context.value(u"client"_s),
                           listedBy(u"tillbridge-cli clients list"_s));
    }
    if (context.has(u"secret-stdin"_s) && context.has(u"token-stdin"_s))
        return failure(ErrorCode::InvalidInput, u"--secret-stdin --token-stdin"_s,
                       Say::tr("give one of them: with a token nobody needs to sign in"));
    if (context.has(u"secret-stdin"_s)) {
        const auto secret = context.terminal.readSecret(Say::tr("Client secret:"), context.stop);
        if (!secret)
            return failure(secret.error());
        draft.clientSecret = *secret;
    }
    if (context.has(u"token-stdin"_s)) {
        const auto token = context.terminal.readSecret(Say::tr("Access token:"), context.stop);
        if (!token)
            return failure(token.error());
        draft.typedToken = *token;
        draft.method = SignInMethod::TypedToken;
    }
    return {};
}

Result<Outcome> add(const Context &context)
{
    auto draft = draftFrom(context);
    if (!draft)
        return failure(draft.error());
    if (const auto done = addKeys(context, *draft); !done)
        return failure(done.error());
    ConnectionService &service = context.workspace.connections();
    if (const auto fine = context.inMain([&] { return service.check(*draft); }); !fine)
        return failure(fine.error());
    const auto id = context.awaitMain([&] { return service.add(*draft); });
    if (!id)
        return failure(id.error());
    if (draft->method == SignInMethod::TypedToken) {
        const auto signedIn = context.awaitMain([&] { return service.finishWithTypedToken(*id); });
        if (!signedIn) {
            // Nothing is left of a token that does not work: the same command can simply be given again.
            std::ignore = context.awaitMain([&] { return service.remove(*id); });
            return failure(signedIn.error());
        }
    }
    const auto connection = context.workspace.connectionRows().find(*id);
    if (!connection)
        return failure(connection.error());
    Outcome outcome = described(context, *connection);
    if (connection->state == ConnectionState::Draft)
        outcome.text +=
            u"\n"_s + Say::tr("Next: tillbridge-cli connections sign-in \"%1\"").arg(connection->name);
    return outcome;
}

Result<Outcome> list(const Context &context)
{
    const auto connections = context.workspace.connectionRows().list();
    if (!connections)
        return failure(connections.error());
    TextTable table({Say::tr("Name"), Say::tr("Series"), Say::tr("Account"), Say::tr("State")});
    QJsonArray rows;
    for (const Connection &connection : *connections) {
        const auto account = accountOf(context, connection);
        table.add({connection.name, seriesName(connection.series), account ? account->name : u"–"_s,
                   wordFor(connection.state)});
        rows.append(jsonOf(connection, account));
    }
    return Outcome{table.isEmpty()
                       ? Say::tr("There is no connection yet. Add one: tillbridge-cli connections add NAME")
                       : table.toString(),
                   {{u"connections"_s, rows}}};
}

Result<Outcome> show(const Context &context)
{
    const auto connection = connectionNamed(context, context.arguments[0]);
    if (!connection)
        return failure(connection.error());
    return described(context, *connection);
}

QString nameOf(CheckKind kind)
{
    static const QStringList names{u"signed_in"_s,  u"read_shops"_s, u"read_products"_s, u"read_stock"_s,
                                   u"read_sales"_s, u"read_costs"_s, u"write_stock"_s};
    return names.value(int(kind));
}

QString wordFor(CheckKind kind)
{
    switch (kind) {
    case CheckKind::SignedIn:
        return Say::tr("Signed in");
    case CheckKind::ReadShops:
        return Say::tr("Read shops");
    case CheckKind::ReadProducts:
        return Say::tr("Read products");
    case CheckKind::ReadStock:
        return Say::tr("Read stock levels");
    case CheckKind::ReadSales:
        return Say::tr("Read sales");
    case CheckKind::ReadCosts:
        return Say::tr("Read costs");
    case CheckKind::WriteStock:
        return Say::tr("Set stock levels");
    }
    return {};
}

/// A permission that was left out on purpose is told, but is no problem.
bool isUnasked(const Connection &connection, const CheckLine &line)
{
    return line.error && line.error->code == ErrorCode::PermissionMissing && !line.error->subject.isEmpty() &&
           !connection.permissionsAsked.contains(line.error->subject);
}

Result<Outcome> test(const Context &context)
{
    const auto connection = connectionNamed(context, context.arguments[0]);
    if (!connection)
        return failure(connection.error());
    const auto lines =
        context.awaitMain([&] { return context.workspace.connections().test(connection->id); });
    if (!lines)
        return failure(lines.error());
    Outcome outcome;
    TextTable table({Say::tr("What"), Say::tr("Works"), QString()});
    QJsonArray rows;
    for (const CheckLine &line : *lines) {
        const QString note = line.error ? sentenceFor(*line.error).text : line.subject;
        table.add({wordFor(line.kind), line.works ? Say::tr("yes") : Say::tr("no"), note});
        QJsonObject row{
            {u"check"_s, nameOf(line.kind)}, {u"works"_s, line.works}, {u"subject"_s, line.subject}};
        row[u"error"_s] = line.error ? jsonOf(*line.error)[u"error"_s] : QJsonValue();
        rows.append(row);
        if (!line.works && !isUnasked(*connection, line)) {
            const ExitCode code = line.error ? exitCodeFor(line.error->code) : ExitCode::DoneWithProblems;
            outcome.exit = moreSerious(outcome.exit, code);
        }
    }
    outcome.text = table.toString();
    outcome.json = {{u"checks"_s, rows}};
    return outcome;
}

Result<Outcome> remove(const Context &context)
{
    const auto connection = connectionNamed(context, context.arguments[0]);
    if (!connection)
        return failure(connection.error());
    const auto done =
        context.awaitMain([&] { return context.workspace.connections().remove(connection->id); });
    if (!done)
        return failure(done.error());
    return Outcome{Say::tr("Removed %1. What it read from Lightspeed is kept.").arg(connection->name),
                   {{u"removed"_s, connection->name}}};
}

Result<Outcome> signIn(const Context &context)
{
    const QString agent = context.has(u"agent"_s) ? context.value(u"agent"_s) : u"paste"_s;
    if (agent == u"browser")
        return failure(ErrorCode::NotSupported, u"--agent browser"_s,
                       Say::tr("sign in with --agent paste, or in the window program"));
    if (agent != u"paste")
        return failure(ErrorCode::InvalidInput, u"--agent "_s + agent,
                       Say::tr("paste: the address is pasted here."));
    const auto connection = connectionNamed(context, context.arguments[0]);
    if (!connection)
        return failure(connection.error());
    ConnectionService &service = context.workspace.connections();
    const auto request = context.inMain([&] { return service.beginSignIn(connection->id); });
    if (!request)
        return failure(request.error());
    context.terminal.note(Say::tr("Open this address in a browser and sign in:"));
    context.terminal.note(QString::fromLatin1(request->url.toEncoded()));
    context.terminal.note(
        Say::tr(
            "The browser then goes to %1, which may show an error: that is right. Paste that page's whole "
            "address here. If Lightspeed's own page shows an error instead, the client ID or the redirect "
            "address is not the one registered there:")
            .arg(request->redirect.toString()));
    const auto line = context.terminal.readLine(context.stop);
    if (!line || line->trimmed().isEmpty())
        return failure(!line && line.error().code == ErrorCode::Cancelled ? ErrorCode::Cancelled
                                                                          : ErrorCode::SignInAbandoned);
    const QUrl address = QUrl::fromEncoded(line->trimmed(), QUrl::StrictMode);
    const auto signedIn =
        context.awaitMain([&] { return service.finishSignIn(connection->id, *request, address); });
    if (!signedIn)
        return failure(signedIn.error());
    return described(context, *signedIn);
}

} // namespace

QList<Command> connectionCommands()
{
    const QStringList series{u"series"_s};
    const QList<QCommandLineOption> addOptions{
        {series, Say::tr("r, x or c."), u"series"_s, u"r"_s},
        {u"client"_s, Say::tr("A saved client, by name."), u"name"_s},
        {u"client-id"_s, Say::tr("The client ID that Lightspeed gave you."), u"id"_s},
        {u"secret-stdin"_s, Say::tr("Read the client secret from standard input.")},
        {u"token-stdin"_s, Say::tr("Read an access token from standard input instead of signing in.")},
        {u"permissions"_s, Say::tr("look, stock or everything."), u"preset"_s, u"stock"_s},
        {u"api-url"_s, Say::tr("Another address of the API."), u"url"_s},
        {u"authorize-url"_s, Say::tr("Another address of the sign-in page."), u"url"_s},
        {u"token-url"_s, Say::tr("Another address for tokens."), u"url"_s},
        {u"redirect-url"_s, Say::tr("The redirect address registered at Lightspeed."), u"url"_s}};
    return {
        {{u"connections"_s, u"add"_s}, u"NAME"_s, Say::tr("Adds a connection."), 1, 1, addOptions, add},
        {{u"connections"_s, u"list"_s}, {}, Say::tr("Lists all connections."), 0, 0, {}, list},
        {{u"connections"_s, u"show"_s}, u"NAME"_s, Say::tr("Shows a connection."), 1, 1, {}, show},
        {{u"connections"_s, u"test"_s}, u"NAME"_s, Say::tr("Tries what works; only reads."), 1, 1, {}, test},
        {{u"connections"_s, u"remove"_s},
         u"NAME"_s,
         Say::tr("Removes a connection and its sign-in."),
         1,
         1,
         {},
         remove},
        {{u"connections"_s, u"sign-in"_s},
         u"NAME"_s,
         Say::tr("Signs in."),
         1,
         1,
         {{u"agent"_s, Say::tr("paste: the address is pasted here."), u"agent"_s, u"paste"_s}},
         signIn},
    };
}

} // namespace tillbridge::cli
