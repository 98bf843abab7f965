package dev.medley.models.cloud;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.medley.models.Digest;
import dev.medley.models.Digest.Node;
import dev.medley.models.Digest.Topic;
import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRequest.Network;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.KeyRefusedFailure;
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.outbound.OutboundClients;
import dev.medley.outbound.OutboundSettings;
import io.micronaut.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiDigesterTest {

    private static final String KEY = "sk-a-key-of-twenty-characters";
    private static final String TEXT = "The heat pump replaces the boiler.";

    private static final String GOOD = """
            {"summary": "A heat pump replaces the boiler.",
             "topics": [{"label": "boiler", "weight": 0.25}, {"label": "heat pump", "weight": 0.75}],
             "mindMap": {"label": "Heating", "children": [{"label": "Heat pump", "children": []}]},
             "socialPost": "The boiler goes. #HeatPump"}""";

    @RegisterExtension
    private final WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    @Test
    void theAnswerIsWhatTheModelFilledIn() {
        answers(okJson(CompletionStub.content(GOOD)));
        assertThat(digest(EnumSet.allOf(Output.class)))
                .isEqualTo(new Digest(
                        "A heat pump replaces the boiler.",
                        List.of(new Topic("heat pump", 0.75), new Topic("boiler", 0.25)),
                        new Node("Heating", List.of(new Node("Heat pump", List.of()))),
                        "The boiler goes. #HeatPump",
                        new Model("openai", "a-model", Prompt.VERSION)));
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void theTextIsDataAndTheStrictSchemaTheOnlyWayOut() {
        answers(okJson(CompletionStub.content(GOOD)));
        Digest _ = digest();
        String schema = "$.response_format.json_schema";
        server.verify(postRequestedFor(urlPathEqualTo(CompletionStub.PATH))
                .withHeader("Authorization", equalTo("Bearer " + KEY))
                .withRequestBody(notContaining(KEY))
                .withRequestBody(matchingJsonPath("$.model", equalTo("a-model")))
                .withRequestBody(matchingJsonPath("$.messages[0].role", equalTo("system")))
                .withRequestBody(matchingJsonPath("$.messages[0].content", notContaining(TEXT)))
                .withRequestBody(matchingJsonPath("$.messages[1].role", equalTo("user")))
                .withRequestBody(matchingJsonPath("$.messages[1].content", containing(TEXT)))
                .withRequestBody(matchingJsonPath("$.response_format.type", equalTo("json_schema")))
                .withRequestBody(matchingJsonPath(schema + ".strict", equalTo("true")))
                .withRequestBody(matchingJsonPath(schema + ".schema.additionalProperties", equalTo("false")))
                .withRequestBody(matchingJsonPath(schema + ".schema.required", equalToJson("[\"summary\"]"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"summary\": 7}",
                "{\"summary\": 1e999}",
                "{\"summary\": \" \"}",
                "{\"summary\": \"cut o",
                "[]",
                "null",
                "",
                "Sure, here it is",
                "{\"summary\": \"half a pair \\ud83d\"}"
            })
    void anAnswerThatBreaksTheRulesIsSentBackOnce(String garbage) {
        answersInTurn(okJson(CompletionStub.content(garbage)), okJson(CompletionStub.content(GOOD)));
        assertThat(digest().summary()).startsWith("A heat pump");
        assertThat(calls()).isEqualTo(2);
        server.verify(postRequestedFor(urlPathEqualTo(CompletionStub.PATH))
                .withRequestBody(matchingJsonPath("$.messages[2].role", equalTo("assistant")))
                .withRequestBody(matchingJsonPath("$.messages[3].content", containing("This cannot be used. "))));
    }

    @Test
    void aModelThatDoesNotLearnIsNotBelieved() {
        answers(okJson(CompletionStub.content("{}")));
        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void hostileNestingIsNoAnswer() {
        answers(okJson(CompletionStub.content("{\"mindMap\":" + "[".repeat(50_000))));
        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aKeyThatIsNotTakenIsSaidToBeRefused(int status) {
        answers(jsonResponse("{\"error\": {\"message\": \"Incorrect API key: %s\"}}".formatted(KEY), status));
        ModelFailure failure = failure();
        assertThat(failure).isInstanceOf(KeyRefusedFailure.class);
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(trace(failure)).doesNotContain(KEY);
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
        answers(okJson(CompletionStub.content(GOOD)).withFixedDelay(60_000));
        assertThat(failure(Duration.ofMillis(200)).kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void anAnswerThatTricklesInIsGivenUp() {
        answers(okJson(CompletionStub.content(GOOD)).withChunkedDribbleDelay(100, 60_000));
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
        assertThat(trace(failure)).doesNotContain(KEY).doesNotContain(TEXT);
    }

    @Test
    void aTextBeyondTheModelsReachIsNotSent() {
        DigestRequest request =
                new DigestRequest("日".repeat(Prompt.MAX_BYTES / 3 + 1), "ja", Set.of(Output.SUMMARY), "", Network.X);
        ModelFailure failure = catchThrowableOfType(
                ModelFailure.class,
                () -> openAi(Duration.ofSeconds(30)).digester(KEY).digest(request));
        assertThat(failure.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(calls()).isZero();
    }

    private OpenAi openAi(Duration timeout) {
        OutboundClients clients = new OutboundClients(Clock.systemUTC(), new OutboundSettings(List.of()));
        OpenAiModel model = new OpenAiModel("a-model", URI.create(server.baseUrl()), timeout);
        return new OpenAi(model, clients, JsonMapper.createDefault());
    }

    private Digest digest() {
        return digest(Set.of(Output.SUMMARY));
    }

    private Digest digest(Set<Output> outputs) {
        return digest(outputs, Duration.ofSeconds(30));
    }

    private Digest digest(Set<Output> outputs, Duration timeout) {
        return openAi(timeout).digester(KEY).digest(new DigestRequest(TEXT, "en", outputs, "", Network.X));
    }

    private ModelFailure failure() {
        return failure(Duration.ofSeconds(30));
    }

    private ModelFailure failure(Duration timeout) {
        return catchThrowableOfType(ModelFailure.class, () -> digest(Set.of(Output.SUMMARY), timeout));
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathEqualTo(CompletionStub.PATH)).willReturn(answer));
    }

    private void answersInTurn(ResponseDefinitionBuilder first, ResponseDefinitionBuilder second) {
        server.stubFor(post(urlPathEqualTo(CompletionStub.PATH))
                .inScenario("turns")
                .willReturn(first)
                .willSetStateTo("second"));
        server.stubFor(post(urlPathEqualTo(CompletionStub.PATH))
                .inScenario("turns")
                .whenScenarioStateIs("second")
                .willReturn(second));
    }

    private int calls() {
        return server.findAll(postRequestedFor(urlPathEqualTo(CompletionStub.PATH)))
                .size();
    }
}
