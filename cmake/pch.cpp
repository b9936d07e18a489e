// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Only carries the shared precompiled header; see cmake/pch.h.
