package dev.medley.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LiveClient;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ticket opens nothing once what asked for it is over. */
@FunctionTest("realtime")
class TicketRightsTest {

    private final FunctionUnderTest function;
    private final TestAccount ada = TestAccount.any();

    TicketRightsTest(FunctionUnderTest function) {
        this.function = function;
    }

    @ParameterizedTest
    @ValueSource(strings = {"session.ended", "api-key.revoked", "api-key.changed"})
    void aTicketIsVoidOnceWhatAskedForItIsOver(String type) {
        String ticket = LiveClient.ticket(function.as(ada));
        UUID session = ticketSession();
        new Deliveries(function, "realtime-rights")
                .deliver(Deliveries.event(type, ada.id(), session, Map.of("because", "signed-out")));
        assertRefused(ticket);
    }

    @Test
    void aTicketIsVoidBeforeTheEventOfTheEndComes() {
        String ticket = LiveClient.ticket(function.as(ada));
        int _ = Rows.update(
                "insert into identity.pub_standing (kind, id, changed_at) values ('session', ?, now())",
                ticketSession());
        assertRefused(ticket);
    }

    @Test
    void aTicketIsVoidOnceTheAccountsRightsChange() {
        String ticket = LiveClient.ticket(function.as(ada));
        int _ = Rows.update(
                "insert into identity.pub_standing (kind, id, version, changed_at) values ('account', ?, 1, 'infinity')",
                ada.id());
        assertRefused(ticket);
    }

    private UUID ticketSession() {
        return UUID.fromString(Rows.texts("select session_id from realtime.ticket where account_id = ?", ada.id())
                .getFirst());
    }

    private void assertRefused(String ticket) {
        assertThatThrownBy(() ->
                        LiveClient.connect(function.as(ada), ticket, Map.of()).close())
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
        assertThat(Rows.count("select count(*) from realtime.connection where account_id = ?", ada.id()))
                .isZero();
    }
}
