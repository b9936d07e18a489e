// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/browser/standard_input.h"

#include <QPointer>

#include <iostream>
#include <string>

namespace tillbridge {

StandardInput::StandardInput()
{
    // The reader may still wait in getline() when the program ends, so it holds only a weak pointer and is let go.
    m_reader = std::thread([self = QPointer(this)] {
        std::string text;
        while (std::getline(std::cin, text)) {
            const QByteArray bytes = QByteArray::fromStdString(text);
            if (!self)
                return;
            QMetaObject::invokeMethod(self, [self, bytes] {
                if (self)
                    Q_EMIT self->line(bytes);
            });
        }
        if (self)
            QMetaObject::invokeMethod(self, &StandardInput::closed);
    });
}

StandardInput::~StandardInput()
{
    m_reader.detach();
}

} // namespace tillbridge
