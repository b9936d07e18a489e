// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArrayView>
#include <QNetworkReply>

namespace tillbridge {

/// How an exchange ended that brought no usable answer.
struct Ending
{
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    int status = 0; ///< 0: not even a status line came
    bool isWrite = false;
    bool mayHaveLeft = false; ///< some of the request may be on its way
    QString host;
    QString text; ///< already redacted
};

/// Whether Qt's error only repeats what a whole answer's status says.
[[nodiscard]] bool comesFromStatus(QNetworkReply::NetworkError error, int status);

/// Failures that happen before the first byte of a request can leave.
[[nodiscard]] bool happensBeforeSending(QNetworkReply::NetworkError error);

/// The Error for an exchange that the network ended.
[[nodiscard]] Error judgeEnding(const Ending &ending);

/// The Error for an exchange that we ended ourselves for `reason`: a write that may have left is
/// OutcomeUnknown.
[[nodiscard]] Error judgeAbort(const Ending &ending, ErrorCode reason);

/// Anything that changes data in Lightspeed. Case counts: methods are upper case.
[[nodiscard]] bool isWriteMethod(QByteArrayView method);

} // namespace tillbridge
