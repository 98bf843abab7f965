package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.devices.commands.CommandRetention;
import dev.medley.devices.rollouts.FeedbackRetention;
import dev.medley.devices.rollouts.RolloutSteps;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of commands that others overrule, that are too many, or that were over long ago. */
@FunctionTest("devices")
class CommandsOverTest {

    private final FunctionUnderTest function;
    private final Fleet fleet;
    private final TestDevice device;
    private final String path;
    private final Api other;

    CommandsOverTest(FunctionUnderTest function) {
        this.function = function;
        fleet = new Fleet(function);
        device = fleet.device();
        path = "/api/devices/" + device.id() + "/commands";
        other = function.as(TestAccount.with("admin"));
    }

    @Test
    void anUnlockThatALaterLockOverrulesIsNeitherSentNorBelieved() {
        UUID fetched = command("unlock");
        device.api().get(device.path() + "/commands").is(200);
        UUID waiting = command("unlock");
        UUID lock = command("lock");
        other.post(path + "/" + lock + "/decision", Map.of("approved", true)).is(200);
        TestDevice later = device.at(function.later(Duration.ofMinutes(11)));
        assertThat(later.api()
                        .get(device.path() + "/commands")
                        .is(200)
                        .at("/commands")
                        .findValuesAsText("id"))
                .containsExactly(lock.toString());
        say(later, lock, "succeeded", Map.of()).is(200);
        say(later, fetched, "succeeded", Map.of()).isProblem(409, "command-status");
        assertThat(fleet.admin.get(path + "/" + waiting).is(200).text("/status"))
                .isEqualTo("cancelled");
        assertThat(fleet.admin.get("/api/devices/" + device.id()).is(200).text("/status"))
                .isEqualTo("locked");
    }

    @Test
    void theReceiptOfAnOlderUnlockThatComesAfterItsTimeUnlocksNothing() {
        UUID unlock = command("unlock");
        device.api().get(device.path() + "/commands").is(200);
        UUID lock = locked();
        FunctionUnderTest day = function.later(Duration.ofHours(25));
        TestDevice later = device.at(day);
        while (day.bean(CommandRetention.class).expire()) {
            // Some at a time.
        }
        later.api().get(device.path() + "/commands").is(200);
        say(later, lock, "succeeded", Map.of()).is(200);
        say(later, unlock, "succeeded", Map.of()).is(200);
        assertThat(status()).isEqualTo("locked");
    }

    @Test
    void theReceiptOfAnOlderLockLocksNothingAfterThatOfANewerUnlock() {
        UUID lock = locked();
        FunctionUnderTest then = function.later(Duration.ofMinutes(12));
        UUID unlock = then.as(fleet.account)
                .post(path, Map.of("kind", "unlock"))
                .is(201)
                .id();
        TestDevice later = device.at(then);
        assertThat(later.api()
                        .get(device.path() + "/commands")
                        .is(200)
                        .at("/commands")
                        .findValuesAsText("id"))
                .containsExactly(lock.toString(), unlock.toString());
        say(later, unlock, "succeeded", Map.of()).is(200);
        say(later, lock, "succeeded", Map.of()).is(200);
        assertThat(status()).isEqualTo("active");
    }

    private UUID locked() {
        UUID lock = command("lock");
        other.post(path + "/" + lock + "/decision", Map.of("approved", true)).is(200);
        return lock;
    }

    private String status() {
        return fleet.admin.get("/api/devices/" + device.id()).is(200).text("/status");
    }

    @Test
    void aDeviceThatNeverComesIsToldNoMoreAndCanStillBeLocked() {
        for (int i = 0; i < 100; i++) {
            command("ping");
        }
        fleet.admin.post(path, Map.of("kind", "ping")).isProblem(409, "commands-full");
        command("lock");
    }

    @Test
    void whatDevicesSaidOfUpdatesIsForgottenAfterAYear() {
        UUID rollout = fleet.rollout(fleet.release("2.0"), Fleet.plan(Map.of(), List.of(Fleet.stage(Map.of()))));
        function.bean(RolloutSteps.class).step(rollout);
        device.install();
        String installed = device.path() + "/installedBase/" + device.action("installedBase") + "?actionHistory=-1";
        assertThat(device.api().get(installed).is(200).at("/actionHistory/messages"))
                .hasSize(1);
        FunctionUnderTest year = function.later(Duration.ofDays(366));
        while (year.bean(FeedbackRetention.class).forget()) {
            // Some at a time.
        }
        assertThat(device.api().get(installed).is(200).at("").has("actionHistory"))
                .isFalse();
    }

    @Test
    void whatWasOverAYearAgoIsForgottenButForTheLedger() {
        UUID id = command("ping");
        UUID log = command("log-pull");
        device.api().get(device.path() + "/commands").is(200);
        ApiAnswer upload = device.api()
                .post(device.path() + "/commands/" + log + "/log", Map.of("sizeBytes", 3))
                .is(200);
        assertThat(Fleet.put(upload.at(""), new byte[] {1, 2, 3})).isEqualTo(200);
        String stored = fleet.admin.get(path + "/" + log + "/log").is(200).text("/url");
        assertThat(fetch(stored)).isEqualTo(200);
        CommandRetention retention = function.later(Duration.ofDays(366)).bean(CommandRetention.class);
        while (retention.expire() || retention.forget()) {
            // Some at a time.
        }
        fleet.admin.get(path + "/" + id).isProblem(404, "command-unknown");
        assertThat(fetch(stored)).isEqualTo(404);
        assertThat(fleet.admin
                        .get("/api/devices/" + device.id() + "/ledger")
                        .at("/items")
                        .findValuesAsText("action"))
                .contains("command-requested", "command-expired");
    }

    private static int fetch(String url) {
        return Fleet.fetch(HttpRequest.newBuilder(URI.create(url)).build()).statusCode();
    }

    private UUID command(String kind) {
        return fleet.admin.post(path, Map.of("kind", kind)).is(201).id();
    }

    private static ApiAnswer say(TestDevice device, UUID id, String status, Map<String, String> result) {
        return device.api()
                .post(device.path() + "/commands/" + id + "/feedback", Map.of("status", status, "result", result));
    }
}
