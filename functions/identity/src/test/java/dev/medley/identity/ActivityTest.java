package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActivityTest {

    private final Api anybody = FunctionUnderTest.named("identity").api();

    @Test
    void signingInIsCountedAndListed() {
        Newcomer ada = Newcomer.verified(anybody);
        Api api = anybody.with(ada.login(anybody).is(200).text("/access_token"));

        await().untilAsserted(() -> assertThat(api.get("/api/users/me/statistics")
                        .is(200)
                        .at("/logins")
                        .asInt())
                .isEqualTo(1));
        ApiAnswer activity = api.get("/api/users/me/activity").is(200);
        assertThat(activity.at("/items").findValuesAsText("type")).contains("session.started", "account.verified");
    }

    @Test
    void activityIsPagedWithoutGapsOrRepeats() {
        Newcomer ada = Newcomer.verified(anybody);
        Api api = anybody.with(ada.login(anybody).is(200).text("/access_token"));
        ada.login(anybody).is(200);
        await().untilAsserted(() -> assertThat(
                        api.get("/api/users/me/activity").at("/items").size())
                .isEqualTo(3));

        Set<String> seen = new HashSet<>();
        String cursor = "";
        do {
            ApiAnswer page = api.get("/api/users/me/activity?limit=1" + cursor).is(200);
            assertThat(seen.add(page.text("/items/0/id"))).isTrue();
            cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(3);
    }

    @Test
    void aCursorOfSomebodyElseOpensNothing() {
        Newcomer ada = Newcomer.verified(anybody);
        Api api = anybody.with(ada.login(anybody).is(200).text("/access_token"));
        api.get("/api/users/me/activity?cursor=AAAAAAAAAAAAAAAAAAAAAAAA").isProblem(400, "cursor-invalid");
        api.get("/api/users/me/activity?cursor=!!").isProblem(400, "cursor-invalid");
        api.get("/api/users/me/activity?limit=0").isProblem(422, "validation-failed");
        api.get("/api/users/me/activity?limit=many").isProblem(400, "request-malformed");
    }
}
