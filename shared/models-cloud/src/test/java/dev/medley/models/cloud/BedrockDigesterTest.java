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
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
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
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BedrockDigesterTest {

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
        answers(okJson(ConverseStub.toolUse(GOOD)));

        Digest digest = digester(Duration.ofSeconds(30)).digest(request(EnumSet.allOf(Output.class)));

        assertThat(digest)
                .isEqualTo(new Digest(
                        "A heat pump replaces the boiler.",
                        null,
                        List.of(new Topic("heat pump", 0.75), new Topic("boiler", 0.25)),
                        new Node("Heating", List.of(new Node("Heat pump", List.of()))),
                        "The boiler goes. #HeatPump",
                        new Model("bedrock", "eu.some.model-v1:0", Prompt.VERSION)));
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void theTextIsDataAndTheToolTheOnlyWayOut() {
        answers(okJson(ConverseStub.toolUse(GOOD)));
        Digest _ = digest();
        server.verify(postRequestedFor(urlPathEqualTo("/model/eu.some.model-v1%3A0/converse"))
                .withRequestBody(matchingJsonPath("$.messages[0].content[0].text", containing(TEXT)))
                .withRequestBody(matchingJsonPath("$.system[0].text", notContaining(TEXT)))
                .withRequestBody(matchingJsonPath("$.toolConfig.tools.length()", equalTo("1")))
                .withRequestBody(matchingJsonPath("$.toolConfig.toolChoice.tool.name", equalTo("digest")))
                .withRequestBody(matchingJsonPath(
                        "$.toolConfig.tools[0].toolSpec.inputSchema.json.required",
                        equalToJson("[\"summary\", \"quotations\"]"))));
    }

    @Test
    void whatWasNotAskedForIsDropped() {
        answers(okJson(ConverseStub.toolUse(GOOD)));
        Digest digest = digest();
        assertThat(digest.summary()).isNotNull();
        assertThat(digest.mindMap()).isNull();
        assertThat(digest.socialPost()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"summary\": 7}",
                "{\"summary\": \" \"}",
                "[]",
                "\"garbage\"",
                "{\"summary\": \"half a pair \\ud83d\"}"
            })
    void anAnswerThatBreaksTheRulesIsSentBackOnce(String garbage) {
        answersInTurn(okJson(ConverseStub.toolUse(garbage)), okJson(ConverseStub.toolUse(GOOD)));
        assertThat(digest().summary()).startsWith("A heat pump");
        assertThat(calls()).isEqualTo(2);
        assertThat(lastBody())
                .contains("toolResult")
                .contains("\"status\":\"error\"")
                .containsPattern("This cannot be used\\. (SUMMARY is missing|The summary is|The summary has)");
    }

    @Test
    void aModelThatDoesNotUseTheToolIsAskedAgain() {
        answersInTurn(
                okJson(ConverseStub.message("{\"text\": \"Sure, here it is\"}", "end_turn")),
                okJson(ConverseStub.toolUse(GOOD)));
        assertThat(digest().summary()).startsWith("A heat pump");
    }

    @Test
    void aPostThatIsTooLongIsSentBackWithItsLength() {
        answersInTurn(
                okJson(ConverseStub.toolUse("{\"socialPost\": \"%s\"}".formatted("x".repeat(300)))),
                okJson(ConverseStub.toolUse(GOOD)));
        Digest digest = digester(Duration.ofSeconds(30)).digest(request(Set.of(Output.SOCIAL_POST)));
        assertThat(digest.socialPost()).isEqualTo("The boiler goes. #HeatPump");
        assertThat(lastBody()).contains("The post is 300 characters long, of which 280 are allowed.");
    }

    @Test
    void aModelThatDoesNotLearnIsNotBelieved() {
        answers(okJson(ConverseStub.toolUse("{}")));
        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void throttlingIsWaitedOut() {
        answersInTurn(error(429, "ThrottlingException"), okJson(ConverseStub.toolUse(GOOD)));
        assertThat(digest().summary()).startsWith("A heat pump");
    }

    @ParameterizedTest
    @CsvSource({
        "429, ThrottlingException, UNAVAILABLE, 2",
        "500, InternalServerException, UNAVAILABLE, 2",
        "503, ServiceUnavailableException, UNAVAILABLE, 2",
        "403, AccessDeniedException, UNAVAILABLE, 1",
        "404, ResourceNotFoundException, UNAVAILABLE, 1",
        "400, ValidationException, UNSUPPORTED, 1"
    })
    void failuresAreToldApart(int status, String type, Kind kind, int calls) {
        answers(error(status, type));
        assertThat(failure().kind()).isEqualTo(kind);
        assertThat(calls()).isEqualTo(calls);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guardrail_intervened", "content_filtered"})
    void aGuardrailRefusesTheText(String stopReason) {
        answers(okJson(ConverseStub.message("{\"text\": \"Blocked\"}", stopReason)));
        assertThat(failure().kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void whatIsNoJsonIsNoAnswer() {
        answers(okJson("<html>"));
        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void aSlowModelIsGivenUp() {
        answers(okJson(ConverseStub.toolUse(GOOD)).withFixedDelay(60_000));
        ModelFailure failure = catchThrowableOfType(
                ModelFailure.class, () -> digester(Duration.ofMillis(200)).digest(request(Set.of(Output.SUMMARY))));
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void aBrokenConnectionIsNoAnswer() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void aTextBeyondTheModelsReachIsNotSent() {
        DigestRequest request =
                new DigestRequest("日".repeat(Prompt.MAX_BYTES / 3 + 1), "ja", Set.of(Output.SUMMARY), "", Network.X);
        ModelFailure failure = catchThrowableOfType(
                ModelFailure.class, () -> digester(Duration.ofSeconds(30)).digest(request));
        assertThat(failure.kind()).isEqualTo(Kind.UNSUPPORTED);
        assertThat(calls()).isZero();
    }

    private BedrockDigester digester(Duration timeout) {
        return new BedrockDigester(new BedrockModel("eu.some.model-v1:0", URI.create(server.baseUrl()), timeout, 2));
    }

    private Digest digest() {
        return digester(Duration.ofSeconds(30)).digest(request(Set.of(Output.SUMMARY)));
    }

    private ModelFailure failure() {
        return catchThrowableOfType(ModelFailure.class, this::digest);
    }

    private static DigestRequest request(Set<Output> outputs) {
        return new DigestRequest(TEXT, "en", outputs, "", Network.X);
    }

    private static ResponseDefinitionBuilder error(int status, String type) {
        return jsonResponse("{\"message\": \"No.\"}", status).withHeader("x-amzn-ErrorType", type);
    }

    private void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathMatching(ConverseStub.PATH)).willReturn(answer));
    }

    private void answersInTurn(ResponseDefinitionBuilder first, ResponseDefinitionBuilder second) {
        server.stubFor(post(urlPathMatching(ConverseStub.PATH))
                .inScenario("turns")
                .willReturn(first)
                .willSetStateTo("second"));
        server.stubFor(post(urlPathMatching(ConverseStub.PATH))
                .inScenario("turns")
                .whenScenarioStateIs("second")
                .willReturn(second));
    }

    private int calls() {
        return server.findAll(postRequestedFor(urlPathMatching(ConverseStub.PATH)))
                .size();
    }

    private String lastBody() {
        return server.findAll(postRequestedFor(urlPathMatching(ConverseStub.PATH)))
                .getLast()
                .getBodyAsString();
    }
}
