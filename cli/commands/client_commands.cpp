// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/json.h"
#include "cli/lookup.h"
#include "cli/text_table.h"

using namespace Qt::StringLiterals;

namespace tillbridge::cli {
namespace {

QJsonObject toJson(const OAuthClient &client)
{
    return {{u"name"_s, client.name},
            {u"series"_s, seriesName(client.series)},
            {u"client_id"_s, client.clientId},
            {u"has_secret"_s, client.hasSecret},
            {u"redirect_url"_s, client.redirectUrl.toString()}};
}

Result<OAuthClient> clientNamed(const Context &context, const QString &name)
{
    const auto clients = context.workspace.connectionRows().clients();
    if (!clients)
        return failure(clients.error());
    for (const OAuthClient &client : *clients) {
        if (client.name.compare(name, Qt::CaseInsensitive) == 0)
            return client;
    }
    return failure(ErrorCode::NotFound, name, listedBy(u"tillbridge-cli clients list"_s));
}

Result<Outcome> add(const Context &context)
{
    OAuthClient client;
    client.name = context.arguments[0];
    client.clientId = context.value(u"client-id"_s);
    client.redirectUrl = QUrl(context.value(u"redirect-url"_s), QUrl::StrictMode);
    Secret secret;
    if (context.has(u"secret-stdin"_s)) {
        const auto typed = context.terminal.readSecret(Say::tr("Client secret:"), context.stop);
        if (!typed)
            return failure(typed.error());
        secret = *typed;
    }
    client.hasSecret = !secret.isEmpty();
    const auto added =
        context.awaitMain([&] { return context.workspace.connections().addClient(client, secret); });
    if (!added)
        return failure(added.error());
    return Outcome{Say::tr("Saved the client %1.").arg(client.name), {{u"client"_s, toJson(client)}}};
}

Result<Outcome> list(const Context &context)
{
    const auto clients = context.workspace.connectionRows().clients();
    if (!clients)
        return failure(clients.error());
    TextTable table({Say::tr("Name"), Say::tr("Series"), Say::tr("Client ID"), Say::tr("Secret"),
                     Say::tr("Redirect address")});
    QJsonArray rows;
    for (const OAuthClient &client : *clients) {
        table.add({client.name, seriesName(client.series), client.clientId,
                   client.hasSecret ? Say::tr("yes") : Say::tr("no"), client.redirectUrl.toString()});
        rows.append(toJson(client));
    }
    return Outcome{table.isEmpty() ? Say::tr("There is no saved client.") : table.toString(),
                   {{u"clients"_s, rows}}};
}

Result<Outcome> remove(const Context &context)
{
    const auto client = clientNamed(context, context.arguments[0]);
    if (!client)
        return failure(client.error());
    const auto done =
        context.awaitMain([&] { return context.workspace.connections().removeClient(client->id); });
    if (!done)
        return failure(done.error());
    return Outcome{Say::tr("Removed the client %1.").arg(client->name), {{u"removed"_s, client->name}}};
}

} // namespace

QList<Command> clientCommands()
{
    return {
        {{u"clients"_s, u"add"_s},
         u"NAME"_s,
         Say::tr("Saves a client ID and its secret for several connections."),
         1,
         1,
         {{u"client-id"_s, Say::tr("The client ID that Lightspeed gave you."), u"id"_s},
          {u"secret-stdin"_s, Say::tr("Read the client secret from standard input.")},
          {u"redirect-url"_s, Say::tr("The redirect address registered at Lightspeed."), u"url"_s}},
         add,
         {u"client-id"_s, u"redirect-url"_s}},
        {{u"clients"_s, u"list"_s}, {}, Say::tr("Lists saved clients."), 0, 0, {}, list},
        {{u"clients"_s, u"remove"_s}, u"NAME"_s, Say::tr("Removes a saved client."), 1, 1, {}, remove},
    };
}

} // namespace tillbridge::cli
