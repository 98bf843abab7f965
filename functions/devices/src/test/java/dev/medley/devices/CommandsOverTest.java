package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.devices.commands.CommandDelivery;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
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
    void aDeviceThatNeverComesIsToldNoMoreAndCanStillBeLocked() {
        for (int i = 0; i < 100; i++) {
            command("ping");
        }
        fleet.admin.post(path, Map.of("kind", "ping")).isProblem(409, "commands-full");
        command("lock");
    }

    @Test
    void whatWasOverAYearAgoIsForgottenButForTheLedger() {
        UUID id = command("ping");
        FunctionUnderTest year = function.later(Duration.ofDays(366));
        CommandDelivery delivery = year.bean(CommandDelivery.class);
        while (delivery.expire() || delivery.forget()) {
            // Some at a time.
        }
        fleet.admin.get(path + "/" + id).isProblem(404, "command-unknown");
        assertThat(fleet.admin
                        .get("/api/devices/" + device.id() + "/ledger")
                        .at("/items")
                        .findValuesAsText("action"))
                .contains("command-requested", "command-expired");
    }

    private UUID command(String kind) {
        return fleet.admin.post(path, Map.of("kind", kind)).is(201).id();
    }

    private static ApiAnswer say(TestDevice device, UUID id, String status, Map<String, String> result) {
        return device.api()
                .post(device.path() + "/commands/" + id + "/feedback", Map.of("status", status, "result", result));
    }
}
