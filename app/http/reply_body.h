// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

struct z_stream_s;

namespace tillbridge {

/// The body of a reply as it comes in: unpacked when it is gzip, counted after unpacking, never larger than
/// allowed. Unpacked here and not by Qt, which takes a gzip stream that was cut off for a whole one and
/// inflates a small reply to any size at once.
class ReplyBody final
{
public:
    enum class State { Good, TooLarge, Broken };

    explicit ReplyBody(qint64 largest);
    ~ReplyBody();
    ReplyBody(const ReplyBody &) = delete;
    ReplyBody &operator=(const ReplyBody &) = delete;

    /// The Content-Encoding header, before the first byte. Empty, "identity" and "none" (r-series 3) are
    /// plain.
    void setEncoding(const QByteArray &encoding);
    /// After anything but Good the body is of no use.
    State append(QByteArrayView bytes);
    /// Whether a packed body came to its end. A plain body cannot tell.
    [[nodiscard]] bool isWhole() const;
    /// Whether a body that begins as JSON closes what it opens; true of anything else.
    [[nodiscard]] bool closesItsJson() const;
    [[nodiscard]] QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    struct Closer
    {
        void operator()(z_stream_s *stream) const;
    };

    State unpack(QByteArrayView bytes);

    const qint64 m_largest;
    QByteArray m_bytes;
    std::unique_ptr<z_stream_s, Closer> m_stream;
    bool m_unknownEncoding = false;
    bool m_started = false;
    bool m_ended = false;
};

} // namespace tillbridge
