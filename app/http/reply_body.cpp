// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/reply_body.h"

#include <array>

#include <zlib.h>

namespace tillbridge {
namespace {

constexpr int gzipWindow = 15 + 16; // largest window, gzip header wanted

} // namespace

void ReplyBody::Closer::operator()(z_stream_s *stream) const
{
    inflateEnd(stream);
    delete stream;
}

ReplyBody::ReplyBody(qint64 largest)
    : m_largest(largest)
{
}
ReplyBody::~ReplyBody() = default;

void ReplyBody::setEncoding(const QByteArray &encoding)
{
    if (m_started)
        return;
    const QByteArray name = encoding.trimmed().toLower();
    if (name == "gzip" || name == "x-gzip") {
        auto stream = std::make_unique<z_stream>();
        m_unknownEncoding = inflateInit2(stream.get(), gzipWindow) != Z_OK;
        m_stream.reset(stream.release());
    } else {
        m_unknownEncoding = !name.isEmpty() && name != "identity" && name != "none";
    }
}

ReplyBody::State ReplyBody::append(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return State::Good;
    m_started = true;
    if (m_unknownEncoding)
        return State::Broken;
    if (m_stream)
        return unpack(bytes);
    if (bytes.size() > m_largest - m_bytes.size())
        return State::TooLarge;
    m_bytes.append(bytes);
    return State::Good;
}

ReplyBody::State ReplyBody::unpack(QByteArrayView bytes)
{
    std::array<char, 65'536> chunk;
    m_stream->next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    m_stream->avail_in = static_cast<uInt>(bytes.size());
    do {
        if (m_ended) { // another gzip member follows
            if (m_stream->avail_in == 0)
                break;
            inflateReset(m_stream.get());
            m_ended = false;
        }
        m_stream->next_out = reinterpret_cast<Bytef *>(chunk.data());
        m_stream->avail_out = static_cast<uInt>(chunk.size());
        const int answer = inflate(m_stream.get(), Z_NO_FLUSH);
        if (answer != Z_OK && answer != Z_STREAM_END && answer != Z_BUF_ERROR)
            return State::Broken;
        m_ended = answer == Z_STREAM_END;
        const auto made = static_cast<qsizetype>(chunk.size() - m_stream->avail_out);
        if (made > m_largest - m_bytes.size())
            return State::TooLarge;
        m_bytes.append(chunk.data(), made);
    } while (m_stream->avail_in > 0 || m_stream->avail_out == 0);
    return State::Good;
}

bool ReplyBody::closesItsJson() const
{
    const QByteArrayView text = QByteArrayView(m_bytes).trimmed();
    if (!text.startsWith('{') && !text.startsWith('['))
        return true;
    qint64 open = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            quoted = !quoted;
        else if (quoted)
            i += c == '\\' ? 1 : 0; // what is escaped ends nothing
        else
            open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    }
    return open == 0 && !quoted;
}

bool ReplyBody::isWhole() const
{
    return !m_stream || m_ended || !m_started;
}

} // namespace tillbridge
