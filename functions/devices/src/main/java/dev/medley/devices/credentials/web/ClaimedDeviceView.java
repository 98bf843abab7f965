package dev.medley.devices.credentials.web;

import dev.medley.devices.credentials.BatchService.Registered;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(name = "ClaimedDevice", description = "A device that is in the fleet now, with its credential")
record ClaimedDeviceView(
        UUID id,
        String controllerId,

        @Schema(description = "To be kept by the device; it is shown this once")
        String token,

        @Schema(description = "Where its protocol (DDI of hawkBit) begins")
        String path) {

    static ClaimedDeviceView of(Registered registered) {
        return new ClaimedDeviceView(
                registered.device().id(),
                registered.device().controllerId(),
                registered.issued().secret().text(),
                "/DEFAULT/controller/v1/" + registered.device().controllerId());
    }

    @Override
    public String toString() {
        return "ClaimedDeviceView[id=" + id + "]";
    }
}
