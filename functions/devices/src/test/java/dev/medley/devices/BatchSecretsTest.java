package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the secret that the devices of a batch share opens, and what it does not. */
@FunctionTest("devices")
class BatchSecretsTest {

    private static final String ROOT = "/DEFAULT/controller/v1/";

    private final FunctionUnderTest function;
    private final Fleet fleet;
    private final String secret;
    private final Api gateway;

    BatchSecretsTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
        secret = fleet.admin
                .post("/api/device-batches", Map.of("name", "May", "type", fleet.type, "most", 9, "expiresAt", soon()))
                .is(201)
                .text("/secret");
        gateway = function.api().header("Authorization", "GatewayToken " + secret);
    }

    @Test
    void aBatchRegistersItselfUpToItsSize() {
        ApiAnswer batch = fleet.admin
                .post("/api/device-batches", Map.of("name", "May", "type", fleet.type, "most", 2, "expiresAt", soon()))
                .is(201);
        String own = batch.text("/secret");
        Api batchGateway = function.api().header("Authorization", "GatewayToken " + own);
        batchGateway.get("/DEFAULT/controller/v1/" + fleet.type + "-b1").is(200);
        registration(own, fleet.type + "-b2").is(201);
        ApiAnswer registered = registration(own, fleet.type + "-b2").is(201);
        registration(own, fleet.type + "-b1").isProblem(409, "controller-id-taken");
        registration(own, fleet.type + "-b3").isProblem(409, "batch-full");
        registration("wrong", fleet.type + "-b4").isProblem(401, "device-unauthenticated");
        function.api()
                .header("Authorization", "TargetToken " + registered.text("/token"))
                .get(registered.text("/path"))
                .is(200);
        registration(own, fleet.type + "-b2").isProblem(409, "controller-id-taken");
        TestDevice foreign = fleet.device();
        batchGateway.get(foreign.path()).isProblem(401, "device-unauthenticated");
        String path = "/api/device-batches/" + batch.id();
        assertThat(fleet.admin.get(path).is(200).at("/registered").asInt()).isEqualTo(2);
        assertThat(fleet.admin.get("/api/device-batches").is(200).at("/items")).isNotEmpty();
        fleet.admin.delete(path).is(204);
        fleet.admin.delete(path).isProblem(404, "batch-unknown");
        batchGateway.get("/DEFAULT/controller/v1/" + fleet.type + "-b1").isProblem(401, "device-unauthenticated");
    }

    @Test
    void theSecretOfABatchOpensNoDeviceThatHasATokenOfItsOwn() {
        ApiAnswer registered = register("a");
        gateway.get(registered.text("/path")).isProblem(401, "device-unauthenticated");
        gateway.get(registered.text("/path") + "/commands").isProblem(401, "device-unauthenticated");
        assertThat(fleet.admin
                        .get("/api/devices/" + registered.id() + "/credentials")
                        .is(200)
                        .at("/credentials")
                        .findValuesAsText("kind"))
                .containsExactly("token");
    }

    @Test
    void aDeviceThatKnowsTheSecretOnlyIsOpenedByItUntilThatIsTakenAway() {
        String path = ROOT + fleet.type + "-b";
        gateway.get(path).is(200);
        assertThat(Statements.during(() -> function.call(
                        LambdaRequests.with(LambdaRequests.get(path), "Authorization", "GatewayToken " + secret))))
                .hasSize(1);
        UUID id = device(fleet.type + "-b");
        ApiAnswer credentials =
                fleet.admin.get("/api/devices/" + id + "/credentials").is(200);
        assertThat(credentials.at("/credentials").findValuesAsText("kind")).containsExactly("batch");
        fleet.admin
                .delete("/api/devices/" + id + "/credentials/" + credentials.text("/credentials/0/id"))
                .is(204);
        gateway.get(path).isProblem(401, "device-unauthenticated");
    }

    @Test
    void aRetiredDeviceDoesNotComeBackByItself() {
        String path = ROOT + fleet.type + "-c";
        gateway.get(path).is(200);
        UUID id = device(fleet.type + "-c");
        fleet.admin.delete("/api/devices/" + id).is(204);
        gateway.get(path).isProblem(401, "device-unauthenticated");
        function.api()
                .post("/api/device-batches/registrations", Map.of("secret", secret, "controllerId", fleet.type + "-c"))
                .isProblem(401, "device-unauthenticated");
        assertThat(found(fleet.type + "-c")).isEmpty();
        assertThat(fleet.admin
                        .get("/api/devices/" + id + "/ledger")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("action"))
                .contains("retired");
        assertThat(fleet.admin
                        .get("/api/devices/" + id + "/ledger/verification")
                        .is(200)
                        .at("/holds")
                        .asBoolean())
                .isTrue();
        fleet.admin.get("/api/devices/" + id + "/commands").is(200);
        fleet.admin.get("/api/devices/" + UUID.randomUUID() + "/ledger").isProblem(404, "device-unknown");
    }

    @Test
    void aRetiredDeviceComesBackOnceAnAdministratorHasAddedIt() {
        String controllerId = fleet.type + "-d";
        gateway.get(ROOT + controllerId).is(200);
        fleet.admin.delete("/api/devices/" + device(controllerId)).is(204);
        gateway.get(ROOT + controllerId).isProblem(401, "device-unauthenticated");
        fleet.admin
                .post("/api/devices", Map.of("controllerId", controllerId, "name", controllerId, "type", fleet.type))
                .is(201);
        gateway.get(ROOT + controllerId).is(200);
        gateway.get(ROOT + controllerId).is(200);
        assertThat(found(controllerId)).hasSize(1);
    }

    @Test
    void aDeviceWhoseTokenWasTakenAwayGetsNoOther() {
        ApiAnswer registered = register("e");
        String credentials = "/api/devices/" + registered.id() + "/credentials";
        String id = fleet.admin.get(credentials).is(200).text("/credentials/0/id");
        fleet.admin.delete(credentials + "/" + id).is(204);
        registration(secret, fleet.type + "-e").isProblem(409, "controller-id-taken");
    }

    @Test
    void anIdThatNoDeviceMayHaveIsRefused() {
        for (String id : List.of("a%20b", "x".repeat(129), "%C3%BC", "a%0Ab")) {
            gateway.get(ROOT + id).isProblem(422, "validation-failed");
        }
    }

    private static String soon() {
        return Instant.now().plus(Duration.ofDays(30)).toString();
    }

    private ApiAnswer register(String name) {
        return registration(secret, fleet.type + "-" + name).is(201);
    }

    private ApiAnswer registration(String known, String controllerId) {
        return function.api()
                .post("/api/device-batches/registrations", Map.of("secret", known, "controllerId", controllerId));
    }

    private UUID device(String controllerId) {
        return UUID.fromString(found(controllerId).getFirst());
    }

    private List<String> found(String controllerId) {
        return fleet.admin
                .get("/api/devices?filter=controllerId==" + controllerId)
                .is(200)
                .at("/items")
                .findValuesAsText("id");
    }
}
