// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lightspeed/rseries/account_reader.h"

#include "lightspeed/rseries/replies.h"
#include "lightspeed/rseries/row_reader.h"

using namespace Qt::StringLiterals;

namespace tillbridge::rseries {
namespace {

constexpr int shopsNotTold = -1;

QFuture<Result<AccountDescription>> readSession(const ContextPtr &context, const QUrl &url)
{
    return mapped(
        get(context, url, singleCost(u"Session"_s), {}, Priority::Interactive),
        [context](const HttpResponse &response) { return decodeSession(response, context->clock.now()); });
}

/// Documented without "V3", used with it (r-series 1.8).
QFuture<Result<AccountDescription>> readEitherSession(const ContextPtr &context)
{
    const QUrl versioned = Query(context->api, u"Session"_s).url();
    QUrl plain = versioned;
    plain.setPath(plain.path().replace("/API/V3/"_L1, "/API/"_L1));
    return orElse(readSession(context, versioned), [context, plain](const Error &error) {
        if (error.code != ErrorCode::RemoteNotFound && error.code != ErrorCode::NotSupported)
            return readyFuture<Result<AccountDescription>>(failure(error));
        return readSession(context, plain);
    });
}

QFuture<Result<AccountDescription>> withDetails(const ContextPtr &context,
                                                const AccountDescription &description)
{
    return mapped(readAccountDetails(context, description.remoteId, {}),
                  [description](const AccountDetails &details) {
                      AccountDescription whole = description;
                      whole.name = details.name;
                      whole.currency = details.currency;
                      return Result<AccountDescription>(whole);
                  });
}

QFuture<Result<AccountDescription>> withShops(const ContextPtr &context,
                                              const AccountDescription &description)
{
    if (description.shopCount != shopsNotTold)
        return readyFuture<Result<AccountDescription>>(description);
    const QUrl url = Query(context->api, u"Account/"_s + description.remoteId + u"/Shop"_s).url();
    return getDecoded(context, url, listCost(u"Shop"_s), {}, [description](const HttpResponse &response) {
        const auto shops = readList(response.body, "Shop");
        if (!shops)
            return Result<AccountDescription>(failure(shops.error()));
        AccountDescription whole = description;
        whole.shopCount = static_cast<int>(shops->rows.size());
        return Result<AccountDescription>(whole);
    });
}

QMap<QString, bool> rightsIn(const Json &session)
{
    QMap<QString, bool> rights;
    const auto object = member(session, "Rights");
    simdjson::dom::object fields;
    if (!object || object->get(fields) != simdjson::SUCCESS)
        return rights;
    for (const auto field : fields) {
        const QString name = QString::fromUtf8(field.key.data(), static_cast<qsizetype>(field.key.size()));
        rights.insert(name, scalarText(field.value) == "true"_L1);
    }
    return rights;
}

QString nameIn(const Json &session)
{
    const auto employee = member(session, "Employee");
    if (!employee)
        return {};
    return fullName(memberText(*employee, "firstName"), memberText(*employee, "lastName"));
}

} // namespace

Result<AccountDescription> decodeSession(const HttpResponse &response, const QDateTime &ourTime)
{
    const auto session = readBare(response.body);
    if (!session)
        return failure(session.error());
    AccountDescription description;
    description.remoteId = memberText(session->row, "systemCustomerID");
    if (!isId(description.remoteId))
        description.remoteId = QString::fromLatin1(response.header("X-LS-Acct-Id")).trimmed();
    if (!isId(description.remoteId))
        return failure(ErrorCode::BadReply, {}, u"a session without account: "_s + rawText(session->row));
    description.employeeRemoteId = memberText(session->row, "employeeID");
    description.employeeName = nameIn(session->row);
    description.rights = rightsIn(session->row);
    bool told = false;
    const int shops = memberText(session->row, "shopCount").toInt(&told);
    description.shopCount = told && shops >= 0 ? shops : shopsNotTold;
    if (const QDateTime theirTime = response.serverTime(); theirTime.isValid())
        description.clockOffsetSeconds = ourTime.secsTo(theirTime);
    return description;
}

QFuture<Result<AccountDetails>> readAccountDetails(const ContextPtr &context, const QString &account,
                                                   const std::stop_token &stop)
{
    const QUrl url = Query(context->api, u"Account/"_s + account).url();
    auto details = getDecoded(context, url, singleCost(u"Account"_s), stop, [](const HttpResponse &response) {
        const auto reply = readBare(response.body);
        if (!reply)
            return Result<AccountDetails>(failure(reply.error()));
        const auto currency = member(reply->row, "defaultCurrency");
        return Result<AccountDetails>(AccountDetails{
            memberText(reply->row, "name"), currency ? memberText(*currency, "code").toUpper() : QString()});
    });
    return orElse(std::move(details), [](const Error &error) {
        const bool closed =
            error.code == ErrorCode::PermissionMissing || error.code == ErrorCode::RemoteNotFound;
        return readyFuture(closed ? Result<AccountDetails>(AccountDetails())
                                  : Result<AccountDetails>(failure(error)));
    });
}

QFuture<Result<AccountDescription>> describeAccount(const ContextPtr &context)
{
    auto described = andThen(readEitherSession(context), [context](const AccountDescription &description) {
        return withDetails(context, description);
    });
    return andThen(std::move(described), [context](const AccountDescription &description) {
        return withShops(context, description);
    });
}

} // namespace tillbridge::rseries
