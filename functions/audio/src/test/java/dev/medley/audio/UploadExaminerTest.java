package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.media.FfmpegDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The checks that an upload passes, or does not. */
class UploadExaminerTest {

    private final AudioSettings settings =
            new AudioSettings(100_000, Duration.ofSeconds(2), 1, 1, 1, Duration.ZERO, false);
    private final UploadExaminer uploadExaminer =
            new UploadExaminer(new FfmpegDecoder(), new LoudnessAsSpeech(), settings);

    @Test
    void soundWithinTheLimitsIsMeasured() throws IOException {
        byte[] file = Sounds.tone(2000);
        ExaminedUpload examinedUpload = examine(file, "audio/wav");
        assertThat(examinedUpload.findings().durationMs()).isEqualTo(2000);
        assertThat(examinedUpload.findings().quality().speechRatio()).isEqualTo(1);
        assertThat(examinedUpload.waveform().minima()).hasSize(1000);
        assertThat(examinedUpload.sha256().hex()).hasSize(64);
    }

    @Test
    void longerSoundIsRefused() {
        isRejected(Sounds.tone(2001), "too-long");
    }

    @Test
    void shorterSoundIsRefused() throws IOException {
        isRejected(Sounds.tone(99), "too-short");
        assertThat(examine(Sounds.tone(100), "audio/wav").findings().durationMs())
                .isEqualTo(100);
    }

    @Test
    void aLargerFileIsRefused() {
        isRejected(Sounds.tone(4000), "too-large");
    }

    @Test
    void theDigestIsHeldAgainstTheBytes() throws IOException {
        byte[] file = Sounds.tone(200);
        Sha256 right = examine(file, "audio/wav").sha256();
        assertThat(examine(file, new UploadDeclaration(new FileName("a"), "audio/wav", file.length, right))
                        .sha256())
                .isEqualTo(right);
        UploadDeclaration wrong =
                new UploadDeclaration(new FileName("a"), "audio/wav", file.length, Sha256.of(new byte[32]));
        assertThatThrownBy(() -> examine(file, wrong))
                .isInstanceOf(UploadRejected.class)
                .hasMessage("checksum-mismatch");
    }

    private void isRejected(byte[] file, String code) {
        assertThatThrownBy(() -> examine(file, "audio/wav"))
                .isInstanceOf(UploadRejected.class)
                .hasMessage(code);
    }

    private ExaminedUpload examine(byte[] file, String contentType) throws IOException {
        return examine(file, new UploadDeclaration(new FileName("a"), contentType, file.length, null));
    }

    private ExaminedUpload examine(byte[] file, UploadDeclaration declared) throws IOException {
        try (Workspace workspace = Workspace.open()) {
            Files.write(workspace.upload(), file);
            return uploadExaminer.examine(declared, workspace);
        }
    }
}
