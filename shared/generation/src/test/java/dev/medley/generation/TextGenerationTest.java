package dev.medley.generation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medley.models.ModelFailure;
import dev.medley.models.TextListener;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class TextGenerationTest extends ProvidersFixture {

    @Test
    void theFirstProviderAnswersAndWhatItCostIsCounted() {
        PROVIDERS.openAi(subject, Providers.openAiSays("Hello."));

        GenerationResult result = generate("pair");

        assertThat(result.text().text()).isEqualTo("Hello.");
        assertThat(result.text().model().provider()).isEqualTo("openai");
        assertThat(result.cost()).isEqualTo(20);
        assertThat(budgets.of(account, account).spent()).isEqualTo(20);
        assertThat(budgets.of(account, account).reserved()).isZero();
        assertThat(PROVIDERS.anthropicCalls(subject)).isZero();
    }

    @Test
    void theNextAnswersWhereTheFirstBreaksOffAndWhatWasHeardIsTakenBack() {
        PROVIDERS.openAi(subject, aResponse().withBody(Providers.openAiPiece("Half a")));
        PROVIDERS.anthropic(subject, Providers.anthropicSays("Whole."));

        assertThat(generate("pair").text().model().provider()).isEqualTo("anthropic");
        assertThat(heard).containsExactly("Half a", "|", "Whole.");
    }

    @Test
    void whatBrokeOffIsPaidForInFull() {
        PROVIDERS.openAi(subject, aResponse().withBody(Providers.openAiPiece("Half a")));

        assertThatExceptionOfType(ModelFailure.class).isThrownBy(() -> generate("single"));

        assertThat(budgets.of(account, account).spent()).isEqualTo(most());
    }

    @Test
    void whatIsRefusedIsNotOfferedToOthers() {
        PROVIDERS.openAi(
                subject,
                aResponse()
                        .withBody("data: {\"choices\": [{\"delta\": {}, \"finish_reason\": \"content_filter\"}]}\n\n"));

        assertThatExceptionOfType(ModelFailure.class)
                .isThrownBy(() -> generate("pair"))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(ModelFailure.Kind.REFUSED));
        assertThat(PROVIDERS.anthropicCalls(subject)).isZero();
    }

    @Test
    void textsGoToNoOtherRegionThanIsAllowed() {
        PROVIDERS.openAi(subject, Providers.openAiSays("Hello."));

        assertThat(generate("far").text().model().provider()).isEqualTo("openai");
    }

    @Test
    void theCheaperIsAskedFirst() {
        PROVIDERS.openAi(subject, Providers.openAiSays("Hello."));

        assertThat(generate("cheap").text().model().provider()).isEqualTo("openai");
    }

    @Test
    void nobodyIsAskedWhomTheBudgetDoesNotPay() {
        budgets.limit(account, most() - 1);

        assertThatExceptionOfType(BudgetExceeded.class)
                .isThrownBy(() -> generate("pair"))
                .satisfies(exceeded -> assertThat(exceeded.whose()).isEqualTo(BudgetExceeded.Whose.ACCOUNT));
        assertThat(PROVIDERS.openAiCalls(subject)).isZero();
        assertThat(budgets.of(account, account).spent()).isZero();
    }

    @Test
    void theKeysOwnBudgetCountsToo() {
        UUID key = UUID.randomUUID();
        budgets.limit(key, 1L);

        assertThatExceptionOfType(BudgetExceeded.class)
                .isThrownBy(() -> generation.generate(call("pair", "1", key, false), TextListener.NONE, this::refused))
                .satisfies(exceeded -> assertThat(exceeded.whose()).isEqualTo(BudgetExceeded.Whose.API_KEY));
    }

    @Test
    void withoutRouteAndKeyThereIsNobodyToAsk() {
        assertThat(generation.isPossible("unheard", account)).isFalse();
        assertThat(generation.isPossible("pair", account)).isTrue();
        assertThatExceptionOfType(ModelFailure.class).isThrownBy(() -> generate("unheard"));
    }
}
