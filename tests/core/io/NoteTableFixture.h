#pragma once

#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "core/io/NoteTable.h"

namespace rollwright {

/// What a table is read as, where it must be one, or why it is none.
class NoteTable : public testing::Test
{
protected:
    static NoteFile readFile(std::string_view text)
    {
        const auto file = parseNoteTable(text);
        EXPECT_TRUE(file) << text;
        return file.value_or(NoteFile{});
    }

    static std::vector<Note> read(std::string_view text) { return readFile(text).notes; }

    static Error errorOf(std::string_view text)
    {
        const auto file = parseNoteTable(text);
        EXPECT_FALSE(file) << text;
        return file ? Error{ErrorCode::Cancelled, {}, {}} : file.error();
    }
};

} // namespace rollwright
