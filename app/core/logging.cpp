// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logging.h"

namespace tillbridge {

Q_LOGGING_CATEGORY(logHttp, "tillbridge.http", QtInfoMsg)
Q_LOGGING_CATEGORY(logSecrets, "tillbridge.secrets", QtInfoMsg)
Q_LOGGING_CATEGORY(logAuth, "tillbridge.auth", QtInfoMsg)
Q_LOGGING_CATEGORY(logLightspeed, "tillbridge.lightspeed", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "tillbridge.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logSync, "tillbridge.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(logBackOffice, "tillbridge.backoffice", QtInfoMsg)
Q_LOGGING_CATEGORY(logWorkspace, "tillbridge.workspace", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "tillbridge.ui", QtInfoMsg)
Q_LOGGING_CATEGORY(logSandbox, "tillbridge.sandbox", QtInfoMsg)

} // namespace tillbridge
