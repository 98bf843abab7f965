package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only a recording that became ready counts, each way in which another can end gives it back once. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class UsageTest {

    private static final byte[] NO_SOUND = "This is not sound.".getBytes(StandardCharsets.UTF_8);

    private final FunctionUnderTest audio;
    private final Uploader ada;

    UsageTest(FunctionUnderTest audio) {
        this.audio = audio;
        ada = Uploader.of(audio);
    }

    @BeforeEach
    void anotherRecordingCounts() {
        announced();
    }

    @Test
    void aRecordingThatIsReadyCounts() {
        UUID id = ada.upload("audio/wav", Sounds.tone(300));
        ada.awaits(id, "ready");
        assertThat(used()).isEqualTo(2);

        ada.api().delete("/api/audio/" + id).is(204);
        assertThat(used()).isEqualTo(2);
    }

    @Test
    void aRejectedRecordingIsGivenBackOnce() {
        UUID id = ada.upload("audio/wav", NO_SOUND);
        ada.awaits(id, "rejected");
        assertThat(used()).isEqualTo(1);

        ada.api().delete("/api/audio/" + id).is(204);
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void aCancelledUploadIsGivenBackOnce() {
        UUID id = announced();
        assertThat(used()).isEqualTo(2);

        ada.api().post("/api/audio/uploads/" + id + "/cancellation").is(204);
        ada.api().post("/api/audio/uploads/" + id + "/cancellation").is(204);
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void aRecordingThatIsDeletedBeforeItArrivesIsGivenBack() {
        UUID id = announced();
        ada.api().delete("/api/audio/" + id).is(204);
        assertThat(used()).isEqualTo(1);
    }

    @Test
    void anUploadThatNeverComesIsGivenBack() {
        Recording recording = audio.bean(RecordingRepository.class)
                .find(announced(), ada.account().id())
                .orElseThrow();
        RecordingCompletion completion = audio.bean(RecordingCompletion.class);

        assertThat(completion.reject(recording, Rejection.EXPIRED)).isTrue();
        assertThat(completion.reject(recording, Rejection.EXPIRED)).isFalse();

        assertThat(used()).isEqualTo(1);
    }

    private UUID announced() {
        return Uploader.idOf(
                ada.announce(Uploader.announcement("audio/wav", 1000)).is(201));
    }

    private long used() {
        return dev.medley.testkit.Rows.count(
                "select used from usage.counter where account_id = ? and meter = 'recording'",
                ada.account().id());
    }
}
