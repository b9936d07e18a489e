// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QString>

#include <functional>
#include <optional>

namespace tillbridge {

class Theme;
class ViewLoader;
class Workspace;

enum class PageName { Home, Products, Shops, Stock, Sync, Attention, Activity, Settings };

/// What pages and dialogs are given. Everything in it outlives them.
struct UiContext
{
    Workspace &workspace;
    Theme &theme;
    ViewLoader &loader;
    bool sample = false; ///< the sample store: said in the window's title and on the page

    /// Asks the main window to do what belongs to it.
    std::function<void(PageName)> goTo;
    std::function<void()> addConnection;
    std::function<void(ConnectionId)> signInAgain;
    std::function<void()> tryTheSampleStore;
    std::function<void(std::optional<ConnectionId>)> chooseConnection;
    /// Starts again with sign-ins that are remembered until the console is closed: there is no keychain.
    std::function<void()> keepForThisSession;
};

} // namespace tillbridge
