package dev.medley.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LiveClient;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Channels of dashboards, which their owners share, and of orders, which their buyers alone follow. */
@FunctionTest("realtime")
class SharedChannelTest {

    private final FunctionUnderTest function;
    private final TestAccount owner = TestAccount.with("admin");
    private final TestAccount colleague = TestAccount.with("admin");
    private final Deliveries events;

    SharedChannelTest(FunctionUnderTest function) {
        this.function = function;
        events = new Deliveries(function, "realtime-events");
    }

    private UUID dashboard(String sharing) {
        UUID id = UUID.randomUUID();
        int _ = Rows.update(
                "insert into analytics.pub_dashboard (id, owner_id, accounts, roles) select ?::uuid, ?::uuid, "
                        + sharing,
                id,
                owner.id());
        return id;
    }

    private void changed(UUID dashboard, int version) {
        events.deliver(Deliveries.event("dashboard.changed", owner.id(), dashboard, Map.of("version", version)));
    }

    private LiveClient client(TestAccount account) {
        return LiveClient.of(function.as(account));
    }

    private static Map<String, String> subscribe(String channel) {
        return Map.of("action", "subscribe", "channel", channel);
    }

    @Test
    void ownersAndThoseWhomItIsSharedWithFollowADashboard() {
        UUID id = dashboard("array['" + colleague.id() + "'::uuid], '{}'");
        try (LiveClient mine = client(owner);
                LiveClient theirs = client(colleague)) {
            mine.follows("dashboard:" + id);
            theirs.follows("dashboard:" + id);
            changed(id, 2);
            assertThat(mine.next("messages").at("/items/0/data/version").asInt())
                    .isEqualTo(2);
            assertThat(theirs.next("messages").at("/items/0/event").asText()).isEqualTo("dashboard.changed");
        }
    }

    @Test
    void aRoleItIsSharedWithMayFollowIt() {
        UUID id = dashboard("'{}', array['admin']");
        try (LiveClient client = client(colleague)) {
            client.follows("dashboard:" + id);
        }
    }

    @Test
    void whomItIsNotSharedWithAnyMoreIsToldNothingMore() {
        UUID id = dashboard("array['" + colleague.id() + "'::uuid], '{}'");
        try (LiveClient mine = client(owner);
                LiveClient theirs = client(colleague)) {
            mine.follows("dashboard:" + id);
            theirs.follows("dashboard:" + id);
            assertThat(Rows.update("update analytics.pub_dashboard set accounts = '{}' where id = ?", id))
                    .isEqualTo(1);
            changed(id, 3);
            JsonNode end = theirs.next("unsubscribed");
            assertThat(end.path("channel").asText()).isEqualTo("dashboard:" + id);
            assertThat(end.at("/problem/code").asText()).isEqualTo("channel-unknown");
            assertThat(mine.next("messages").at("/items/0/data/version").asInt())
                    .isEqualTo(3);
            theirs.say(subscribe("dashboard:" + id));
            assertThat(theirs.next("error").at("/problem/code").asText()).isEqualTo("channel-unknown");
        }
    }

    @Test
    void aDashboardThatIsGoneEndsItsChannel() {
        UUID id = dashboard("'{}', '{}'");
        try (LiveClient client = client(owner)) {
            client.follows("dashboard:" + id);
            assertThat(Rows.update("delete from analytics.pub_dashboard where id = ?", id))
                    .isEqualTo(1);
            events.deliver(Deliveries.event("dashboard.deleted", owner.id(), id, Map.of()));
            assertThat(client.next("messages").at("/items/0/event").asText()).isEqualTo("dashboard.deleted");
            assertThat(client.next("unsubscribed").at("/problem/code").asText()).isEqualTo("channel-unknown");
        }
    }

    @Test
    void whoeverItIsNotSharedWithFindsNoSuchChannel() {
        UUID id = dashboard("'{}', '{}'");
        try (LiveClient client = client(colleague)) {
            client.say(subscribe("dashboard:" + id));
            assertThat(client.next("error").at("/problem/code").asText()).isEqualTo("channel-unknown");
        }
        function.as(colleague)
                .get("/api/realtime/events?channels=dashboard:" + id)
                .isProblem(404, "channel-unknown");
    }

    @Test
    void buyersAloneFollowTheirOrders() {
        UUID order = UUID.randomUUID();
        TestAccount buyer = TestAccount.any();
        int _ = Rows.update("insert into orders.pub_order_owner (id, owner_id) values (?, ?)", order, buyer.id());
        try (LiveClient mine = client(buyer);
                LiveClient others = client(TestAccount.any())) {
            mine.follows("order:" + order);
            others.say(subscribe("order:" + order));
            assertThat(others.next("error").at("/problem/code").asText()).isEqualTo("channel-unknown");
            events.deliver(Deliveries.event(
                    "order.shipped",
                    buyer.id(),
                    order,
                    Map.of("number", "1", "carrier", "DHL", "trackingNumber", "7")));
            JsonNode message = mine.next("messages").at("/items/0");
            assertThat(message.path("event").asText()).isEqualTo("order.shipped");
            assertThat(message.at("/data/trackingNumber").asText()).isEqualTo("7");
        }
    }
}
