#include "core/training/RenderPlan.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "core/io/MidiFolder.h"
#include "core/io/MidiReader.h"
#include "core/io/PianoMovement.h"
#include "core/training/NameSeed.h"

namespace rollwright {

namespace {

namespace fs = std::filesystem;

constexpr Seconds kTail{1.5}; ///< after the end of a performance

std::uint64_t hashOf(const std::string& text, std::uint64_t seed)
{
    std::uint64_t hash = seedOfName(text, seed);
    hash ^= hash >> 33; // texts of one ending come apart (MurmurHash3's last step)
    hash *= 0xFF51AFD7ED558CCDULL;
    return hash ^ hash >> 33;
}

/// The parts of the path in one name; a number ends a name that was there before.
std::string nameOf(fs::path file, std::set<std::string>& taken)
{
    std::string name;
    file.replace_extension();
    for (const fs::path& part : file) {
        if (!name.empty())
            name += '-';
        name += part.string();
    }
    std::string candidate = name;
    for (int number = 2; !taken.insert(candidate).second; ++number)
        candidate = name + "-" + std::to_string(number);
    return candidate;
}

/// Shuffles so that every beginning of the list has its part of every folder, and one at least.
void mix(std::vector<PlannedRender>& renders, const fs::path& root)
{
    std::ranges::sort(renders, {}, &PlannedRender::seed);
    const auto folderOf = [&](const PlannedRender& render) {
        return *render.midi.lexically_relative(root).begin();
    };
    std::map<fs::path, double> sizes;
    for (const PlannedRender& render : renders)
        ++sizes[folderOf(render)];
    std::map<fs::path, double> seen;
    std::vector<std::pair<double, PlannedRender>> placed;
    for (PlannedRender& render : renders) {
        const fs::path folder = folderOf(render);
        const double place = seen[folder]++ / sizes[folder];
        placed.emplace_back(place, std::move(render));
    }
    std::ranges::stable_sort(placed, {}, [](const auto& entry) { return entry.first; });
    std::ranges::transform(placed, renders.begin(),
                           [](auto& entry) { return std::move(entry.second); });
}

Result<Seconds> lengthOf(const fs::path& midi, Seconds maximum)
{
    const auto file = readMidi(midi);
    if (!file)
        return tl::unexpected(file.error());
    const auto movements = movementsOf(*file);
    if (notesOf(movements).empty())
        return failure(ErrorCode::EmptyReference, midi.string());
    return std::min(maximum, movements.back().time + kTail);
}

std::vector<PlannedRender> candidates(const std::vector<fs::path>& files,
                                      const RenderOptions& options)
{
    std::set<std::string> taken;
    std::vector<PlannedRender> renders;
    for (const fs::path& file : files)
        renders.push_back({options.midi / file, nameOf(file, taken),
                           hashOf(file.generic_string(), options.seed)});
    mix(renders, options.midi);
    return renders;
}

} // namespace

Result<RenderPlan> planRenders(const RenderOptions& options, const JobControl& control)
{
    auto midi = findMidi(options.midi);
    if (!midi)
        return tl::unexpected(midi.error());
    const std::size_t most = options.count > 0 ? static_cast<std::size_t>(options.count)
                                               : std::numeric_limits<std::size_t>::max();
    const Seconds longest =
        options.hours > 0 ? Seconds(std::chrono::duration<double, std::ratio<3600>>(options.hours))
                          : Seconds::max();
    RenderPlan plan;
    plan.skipped = std::move(midi->unreadable);
    Seconds total{0};
    for (PlannedRender& render : candidates(midi->files, options)) {
        if (plan.renders.size() >= most || total >= longest)
            break;
        if (control.cancelled())
            return failure(ErrorCode::Cancelled, options.midi.string());
        const auto length = lengthOf(render.midi, options.maximumLength);
        if (!length) {
            plan.skipped.push_back(length.error());
            continue;
        }
        render.length = *length;
        total += *length;
        plan.renders.push_back(std::move(render));
    }
    return plan;
}

} // namespace rollwright
