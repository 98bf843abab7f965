package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.media.AudioEncoding;
import dev.medley.media.AudioFormat;
import dev.medley.sound.Measurement;
import dev.medley.sound.Waveform;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a recording goes from one status to the next, and that it never goes back. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class RecordingsTest {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final Rejection REJECTION = new Rejection("empty", "The file holds no sound.");
    private static final RecordingProperties FINDINGS = new RecordingProperties(
            new AudioEncoding(AudioFormat.FLAC, "flac", 44_100, 2),
            1234,
            true,
            new Measurement(null, 0.01, 0.5, 12.5, true));
    private static final Waveform WAVEFORM = new Waveform(new float[] {-1, 0}, new float[] {0, 1});

    private final RecordingRepository recordingRepository;
    private final RecordingKeys keys = new RecordingKeys(UUID.randomUUID(), UUID.randomUUID());

    RecordingsTest(FunctionUnderTest audio) {
        recordingRepository = audio.bean(RecordingRepository.class);
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        UploadDeclaration declared = new UploadDeclaration(new FileName("a.flac"), "audio/flac", 1000, null);
        Recording recording = Recording.announced(
                keys, declared, UploadIntake.of("multipart", LATER), RecordingLineage.first(keys.id()), now);
        assertThat(recordingRepository.add(recording, new UploadLimits(1, "{}"), LATER))
                .isTrue();
        assertThat(find()).isEqualTo(recording);
    }

    @Test
    void processingBeginsAgainUntilItEnds() {
        assertThat(begin()).isTrue();
        assertThat(begin()).isTrue();
        assertThat(find().intake().attempts()).isEqualTo(2);
        assertThat(recordingRepository.accept(keys.id(), FINDINGS, WAVEFORM)).isTrue();
        assertThat(begin()).isFalse();
    }

    @Test
    void onlyWhatIsProcessedBecomesReady() {
        assertThat(recordingRepository.accept(keys.id(), FINDINGS, WAVEFORM)).isFalse();
        assertThat(find().status()).isEqualTo(RecordingStatus.UPLOADING);
        assertThat(begin()).isTrue();
        assertThat(recordingRepository.accept(keys.id(), FINDINGS, WAVEFORM)).isTrue();
        assertThat(find().findings()).isEqualTo(FINDINGS);
        assertThat(recordingRepository
                        .waveform(keys.id(), keys.ownerId())
                        .orElseThrow()
                        .maxima())
                .containsExactly(0, 1);
    }

    @Test
    void whatIsReadyStaysSo() {
        begin();
        recordingRepository.accept(keys.id(), FINDINGS, WAVEFORM);
        Recording ready = find();
        assertThat(recordingRepository.reject(keys.id(), REJECTION)).isFalse();
        assertThat(recordingRepository.accept(keys.id(), FINDINGS, WAVEFORM)).isFalse();
        assertThat(recordingRepository.settle(keys.id(), Sha256.of(new byte[32])))
                .isEmpty();
        assertThat(find()).isEqualTo(ready);
    }

    @Test
    void whatIsRejectedStaysSo() {
        assertThat(recordingRepository.reject(keys.id(), REJECTION)).isTrue();
        assertThat(begin()).isFalse();
        assertThat(recordingRepository.accept(keys.id(), FINDINGS, WAVEFORM)).isFalse();
        assertThat(recordingRepository.reject(keys.id(), new Rejection("corrupt", "The file is damaged.")))
                .isFalse();
        assertThat(find().rejection()).isEqualTo(REJECTION);
    }

    @Test
    void theFirstGoodBytesSettleTheContent() {
        Sha256 first = Sha256.of(new byte[32]);
        byte[] others = new byte[32];
        Arrays.fill(others, (byte) 1);
        begin();
        assertThat(recordingRepository.settle(keys.id(), first)).hasValue(first);
        assertThat(recordingRepository.settle(keys.id(), Sha256.of(others))).hasValue(first);
    }

    @Test
    void deletionHidesInEveryStateAndForgetsTheContent() {
        begin();
        recordingRepository.accept(keys.id(), FINDINGS, WAVEFORM);
        assertThat(delete(RecordingStatus.UPLOADING)).isEqualTo(RecordingStatus.READY);
        assertThat(find().status()).isEqualTo(RecordingStatus.READY);
        assertThat(delete(RecordingStatus.READY)).isEqualTo(RecordingStatus.READY);
        assertThat(recordingRepository.find(keys.id(), keys.ownerId())).isEmpty();
        assertThat(delete(RecordingStatus.values())).isEqualTo(RecordingStatus.DELETED);
        assertThat(Rows.texts(
                        "select concat(file_name, waveform, duration_ms, sha256) from audio.recording where id = ?",
                        keys.id()))
                .containsExactly("");
        assertThat(recordingRepository.knows(keys)).isTrue();
        recordingRepository.forget(keys.id());
        assertThat(recordingRepository.knows(keys)).isFalse();
    }

    @Test
    void anOwnerHasNoMoreOpenThanAllowed() {
        RecordingKeys second = new RecordingKeys(keys.ownerId(), UUID.randomUUID());
        Recording recording = Recording.announced(
                second, find().declared(), UploadIntake.of(null, LATER), RecordingLineage.first(second.id()), LATER);
        assertThat(recordingRepository.add(recording, new UploadLimits(1, "{}"), LATER))
                .isFalse();
        assertThat(recordingRepository.add(recording, new UploadLimits(2, "{}"), LATER))
                .isTrue();
    }

    private RecordingStatus delete(RecordingStatus... from) {
        return recordingRepository
                .delete(keys.id(), keys.ownerId(), List.of(from), LATER)
                .orElseThrow()
                .status();
    }

    private boolean begin() {
        return recordingRepository.begin(keys, LATER).isPresent();
    }

    private Recording find() {
        return recordingRepository.find(keys.id(), keys.ownerId()).orElseThrow();
    }
}
