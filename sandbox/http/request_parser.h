// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http/message.h"

#include <optional>

namespace tillbridge::sandbox {

/// Cuts requests out of a byte stream: Content-Length and chunked bodies, several requests in a row.
class RequestParser final
{
public:
    static constexpr qsizetype largestHead = 64 * 1024;
    static constexpr qsizetype largestBody = 64 * 1024 * 1024;

    void feed(const QByteArray &bytes) { m_buffer += bytes; }

    /// The next whole request, or nothing yet. After a failure nothing more comes.
    [[nodiscard]] std::optional<HttpRequest> next();

    /// 0, or the status with which the connection has to be ended.
    [[nodiscard]] int failure() const { return m_failure; }
    /// True once for each request that waits for "100 Continue" before it sends its body.
    [[nodiscard]] bool takeExpectsContinue();

private:
    [[nodiscard]] bool readHead();
    [[nodiscard]] bool readBody();
    [[nodiscard]] bool readChunk();
    bool fail(int status);

    QByteArray m_buffer;
    HttpRequest m_request;
    bool m_hasHead = false;
    bool m_isChunked = false;
    bool m_expectsContinue = false;
    qsizetype m_length = 0;
    int m_failure = 0;
};

} // namespace tillbridge::sandbox
