#include "core/transcription/Transcriber.h"

#include <new>

#include "core/audio/AudioLoader.h"
#include "core/features/Tuning.h"
#include "core/notes/NoteDecoder.h"
#include "core/pedal/PedalFinder.h"
#include "core/transcription/Decoding.h"

namespace rollwright {

namespace {

/// Hands finished parts on, with notes; null when nobody wants them.
SegmentSink sinkFor(const TranscriptionRequest& request, const DecoderParams& params)
{
    if (!request.onSegment)
        return nullptr;
    return [&request, params](int /*firstFrame*/, const Posteriors& segment) {
        auto posteriors = std::make_shared<const Posteriors>(segment);
        NoteList notes = decodeNotes(*posteriors, params);
        request.onSegment({std::move(posteriors), std::move(notes)});
    };
}

} // namespace

Result<Transcription> transcribe(TranscriptionModel& model, const TranscriptionRequest& request,
                                 JobControl& control)
try {
    const auto audio = loadAudio(request.audio, model.info().rate, control);
    if (!audio)
        return tl::unexpected(audio.error());
    const DecoderParams params = request.params.value_or(defaultParams(model.info()));
    auto transcription =
        transcribe(model, audio->view(), params, control, sinkFor(request, params));
    if (transcription)
        transcription->title = request.audio.stem().string();
    return transcription;
} catch (const std::bad_alloc&) {
    return failure(ErrorCode::OutOfMemory, request.audio.string());
}

Result<Transcription> transcribe(TranscriptionModel& model, AudioView audio,
                                 const DecoderParams& params, JobControl& control,
                                 const SegmentSink& sink)
{
    if (params.pedalThreshold < 1) {
        if (const auto ready = checkPedalFinder(); !ready)
            return tl::unexpected(ready.error());
    }
    auto posteriors = model.infer(audio, control, sink);
    if (!posteriors)
        return tl::unexpected(posteriors.error());

    control.report(Stage::Decoding, 0);
    Transcription transcription{model.info(),
                                audio.duration(),
                                std::make_shared<const Posteriors>(std::move(*posteriors)),
                                params,
                                {},
                                tuningOf(audio)};
    auto notes = decode(*transcription.posteriors, params);
    if (!notes)
        return tl::unexpected(notes.error());
    transcription.notes = std::move(*notes);
    control.report(Stage::Decoding, 1);
    return transcription;
}

Transcription redecoded(const Transcription& transcription, const DecoderParams& params)
{
    Transcription result = transcription;
    result.params = params;
    result.notes = decodeAnyhow(*result.posteriors, params);
    result.corrected = false;
    result.beats.reset();
    result.pedal.reset();
    return result;
}

Transcription corrected(const Transcription& transcription, const Corrections& corrections)
{
    Transcription result = transcription;
    result.notes = corrected(transcription.notes, corrections);
    result.corrected = transcription.corrected || corrections.ofNotes();
    result.beats = corrections.beats;
    result.pedal = corrections.pedal;
    return result;
}

} // namespace rollwright
