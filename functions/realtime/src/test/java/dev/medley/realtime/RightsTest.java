package dev.medley.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LiveClient;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is told anything any more once they may not know it. */
@FunctionTest("realtime")
class RightsTest {

    private static final Map<String, String> PING = Map.of("action", "ping");

    private final FunctionUnderTest function;
    private final TestAccount ada = TestAccount.any();
    private final Deliveries rights;
    private final Deliveries events;

    RightsTest(FunctionUnderTest function) {
        this.function = function;
        rights = new Deliveries(function, "realtime-rights");
        events = new Deliveries(function, "realtime-events");
    }

    private LiveClient following() {
        LiveClient client = LiveClient.of(function.as(ada));
        client.follows("user:me");
        return client;
    }

    private UUID session() {
        return UUID.fromString(Rows.texts("select session_id from realtime.connection where account_id = ?", ada.id())
                .getFirst());
    }

    private void changeRights() {
        int _ = Rows.update(
                "insert into identity.pub_standing (kind, id, version, changed_at) values ('account', ?, 1, 'infinity')",
                ada.id());
    }

    private void notified() {
        UUID _ = events.deliver("notification.added", ada.id(), Map.of("type", "a", "category", "results"));
    }

    private long connections() {
        return Rows.count("select count(*) from realtime.connection where account_id = ?", ada.id());
    }

    @Test
    void theEndOfASessionEndsItsConnections() {
        try (LiveClient client = following()) {
            rights.deliver(Deliveries.event("session.ended", ada.id(), session(), Map.of("because", "signed-out")));
            client.awaitEnd();
            assertThat(connections()).isZero();
        }
    }

    @Test
    void anApiKeyThatIsChangedEndsItsConnections() {
        try (LiveClient client = following()) {
            rights.deliver(Deliveries.event("api-key.changed", ada.id(), session(), Map.of()));
            client.awaitEnd();
            assertThat(connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"account.suspended", "account.roles-changed", "account.password-changed", "account.closed"})
    void aChangeOfTheAccountsRightsEndsItsConnections(String type) {
        try (LiveClient client = following()) {
            UUID _ = rights.deliver(type, ada.id(), Map.of());
            client.say(PING);
            client.next("pong");
            changeRights();
            UUID _ = rights.deliver(type, ada.id(), Map.of());
            client.awaitEnd();
            assertThat(connections()).isZero();
        }
    }

    @Test
    void noMessageIsSentBetweenTheChangeAndItsEvent() {
        try (LiveClient client = following()) {
            changeRights();
            notified();
            client.awaitEnd();
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void whoeverHasLostRightsIsNotHeardEither() {
        try (LiveClient client = following()) {
            changeRights();
            client.say(PING);
            client.awaitEnd();
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void aRoleThatAllowsLessTakesTheSubscription() {
        String role = "role-" + UUID.randomUUID();
        allow(role, "*:*:own");
        TestAccount eve = TestAccount.with(role);
        try (LiveClient client = LiveClient.of(function.as(eve))) {
            client.follows("user:me");
            allow(role, "realtime:connect:own");
            // Roles are looked up anew after a second.
            FunctionUnderTest later = function.later(Duration.ofSeconds(5));
            UUID _ = new Deliveries(later, "realtime-events")
                    .deliver("notification.added", eve.id(), Map.of("type", "a", "category", "results"));
            assertThat(client.next("unsubscribed").at("/problem/code").asText()).isEqualTo("permission-missing");
            assertThat(client.rest()).isEmpty();
        }
    }

    private static void allow(String role, String permission) {
        int _ = Rows.update("delete from identity.pub_standing where name = ?", role);
        int _ = Rows.update(
                "insert into identity.pub_standing (kind, name, permissions, changed_at) values ('role', ?, array [?], 'infinity')",
                role,
                permission);
    }

    @Test
    void theSweepFindsWhatNoEventToldOf() {
        try (LiveClient client = following()) {
            changeRights();
            function.tick("realtime-sweep");
            client.awaitEnd();
            assertThat(connections()).isZero();
        }
    }

    @Test
    void whoeverIsSilentForLongerThanTheGatewayAllowsIsForgotten() {
        try (LiveClient client = following()) {
            function.later(Duration.ofMinutes(12)).tick("realtime-sweep");
            client.awaitEnd();
            assertThat(connections()).isZero();
        }
    }

    @Test
    void whoeverIsGoneIsForgotten() {
        following().close();
        await().untilAsserted(() -> assertThat(connections()).isZero());
        int _ = Rows.update(
                "insert into realtime.connection (id, account_id, session_id, roles, permissions, authorized_at, connected_at, "
                        + "seen_at) values ('gone', ?, gen_random_uuid(), '{user}', '{*:*:own}', now(), now(), now())",
                ada.id());
        int _ = Rows.update(
                "insert into realtime.subscription (connection_id, channel, name, permission, sent_offset) "
                        + "values ('gone', ?, 'user:me', 'notification:read:own', 0)",
                "user:" + ada.id());
        notified();
        assertThat(connections()).isZero();
    }

    @Test
    void whatAWorkerLeftBehindIsSentByTheSweep() {
        try (LiveClient client = following()) {
            int _ = Rows.update(
                    "update realtime.subscription set claimed_by = gen_random_uuid(), claimed_until = now() + interval '10 s' "
                            + "where channel = ?",
                    "user:" + ada.id());
            notified();
            function.later(Duration.ofSeconds(11)).tick("realtime-sweep");
            assertThat(client.next("messages").at("/items/0/offset").asLong()).isEqualTo(1);
        }
    }

    @Test
    void nothingIsLeftOfAnErasedAccount() {
        String ticket = LiveClient.ticket(function.as(ada));
        try (LiveClient client = following()) {
            notified();
            client.next("messages");
            UUID _ = new Deliveries(function, "realtime-erasure").deliver("account.erased", ada.id(), Map.of());
            client.awaitEnd();
        }
        List<String> tables = Rows.texts("""
                select table_name from information_schema.columns join information_schema.tables
                    using (table_schema, table_name)
                where table_schema = 'realtime' and column_name = 'account_id' and table_type = 'BASE TABLE'""");
        assertThat(tables)
                .contains("ticket", "connection", "channel")
                .allSatisfy(table -> assertThat(Rows.count(
                                "select count(*) from realtime." + table + " where account_id = ?", ada.id()))
                        .isZero());
        assertThat(Rows.count("select count(*) from realtime.message where channel = ?", "user:" + ada.id()))
                .isZero();
        assertThat(ticket).isNotEmpty();
    }
}
