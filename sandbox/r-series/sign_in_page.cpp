// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/r-series/sign_in_page.h"

#include <QString>

namespace tillbridge::sandbox {

namespace {

constexpr auto style = R"(
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; background: Canvas; color: CanvasText; }
main { max-width: 26rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; }
label { display: block; margin-top: 1rem; font-weight: 600; }
input { box-sizing: border-box; width: 100%; padding: .5rem; font: inherit; }
button { font: inherit; padding: .5rem 1.25rem; margin: 1.25rem .5rem 0 0; min-height: 2.5rem; }
.note, .complaint { border-left: 4px solid; padding-left: .75rem; }
.complaint { border-color: #c00; }
)";

QByteArray escaped(const QByteArray &text)
{
    return QString::fromUtf8(text).toHtmlEscaped().toUtf8();
}

QByteArray permissionList(const QByteArrayList &scopes)
{
    QByteArray list;
    for (const QByteArray &scope : scopes)
        list += "<li>" + escaped(scope) + "</li>\n";
    return list;
}

QByteArray complaintOf(const SignInPage &page)
{
    if (page.complaint.isEmpty())
        return {};
    return "<p class=\"complaint\" role=\"alert\">" + escaped(page.complaint) + "</p>\n";
}

} // namespace

QByteArray signInPage(const SignInPage &page)
{
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<title>Sign in - sandbox</title>\n<style>" +
           QByteArray(style) +
           "</style>\n</head>\n<body>\n<main>\n"
           "<h1>Sign in to the R-Series sandbox</h1>\n"
           "<p class=\"note\">This is a simulated shop. Test account: user name <strong>" +
           escaped(page.testUser) + "</strong>, password <strong>" + escaped(page.testPassword) +
           "</strong>.</p>\n" + complaintOf(page) + "<form method=\"post\" action=\"" + escaped(page.action) +
           "\">\n"
           "<label for=\"user_name\">User name</label>\n"
           "<input id=\"user_name\" name=\"user_name\" autocomplete=\"username\" autofocus value=\"" +
           escaped(page.typedUser) +
           "\">\n"
           "<label for=\"password\">Password</label>\n"
           "<input id=\"password\" name=\"password\" type=\"password\" autocomplete=\"current-password\">\n"
           "<p><strong>" +
           escaped(page.clientName) + "</strong> asks for these permissions:</p>\n<ul>\n" +
           permissionList(page.scopes) +
           "</ul>\n"
           "<button type=\"submit\" name=\"decision\" value=\"allow\">Allow</button>\n"
           "<button type=\"submit\" name=\"decision\" value=\"cancel\">Cancel</button>\n"
           "</form>\n</main>\n</body>\n</html>\n";
}

} // namespace tillbridge::sandbox
