package dev.medley.devices;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A credential of a device outlives whoever acts in an owner's place. */
@FunctionTest("devices")
class CredentialOwnersTest {

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
    }
}
