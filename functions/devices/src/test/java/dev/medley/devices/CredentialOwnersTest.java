package dev.medley.devices;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A credential of a device outlives whoever acts in an owner's place. */
@FunctionTest("devices")
class CredentialOwnersTest {

    private static final String PEM = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";

    private final FunctionUnderTest function;

    CredentialOwnersTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void whoActsInTheOwnersPlaceIsGivenNone() {
        Fleet fleet = new Fleet(function);
        String credentials = "/api/devices/" + fleet.device().id() + "/credentials";
        Map<String, Object> request = Map.of("endOthersNow", false);
        function.as(fleet.account.impersonated()).post(credentials, request).isProblem(403, "owner-required");
        function.as(fleet.account.impersonated()).get(credentials).is(200);
        fleet.admin.post(credentials, request).is(201);
        function.as(fleet.account.impersonated())
                .post(
                        credentials.replace("/credentials", "/certificates"),
                        Map.of("certificate", PEM, "endOthersNow", true))
                .isProblem(403, "owner-required");
    }

    @Test
    void aSessionThatWasStolenIsGivenNone() {
        Fleet fleet = new Fleet(function);
        String credentials = "/api/devices/" + fleet.device().id() + "/credentials";
        function.as(fleet.account.signedInAnHourAgo())
                .post(credentials, Map.of("endOthersNow", false))
                .isProblem(401, "step-up-required");
    }

    @Test
    void aClaimThatWasApprovedAndNotRedeemedEndsWithARecovery() {
        TestAccount owner = TestAccount.any();
        ApiAnswer claim = function.api()
                .post("/api/device-claims", Map.of("controllerId", "thf-" + owner.id(), "type", "kiosk"))
                .is(201);
        function.as(owner)
                .post("/api/device-claims/decision", Map.of("userCode", claim.text("/userCode"), "approved", true))
                .is(200);
        UUID _ = new Deliveries(function, "devices-erasure")
                .deliver("account.integrations-revoked", owner.id(), Map.of("keepsApiKeys", true));
        function.api()
                .post("/api/device-claims/redemption", Map.of("deviceCode", claim.text("/deviceCode")))
                .isProblem(409, "claim-denied");
    }

    @Test
    void whatSomebodyElseGaveADeviceEndsWhenItsOwnerSaysSo() {
        Fleet fleet = new Fleet(function);
        TestAccount owner = TestAccount.any();
        TestDevice device = fleet.device();
        int _ = Rows.update("update devices.device set owner_id = ? where id = ?", owner.id(), device.id());
        int _ = Rows.update(
                "update devices.credential set created_at = created_at - interval '2 days' where device_id = ?",
                device.id());
        String given = fleet.admin
                .post("/api/devices/" + device.id() + "/credentials", Map.of("endOthersNow", false))
                .is(201)
                .text("/token");
        Api theirs = function.api().header("Authorization", "TargetToken " + given);
        theirs.get(device.path()).is(200);

        UUID _ = new Deliveries(function, "devices-erasure")
                .deliver(
                        "account.integrations-revoked",
                        owner.id(),
                        Map.of(
                                "disputedSince",
                                Instant.now().minus(Duration.ofDays(1)).toString()));
        theirs.get(device.path()).isProblem(401, "device-unauthenticated");
        device.poll();
    }
}
