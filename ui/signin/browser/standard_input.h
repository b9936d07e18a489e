// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include <thread>

namespace tillbridge {

/// Lines of standard input as signals, on every system alike: a thread of its own waits for them.
class StandardInput final : public QObject
{
    Q_OBJECT

public:
    StandardInput();
    ~StandardInput() override;

Q_SIGNALS:
    void line(const QByteArray &line);
    void closed();

private:
    std::thread m_reader;
};

} // namespace tillbridge
