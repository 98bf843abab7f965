package dev.medley.audio;

import dev.medley.media.AudioDecoder;
import dev.medley.media.DecodeLimits;
import dev.medley.media.DecodeLimits.Excess;
import dev.medley.media.DecodedAudio;
import dev.medley.media.UndecodableAudio;
import dev.medley.models.VoiceActivityModel;
import dev.medley.sound.Measurement;
import dev.medley.sound.WavSound;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Looks at what really arrived: its bytes, its sound, and how good that is. */
@Singleton
class UploadExaminer {

    private static final long SHORTEST_MS = 100;
    private static final Duration DECODING = Duration.ofMinutes(4);

    private final AudioDecoder decoder;
    private final VoiceActivityModel voiceActivity;
    private final AudioSettings settings;

    UploadExaminer(AudioDecoder decoder, VoiceActivityModel voiceActivity, AudioSettings settings) {
        this.decoder = decoder;
        this.voiceActivity = voiceActivity;
        this.settings = settings;
    }

    /**
     * Checks the upload in the workspace, and makes its rendition there.
     *
     * @throws Rejected by the first check that it does not pass
     */
    ExaminedUpload examine(UploadDeclaration declared, Workspace workspace) {
        try {
            Sha256 sha256 = Sha256.of(workspace.upload());
            declared.requireDigest(sha256);
            DecodedAudio decoded = decode(workspace);
            declared.requireFormat(decoded.original().container());
            requireLength(decoded);
            return new ExaminedUpload(
                    sha256, findings(decoded, workspace), decoded.levels().waveform());
        } catch (UndecodableAudio refused) {
            throw UploadRejected.of(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DecodedAudio decode(Workspace workspace) throws IOException {
        DecodeLimits limits = new DecodeLimits(settings.maxBytes(), settings.maxDuration(), Excess.REFUSED, DECODING);
        return decoder.decode(workspace.upload(), workspace.rendition(), limits);
    }

    private static void requireLength(DecodedAudio decoded) {
        if (decoded.durationMs() < SHORTEST_MS) {
            throw new UploadRejected("too-short", "The recording is shorter than %d ms.".formatted(SHORTEST_MS));
        }
    }

    private RecordingProperties findings(DecodedAudio decoded, Workspace workspace) throws IOException {
        try (WavSound rendition = WavSound.open(workspace.rendition())) {
            float[] speech = voiceActivity.speechProbabilities(rendition);
            return new RecordingProperties(
                    decoded.original(),
                    decoded.durationMs(),
                    decoded.truncated(),
                    Measurement.of(decoded.levels(), speech));
        }
    }
}
