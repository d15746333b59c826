#include "core/training/Renderer.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <sstream>
#include <thread>

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
        m_total = m_plan.renders.size();
        m_summary.skipped = std::move(m_plan.skipped);
        std::erase_if(m_plan.renders, [&](const PlannedRender& render) {
            if (!m_catalogue.holds(render.name))
                return false;
            ++m_summary.present;
            m_summary.duration += render.length;
            return true;
        });
        {
            std::vector<std::jthread> workers;
            for (int i = 0; i < workerCount(); ++i)
                workers.emplace_back([this] { work(); });
            watch(control);
        }
        if (m_failure)
            return tl::unexpected(*m_failure);
        if (control.cancelled())
            return failure(ErrorCode::Cancelled, "render");
        return std::move(m_summary);
    }

private:
    int workerCount() const
    {
        const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
        return m_options.jobs > 0 ? m_options.jobs : cores;
    }

    /// Until all workers have nothing left to begin.
    void watch(JobControl& control)
    {
        while (m_ended < m_plan.renders.size() && !m_stop.stop_requested()) {
            const std::size_t left = m_plan.renders.size() - m_ended;
            control.report(Stage::Rendering,
                           1 - static_cast<double>(left) / static_cast<double>(m_total));
            if (control.cancelled())
                m_stop.request_stop();
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
    }

    void work()
    {
        const JobControl control(m_stop.get_token(), nullptr);
        for (std::size_t i = m_next++; i < m_plan.renders.size(); i = m_next++) {
            if (m_stop.stop_requested())
                return;
            const PlannedRender& plan = m_plan.renders[i];
            const auto recorded = record(plan, m_fonts, m_options.mix, control);
            Result<void> kept =
                recorded ? keep(plan, *recorded) : Result<void>(tl::unexpected(recorded.error()));
            if (!kept)
                note(kept.error());
            ++m_ended;
        }
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

    void note(const Error& error)
    {
        const std::scoped_lock lock(m_mutex);
        if (!endsAll(error)) {
            m_summary.skipped.push_back(error);
        } else {
            if (error.code != ErrorCode::Cancelled)
                m_failure = error;
            m_stop.request_stop();
        }
    }

    const RenderOptions& m_options;
    const std::vector<SoundFont> m_fonts;
    RenderPlan m_plan;
    std::size_t m_total = 0;

    std::stop_source m_stop;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<std::size_t> m_ended = 0;

    std::mutex m_mutex; ///< of what follows, while workers run
    RenderCatalogue m_catalogue;
    RenderSummary m_summary;
    std::optional<Error> m_failure;
};

Result<void> makeFolder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (!fs::is_directory(folder, error))
        return failure(ErrorCode::FileNotWritable, folder.string());
    return {};
}

} // namespace

Result<RenderSummary> render(const RenderOptions& options, JobControl& control)
{
    control.report(Stage::Rendering, 0);
    SoundFonts fonts = openSoundFonts(options.soundFonts);
    if (fonts.usable.empty())
        return fonts.skipped.empty()
                   ? failure(ErrorCode::InvalidArgument, "--soundfont", "none is given")
                   : Result<RenderSummary>(tl::unexpected(fonts.skipped.front()));
    auto plan = planRenders(options);
    if (!plan)
        return tl::unexpected(plan.error());
    std::ranges::move(fonts.skipped, std::back_inserter(plan->skipped));
    if (auto made = makeFolder(options.output); !made)
        return tl::unexpected(made.error());
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
