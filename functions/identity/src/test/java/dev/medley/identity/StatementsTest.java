package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Statements;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Requests cost no more statements than their budget says; the relay's one statement after the commit is not theirs. A
 * sign-in writes to a table per statement, which costs little beside the hash of a password.
 */
@FunctionTest("identity")
class StatementsTest {

    private final FunctionUnderTest identity;
    private final Api api;

    StatementsTest(FunctionUnderTest identity) {
        this.identity = identity;
        api = identity.api();
    }

    @Test
    void loginTakesTen() {
        Newcomer ada = Newcomer.verified();
        Visitor visitor = Visitor.somewhere(identity);
        visitor.login(ada).is(200);
        Map<String, String> login = Map.of("email", ada.email(), "password", Newcomer.PASSWORD);
        assertThat(during(visitor.from(LambdaRequests.post("/api/auth/login", login))))
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressTakeTheSameThree() {
        Newcomer ada = Newcomer.verified();
        Visitor visitor = Visitor.somewhere(identity);
        List<String> known = Statements.during(() -> visitor.login(ada, "wrong").is(401));
        List<String> unknown = Statements.during(
                () -> visitor.login(new Newcomer("nobody@example.org"), "wrong").is(401));
        assertThat(known).hasSize(3).isEqualTo(unknown);
    }

    /** Who counts, or stops the time, does not learn from the failure that locks whether there is an account. */
    @Test
    void theFailureThatLocksTakesTheSameForAnAccountAndForNobody() {
        List<String> known = lock(Newcomer.verified());
        List<String> unknown = lock(new Newcomer(UUID.randomUUID() + "@example.org"));
        assertThat(known).isEqualTo(unknown).anyMatch(statement -> statement.startsWith("insert into events.event"));
    }

    private List<String> lock(Newcomer somebody) {
        Visitor visitor = Visitor.somewhere(identity);
        for (int i = 1; i < 10; i++) {
            visitor.login(somebody, "wrong").is(401);
        }
        return Statements.during(() -> visitor.login(somebody, "wrong").is(401));
    }

    @Test
    void refreshTakesOne() {
        ApiAnswer tokens = Newcomer.verified().login(api).is(200);
        assertThat(during(LambdaRequests.post(
                        "/api/auth/refresh", Map.of("refreshToken", tokens.text("/refresh_token")))))
                .hasSize(1);
    }

    @Test
    void aReadTakesOneAndAListTakesOne() {
        String token = Newcomer.verified().login(api).is(200).text("/access_token");
        List<String> _ = during(LambdaRequests.signedIn(LambdaRequests.get("/api/auth/profile"), token));
        assertThat(during(LambdaRequests.signedIn(LambdaRequests.get("/api/auth/profile"), token)))
                .hasSize(1);
        for (String list : List.of("/api/auth/sessions", "/api/auth/devices")) {
            assertThat(during(LambdaRequests.signedIn(LambdaRequests.get(list), token)))
                    .as(list)
                    .hasSize(1);
        }
    }

    private List<String> during(APIGatewayProxyRequestEvent request) {
        return Statements.during(
                () -> assertThat(identity.call(request).getStatusCode()).isEqualTo(200));
    }
}
