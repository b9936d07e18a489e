// SPDX-FileCopyrightText: Tillbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// Made for these tests with "openssl req -x509 -days 36500"; the key guards nothing.

namespace tillbridge::test {

inline const QByteArray serverKey = R"(-----BEGIN EC PRIVATE KEY-----
MHcCAQEEIHVwbF/sWr1rDToKuyFL+k/PG8Z155fQqw6Y9TK4Z/5JoAoGCCqGSM49
AwEHoUQDQgAEjbjM+XUqrsrA3A6UqTiknsgWuYXT06FGMAVivZWQ8+FVf0fFy3DF
M0jSkxZIy3NrTeNPc+R88Y59v2R8ncruxA==
-----END EC PRIVATE KEY-----
)";

/// Self-signed for the address 127.0.0.1.
inline const QByteArray certificateForLoopback = R"(-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIUeDWEfADakqFt/+YKVTnj3p6o8GkwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMTA4MjgzOVoYDzIxMjYxMDI4
MDgyODM5WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASNuMz5dSquysDcDpSpOKSeyBa5hdPToUYwBWK9lZDz4VV/R8XLcMUz
SNKTFkjLc2tN409z5Hzxjn2/ZHydyu7Eo2QwYjAdBgNVHQ4EFgQUqK5nSplTSihS
2gZxBOefsBRk4XMwHwYDVR0jBBgwFoAUqK5nSplTSihS2gZxBOefsBRk4XMwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IGUlimI1WTE2Xkj9BR56ehkhLjKE74BLrZskQfZ5C7tqAiEAhJTmfQQf72IsUkBO
1DAyOT+gHnI4iEZxxS/zAd3Xf8w=
-----END CERTIFICATE-----
)";

/// Self-signed for the name shop.example.
inline const QByteArray certificateForOtherHost = R"(-----BEGIN CERTIFICATE-----
MIIBnjCCAUSgAwIBAgIUf4OBhDL3pcOOwZOMjPkTp4IKLg0wCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMc2hvcC5leGFtcGxlMCAXDTI2MTEyMTA4MjgzOVoYDzIxMjYx
MDI4MDgyODM5WjAXMRUwEwYDVQQDDAxzaG9wLmV4YW1wbGUwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAASNuMz5dSquysDcDpSpOKSeyBa5hdPToUYwBWK9lZDz4VV/
R8XLcMUzSNKTFkjLc2tN409z5Hzxjn2/ZHydyu7Eo2wwajAdBgNVHQ4EFgQUqK5n
SplTSihS2gZxBOefsBRk4XMwHwYDVR0jBBgwFoAUqK5nSplTSihS2gZxBOefsBRk
4XMwDwYDVR0TAQH/BAUwAwEB/zAXBgNVHREEEDAOggxzaG9wLmV4YW1wbGUwCgYI
KoZIzj0EAwIDSAAwRQIhAIsVTzt6ckVHbdACItPKJA/ArvhMGnhkaD5pE1sGFuQH
AiAt+R9dt9TKpsFr3xQF4d5cx7hYMBadjK+FxxzqmQ/aWw==
-----END CERTIFICATE-----
)";

} // namespace tillbridge::test
