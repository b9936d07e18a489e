// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

namespace tillbridge {

struct PlainReply
{
    int status = 0; ///< 0: no answer
    QByteArray headers;
    QByteArray body;

    /// First header of that name; empty when absent.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// One exchange over plain HTTP with a server of this machine, blocking, redirects not followed. It shares
/// nothing with the program's own client, so that tests of that client do not believe it.
[[nodiscard]] PlainReply plainExchange(const QByteArray &method, const QUrl &url, const QByteArray &body = {},
                                       const QByteArray &contentType = {});

} // namespace tillbridge
