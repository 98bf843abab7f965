package dev.medley.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.metrics.Metric;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Proxy events as API Gateway may send them, which need not have all that the embedded gateway puts in. */
@FunctionTest("platform")
class ApiHandlerTest {

    private static final String ECHO = "/api/docs/things/echo";

    private final FunctionUnderTest platform;

    ApiHandlerTest(FunctionUnderTest platform) {
        this.platform = platform;
    }

    @Test
    void theAddressIsWhatTheGatewayKnowsInWhateverCaseAClientWritesItsOwn() {
        for (String name : List.of("X-Medley-Source-Address", "x-medley-source-address", "X-MEDLEY-SOURCE-ADDRESS")) {
            APIGatewayProxyRequestEvent event = LambdaRequests.with(LambdaRequests.get(ECHO), name, "203.0.113.9");
            event.setMultiValueHeaders(Map.of(name, List.of("203.0.113.9", "203.0.113.10")));
            event.getRequestContext().setIdentity(new RequestIdentity().withSourceIp("198.51.100.7"));
            assertThat(platform.call(event).getBody()).contains("\"address\":\"198.51.100.7\"");
        }
    }

    @Test
    void whereTheGatewayKnowsNoneItIsUnknown() {
        APIGatewayProxyRequestEvent event = LambdaRequests.get(ECHO);
        assertThat(platform.call(event).getBody()).contains("\"address\":\"unknown\"");
    }

    @Test
    void anEventWithoutHeadersIsAnswered() {
        APIGatewayProxyRequestEvent event = LambdaRequests.get(ECHO);
        event.setHeaders(null);
        event.setMultiValueHeaders(null);
        assertThat(platform.call(event).getStatusCode()).isEqualTo(200);
    }

    @Test
    void aBodyIsMeasuredInBytes() {
        String name = "\u20ac".repeat(90_000);
        APIGatewayProxyResponseEvent refused =
                platform.call(LambdaRequests.post("/api/docs/things", Map.of("name", name)), TestAccount.any());
        assertThat(refused.getStatusCode()).as(refused.getBody()).isEqualTo(413);
        assertThat(refused.getBody()).contains("body-too-large");
    }

    @Test
    void whoHasTheAnswerAlreadyGetsNone() {
        APIGatewayProxyResponseEvent first = platform.call(LambdaRequests.get(ECHO));
        String tag = Objects.requireNonNull(first.getHeaders().get("ETag"));
        APIGatewayProxyResponseEvent second =
                platform.call(LambdaRequests.with(LambdaRequests.get(ECHO), "If-None-Match", tag));
        assertThat(second.getStatusCode()).isEqualTo(304);
        assertThat(second.getBody()).isNull();
        assertThat(second.getHeaders()).containsKey("X-Request-Id");
    }

    /** To Lambda such a call went well; a new version that makes them is taken back by this. */
    @Test
    void answersThatFailAreCountedByFunction() {
        int before = platform.measured("answer").size();
        assertThat(platform.call(LambdaRequests.get(ECHO)).getStatusCode()).isEqualTo(200);
        assertThat(platform.measured("answer")).hasSize(before);

        platform.api().get("/api/docs/things/broken").isProblem(500, "internal");
        assertThat(platform.measured("answer").subList(before, before + 1))
                .singleElement()
                .satisfies(sample -> {
                    assertThat(sample.dimensions()).containsEntry("function", "platform");
                    assertThat(sample.metrics()).containsExactly(new Metric("failures", Metric.Kind.COUNT, 1));
                });
    }
}
