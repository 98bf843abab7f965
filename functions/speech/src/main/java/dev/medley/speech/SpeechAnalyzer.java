package dev.medley.speech;

import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.models.HintedSpeech;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.models.Router;
import dev.medley.models.Transcriber;
import dev.medley.recordings.AnalysisTask;
import dev.medley.recordings.Analyzer;
import dev.medley.recordings.SourceRecording;
import dev.medley.sound.Sound;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Makes transcriptions. */
@Singleton
class SpeechAnalyzer implements Analyzer {

    private final Router<Transcriber> models;
    private final TranscriptionRepository transcriptionRepository;
    private final SpeechCheck speechCheck;
    private final RecordedChannels channels;

    SpeechAnalyzer(
            Router<Transcriber> models,
            TranscriptionRepository transcriptionRepository,
            SpeechCheck speechCheck,
            RecordedChannels channels) {
        this.models = models;
        this.transcriptionRepository = transcriptionRepository;
        this.speechCheck = speechCheck;
        this.channels = channels;
    }

    @Override
    public JobOutcome.Result listen(
            AnalysisTask analysisTask, SourceRecording.Ready recording, Sound sound, JobProgress progress) {
        TranscriptionOptions options = transcriptionRepository.options(analysisTask.id());
        HeardSpeech heard = options.isByChannel()
                ? hearChannels(recording, options, progress)
                : hear(sound, options, progress).redacted(options.redact());
        return new JobOutcome.Result(
                new Heard(heard.content().language().code()),
                () -> transcriptionRepository.keep(analysisTask.id(), heard));
    }

    /** What is personal is looked for in each channel, since nobody says half of a number. */
    private HeardSpeech hearChannels(
            SourceRecording.Ready recording, TranscriptionOptions options, JobProgress progress) {
        int count = Math.max(1, recording.channels());
        return ChannelSpeech.merge(channels.hear(
                recording,
                (channel, sound) -> hear(sound, options, percent -> progress.report((100 * channel + percent) / count))
                        .redacted(options.redact())));
    }

    /** Where one model understands nothing of what is said, the next one is asked; that nobody does is an answer too. */
    private HeardSpeech hear(Sound sound, TranscriptionOptions options, JobProgress progress) {
        WantedLanguages wanted = options.languages();
        AtomicReference<@Nullable HeardSpeech> unheard = new AtomicReference<>();
        try {
            return models.ask(model -> {
                if (wanted.asked() == null && !wanted.allowsOneOf(model.languages())) {
                    throw new ModelFailure(Kind.UNSUPPORTED, "It knows none of the allowed languages.");
                }
                HeardSpeech heard = heard(model, sound, options, progress);
                if (heard.isUnheard()) {
                    unheard.set(heard);
                    throw new ModelFailure(Kind.UNSUPPORTED, "It does not understand what is said.");
                }
                return heard;
            });
        } catch (ModelFailure failure) {
            HeardSpeech nothing = unheard.get();
            if (nothing == null || failure.kind() != Kind.UNSUPPORTED) {
                throw failure;
            }
            return nothing;
        }
    }

    private HeardSpeech heard(Transcriber model, Sound sound, TranscriptionOptions options, JobProgress progress) {
        WantedLanguages wanted = options.languages();
        if (options.vocabulary().isEmpty()) {
            return speechCheck.check(model, model.transcribe(sound, wanted.asked(), progress::report), wanted);
        }
        HintedSpeech hinted = model.transcribe(sound, wanted.asked(), options.vocabulary(), progress::report);
        return speechCheck.check(model, hinted.speech(), wanted).hinted(hinted);
    }

    /** What {@link SpeechEvents.TranscriptionFinished} says of a result. */
    @Serdeable
    record Heard(String language) {}
}
