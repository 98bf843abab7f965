package dev.medley.devices;

import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Whatever order devices report in, whatever people do meanwhile: thresholds are gone beyond by one step at most, nothing is
 * offered after an emergency stop, and no device ends in a state that nobody explains. A round is made of its number alone.
 */
@FunctionTest("devices")
class RolloutOrderPropertyTest {

    @Test
    void whateverOrderDevicesReportInARolloutKeepsItsPromises() {
        // A process of its own, because its clock moves.
        FunctionUnderTest function = FunctionUnderTest.with("devices", Map.of("medley.devices.poll-every", "1m"));
        for (int round = 0; round < Campaign.rounds(4, 400); round++) {
            try {
                new SimulatedRollout(function, round).run();
            } catch (AssertionError e) {
                throw new AssertionError("In round " + round, e);
            }
        }
    }
}
