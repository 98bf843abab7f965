package dev.medley.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LiveClient;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@FunctionTest("realtime")
class ConnectionTest {

    private static final Map<String, String> PING = Map.of("action", "ping");

    private final FunctionUnderTest function;
    private final TestAccount ada = TestAccount.any();
    private final Api api;

    ConnectionTest(FunctionUnderTest function) {
        this.function = function;
        api = function.as(ada);
    }

    @Test
    void aTicketOpensAConnectionThatIsHeard() {
        try (LiveClient client = LiveClient.of(api)) {
            client.say(PING);
            client.next("pong");
        }
    }

    @Test
    void aTicketSaysWhereToConnectAndIsKeptAsADigest() {
        var answer = api.post("/api/realtime/tickets").is(201);
        assertThat(answer.text("/url")).startsWith("wss://medley.test/realtime?ticket=" + answer.text("/ticket"));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Rows.count("select count(*) from realtime.ticket where account_id = ?", ada.id()))
                .isEqualTo(1);
        assertThat(Rows.texts("select encode(hash, 'escape') from realtime.ticket"))
                .doesNotContain(answer.text("/ticket"));
    }

    @Test
    void aTicketOpensOneConnectionAndOnlySoon() {
        String ticket = LiveClient.ticket(api);
        LiveClient.connect(api, ticket, Map.of()).close();
        assertThat(refused(api, ticket, Map.of())).isEqualTo(401);
        assertThat(refused(api, "made-up", Map.of())).isEqualTo(401);
        assertThat(refused(api, "", Map.of())).isEqualTo(401);
        String late = LiveClient.ticket(api);
        Api later = function.later(Duration.ofSeconds(31)).api();
        assertThat(refused(later, late, Map.of())).isEqualTo(401);
    }

    @Test
    void nobodyGetsATicketWithoutSigningIn() {
        function.api().post("/api/realtime/tickets").isProblem(401, "unauthenticated");
    }

    @Test
    void anAccountHasSoManyConnectionsAtATime(
            @FunctionTest(value = "realtime", settings = "medley.realtime.connections-per-account=2")
                    FunctionUnderTest limited) {
        Api own = limited.as(ada);
        List<LiveClient> clients = new ArrayList<>(List.of(LiveClient.of(own), LiveClient.of(own)));
        assertThat(refused(own, LiveClient.ticket(own), Map.of())).isEqualTo(429);
        clients.forEach(LiveClient::close);
    }

    @Test
    void pagesOfOtherOriginsAreRefused(
            @FunctionTest(value = "realtime", settings = "medley.allowed-origins=https://app.example.org")
                    FunctionUnderTest strict) {
        Api own = strict.as(ada);
        assertThat(refused(own, LiveClient.ticket(own), Map.of("Origin", "https://evil.example")))
                .isEqualTo(403);
        assertThat(refused(own, LiveClient.ticket(own), Map.of("Origin", "null")))
                .isEqualTo(403);
        LiveClient.connect(own, LiveClient.ticket(own), Map.of("Origin", "https://app.example.org"))
                .close();
        LiveClient.connect(own, LiveClient.ticket(own), Map.of("Origin", "https://medley.test"))
                .close();
    }

    @Test
    void aRequestThatIsNoWebSocketIsToldSo() {
        function.api().get("/realtime").isProblem(426, "upgrade-required");
    }

    private static int refused(Api api, String ticket, Map<String, String> headers) {
        int[] status = new int[1];
        assertThatThrownBy(() -> LiveClient.connect(api, ticket, headers).close())
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refusal -> status[0] = refusal.getResponse().statusCode());
        return status[0];
    }
}
