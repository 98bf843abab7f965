package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What analytics reads of the fleet. */
@FunctionTest("devices")
class FleetPublicationTest {

    private final Fleet fleet;

    FleetPublicationTest(FunctionUnderTest function) {
        fleet = new Fleet(function);
    }

    @Test
    void whatDevicesDoIsPublishedForWhoeverSumsUp() {
        TestDevice device = fleet.device();
        device.api()
                .post(device.path() + "/heartbeats", Map.of("metrics", Map.of("battery", 80)))
                .is(204);
        device.api()
                .post(
                        device.path() + "/errors",
                        Map.of("kind", "crash", "message", "Crashed", "frames", List.of("at_" + fleet.type)))
                .is(204);
        assertThat(Rows.texts(
                        "select type || metric || samples || total from devices.pub_device_hour where device_id = ?",
                        device.id()))
                .containsExactly(fleet.type + "battery180");
        assertThat(Rows.texts(
                        "select type || kind || error from devices.pub_device_error where device_id = ?", device.id()))
                .containsExactly(fleet.type + "crashCrashed");
        assertThat(Rows.count(
                        "select count(*) from devices.version_period v full join devices.pub_device_install i"
                                + " on i.device_id = v.device_id and i.at = v.since"
                                + " where (i.device_id is null or v.device_id is null) and v.device_id = ?",
                        device.id()))
                .isZero();
    }
}
