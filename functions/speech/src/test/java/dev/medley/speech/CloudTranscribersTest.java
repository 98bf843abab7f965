package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.speech.OpenAiTranscriber;
import dev.medley.testkit.TestServers;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudTranscribersTest {

    /** It would stay in the snapshot, and a Lambda that may not read it could not start. */
    @Test
    void aKeyIsNotReadWhileTheFunctionStarts() {
        Map<String, Object> settings = new HashMap<>(TestServers.shared().properties("https://medley.test"));
        settings.put("medley.models.transcription", OpenAiTranscriber.PROVIDER);
        settings.remove("medley.openai-secret");
        try (ApplicationContext speech = ApplicationContext.run(settings)) {
            assertThat(speech.getBean(AskedTranscribers.class).all())
                    .extracting(transcriber -> transcriber.model().provider())
                    .containsExactly(OpenAiTranscriber.PROVIDER);
        }
    }
}
