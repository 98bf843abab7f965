package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("speech")
class BatchTest {

    private static final String BATCH = "/api/speech/transcriptions/batch";

    private final Client ada;
    private final UUID recording;

    BatchTest(FunctionUnderTest speech) {
        ada = Client.of(speech);
        recording = PublishedRecording.processing(speech, ada.account()).id();
    }

    @Test
    void eachRecordingIsTranscribedOrRefusedByItself() {
        ApiAnswer batch = ada.api()
                .post(BATCH, Map.of("recordingIds", List.of(UUID.randomUUID(), recording), "language", "en"))
                .is(202);
        assertThat(batch.at("/items").findValuesAsText("status")).containsExactly("refused", "queued");
        assertThat(batch.text("/items/0/error/code")).isEqualTo("recording-unknown");
        assertThat(ada.api()
                        .get("/api/speech/transcriptions/" + batch.text("/items/1/id"))
                        .is(200)
                        .text("/recordingId"))
                .isEqualTo(recording.toString());
    }

    @Test
    void aLanguageThatNobodyKnowsRefusesAll() {
        ada.api()
                .post(BATCH, Map.of("recordingIds", List.of(recording), "language", "tlh"))
                .isProblem(422, "language-unsupported");
        assertThat(ada.list("").is(200).at("/items")).isEmpty();
    }
}
