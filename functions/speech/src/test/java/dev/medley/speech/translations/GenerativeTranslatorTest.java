package dev.medley.speech.translations;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.medley.models.ModelFailure;
import dev.medley.models.speech.TextTranslator.Request;
import dev.medley.models.speech.TextTranslator.Term;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Translation by a model that writes, whose provider is played at the wire. */
@FunctionTest("speech")
class GenerativeTranslatorTest {

    @RegisterExtension
    private final WireMockExtension openAi = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private void writes(String content) {
        openAi.stubFor(post(anyUrl()).willReturn(aResponse().withBody("""
                data: {"choices": [{"delta": {"content": "%s"}, "finish_reason": null}]}

                data: {"choices": [{"delta": {}, "finish_reason": "stop"}]}

                data: {"choices": [], "usage": {"prompt_tokens": 120, "completion_tokens": 40}}

                data: [DONE]

                """.formatted(content.replace("\"", "\\\"")))));
    }

    @Test
    void theModelReadsContextFormalityAndGlossary() {
        writes("{\"texts\": [\"Sie steht im Keller.\"]}");

        assertThat(translate()).containsExactly("Sie steht im Keller.");

        openAi.verify(postRequestedFor(anyUrl())
                .withRequestBody(containing("We talk about the heat pump."))
                .withRequestBody(containing("informal"))
                .withRequestBody(containing("Keller")));
    }

    @Test
    void anAnswerWithAnotherNumberOfTextsIsNoTranslation() {
        writes("{\"texts\": []}");

        assertThatThrownBy(this::translate).isInstanceOf(ModelFailure.class);
    }

    private List<String> translate() {
        FunctionUnderTest speech = FunctionUnderTest.with(
                "speech",
                Map.of(
                        "medley.models.translation.order", "generation",
                        "medley.models.generation.routes", "translate=openai",
                        "medley.models.generation.openai.url", openAi.baseUrl(),
                        "medley.openai-secret", "sk-a-key-of-twenty-characters"));
        Request request = new Request(
                TestAccount.any().id(),
                List.of("It stands in the basement."),
                "en",
                "de",
                "informal",
                "We talk about the heat pump.",
                List.of(new Term("basement", "Keller")));
        return speech.bean(Translators.class).router().ask(translator -> translator.translate(request));
    }
}
