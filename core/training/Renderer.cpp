#include "core/training/Renderer.h"

#include <algorithm>
#include <mutex>
#include <sstream>

#include "core/training/NewFolder.h"
#include "core/training/ParallelWork.h"
#include "core/training/PerformanceRecorder.h"
#include "core/training/RenderCatalogue.h"

namespace rollwright {

namespace {

namespace fs = std::filesystem;

struct SoundFonts {
    std::vector<SoundFont> usable;
    std::vector<Error> skipped;
};

SoundFonts openSoundFonts(const std::vector<fs::path>& files)
{
    SoundFonts fonts;
    for (const fs::path& file : files) {
        if (auto pianos = pianosOf(file))
            fonts.usable.push_back({file, std::move(*pianos)});
        else
            fonts.skipped.push_back(pianos.error());
    }
    return fonts;
}

/// Everything that a render depends on, but the performance.
std::string settingsOf(const RenderOptions& options, const std::vector<SoundFont>& fonts)
{
    std::error_code error;
    const fs::path midi = fs::weakly_canonical(options.midi, error);
    std::ostringstream text;
    text << "MIDI files of " << (error ? options.midi : midi).string() << ", seed " << options.seed
         << ", at most " << options.maximumLength.count() << " s, " << options.mix.softened
         << " of them softened, ";
    if (options.mix.reverberant != RenditionMix().reverberant)
        text << options.mix.reverberant << " in reverberant places, ";
    text << "SoundFonts:";
    for (const SoundFont& font : fonts)
        text << ' ' << font.file.filename().string();
    return text.str();
}

/// A job that ends everything, not only this performance.
bool endsAll(const Error& error)
{
    return error.code == ErrorCode::FileNotWritable || error.code == ErrorCode::DiskFull ||
           error.code == ErrorCode::Cancelled;
}

/// Renders the performances of a plan on several threads.
class Studio
{
public:
    Studio(const RenderOptions& options, std::vector<SoundFont> fonts, RenderPlan plan,
           RenderCatalogue catalogue)
        : m_options(options), m_fonts(std::move(fonts)), m_plan(std::move(plan)),
          m_catalogue(std::move(catalogue))
    {
    }

    Result<RenderSummary> run(JobControl& control)
    {
        m_summary.skipped = std::move(m_plan.skipped);
        const Work work = [this](std::size_t i, const std::stop_token& stop) {
            return renderOne(m_plan.renders[i], JobControl(stop, nullptr));
        };
        const WorkAmount amount{m_plan.renders.size(), Stage::Rendering, m_options.jobs};
        if (auto worked = workInParallel(amount, work, control); !worked)
            return tl::unexpected(worked.error());
        return std::move(m_summary);
    }

private:
    Result<void> renderOne(const PlannedRender& plan, const JobControl& control)
    {
        if (isPresent(plan))
            return {};
        const auto recorded = record(plan, m_fonts, m_options.mix, control);
        auto kept = recorded ? keep(plan, *recorded) : tl::unexpected(recorded.error());
        if (kept || endsAll(kept.error()))
            return kept;
        const std::scoped_lock lock(m_mutex);
        m_summary.skipped.push_back(kept.error());
        return {};
    }

    bool isPresent(const PlannedRender& plan)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_catalogue.holds(plan.name))
            return false;
        ++m_summary.present;
        m_summary.duration += plan.length;
        return true;
    }

    Result<void> keep(const PlannedRender& plan, const RenderedPerformance& recorded)
    {
        if (auto written = writeRender(recorded, m_options.output, plan.name); !written)
            return written;
        const std::scoped_lock lock(m_mutex);
        ++m_summary.rendered;
        m_summary.duration += plan.length;
        return m_catalogue.add(plan.name, plan.length, recorded.description);
    }

    const RenderOptions& m_options;
    const std::vector<SoundFont> m_fonts;
    RenderPlan m_plan;

    std::mutex m_mutex; ///< of what follows, while several threads render
    RenderCatalogue m_catalogue;
    RenderSummary m_summary;
};

} // namespace

Result<RenderSummary> render(const RenderOptions& options, JobControl& control)
{
    control.report(Stage::Rendering, 0);
    SoundFonts fonts = openSoundFonts(options.soundFonts);
    if (fonts.usable.empty())
        return fonts.skipped.empty()
                   ? failure(ErrorCode::InvalidArgument, "--soundfont", "none is given")
                   : Result<RenderSummary>(tl::unexpected(fonts.skipped.front()));
    auto plan = planRenders(options, control);
    if (!plan)
        return tl::unexpected(plan.error());
    std::ranges::move(fonts.skipped, std::back_inserter(plan->skipped));
    const auto folder = NewFolder::make(options.output);
    if (!folder)
        return tl::unexpected(folder.error());
    auto catalogue = RenderCatalogue::open(options.output, settingsOf(options, fonts.usable));
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    Studio studio(options, std::move(fonts.usable), std::move(*plan), std::move(*catalogue));
    auto summary = studio.run(control);
    if (summary)
        std::ranges::sort(summary->skipped, {}, &Error::subject);
    return summary;
}

} // namespace rollwright
