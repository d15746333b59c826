#include "core/model/Posteriors.h"

#include <algorithm>

namespace rollwright {

namespace {

Posteriorgram partOf(const Posteriorgram& values, int first, int frames)
{
    if (values.empty())
        return {};
    Posteriorgram part(frames);
    const auto from =
        values.values().subspan(static_cast<std::size_t>(first) * kKeyCount, part.values().size());
    std::ranges::copy(from, part.values().begin());
    return part;
}

} // namespace

Posteriors partOf(const Posteriors& posteriors, int first, int frames)
{
    Posteriors part;
    part.grid = posteriors.grid.part(first, frames);
    part.delay = posteriors.delay;
    for (const auto which :
         {&Posteriors::frame, &Posteriors::onset, &Posteriors::offset, &Posteriors::velocity})
        part.*which = partOf(posteriors.*which, first, frames);
    return part;
}

} // namespace rollwright
