package dev.medley.predictions;

import dev.medley.jobs.JobFailure;
import dev.medley.media.AudioDecoder;
import dev.medley.media.DecodeLimits;
import dev.medley.media.DecodeLimits.Excess;
import dev.medley.media.DecoderProcess;
import dev.medley.media.SeparateChannels;
import dev.medley.media.UndecodableAudio;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.topology.Medley;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** The channels of recordings, each with a speaker of its own, decoded in a process of its own. */
@Singleton
class SpeakerChannels {

    private static final Duration DEADLINE = Duration.ofMinutes(5);

    private final ObjectStore objects;
    private final AudioDecoder decoder = new DecoderProcess();

    SpeakerChannels(ObjectStores objectStores) {
        this.objects = objectStores.bucket(Medley.RECORDINGS);
    }

    /**
     * Lets somebody listen to each channel.
     *
     * @param durationMs of the recording; no more of it is decoded
     */
    <R> List<R> hear(RecordingSource source, long durationMs, SeparateChannels.Listener<R> listener) {
        DecodeLimits limits = new DecodeLimits(Long.MAX_VALUE, Duration.ofMillis(durationMs), Excess.CUT, DEADLINE);
        try {
            return SeparateChannels.hear(
                    decoder, file -> objects.download(source.key(), file), source.channels(), limits, listener);
        } catch (UndecodableAudio _) {
            throw JobFailure.permanent("recording-unreadable", "The channels of this recording cannot be read.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void close() {
        decoder.close();
    }
}
