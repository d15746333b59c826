#include "core/training/DelayFit.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <Eigen/Dense>

#include "core/audio/AudioLoader.h"
#include "core/io/RecordingFolder.h"
#include "core/training/Room.h"

namespace rollwright {

namespace {

constexpr SampleRate kRate{16000};
constexpr int kFolds = 10;
constexpr int kLeastRecordings = 20;

/// What was heard of a recording in one place.
struct Hearing {
    int recording = 0;
    bool inRoom = false;
    AttackShape shape;
    Seconds delay;
};

/// The recording without a room and in random ones, where it has attacks. Cancelled, it leaves the
/// others out.
void addHearings(const AudioBuffer& dry, int recording, int rooms, std::mt19937_64& random,
                 const JobControl& control, std::vector<Hearing>& hearings)
{
    if (const auto shape = attackShapeOf(dry.view()))
        hearings.push_back({recording, false, *shape, Seconds(0)});
    for (int i = 0; i < rooms && !control.cancelled(); ++i) {
        const Room room = Room::random(random);
        const auto heard = heardIn(room, dry.samples, kRate, random());
        if (const auto shape = attackShapeOf({heard, kRate}))
            hearings.push_back({recording, true, *shape, room.arrival()});
    }
}

/// Of all hearings but those of one fold; none are left out by a negative one.
DelayWeights weightsWithout(int fold, const std::vector<Hearing>& hearings)
{
    constexpr int kColumns = std::tuple_size_v<DelayWeights>;
    const auto rows = static_cast<Eigen::Index>(hearings.size());
    Eigen::MatrixXd shapes = Eigen::MatrixXd::Zero(rows, kColumns);
    Eigen::VectorXd delays = Eigen::VectorXd::Zero(rows);
    for (Eigen::Index row = 0; row < rows; ++row) {
        const Hearing& hearing = hearings[static_cast<std::size_t>(row)];
        if (hearing.recording % kFolds == fold)
            continue;
        for (std::size_t i = 0; i < hearing.shape.size(); ++i)
            shapes(row, static_cast<Eigen::Index>(i)) = hearing.shape[i];
        shapes(row, kColumns - 1) = 1;
        delays(row) = hearing.delay.count();
    }
    const Eigen::VectorXd solution = shapes.colPivHouseholderQr().solve(delays);
    DelayWeights weights;
    std::copy(solution.begin(), solution.end(), weights.begin());
    return weights;
}

void judge(const std::vector<Hearing>& hearings, DelayFit& fit)
{
    double sum = 0;
    double squares = 0;
    double errors = 0;
    double roomless = 0;
    int roomlessCount = 0;
    for (int fold = 0; fold < kFolds; ++fold) {
        const DelayWeights weights = weightsWithout(fold, hearings);
        for (const Hearing& hearing : hearings) {
            if (hearing.recording % kFolds != fold)
                continue;
            const double delay = hearing.delay.count();
            const double estimate = delayOf(hearing.shape, weights).count();
            sum += delay;
            squares += delay * delay;
            errors += (estimate - delay) * (estimate - delay);
            roomless += hearing.inRoom ? 0 : estimate;
            roomlessCount += hearing.inRoom ? 0 : 1;
        }
    }
    const double count = fit.heard;
    fit.spread = Seconds(std::sqrt(squares / count - sum / count * sum / count));
    fit.error = Seconds(std::sqrt(errors / count));
    fit.bias = Seconds(roomless / std::max(1, roomlessCount));
}

} // namespace

Result<DelayFit> fitSoundDelay(const DelayFitOptions& options, JobControl& control)
{
    const auto found = listRecordings(options.data);
    if (!found)
        return tl::unexpected(found.error());
    DelayFit fit;
    std::vector<Hearing> hearings;
    std::mt19937_64 random(options.seed);
    int recordings = 0;
    for (const std::filesystem::path& file : *found) {
        control.report(Stage::Training, recordings / static_cast<double>(found->size()));
        const auto audio = loadAudio(file, kRate, control);
        if (!audio && audio.error().code == ErrorCode::Cancelled)
            return tl::unexpected(audio.error());
        if (!audio) {
            fit.skipped.push_back(audio.error());
            continue;
        }
        const std::size_t before = hearings.size();
        addHearings(*audio, recordings, options.rooms, random, control, hearings);
        if (control.cancelled())
            return failure(ErrorCode::Cancelled, options.data.string());
        recordings += hearings.size() > before ? 1 : 0;
    }
    if (recordings < kLeastRecordings)
        return failure(ErrorCode::InvalidArgument, options.data.string(),
                       "twenty recordings with attacks are needed");
    fit.weights = weightsWithout(-1, hearings);
    fit.heard = static_cast<int>(hearings.size());
    judge(hearings, fit);
    return fit;
}

} // namespace rollwright
