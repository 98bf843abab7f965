package dev.medley.devices.rollouts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionExplanationTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private static String explained(
            ActionStatus status, String step, @Nullable Instant stepAt, String detail, @Nullable Instant seenAt) {
        UUID id = new UUID(0, 1);
        DeviceAction action = new DeviceAction(
                id, 1, id, id, 1, id, "1.0", status, step, stepAt, 2, NOW, null, detail, null, null, seenAt, "");
        return ActionExplanation.of(action, NOW);
    }

    @ParameterizedTest
    @EnumSource(ActionStatus.class)
    void everyStatusIsExplained(ActionStatus status) {
        assertThat(explained(status, "", null, "", null)).endsWith(".");
    }

    @Test
    void whatADeviceSaidLastIsToldWithWhenItWasSeen() {
        Instant before = NOW.minus(Duration.ofMinutes(90));
        assertThat(explained(ActionStatus.OFFERED, "download", before, "", NOW))
                .isEqualTo("The device said last: download, 90 minutes ago; it comes regularly.");
        assertThat(explained(ActionStatus.OFFERED, "", null, "", before))
                .isEqualTo("The device has said nothing of it; it was seen last 90 minutes ago.");
        assertThat(explained(ActionStatus.CANCELLING, "", null, "", null))
                .isEqualTo("The device is told to leave it; it has never come.");
    }

    @Test
    void aRefusalAndAReasonAreToldAsTheyWereGiven() {
        assertThat(explained(ActionStatus.AWAITING_CONFIRMATION, "confirmation-denied", null, "", NOW))
                .contains("said no");
        assertThat(explained(ActionStatus.FAILED, "", null, "Hash mismatch.", NOW))
                .isEqualTo("Hash mismatch.");
    }
}
