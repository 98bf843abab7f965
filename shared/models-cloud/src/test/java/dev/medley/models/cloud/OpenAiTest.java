package dev.medley.models.cloud;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.KeyRefusedFailure;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiTest {

    @RegisterExtension
    private final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aKeyThatIsNotTakenIsSaidToBeRefused(int status) {
        answers(jsonResponse(
                "{\"error\": {\"message\": \"Incorrect API key: %s\"}}".formatted(CompletionStub.KEY), status));
        ModelFailure failure = failure();
        assertThat(failure).isInstanceOf(KeyRefusedFailure.class);
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(trace(failure)).doesNotContain(CompletionStub.KEY);
        assertThat(calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "429, UNAVAILABLE",
        "500, UNAVAILABLE",
        "503, UNAVAILABLE",
        "404, UNAVAILABLE",
        "307, UNAVAILABLE",
        "204, UNAVAILABLE",
        "400, UNSUPPORTED",
        "413, UNSUPPORTED",
        "422, UNSUPPORTED"
    })
    void failuresAreToldApartAndTheTextIsSentOnce(int status, Kind kind) {
        answers(jsonResponse("{\"error\": {\"message\": \"No.\"}}", status)
                .withHeader("Location", server.baseUrl() + "/elsewhere"));
        ModelFailure failure = failure();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).isNotInstanceOf(KeyRefusedFailure.class);
        assertThat(server.getAllServeEvents()).hasSize(1);
    }

    @Test
    void aTextThatTheProviderRefusesIsRefused() {
        for (ResponseDefinitionBuilder refusal : List.of(
                okJson(CompletionStub.refusal("I cannot help with that.")),
                okJson(CompletionStub.choice("{\"content\": \"\"}", "content_filter")),
                jsonResponse("{\"error\": {\"code\": \"content_filter\"}}", 400))) {
            answers(refusal);
            assertThat(failure().kind()).isEqualTo(Kind.REFUSED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "",
                "null",
                "[]",
                "{}",
                "{\"choices\": []}",
                "{\"choices\": {\"0\": {}}}",
                "{\"choices\": [7]}",
                "{\"choices\": [{\"message\": []}], \"usage\": {\"prompt_tokens\": \"many\"}}",
                "{\"choices\": [{\"message\": {\"content\": [{\"type\": \"text\"}]}}]}"
            })
    void whatIsNoCompletionIsNoAnswer(String body) {
        answers(okJson(body));
        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void aSlowModelIsGivenUp() {
        answers(okJson(CompletionStub.content(CompletionStub.SUMMARY)).withFixedDelay(60_000));
        assertThat(failure(Duration.ofMillis(200)).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void anAnswerThatTricklesInIsGivenUp() {
        answers(okJson(CompletionStub.content(CompletionStub.SUMMARY)).withChunkedDribbleDelay(100, 60_000));
        assertThat(failure(Duration.ofMillis(500)).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void aHugeAnswerIsNotRead() {
        answers(okJson(CompletionStub.content("x".repeat(300 * 1024))));
        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void aBrokenConnectionIsNoAnswer(Fault fault) {
        answers(aResponse().withFault(fault));
        ModelFailure failure = failure();
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(trace(failure)).doesNotContain(CompletionStub.KEY).doesNotContain(CompletionStub.TEXT);
    }

    private ModelFailure failure() {
        return failure(Duration.ofSeconds(30));
    }

    private ModelFailure failure(Duration timeout) {
        return catchThrowableOfType(
                ModelFailure.class,
                () -> CompletionStub.digest(server, CompletionStub.request(Set.of(Output.SUMMARY)), timeout));
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private void answers(ResponseDefinitionBuilder answer) {
        CompletionStub.answers(server, answer);
    }

    private int calls() {
        return CompletionStub.calls(server);
    }
}
