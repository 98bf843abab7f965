package dev.medley.generation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medley.models.ModelFailure;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class KeptAnswersTest extends ProvidersFixture {

    @Test
    void theSameIsNotPaidForTwice() {
        PROVIDERS.openAi(subject, Providers.openAiSays("Kept."));

        assertThat(keep("1", account).isKept()).isFalse();
        GenerationResult again = keep("1", account);

        assertThat(again.isKept()).isTrue();
        assertThat(again.text().text()).isEqualTo("Kept.");
        assertThat(again.cost()).isZero();
        assertThat(PROVIDERS.openAiCalls(subject)).isEqualTo(1);
        assertThat(heard).containsExactly("Kept.", "Kept.");
    }

    @Test
    void anotherAccountAndAnotherPromptAreAnsweredAnew() {
        PROVIDERS.openAi(subject, Providers.openAiSays("Kept."));

        assertThat(keep("1", account).isKept()).isFalse();
        assertThat(keep("1", UUID.randomUUID()).isKept()).isFalse();
        assertThat(keep("2", account).isKept()).isFalse();
        assertThat(PROVIDERS.openAiCalls(subject)).isEqualTo(3);
    }

    @Test
    void failuresAreNotKept() {
        PROVIDERS.openAi(subject, aResponse().withStatus(429));
        assertThatExceptionOfType(ModelFailure.class).isThrownBy(() -> keep("1", account));

        PROVIDERS.openAi(subject, Providers.openAiSays("Now."));
        assertThat(keep("1", account).isKept()).isFalse();
    }

    private GenerationResult keep(String prompt, UUID accountId) {
        GenerationCall call =
                new GenerationCall("single", prompt, accountId, null, request(), true, _ -> true, new CallReceipt());
        return generation.generate(call, listener(), this::refused);
    }
}
