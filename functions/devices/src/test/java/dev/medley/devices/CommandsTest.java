package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.devices.commands.CommandRetention;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Devices are told what to do; what one person alone may not have done takes a second. */
@FunctionTest("devices")
class CommandsTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;
    private final TestDevice device;
    private final String path;
    private final Api other;

    CommandsTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
        device = fleet.device();
        path = "/api/devices/" + device.id() + "/commands";
        other = function.as(TestAccount.with("admin"));
    }

    @Test
    void aCommandIsSignedAcknowledgedAndAnswered() throws Exception {
        UUID id = command("self-test");
        assertThat(device.poll().at("/_links").has("commands")).isTrue();
        ApiAnswer commands = device.api().get(device.path() + "/commands").is(200);
        String[] jws = commands.text("/commands/0/jws").split("[.]", -1);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key(commands.text("/key/x")));
        signature.update((jws[0] + "." + jws[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(jws[2]))).isTrue();
        assertThat(new String(Base64.getUrlDecoder().decode(jws[1]), StandardCharsets.UTF_8))
                .contains(device.controllerId(), id.toString());
        say(device, id, "acknowledged", Map.of()).is(200);
        say(device, id, "succeeded", Map.of("memory", "good")).is(200);
        say(device, id, "succeeded", Map.of()).isProblem(409, "command-status");
        ApiAnswer read = fleet.admin.get(path + "/" + id).is(200);
        assertThat(read.text("/status")).isEqualTo("succeeded");
        assertThat(read.text("/result/memory")).isEqualTo("good");
        assertThat(device.poll().at("/_links").has("commands")).isFalse();
        say(fleet.device(), id, "succeeded", Map.of()).isProblem(404, "command-unknown");
    }

    @Test
    void aLogIsPulled() {
        UUID id = command("log-pull");
        fleet.admin.get(path + "/" + id + "/log").isProblem(404, "log-none");
        JsonNode upload = device.api()
                .post(device.path() + "/commands/" + id + "/log", Map.of("sizeBytes", 3))
                .is(200)
                .at("");
        assertThat(Fleet.put(upload, new byte[] {1, 2, 3})).isEqualTo(200);
        say(device, id, "succeeded", Map.of()).is(200);
        assertThat(fleet.admin.get(path + "/" + id + "/log").is(200).text("/url"))
                .isNotEmpty();
    }

    @Test
    void aWipeTakesASecondPersonAndCanBeTakenBackForAWhile() {
        Map<String, Object> wipe = Map.of("kind", "wipe", "reason", "Stolen");
        function.as(fleet.account.signedInAnHourAgo()).post(path, wipe).isProblem(401, "step-up-required");
        UUID id = fleet.admin.post(path, wipe).is(201).id();
        assertThat(device.poll().at("/_links").has("commands")).isFalse();
        say(device, id, "succeeded", Map.of()).isProblem(409, "command-status");
        String decision = path + "/" + id + "/decision";
        fleet.admin.post(decision, Map.of("approved", true)).isProblem(409, "second-person-required");
        function.as(TestAccount.any()).post(decision, Map.of("approved", true)).isProblem(403, "permission-missing");
        other.post(decision, Map.of("approved", true)).is(200);
        assertThat(device.api().get(device.path() + "/commands").is(200).at("/commands"))
                .isEmpty();
        say(device, id, "succeeded", Map.of()).isProblem(404, "command-unknown");
        TestDevice later = device.at(function.later(Duration.ofMinutes(11)));
        assertThat(later.api().get(device.path() + "/commands").is(200).text("/commands/0/kind"))
                .isEqualTo("wipe");
        say(later, id, "succeeded", Map.of("method", "purge", "standard", "NIST SP 800-88"))
                .is(200);
        ApiAnswer wiped = fleet.admin.get("/api/devices/" + device.id()).is(200);
        assertThat(wiped.text("/status")).isEqualTo("wiped");
        device.api().get(device.path()).isProblem(401, "device-unauthenticated");
        fleet.admin.post(path, Map.of("kind", "ping")).isProblem(409, "device-wiped");
        assertThat(fleet.admin
                        .get("/api/devices/" + device.id() + "/ledger")
                        .at("/items")
                        .findValuesAsText("action"))
                .contains("command-requested", "command-approved", "command-succeeded", "credentials-revoked");
    }

    @Test
    void aWipeThatTheDeviceHasFetchedIsNotTakenBackAndItsReceiptCounts() {
        UUID id = fleet.admin.post(path, Map.of("kind", "wipe")).is(201).id();
        other.post(path + "/" + id + "/decision", Map.of("approved", true)).is(200);
        for (int i = 0; i < 21; i++) {
            command("ping");
        }
        TestDevice later = device.at(function.later(Duration.ofMinutes(11)));
        assertThat(later.api()
                        .get(device.path() + "/commands")
                        .is(200)
                        .at("/commands")
                        .findValuesAsText("id"))
                .as("before any pings")
                .startsWith(id.toString());
        fleet.admin.post(path + "/" + id + "/cancellation").isProblem(409, "command-status");
        FunctionUnderTest week = function.later(Duration.ofDays(8));
        while (week.bean(CommandRetention.class).expire()) {
            // Some at a time.
        }
        say(device.at(week), id, "acknowledged", Map.of()).isProblem(409, "command-status");
        say(device.at(week), id, "succeeded", Map.of("method", "purge")).is(200);
        assertThat(fleet.admin.get("/api/devices/" + device.id()).is(200).text("/status"))
                .isEqualTo("wiped");
        assertThat(fleet.admin
                        .get("/api/devices/" + device.id() + "/ledger?limit=100")
                        .at("/items")
                        .findValuesAsText("action"))
                .contains("command-sent", "command-expired", "command-succeeded");
    }

    @Test
    void whoeverSendsALogHasFetchedNothingElse() {
        UUID log = command("log-pull");
        device.api().get(device.path() + "/commands").is(200);
        UUID reboot = command("reboot");
        device.api()
                .post(device.path() + "/commands/" + reboot + "/log", Map.of("sizeBytes", 3))
                .isProblem(404, "command-unknown");
        device.api()
                .post(device.path() + "/commands/" + log + "/log", Map.of("sizeBytes", 3))
                .is(200);
        fleet.admin.post(path + "/" + reboot + "/cancellation").is(200);
    }

    @Test
    void whatIsTakenBackIsNotDone() {
        UUID id = fleet.admin.post(path, Map.of("kind", "lock")).is(201).id();
        other.post(path + "/" + id + "/decision", Map.of("approved", true)).is(200);
        assertThat(fleet.admin.post(path + "/" + id + "/cancellation").is(200).text("/status"))
                .isEqualTo("cancelled");
        fleet.admin.post(path + "/" + id + "/cancellation").isProblem(409, "command-status");
        UUID denied = fleet.admin.post(path, Map.of("kind", "wipe")).is(201).id();
        assertThat(other.post(path + "/" + denied + "/decision", Map.of("approved", false))
                        .is(200)
                        .text("/status"))
                .isEqualTo("denied");
        TestDevice later = device.at(function.later(Duration.ofMinutes(11)));
        assertThat(later.api().get(device.path() + "/commands").is(200).at("/commands"))
                .isEmpty();
        assertThat(fleet.admin.get(path).is(200).at("/items")).hasSize(2);
    }

    @Test
    void noPathLeadsToAWipeThatOnePersonAloneWanted() {
        UUID id = fleet.admin.post(path, Map.of("kind", "wipe")).is(201).id();
        for (String status : new String[] {"pending", "acknowledged", "succeeded"}) {
            assertThatThrownBy(() -> Rows.update("update devices.command set status = ? where id = ?", status, id))
                    .hasStackTraceContaining("command_second_person");
        }
        assertThatThrownBy(() -> Rows.update(
                        "update devices.command set status = 'pending', approved_by = requested_by where id = ?", id))
                .hasStackTraceContaining("command_second_person");
        assertThatThrownBy(() -> Rows.update("delete from devices.ledger_entry where device_id = ?", device.id()))
                .hasStackTraceContaining("stay as they are");
    }

    @Test
    void aCommandThatNobodyFetchesExpires() {
        command("reboot");
        TestDevice later = device.at(function.later(Duration.ofDays(2)));
        assertThat(later.poll().at("/_links").has("commands")).isFalse();
    }

    private UUID command(String kind) {
        return fleet.admin.post(path, Map.of("kind", kind)).is(201).id();
    }

    private static ApiAnswer say(TestDevice device, UUID id, String status, Map<String, String> result) {
        return device.api()
                .post(device.path() + "/commands/" + id + "/feedback", Map.of("status", status, "result", result));
    }

    private static PublicKey key(String x) throws Exception {
        byte[] raw = Base64.getUrlDecoder().decode(x);
        byte[] encoded = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
