package dev.medley.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever was in an account hears nothing of it any more once its owner is back. */
@FunctionTest("webhooks")
class AccountRecoveryTest {

    private static final Map<String, Object> WEBHOOK =
            Map.of("url", "https://hooks.example.com/medley", "eventTypes", List.of("*"));

    private final FunctionUnderTest function;
    private final TestAccount account = TestAccount.any();

    AccountRecoveryTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void theWebhooksOfAnAccountThatIsRecoveredAreDisabled() {
        Api api = function.as(account);
        Api other = function.as(TestAccount.any());
        String path = made(api);
        String others = made(other);
        UUID _ = new Deliveries(function, "webhooks-work")
                .deliver("account.integrations-revoked", account.id(), Map.of());
        assertThat(api.get(path).is(200).text("/disabledBecause")).isEqualTo("recovery");
        assertThat(other.get(others).is(200).at("/enabled").asBoolean()).isTrue();
        assertThat(Rows.texts(
                        "select data->>'reason' from events.event where type = 'webhook.disabled' and owner_id = ?",
                        account.id()))
                .containsExactly("recovery");
        api.patch(path, Map.of("enabled", true)).is(200);
    }

    @Test
    void theWebhooksOfWhoKeepsTheirApiKeysGoOn() {
        Api api = function.as(account);
        String path = made(api);
        UUID _ = new Deliveries(function, "webhooks-work")
                .deliver("account.integrations-revoked", account.id(), Map.of("keepsApiKeys", true));
        assertThat(api.get(path).is(200).at("/enabled").asBoolean()).isTrue();
    }

    @Test
    void aSessionThatHasEndedMakesNoWebhookAlsoWhileItsTokenIsRemembered() {
        UUID session = UUID.randomUUID();
        Api api = function.as(TestAccount.any().in(session));
        String path = made(api);
        int _ = Rows.update(
                "insert into identity.pub_standing (kind, id, changed_at) values ('session', ?, now())", session);
        api.post("/api/webhooks", WEBHOOK).isProblem(401, "unauthenticated");
        api.patch(path, Map.of("enabled", true)).isProblem(401, "unauthenticated");
    }

    private static String made(Api api) {
        return "/api/webhooks/" + api.post("/api/webhooks", WEBHOOK).is(201).text("/webhook/id");
    }
}
