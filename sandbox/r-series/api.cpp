// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/api.h"

#include "sandbox/r-series/envelope.h"
#include "sandbox/r-series/oauth_server.h"
#include "sandbox/r-series/permissions.h"
#include "sandbox/r-series/request_cost.h"
#include "sandbox/r-series/stock_writes.h"

#include <QJsonDocument>

#include <algorithm>

namespace tillbridge::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto htmlType = "text/html; charset=UTF-8";

/// r-series 8: the body of a token problem.
HttpResponse unauthorised(TokenStore::State state)
{
    const bool isRevoked = state == TokenStore::State::Revoked;
    HttpResponse response = oauthError(
        401, u"access_denied"_s, u"The resource owner or authorization server denied the request."_s,
        isRevoked ? u"Access token has been revoked"_s : u"Access token could not be verified"_s);
    response.setHeader("Content-Type", htmlType);
    return response;
}

Limits::Refusal stormRefusal(const FiredFaults &faults, Limits &limits)
{
    limits.countRefused();
    return faults.argument(u"429-storm"_s, u"type"_s) == u"burst"_s ? Limits::Refusal::Burst
                                                                    : Limits::Refusal::Bucket;
}

QByteArray bearerOf(const HttpRequest &request)
{
    const QByteArray authorization = request.header("authorization");
    return authorization.toLower().startsWith("bearer ") ? authorization.mid(7).trimmed() : QByteArray();
}

} // namespace

HttpResponse errorResponse(const ApiError &error)
{
    JsonWriter json;
    json.begin('{');
    json.member("httpCode", QByteArray::number(error.status));
    json.member("httpMessage", reasonPhrase(error.status));
    json.member("message", error.message);
    json.member("errorClass", error.errorClass);
    json.end('}');
    HttpResponse response = HttpResponse::of(error.status, htmlType, json.take());
    response.setHeader("Content-Encoding", "none");
    return response;
}

Api::Api(const Accounts &accounts, TokenStore &tokens, const Switches &switches, const Clock &clock,
         double timeScale)
    : m_accounts(accounts)
    , m_tokens(tokens)
    , m_switches(switches)
    , m_clock(clock)
    , m_timeScale(timeScale)
{
}

Account *Api::findAccount(const QByteArray &id) const
{
    const auto found = std::ranges::find_if(m_accounts, [&](const auto &one) { return one->id == id; });
    return found == m_accounts.end() ? nullptr : found->get();
}

Limits &Api::limitsOf(const Account &account, const QByteArray &clientId)
{
    std::unique_ptr<Limits> &limits = m_limits[{account.id, clientId}];
    if (!limits)
        limits = std::make_unique<Limits>(account.registers, m_timeScale, m_clock);
    return *limits;
}

HttpResponse Api::handle(const HttpRequest &request, const FiredFaults &faults, Outcome &outcome)
{
    const std::optional<ApiPath> path = parseApiPath(request.path);
    if (!path || (path->isVersion2 && m_switches.is("v2", "off")))
        return errorResponse({404, "Not Found"});
    const TokenStore::Check check = m_tokens.use(bearerOf(request));
    Account *account = check.grant ? findAccount(check.grant->accountId) : nullptr;
    const bool isStranger = account == nullptr || account->isEmployeeLocked;
    if (isStranger || faults.has(u"401-once"_s))
        return unauthorised(check.state);
    outcome.client = check.grant->clientId;
    outcome.account = account->id;
    Call call{request, faults, *path, {}, {}, check.grant, account, rightsOf(check.grant->scopes), 1};
    call.rights.subtract(account->missingRights);
    return limited(call, outcome);
}

/// Charges the request and answers it. The cost is known from the request alone, also when it is refused
/// later.
HttpResponse Api::limited(Call &call, Outcome &outcome)
{
    const std::optional<QueryString> query = QueryString::parse(call.request.query);
    call.query = query.value_or(QueryString());
    const QJsonDocument document = QJsonDocument::fromJson(call.request.body);
    call.body = document.object();
    call.cost = requestCost(call.request.method, call.path, call.query, call.body, *call.account);
    outcome.cost = call.cost;
    Limits &limits = limitsOf(*call.account, call.grant->clientId);
    const Limits::Refusal refusal =
        call.faults.has(u"429-storm"_s) ? stormRefusal(call.faults, limits) : limits.admit(call.cost);
    HttpResponse response;
    const bool hasBody =
        !call.request.body.isEmpty() && !call.request.header("content-type").startsWith("multipart");
    if (refusal != Limits::Refusal::None)
        response = tooManyRequests(call, refusal);
    else if (!query)
        response = errorResponse({400, "The query is not properly encoded."});
    else if (hasBody && !document.isObject())
        response = errorResponse({400, "The request body could not be read."});
    else
        response = respond(call, answer(call, outcome));
    limits.addHeaders(response, call.cost);
    response.setHeader("X-LS-Acct-Id", call.account->id);
    response.setHeader("X-LS-OAuth-Client-Id", call.grant->clientId);
    response.setHeader("Cf-Ray", fingerprint(call.request.target()).toLatin1() + "-SBX");
    return response;
}

HttpResponse Api::tooManyRequests(const Call &call, Limits::Refusal refusal) const
{
    const bool isBurst = refusal == Limits::Refusal::Burst;
    const QByteArray text = isBurst ? "Burst rate limit exceeded." : "Rate limit exceeded. Please slow down.";
    const QString style = m_switches.value(u"429-body"_s);
    HttpResponse response = errorResponse({429, text});
    if (style != u"json"_s)
        response.headers.removeIf([](const auto &header) { return header.first == "Content-Encoding"; });
    if (style == u"plain"_s)
        response.body = text;
    else if (style == u"html"_s)
        response.body = "<html><body><h1>429 Too Many Requests</h1></body></html>";
    else if (style == u"empty"_s)
        response.body.clear();
    m_limits.at({call.account->id, call.grant->clientId})->addRefusalHeaders(response, refusal);
    const QString retryAfter = call.faults.argument(u"429-storm"_s, u"retry_after"_s);
    if (retryAfter == u"none"_s)
        response.headers.removeIf([](const auto &header) { return header.first == "Retry-After"; });
    else if (!retryAfter.isEmpty())
        response.setHeader("Retry-After", retryAfter.toLatin1());
    return response;
}

HttpResponse Api::respond(const Call &call, const Answer<QByteArray> &body) const
{
    if (!body)
        return errorResponse(body.error());
    if (formatFor(call.request, call.path.suffix) == Format::Json)
        return HttpResponse::of(200, "application/json", *body);
    const QByteArray root = call.path.resource.isEmpty() ? QByteArray("Account") : call.path.resource;
    return HttpResponse::of(200, "application/vnd.merchantos.pos-v1+xml", xmlOf(*body, root + "Response"));
}

Answer<QByteArray> Api::answer(Call &call, Outcome &outcome)
{
    const ApiPath &path = call.path;
    const bool isGet = call.request.method == "GET" || call.request.method == "HEAD";
    if (path.isSession || path.account.isEmpty() || path.resource.isEmpty()) {
        if (!isGet)
            return refuse(405, "Method not allowed.");
        if (path.isSession)
            return session(call);
        if (path.account.isEmpty())
            return accountList(*call.account);
    }
    if (path.account != call.account->id)
        return refuse(403, "You do not have access to this account.");
    return path.resource.isEmpty() ? Answer<QByteArray>(accountDetails(*call.account))
                                   : answerResource(call, outcome);
}

Answer<QByteArray> Api::answerResource(Call &call, Outcome &outcome)
{
    const ApiPath &path = call.path;
    Table *owner = call.account->findTable(path.resource);
    Table *table = path.sub.isEmpty() ? owner : call.account->findTable(path.sub);
    const bool isKnown = owner != nullptr && table != nullptr &&
                         (owner == table || table->schema().indexOf(owner->schema().idName()) > 0);
    if (!isKnown)
        return refuse(404, "Not Found");
    const bool isGet = call.request.method == "GET" || call.request.method == "HEAD";
    QByteArrayList needed = permissionsFor(table->schema().name(), isGet ? Access::Read : Access::Write);
    const bool isOpen =
        table->schema().name() == "Employee" && isGet && m_switches.is("employee-permission", "any");
    const bool isAllowed =
        isOpen || std::ranges::any_of(needed, [&](const QByteArray &name) { return call.may(name); });
    if (!isAllowed)
        return refuse(403, "Access to " + table->schema().name() +
                               " needs one of these permissions: " + needed.join(", ") + '.');
    if (!isGet)
        return write(call, *table, outcome);
    if (path.id.isEmpty())
        return list(call, *table);
    bool isNumber = false;
    const qint64 id = path.id.toLongLong(&isNumber);
    if (!isNumber)
        return refuse(404, "Not Found");
    return path.sub.isEmpty() ? single(call, *table, id) : list(call, *table);
}

Answer<QByteArray> Api::write(Call &call, Table &table, Outcome &outcome)
{
    const QByteArray &method = call.request.method;
    const QByteArray &name = table.schema().name();
    const qint64 id = call.path.id.toLongLong();
    Answer<QByteArray> reply = refuse(405, "Method not allowed.");
    if (name == "Item" && call.path.sub.isEmpty()) {
        reply = writeItem(call, table);
    } else if (name == "ItemShop" && method == "PUT" && id > 0) {
        ItemShopRow *row = call.account->itemShop(id);
        const Answer<void> done = row == nullptr ? refuse(404, "ItemShop not found.")
                                                 : updateItemShop(*call.account, *row, call.body);
        if (!done)
            return std::unexpected(done.error());
        reply = Envelope(*call.account, call.may("product_cost")).single(table, *row, {});
    } else if (name == "Image") {
        const Answer<qint64> image = writeImage(*call.account, call.request, call.path, m_origin);
        if (!image)
            return std::unexpected(image.error());
        reply = Envelope(*call.account, true).single(table, *table.find(*image), {});
        if (method == "DELETE")
            table.remove(*image);
    }
    outcome.isWrite = reply.has_value();
    return reply;
}

Answer<QByteArray> Api::writeItem(Call &call, Table &table)
{
    const QByteArray &method = call.request.method;
    const WriteRights rights{call.may("inventory"), call.may("product_cost")};
    qint64 id = call.path.id.toLongLong();
    if (method == "POST" && call.path.id.isEmpty()) {
        const Answer<qint64> created = createItem(*call.account, call.body, rights);
        if (!created)
            return std::unexpected(created.error());
        id = *created;
    } else if ((method != "PUT" && method != "DELETE") || call.path.id.isEmpty()) {
        return refuse(405, "Method not allowed.");
    }
    auto *item = static_cast<ItemRow *>(table.find(id));
    if (item == nullptr)
        return refuse(404, "Object of type 'Item' not found with primary ID '" + call.path.id + "'.");
    if (method == "DELETE") {
        archiveItem(*call.account, *item);
        return Envelope(*call.account, call.may("product_cost")).single(table, *item, {});
    }
    if (method == "PUT") {
        if (const Answer<void> updated = updateItem(*call.account, *item, call.body, rights); !updated)
            return std::unexpected(updated.error());
    }
    return itemReply(call, *item);
}

/// r-series 4: replies to writes of an item show its stock rows and prices.
QByteArray Api::itemReply(const Call &call, const ItemRow &item) const
{
    const Table &items = call.account->table("Item");
    const Relation *itemShops = call.account->findRelation(items, "ItemShops");
    RelationTree relations;
    relations.branch(itemShops);
    Envelope envelope(*call.account, call.may("product_cost"));
    if (call.faults.has(u"wrong-shop-in-reply"_s)) {
        QSet<qint64> written;
        const auto writes = readStockWrites(*call.account, item, call.body);
        for (const StockWrite &write : writes.value_or(std::vector<StockWrite>()))
            written.insert(write.shopId);
        envelope.showOnly(itemShops, [written](const Row &row) {
            return !written.contains(static_cast<const ItemShopRow &>(row).shopId);
        });
    }
    return envelope.single(items, item, relations);
}

} // namespace tillbridge::sandbox
