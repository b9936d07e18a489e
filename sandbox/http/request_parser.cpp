// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/http/request_parser.h"

namespace tillbridge::sandbox {

namespace {

bool readRequestLine(const QByteArray &line, HttpRequest &request)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !parts[2].startsWith("HTTP/1."))
        return false;
    request.method = parts[0];
    request.isHttp10 = parts[2] == "HTTP/1.0";
    const qsizetype mark = parts[1].indexOf('?');
    request.path = mark < 0 ? parts[1] : parts[1].left(mark);
    request.query = mark < 0 ? QByteArray() : parts[1].mid(mark + 1);
    return request.path.startsWith('/');
}

} // namespace

std::optional<HttpRequest> RequestParser::next()
{
    if (m_failure != 0 || (!m_hasHead && !readHead()) || !readBody())
        return std::nullopt;
    m_hasHead = false;
    return std::exchange(m_request, {});
}

bool RequestParser::takeExpectsContinue()
{
    return std::exchange(m_expectsContinue, false);
}

bool RequestParser::readHead()
{
    while (m_buffer.startsWith("\r\n"))
        m_buffer.remove(0, 2);
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return m_buffer.size() > largestHead && fail(431);
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + 4);
    m_request = {};
    if (!readRequestLine(lines.first().trimmed(), m_request))
        return fail(400);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return fail(400);
        m_request.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    bool isNumber = true;
    const QByteArray length = m_request.header("content-length");
    m_length = length.isEmpty() ? 0 : length.toLongLong(&isNumber);
    if (!isNumber || m_length < 0)
        return fail(400);
    if (m_length > largestBody)
        return fail(413);
    m_isChunked = m_request.header("transfer-encoding").toLower().contains("chunked");
    m_expectsContinue = m_request.header("expect").toLower() == "100-continue";
    m_hasHead = true;
    return true;
}

bool RequestParser::readBody()
{
    if (m_isChunked) {
        while (readChunk()) {
            if (!m_isChunked)
                return true;
        }
        return false;
    }
    if (m_buffer.size() < m_length)
        return false;
    m_request.body = m_buffer.left(m_length);
    m_buffer.remove(0, m_length);
    return true;
}

/// Takes one chunk. The last one, with its trailer, ends the chunked body.
bool RequestParser::readChunk()
{
    const qsizetype lineEnd = m_buffer.indexOf("\r\n");
    if (lineEnd < 0)
        return false;
    bool isNumber = false;
    const qsizetype size = m_buffer.left(lineEnd).split(';').first().trimmed().toLongLong(&isNumber, 16);
    if (!isNumber || size < 0 || m_request.body.size() + size > largestBody)
        return fail(isNumber && size > 0 ? 413 : 400);
    if (size == 0) {
        const qsizetype trailerEnd = m_buffer.indexOf("\r\n\r\n", lineEnd);
        if (trailerEnd < 0)
            return false;
        m_buffer.remove(0, trailerEnd + 4);
        m_isChunked = false;
        return true;
    }
    if (m_buffer.size() < lineEnd + 2 + size + 2)
        return false;
    m_request.body += m_buffer.mid(lineEnd + 2, size);
    m_buffer.remove(0, lineEnd + 2 + size + 2);
    return true;
}

bool RequestParser::fail(int status)
{
    m_failure = status;
    return false;
}

} // namespace tillbridge::sandbox
