package dev.medley.models.cloud;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.medley.models.GenerationRequest;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.models.TextGenerator;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnthropicGeneratorTest extends GeneratorContract {

    private static final String START = """
            event: message_start
            data: {"type": "message_start", "message": {"usage": {"input_tokens": 120, "output_tokens": 1}}}

            """;

    @Override
    TextGenerator generator(URI url, Duration timeout) {
        return new AnthropicGenerator(
                new AnthropicModel("a-model", url, timeout), KEY, clients(), JsonMapper.createDefault());
    }

    @Override
    ResponseDefinitionBuilder answer(String text, String reason) {
        StringBuilder events = new StringBuilder(START);
        text.codePoints().forEach(c -> events.append(delta("text_delta", "text", Character.toString(c))));
        return aResponse().withBody(events + end(reason)).withChunkedDribbleDelay(40, 10);
    }

    private static String delta(String type, String member, String piece) {
        return """
                event: content_block_delta
                data: {"type": "content_block_delta", "index": 0, "delta": {"type": "%s", "%s": "%s"}}

                """.formatted(type, member, piece);
    }

    private static String end(String reason) {
        return """
                event: ping
                data: {"type": "ping"}

                event: message_delta
                data: {"type": "message_delta", "delta": {"stop_reason": "%s"}, "usage": {"output_tokens": 40}}

                event: message_stop
                data: {"type": "message_stop"}

                """.formatted(reason);
    }

    @Override
    String stop() {
        return "end_turn";
    }

    @Override
    String cutOff() {
        return "max_tokens";
    }

    @Override
    String refused() {
        return "refusal";
    }

    @Test
    @Override
    void theFailureSaysWhenToAskAgain() {
        super.theFailureSaysWhenToAskAgain();
    }

    @Test
    void whatIsUsedUpIsNoFaultOfTheText() {
        whatIsUsedUpIsNoFaultOfTheText(
                400,
                "{\"type\": \"invalid_request_error\", \"message\": \"Your credit balance is too low to access the API.\"}");
        whatIsUsedUpIsNoFaultOfTheText(400, "{\"type\": \"billing_error\"}");
    }

    @Test
    @Override
    void theKeyIsRefused() {
        super.theKeyIsRefused();
    }

    @Test
    void anAnswerWithASchemaIsWhatTheToolIsGiven() {
        answers(aResponse()
                .withBody(START
                        + delta("input_json_delta", "partial_json", "{\\\"a\\\": ")
                        + delta("input_json_delta", "partial_json", "\\\"b\\\"}")
                        + end("tool_use")));

        assertThat(generate(new GenerationRequest(REQUEST.system(), REQUEST.messages(), 100, SCHEMA))
                        .text())
                .isEqualTo("{\"a\": \"b\"}");

        server.verify(postRequestedFor(urlPathEqualTo("/v1/messages"))
                .withHeader("x-api-key", equalTo(KEY))
                .withHeader("anthropic-version", equalTo("2023-06-01"))
                .withRequestBody(matchingJsonPath("$.system", equalTo("Be brief.")))
                .withRequestBody(matchingJsonPath("$.max_tokens", equalTo("100")))
                .withRequestBody(matchingJsonPath("$.tool_choice.name", equalTo("answer")))
                .withRequestBody(matchingJsonPath("$.tools[0].input_schema.required[0]", equalTo("a"))));
    }

    @Test
    void anErrorWithinTheStreamIsAFailure() {
        answers(aResponse().withBody(START + """
                event: error
                data: {"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}

                """));

        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
    }
}
