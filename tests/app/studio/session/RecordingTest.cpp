#include "app/studio/session/Recording.h"

#include <gmock/gmock.h>

#include "tests/support/Notes.h"

namespace rollwright {
namespace {

TEST(Run, NotesOfItsSegmentsStandInOrderOfTime)
{
    rollwright::Run run;
    run.append({nullptr, {note(1, 2), note(4.1, 5)}});
    run.append({nullptr, {note(4, 6, 62), note(7, 8)}});
    EXPECT_THAT(*run.notes(),
                testing::ElementsAre(note(1, 2), note(4, 6, 62), note(4.1, 5), note(7, 8)));
}

} // namespace
} // namespace rollwright
