package dev.medley.speech;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Translation by a model that writes, whose provider is played at the wire. */
@FunctionTest("speech")
class GenerativeTranslationTest {

    private static final String PATH = "/api/translations";

    @RegisterExtension
    private final WireMockExtension openAi = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private Api api;

    @BeforeEach
    void start(FunctionUnderTest plain) {
        assertThat(plain).isNotNull();
        api = FunctionUnderTest.with(
                        "speech",
                        Map.of(
                                "medley.models.translation.order", "generation",
                                "medley.models.generation.routes", "translate=openai",
                                "medley.models.generation.openai.url", openAi.baseUrl(),
                                "medley.openai-secret", "sk-a-key-of-twenty-characters"))
                .as(TestAccount.any());
    }

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
        writes("{\"texts\": [\"Sie steht im ZQ0QZ.\"]}");

        ApiAnswer done = translate(Map.of(
                "text", "It stands in the basement.",
                "targetLanguage", "de",
                "context", "We talk about the heat pump.",
                "formality", "informal",
                "glossary", List.of(Map.of("source", "basement", "target", "Keller"))));

        assertThat(done.text("/content")).isEqualTo("Sie steht im Keller.");
        assertThat(done.at("/contextUsed").asBoolean()).isTrue();
        assertThat(done.at("/quality/termsKept").asInt()).isEqualTo(1);
        openAi.verify(postRequestedFor(anyUrl())
                .withRequestBody(containing("We talk about the heat pump."))
                .withRequestBody(containing("informal"))
                .withRequestBody(containing("Keller")));
    }

    @Test
    void anAnswerWithAnotherNumberOfTextsIsNoTranslation() {
        writes("{\"texts\": []}");

        ApiAnswer queued = api.post(PATH, Map.of("text", "The house is red today.", "targetLanguage", "de"))
                .is(202);

        await().until(() -> !openAi.findAll(postRequestedFor(anyUrl())).isEmpty());
        assertThat(api.get(PATH + "/" + queued.id()).is(200).text("/content")).isEmpty();
    }

    private ApiAnswer translate(Map<String, ?> request) {
        ApiAnswer queued = api.post(PATH, request).is(202);
        return await().until(
                        () -> api.get(PATH + "/" + queued.id()).is(200),
                        answer -> !List.of("queued", "running").contains(answer.text("/status")));
    }
}
