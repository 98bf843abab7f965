package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class SignInDevicesTest {

    private final Api anybody;
    private final Newcomer ada;
    private final Visitor visitor;
    private final Reply here;
    private final Api api;

    SignInDevicesTest(FunctionUnderTest identity) {
        anybody = identity.api();
        ada = Newcomer.verified();
        visitor = Visitor.somewhere(identity);
        here = visitor.login(ada).is(200);
        api = anybody.with(here.accessToken());
    }

    @Test
    void aDeviceIsKnownAgainByItsToken() {
        Reply again = visitor.login(ada, Newcomer.PASSWORD, here.deviceToken()).is(200);
        assertThat(again.at("/device_token").isMissingNode()).isTrue();
        ApiAnswer devices = api.get("/api/auth/devices").is(200);
        assertThat(devices.at("/items").size()).isEqualTo(1);
        JsonNode device = devices.at("/items/0");
        assertThat(device.get("name").asText()).isEqualTo("Firefox on Linux");
        assertThat(device.get("address").asText()).isEqualTo(visitor.address());
        assertThat(device.get("current").asBoolean()).isTrue();
        assertThat(device.get("trusted").asBoolean()).isFalse();
        assertThat(device.get("lastSeenAt").asText())
                .isGreaterThan(device.get("firstSeenAt").asText());
    }

    @Test
    void aTokenThatNobodyGaveOutMakesAnotherDevice() {
        Reply other = visitor.login(ada, Newcomer.PASSWORD, "made up").is(200);
        assertThat(other.deviceToken()).isNotEmpty().isNotEqualTo(here.deviceToken());
        assertThat(api.get("/api/auth/devices").at("/items").size()).isEqualTo(2);
        visitor.login(ada, Newcomer.PASSWORD, "x".repeat(201)).isProblem(422, "validation-failed");
    }

    @Test
    void provingAgainIsNoOtherDevice() {
        ApiAnswer again = api.post("/api/auth/step-up", Map.of("password", Newcomer.PASSWORD))
                .is(200);
        assertThat(again.at("/device_token").isMissingNode()).isTrue();
        Api stepped = anybody.with(again.text("/access_token"));
        assertThat(stepped.get("/api/auth/devices").at("/items").size()).isEqualTo(1);
        assertThat(stepped.get("/api/auth/devices").at("/items/0/current").asBoolean())
                .isTrue();
    }

    @Test
    void aDeviceCanHaveAName() {
        String path = "/api/auth/devices/" + device();
        assertThat(api.patch(path, Map.of("name", " My laptop ")).is(200).text("/name"))
                .isEqualTo("My laptop");
        assertThat(api.get("/api/auth/sessions").text("/items/0/device")).isEqualTo("My laptop");
        api.patch(path, Map.of()).is(200);
        for (String name : new String[] {"", "  ", "a\u0000b", "x".repeat(101)}) {
            api.patch(path, Map.of("name", name)).isProblem(422, "validation-failed");
        }
        api.patch(path, Map.of("owner", "me")).isProblem(400, "request-malformed");
    }

    @Test
    void whatCannotBeRemovedIsNotSetToNull() {
        Api merging = api.header("Content-Type", "application/merge-patch+json");
        String path = "/api/auth/devices/" + device();
        String before = api.get("/api/auth/devices").text("/items/0/name");
        for (String member : new String[] {"name", "trusted"}) {
            ApiAnswer refused =
                    merging.patch(path, "{\"%s\": null}".formatted(member)).isProblem(422, "validation-failed");
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/" + member);
        }
        assertThat(merging.patch(path, "{}").is(200).text("/name")).isEqualTo(before);
    }

    @Test
    void onlyTwoFactorsMakeTrust() {
        String path = "/api/auth/devices/" + device();
        api.patch(path, Map.of("trusted", true)).isProblem(403, "second-factor-required");
        api.patch(path, Map.of("trusted", false)).is(200);
    }

    @Test
    void changingADeviceTakesAFreshSignIn() {
        UUID device = device();
        Api later = visitor.identity().later(Duration.ofMinutes(5)).api();
        ApiAnswer stale = later.post("/api/auth/refresh", Map.of("refreshToken", here.refreshToken()))
                .is(200);
        later.with(stale.text("/access_token"))
                .patch("/api/auth/devices/" + device, Map.of("name", "Mine now"))
                .isProblem(401, "step-up-required");
    }

    @Test
    void aTrustedDeviceLeavesOutTheSecondFactorButOpensNothingThatAsksForAFreshOne() {
        Rows.update("update identity.account set factors = array ['totp'] where email_key = ?", ada.email());
        visitor.login(ada, Newcomer.PASSWORD, here.deviceToken()).is(202);

        trust("1 day");
        Reply tokens = visitor.login(ada, Newcomer.PASSWORD, here.deviceToken()).is(200);
        visitor.login(ada).is(202);
        anybody.with(tokens.accessToken())
                .patch("/api/auth/devices/" + device(), Map.of("name", "Mine now"))
                .isProblem(401, "step-up-required");
        anybody.with(tokens.accessToken())
                .post("/api/auth/step-up", Map.of("password", Newcomer.PASSWORD))
                .is(202);

        Rows.update("update identity.account set authorization_changed_at = now() where email_key = ?", ada.email());
        visitor.login(ada, Newcomer.PASSWORD, here.deviceToken()).is(202);
        Rows.update("update identity.account set authorization_changed_at = null where email_key = ?", ada.email());
        trust("31 days");
        visitor.login(ada, Newcomer.PASSWORD, here.deviceToken()).is(202);
    }

    @Test
    void whoHasShownTwoFactorsTrustsTheDevice() {
        Rows.update(
                "update identity.session set methods = array ['pwd', 'otp', 'mfa'] where id = ?", Jwt.session(here));
        Reply both = visitor.post("/api/auth/refresh", Map.of("refreshToken", here.refreshToken()))
                .is(200);
        Api strong = anybody.with(both.accessToken());
        ApiAnswer trusted = strong.patch("/api/auth/devices/" + device(), Map.of("trusted", true))
                .is(200);
        assertThat(trusted.at("/trusted").asBoolean()).isTrue();
        assertThat(trusted.text("/trustedUntil")).isNotEmpty();
        assertThat(strong.get("/api/auth/sessions").at("/items/0/trusted").asBoolean())
                .isTrue();
        strong.patch("/api/auth/devices/" + device(), "{\"trusted\": null}").isProblem(422, "validation-failed");
        strong.header("Api-Version", "2026-11-01")
                .patch("/api/auth/devices/" + device(), "{\"trusted\": null}")
                .is(200);
        strong.patch("/api/auth/devices/" + device(), Map.of("trusted", false)).is(200);
        assertThat(strong.get("/api/auth/devices").at("/items/0/trusted").asBoolean())
                .isFalse();
    }

    @Test
    void aRemovedDeviceIsSignedOut() {
        Reply elsewhere = visitor.login(ada).is(200);
        api.delete("/api/auth/devices/" + device()).is(204);
        api.get("/api/auth/profile").isProblem(401, "unauthenticated");
        Api other = anybody.with(elsewhere.accessToken());
        assertThat(other.get("/api/auth/devices").is(200).at("/items").size()).isEqualTo(1);
        assertThat(visitor.login(ada, Newcomer.PASSWORD, here.deviceToken())
                        .is(200)
                        .deviceToken())
                .isNotEmpty();
    }

    @Test
    void somebodyElsesDeviceDoesNotExist() {
        Newcomer eve = Newcomer.verified();
        Api eves = anybody.with(eve.login(anybody).is(200).text("/access_token"));
        Map<String, Object> change = new HashMap<>(Map.of("name", "mine"));
        for (Object id : new Object[] {device(), UUID.randomUUID()}) {
            eves.patch("/api/auth/devices/" + id, change).isProblem(404, "device-unknown");
            eves.delete("/api/auth/devices/" + id).isProblem(404, "device-unknown");
        }
        assertThat(eves.get("/api/auth/devices").at("/items").size()).isEqualTo(1);
        anybody.get("/api/auth/devices").isProblem(401, "unauthenticated");
    }

    /** The device of this session. */
    private UUID device() {
        ApiAnswer devices = api.get("/api/auth/devices").is(200);
        for (JsonNode device : devices.at("/items")) {
            if (device.get("current").asBoolean()) {
                return UUID.fromString(device.get("id").asText());
            }
        }
        throw new AssertionError(devices.body());
    }

    private void trust(String ago) {
        Rows.update("""
                update identity.device set trusted_at = now() - ?::interval
                where id = (select device_id from identity.session where id = ?)""", ago, Jwt.session(here));
    }
}
