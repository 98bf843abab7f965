package dev.medley.models.cloud;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.medley.models.GeneratedText;
import dev.medley.models.GenerationRequest;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.models.TextGenerator;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpenAiGeneratorTest extends GeneratorContract {

    private static final String USAGE = """
            data: {"choices": [], "usage": {"prompt_tokens": 120, "completion_tokens": 40}}

            data: [DONE]

            """;

    @Override
    TextGenerator generator(URI url, Duration timeout) {
        return new OpenAiGenerator(
                new OpenAiModel("a-model", url, timeout), KEY, clients(), JsonMapper.createDefault());
    }

    @Override
    ResponseDefinitionBuilder answer(String text, String reason) {
        // Pieces of bytes that end anywhere.
        return aResponse().withBody(stream(text, reason) + USAGE).withChunkedDribbleDelay(40, 10);
    }

    private static String stream(String text, String reason) {
        StringBuilder events = new StringBuilder();
        text.codePoints()
                .forEach(c -> events.append("data: {\"choices\": [{\"delta\": {\"content\": \"")
                        .appendCodePoint(c)
                        .append("\"}, \"finish_reason\": null}]}\n\n"));
        return events + "data: {\"choices\": [{\"delta\": {}, \"finish_reason\": \"%s\"}]}\n\n".formatted(reason);
    }

    @Override
    String stop() {
        return "stop";
    }

    @Override
    String cutOff() {
        return "length";
    }

    @Override
    String refused() {
        return "content_filter";
    }

    @Test
    @Override
    void theFailureSaysWhenToAskAgain() {
        super.theFailureSaysWhenToAskAgain();
    }

    @Test
    void whatIsUsedUpIsNoFaultOfTheText() {
        whatIsUsedUpIsNoFaultOfTheText(429, "{\"code\": \"insufficient_quota\"}");
        whatIsUsedUpIsNoFaultOfTheText(402, "{}");
    }

    @Test
    @Override
    void theKeyIsRefused() {
        super.theKeyIsRefused();
    }

    @Test
    void theConversationAndTheSchemaAreSent() {
        answers(answer(SAID, "stop"));

        GeneratedText _ = generate(new GenerationRequest(REQUEST.system(), REQUEST.messages(), 100, SCHEMA));

        server.verify(postRequestedFor(urlPathEqualTo("/v1/chat/completions"))
                .withHeader("Authorization", equalTo("Bearer " + KEY))
                .withRequestBody(notContaining(KEY))
                .withRequestBody(matchingJsonPath("$.messages[0].role", equalTo("system")))
                .withRequestBody(matchingJsonPath("$.messages[2].role", equalTo("assistant")))
                .withRequestBody(matchingJsonPath("$.messages[3].content", equalTo("The house.")))
                .withRequestBody(matchingJsonPath("$.max_completion_tokens", equalTo("100")))
                .withRequestBody(matchingJsonPath("$.response_format.json_schema.strict", equalTo("true")))
                .withRequestBody(matchingJsonPath("$.response_format.json_schema.schema.required[0]", equalTo("a"))));
    }

    @Test
    void aServerThatCountsNothingIsTakenToHaveUsedMuch() {
        answers(aResponse().withBody(stream("x".repeat(300), "stop")));

        GeneratedText answer = generate(REQUEST);

        assertThat(answer.usage().input()).isEqualTo(REQUEST.mostInputTokens());
        assertThat(answer.usage().output()).isEqualTo(100);
    }

    @Test
    void aStreamThatBreaksOffIsNoAnswerThoughItWasHeard() {
        answers(aResponse().withBody("data: {\"choices\": [{\"delta\": {\"content\": \"begun\"}}]}\n\n"));

        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(heard).containsExactly("begun");
    }
}
