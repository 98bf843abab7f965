package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.devices.rollouts.RolloutSteps;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import io.sigpipe.jbsdiff.Patch;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Releases with signed files, and differences between them. */
@FunctionTest("devices")
class ReleasesTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;

    ReleasesTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
    }

    @Test
    void aReleaseIsPutTogetherAndStaysAsItIs() {
        UUID release = fleet.draft("1.0", Map.of());
        String path = "/api/releases/" + release;
        fleet.admin.post(path + "/publication").isProblem(409, "release-incomplete");
        fleet.admin.get(path + "/sbom").isProblem(404, "sbom-none");
        fleet.admin.put(path + "/sbom", Map.of("spdxVersion", "SPDX-2.3")).isProblem(422, "validation-failed");
        fleet.admin
                .put(path + "/sbom", Map.of("bomFormat", "CycloneDX", "specVersion", "1.6", "components", List.of()))
                .is(204);
        assertThat(fleet.admin.get(path + "/sbom").is(200).text("/bomFormat")).isEqualTo("CycloneDX");
        ApiAnswer file = fleet.upload(release, new byte[] {1, 2, 3});
        fleet.announce(release, new byte[] {1}, new byte[] {1}).isProblem(409, "artifact-exists");
        fleet.admin.post(path + "/publication").is(200);
        fleet.admin.delete(path).isProblem(409, "release-published");
        fleet.admin.delete(path + "/artifacts/" + file.id()).isProblem(409, "release-published");
        fleet.announce(release, new byte[] {1}, new byte[] {1}).isProblem(409, "release-published");
        assertThat(fleet.admin
                        .get("/api/releases?deviceType=" + fleet.type)
                        .is(200)
                        .text("/items/0/id"))
                .isEqualTo(release.toString());
        assertThat(fleet.admin.get(path + "/artifacts").is(200).at("/artifacts"))
                .hasSize(1);
        function.as(TestAccount.any()).get(path).isProblem(403, "permission-missing");
    }

    @Test
    void aFileThatIsNotTheOneThatWasSignedIsRejected() {
        UUID release = fleet.draft("1.0", Map.of());
        fleet.announce(release, new byte[] {1, 2, 3}, new byte[] {9}).isProblem(422, "signature-invalid");
        UUID artifact = fleet.announce(release, new byte[] {1, 2, 3}, new byte[] {1, 2, 3})
                .is(201)
                .id();
        String path = "/api/releases/" + release + "/artifacts/" + artifact;
        fleet.admin.post(path + "/completion").isProblem(409, "parts-missing");
        fleet.admin.post(path + "/parts", Map.of("partNumbers", List.of(2))).isProblem(422, "part-unknown");
        ApiAnswer rejected = fleet.send(release, artifact, new byte[] {3, 2, 1}, "rejected");
        assertThat(rejected.text("/rejection")).isNotEmpty();
        fleet.admin.post("/api/releases/" + release + "/publication").isProblem(409, "release-incomplete");
        fleet.admin.delete(path).is(204);
        fleet.admin.delete(path).isProblem(404, "artifact-unknown");
        fleet.admin.delete("/api/releases/" + release).is(204);
        fleet.admin.get("/api/releases/" + release).isProblem(404, "release-unknown");
    }

    @Test
    void aKeyThatIsRevokedSignsNothingAnyMore() {
        UUID key = fleet.key();
        fleet.admin.delete("/api/release-keys/" + key).is(204);
        fleet.admin.delete("/api/release-keys/" + key).isProblem(404, "signing-key-unknown");
        assertThat(fleet.admin.get("/api/release-keys").is(200).at("/items")).isNotEmpty();
        function.as(fleet.account.signedInAnHourAgo())
                .post("/api/release-keys", Map.of("name", "x", "publicKey", "A".repeat(43) + "="))
                .isProblem(401, "step-up-required");
        fleet.admin
                .post(
                        "/api/release-keys",
                        Map.of("name", "x", "publicKey", "//////////////////////////////////////////8="))
                .isProblem(422, "signing-key-invalid");
    }

    @Test
    void aDifferenceIsOfferedToDevicesThatHaveTheFirst() throws Exception {
        byte[] old = new byte[200_000];
        new Random(1).nextBytes(old);
        byte[] changed = old.clone();
        changed[100_000] ^= 1;
        UUID first = fleet.release("1.0", old);
        UUID second = fleet.release("2.0", changed);
        TestDevice device = fleet.device();
        roll(first);
        device.install();
        String path = "/api/releases/" + second + "/deltas";
        fleet.admin.post(path, Map.of("fromReleaseId", first)).is(202);
        await().untilAsserted(() -> assertThat(fleet.admin.get(path).is(200).text("/deltas/0/status"))
                .isEqualTo("ready"));
        roll(second);
        TestDevice other = fleet.device();
        ApiAnswer base = device.api()
                .get(device.path() + "/deploymentBase/" + device.action("deploymentBase"))
                .is(200);
        String delta = "/deployment/chunks/0/artifacts/0/delta";
        assertThat(base.text(delta + "/format")).isEqualTo("bsdiff");
        assertThat(base.at(delta + "/size").asInt()).isLessThan(old.length / 10);
        String href =
                URI.create(base.text(delta + "/_links/download-http/href")).getPath();
        String store = device.api().get(href).is(302).header("Location");
        byte[] difference =
                Fleet.fetch(HttpRequest.newBuilder(URI.create(store)).build()).body();
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        Patch.patch(old, difference, made);
        assertThat(made.toByteArray()).isEqualTo(changed);
        other.api()
                .get(href.replace(device.controllerId(), other.controllerId()))
                .isProblem(404, "artifact-unknown");
    }

    @Test
    void aDifferenceThatSavesNothingIsNotOffered() {
        byte[] one = new byte[10_000];
        byte[] other = new byte[10_000];
        new Random(2).nextBytes(one);
        new Random(3).nextBytes(other);
        UUID first = fleet.release("1.0", one);
        UUID second = fleet.release("2.0", other);
        String path = "/api/releases/" + second + "/deltas";
        fleet.admin.post(path, Map.of("fromReleaseId", first)).is(202);
        await().untilAsserted(() -> assertThat(fleet.admin.get(path).is(200).text("/deltas/0/status"))
                .isEqualTo("useless"));
        fleet.admin.post(path, Map.of("fromReleaseId", second)).isProblem(409, "delta-pointless");
    }

    private void roll(UUID release) {
        UUID rollout = fleet.rollout(release, Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of()))));
        function.bean(RolloutSteps.class).step(rollout);
    }
}
