# SPDX-FileCopyrightText: Tillbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The one INTERFACE target with warnings and definitions, and the three functions that every folder uses:
#   tillbridge_library(NAME SOURCES … LINKS …)     a static library tillbridge_NAME
#   tillbridge_program(NAME SOURCES … LINKS …)     a program NAME
#   tillbridge_test(NAME SOURCES … LINKS … [LABELS …] [ENVIRONMENT …] [WRAPPER …])   a Qt Test program known to ctest,
#                                                  run by WRAPPER (tests/support/keyring_session.sh)

add_library(tillbridge_options INTERFACE)
target_include_directories(tillbridge_options INTERFACE "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/app")
target_compile_definitions(tillbridge_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_JAVA_STYLE_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_WARN_DEPRECATED_UP_TO=0x060400
    TILLBRIDGE_VERSION="${PROJECT_VERSION}")
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    # What is silenced, and why: g++ takes a scoped enumerator for a shadow of a type of that name, and g++ 14 wants
    # every member in a designated initializer, where the rest is a default on purpose. When it optimises, its guesses
    # about memory are wrong inside std::expected and std::string; the sanitizers look at the same things and know.
    set(tuned -Wshadow)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        set(tuned -Wshadow=local -Wno-maybe-uninitialized -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow
            -Wno-stringop-overread)
    endif()
    target_compile_options(tillbridge_options INTERFACE
        -Wall -Wextra -Wpedantic ${tuned} -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
        -Wimplicit-fallthrough -Wvla -Wno-missing-field-initializers -Werror)
    target_link_options(tillbridge_options INTERFACE -Wl,-z,now)
elseif(MSVC)
    target_compile_options(tillbridge_options INTERFACE /W4 /WX /utf-8 /permissive- /Zc:__cplusplus)
endif()

# One precompiled header of the Qt types that nearly every file includes, built once and reused. Whatever links Qt GUI
# has other macros and does without; Qt Test cannot be in it, for it defines a macro of its own in every folder.
add_library(tillbridge_pch STATIC "${PROJECT_SOURCE_DIR}/cmake/pch.cpp")
target_link_libraries(tillbridge_pch PUBLIC tillbridge_options Qt6::Core Qt6::Network)
target_precompile_headers(tillbridge_pch PRIVATE "${PROJECT_SOURCE_DIR}/cmake/pch.h")
set_target_properties(tillbridge_pch PROPERTIES AUTOMOC OFF AUTORCC OFF)

set(needs_gui "Qt6::(Gui|Widgets|Svg|WebEngine)|tillbridge_(models|ui)")

function(tillbridge_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    set(target tillbridge_${name})
    add_library(${target} STATIC ${arg_SOURCES})
    target_link_libraries(${target} PUBLIC tillbridge_options Qt6::Core ${arg_LINKS})
    if(NOT arg_LINKS MATCHES "${needs_gui}")
        target_link_libraries(${target} PUBLIC Qt6::Network)
        target_precompile_headers(${target} REUSE_FROM tillbridge_pch)
    endif()
endfunction()

function(tillbridge_program name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE tillbridge_options ${arg_LINKS})
    if(NOT arg_LINKS MATCHES "${needs_gui}")
        target_link_libraries(${name} PRIVATE Qt6::Core Qt6::Network)
        target_precompile_headers(${name} REUSE_FROM tillbridge_pch)
    endif()
endfunction()

function(tillbridge_test name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;LABELS;ENVIRONMENT;WRAPPER" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE tillbridge_options Qt6::Test ${arg_LINKS})
    if(NOT arg_LINKS MATCHES "${needs_gui}")
        target_link_libraries(${name} PRIVATE Qt6::Core Qt6::Network)
        target_precompile_headers(${name} REUSE_FROM tillbridge_pch)
    endif()
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    add_test(NAME ${name} COMMAND ${arg_WRAPPER} "$<TARGET_FILE:${name}>")
    set_tests_properties(${name} PROPERTIES
        LABELS "${arg_LABELS}"
        TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;${arg_ENVIRONMENT}")
endfunction()
