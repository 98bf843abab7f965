package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An address is whose who proves it; whoever said before that it was theirs, and did not prove it, has nothing. */
@FunctionTest("identity")
class ProvenAddressTest {

    private static final String VERIFY = "Confirm your e-mail address";
    private static final String CONFIRM = "Confirm your new e-mail address";
    private static final String CHOSEN = "seven grey herons at dawn";

    private final Api anybody;
    private final Newcomer ada = Newcomer.verified();
    private final Api here;
    private final Newcomer next = new Newcomer(UUID.randomUUID() + "@example.net");
    private final Letterbox letterbox = Letterbox.of(next);

    ProvenAddressTest(Api anybody) {
        this.anybody = anybody;
        here = Administrators.signedIn(ada, anybody);
    }

    @Test
    void anAddressThatAStrangerRegisteredAndDidNotProveCanBeMovedTo() {
        next.register(anybody).is(202);
        String strangers = letterbox.token(VERIFY, 1);
        want();
        confirm(letterbox.token(CONFIRM, 1)).is(200);
        assertMoved();
        anybody.post("/api/auth/verify-email", Map.of("token", strangers)).isProblem(422, "verification-token-invalid");
    }

    @Test
    void whoRegistersAnAddressWithoutProvingItDoesNotStopAMove() {
        want();
        String token = letterbox.token(CONFIRM, 1);
        next.register(anybody).is(202);
        confirm(token).is(200);
        assertMoved();
    }

    @Test
    void whoRegistersAnAddressAndProvesItKeepsIt() {
        want();
        String token = letterbox.token(CONFIRM, 1);
        next.register(anybody).is(202);
        verify(letterbox.token(VERIFY, 1)).is(200);
        confirm(token).isProblem(409, "email-taken");
        assertThat(here.get("/api/auth/profile").text("/email")).isEqualTo(ada.email());
        next.login(anybody).is(200);
    }

    @Test
    void ofTwoWhoProveAnAddressAtOnceOneHasIt() throws Exception {
        want();
        String move = letterbox.token(CONFIRM, 1);
        next.register(anybody).is(202);
        String registration = letterbox.token(VERIFY, 1);
        List<Integer> statuses =
                AtOnce.each(List.of(true, false), moves -> moves ? confirm(move) : verify(registration)).stream()
                        .map(ApiAnswer::status)
                        .toList();
        assertThat(statuses).isIn(List.of(200, 422), List.of(409, 200));
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void anAdministratorInvitesWhomAStrangerRegistered() {
        next.register(anybody).is(202);
        String strangers = letterbox.token(VERIFY, 1);
        invite().is(201);
        verify(strangers).isProblem(422, "verification-token-invalid");
        String token = letterbox.token("Your Medley account", 1);
        anybody.post("/api/auth/reset-password", Map.of("token", token, "password", CHOSEN))
                .is(200);
        next.login(anybody).isProblem(401, "credentials-wrong");
        Api own = anybody.with(next.login(anybody, CHOSEN).is(200).text("/access_token"));
        assertThat(own.get("/api/auth/profile").text("/displayName")).isEqualTo("Grace");
    }

    @Test
    void whoIsInvitedAlreadyOrHasAnAccountIsNotInvited() {
        invite().is(201);
        invite().isProblem(409, "email-taken");
        Administrators.as("admin", anybody)
                .post("/api/admin/users", Map.of("email", ada.email(), "displayName", "Ada"))
                .isProblem(409, "email-taken");
    }

    private void assertMoved() {
        assertThat(here.get("/api/auth/profile").text("/email")).isEqualTo(next.email());
        assertThat(accounts()).isEqualTo(1);
        next.login(anybody).is(200);
    }

    private long accounts() {
        return Rows.count("select count(*) from identity.account where email_key = ?", next.email());
    }

    private ApiAnswer invite() {
        return Administrators.as("admin", anybody)
                .post("/api/admin/users", Map.of("email", next.email(), "displayName", "Grace"));
    }

    private void want() {
        here.post("/api/users/me/email", Map.of("email", next.email())).is(202);
    }

    private ApiAnswer confirm(String token) {
        return anybody.post("/api/auth/confirm-email", Map.of("token", token));
    }

    private ApiAnswer verify(String token) {
        return anybody.post("/api/auth/verify-email", Map.of("token", token));
    }
}
