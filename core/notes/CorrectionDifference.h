#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/notes/Corrections.h"

namespace rollwright {

/// What leads from some corrections to others and back, no larger than what differs. What was
/// corrected besides stays, but for beats and pedal, and where it led already it leads again.
class CorrectionDifference
{
public:
    CorrectionDifference(const Corrections& before, const Corrections& after);

    Corrections after(Corrections before) const;
    Corrections before(Corrections after) const;

private:
    /// Some notes are taken out of a list, and others put behind the rest.
    struct Notes {
        struct Taken {
            std::size_t place; ///< in the list before
            Note note;
        };
        std::vector<Taken> taken; ///< by place
        std::vector<Note> put;
    };

    template <typename Value>
    struct Swap {
        std::optional<Value> before;
        std::optional<Value> after;
    };

    static Notes differenceOf(const std::vector<Note>& before, const std::vector<Note>& after);
    static void eraseBoth(std::vector<Note>& list, const Notes& notes);
    static void change(std::vector<Note>& list, const Notes& notes);
    static void changeBack(std::vector<Note>& list, const Notes& notes);

    Notes m_removed;
    Notes m_added;
    std::optional<Swap<BeatGrid>> m_beats;  ///< none: they stay
    std::optional<Swap<Pedalling>> m_pedal; ///< likewise
};

} // namespace rollwright
