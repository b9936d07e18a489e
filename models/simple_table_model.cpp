// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/simple_table_model.h"

// The class's meta-object lives here.
