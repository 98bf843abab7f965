package dev.medley.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients see of rate limits. */
@FunctionTest(
        value = "platform",
        settings = {
            "medley.rate-limits.account-read=5",
            "medley.rate-limits.account-search=2",
            "medley.rate-limits.network=8",
            "medley.rate-limits.network-anonymous=3",
            "medley.rate-limits.network-mail=2",
            "medley.rate-limits.everybody-mail=1000"
        })
class RateLimitFilterTest {

    private static final String PATH = LimitedController.PATH;

    private final FunctionUnderTest function;

    RateLimitFilterTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void everyAnswerTellsTheLimitsAndHowTheyStand() {
        ApiAnswer answer = function.as(TestAccount.any()).get(PATH).is(200);
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"account-read\";q=5;w=60");
        assertThat(answer.header("RateLimit")).isEqualTo("\"account-read\";r=4;t=12");
    }

    @Test
    void anAccountThatReadsTooOftenIsToldWhenToComeBack() {
        Api reader = function.as(TestAccount.any());
        for (int i = 0; i < 5; i++) {
            reader.get(PATH).is(200);
        }
        ApiAnswer throttled = reader.get(PATH).isProblem(429, "requests-throttled");
        assertThat(throttled.at("/violatedPolicies")).hasSize(1);
        assertThat(throttled.text("/violatedPolicies/0")).isEqualTo("account-read");
        assertThat(Integer.parseInt(throttled.header("Retry-After"))).isBetween(1, 12);
        assertThat(throttled.header("RateLimit")).startsWith("\"account-read\";r=0;t=");
        function.as(TestAccount.any()).get(PATH).is(200);
    }

    @Test
    void eachClassOfOperationsHasALimitOfItsOwn() {
        Api searcher = function.as(TestAccount.any());
        for (int i = 0; i < 2; i++) {
            searcher.post(PATH + "/search", Map.of()).is(200);
        }
        searcher.post(PATH + "/search", Map.of()).isProblem(429, "requests-throttled");
        searcher.get(PATH).is(200);
    }

    @Test
    void anAccountOfABetterTierMayMore() {
        TestAccount pro = TestAccount.any();
        int _ = Rows.update("insert into account_data.rate values (?, 300)", pro.id());
        assertThat(function.as(pro).get(PATH).is(200).header("RateLimit-Policy"))
                .isEqualTo("\"account-read\";q=15;w=60");
    }

    @Test
    void ofManyAtOnceNoMoreThanTheQuotaPass() throws Exception {
        Api reader = function.as(TestAccount.any());
        List<Integer> statuses = AtOnce.each(
                Collections.nCopies(20, PATH), path -> reader.get(path).status());
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(5);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(15);
    }

    @Test
    void whatComesFromANetworkIsCountedBeforeAnybodyIsBelieved() {
        String address = address();
        for (int i = 0; i < 8; i++) {
            APIGatewayProxyRequestEvent wrong = LambdaRequests.signedIn(LambdaRequests.get(PATH), "not a token");
            assertThat(function.call(from(wrong, address)).getStatusCode()).isEqualTo(401);
        }
        APIGatewayProxyResponseEvent throttled = function.call(from(LambdaRequests.get(PATH + "/open"), address));
        assertThat(throttled.getStatusCode()).isEqualTo(429);
        assertThat(throttled.getBody()).contains("\"violatedPolicies\":[\"network\"]");
        assertThat(function.call(from(LambdaRequests.get(PATH + "/open"), address()))
                        .getStatusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/open, 3", "/mail, 2"})
    void whoHasNotSignedInChangesLessThanTheyRead(String operation, int quota) {
        String address = address();
        for (int i = 0; i < quota; i++) {
            assertThat(post(operation, address)).isEqualTo(200);
        }
        assertThat(post(operation, address)).isEqualTo(429);
        assertThat(function.call(from(LambdaRequests.get(PATH + "/open"), address))
                        .getStatusCode())
                .isEqualTo(200);
    }

    @Test
    void addressesOfOneNetworkCountTogether() {
        String network = "2001:db8:%x:%x:".formatted(random(), random());
        for (int i = 0; i < 3; i++) {
            assertThat(post("/open", network + ":" + (i + 1))).isEqualTo(200);
        }
        assertThat(post("/open", network + "ffff::1")).isEqualTo(429);
    }

    @Test
    void headersThatAClientWritesMakeNoOtherNetworkOfIt() {
        String address = address();
        for (int i = 0; i < 3; i++) {
            assertThat(post("/open", address)).isEqualTo(200);
        }
        APIGatewayProxyRequestEvent disguised = LambdaRequests.post(PATH + "/open", Map.of());
        for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Medley-Source-Address")) {
            disguised = LambdaRequests.with(disguised, header, address());
        }
        assertThat(function.call(from(disguised, address)).getStatusCode()).isEqualTo(429);
    }

    private int post(String operation, String address) {
        return function.call(from(LambdaRequests.post(PATH + operation, Map.of()), address))
                .getStatusCode();
    }

    /** One that nobody else calls from (RFC 2544, for benchmarks). */
    private static String address() {
        return "198.%d.%d.%d".formatted(18 + random() % 2, random() % 256, random() % 256);
    }

    private static int random() {
        return ThreadLocalRandom.current().nextInt(1 << 16);
    }

    private static APIGatewayProxyRequestEvent from(APIGatewayProxyRequestEvent event, String address) {
        event.getRequestContext().setIdentity(new RequestIdentity().withSourceIp(address));
        return event;
    }
}
