package dev.medley.identity;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who throws somebody out of an account voids the address that they wanted for it. */
@FunctionTest("identity")
class EndedWishTest {

    private final Api anybody;
    private final Newcomer ada = Newcomer.verified();
    private final ApiAnswer theirs;
    private final Api own;
    private final Letterbox wanted = new Letterbox(UUID.randomUUID() + "@example.net");

    EndedWishTest(Api anybody) {
        this.anybody = anybody;
        theirs = ada.login(anybody).is(200);
        own = Administrators.signedIn(ada, anybody);
    }

    @Test
    void endingTheirSessionVoidsIt() {
        String token = wish();
        own.delete("/api/auth/sessions/" + Jwt.session(theirs)).is(204);
        confirm(token).isProblem(422, "email-token-invalid");
    }

    @Test
    void removingTheirDeviceVoidsIt() {
        String token = wish();
        String device = own.get("/api/auth/devices").text("/items/1/id");
        own.delete("/api/auth/devices/" + device).is(204);
        anybody.with(theirs.text("/access_token")).get("/api/auth/profile").isProblem(401, "unauthenticated");
        confirm(token).isProblem(422, "email-token-invalid");
    }

    @Test
    void whoSignsOutThemselvesStillGetsTheirAddress() {
        String token = wish();
        anybody.with(theirs.text("/access_token")).post("/api/auth/logout").is(204);
        confirm(token).is(200);
    }

    private String wish() {
        anybody.with(theirs.text("/access_token"))
                .post("/api/users/me/email", Map.of("email", wanted.email()))
                .is(202);
        return wanted.token("Confirm your new", 1);
    }

    private ApiAnswer confirm(String token) {
        return anybody.post("/api/auth/confirm-email", Map.of("token", token));
    }
}
