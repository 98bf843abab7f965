package dev.medley.speech;

import dev.medley.jobs.JobFailure;
import dev.medley.media.AudioDecoder;
import dev.medley.media.DecodeLimits;
import dev.medley.media.DecodeLimits.Excess;
import dev.medley.media.DecoderProcess;
import dev.medley.media.SeparateChannels;
import dev.medley.media.UndecodableAudio;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.recordings.SourceRecording;
import dev.medley.topology.Medley;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/**
 * The channels of recordings, each by itself as models hear it: decoded one after the other into a file, in a process of its
 * own, so that neither their length nor their number costs memory.
 */
@Singleton
class RecordedChannels {

    private static final int MOST = 8;
    private static final Duration DECODING = Duration.ofMinutes(4);

    private final ObjectStore objects;
    private final AudioDecoder decoder = new DecoderProcess();

    RecordedChannels(ObjectStores objectStores) {
        objects = objectStores.bucket(Medley.RECORDINGS);
    }

    /** Lets somebody listen to each channel of a recording. */
    <R> List<R> hear(SourceRecording.Ready recording, SeparateChannels.Listener<R> listener) {
        String key = recording.sourceKey();
        if (key == null) {
            throw JobFailure.permanent("recording-unreadable", "The channels of this recording cannot be read.");
        }
        if (recording.channels() > MOST) {
            throw JobFailure.permanent(
                    "channels-too-many", "A recording has " + MOST + " channels at most that are heard one by one.");
        }
        try {
            return SeparateChannels.hear(
                    decoder,
                    file -> objects.download(key, file),
                    Math.max(1, recording.channels()),
                    limits(recording),
                    listener);
        } catch (UndecodableAudio _) {
            throw JobFailure.permanent("recording-unreadable", "The channels of this recording cannot be read.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was accepted once is accepted again, and not more of it. */
    private static DecodeLimits limits(SourceRecording.Ready recording) {
        Duration length = Duration.ofMillis(recording.durationMs()).plusSeconds(1);
        return new DecodeLimits(Long.MAX_VALUE, length, Excess.CUT, DECODING);
    }

    @PreDestroy
    void close() {
        decoder.close();
    }
}
