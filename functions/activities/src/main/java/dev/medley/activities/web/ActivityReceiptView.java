package dev.medley.activities.web;

import dev.medley.activities.ActivityReceipt;
import dev.medley.activities.ActivityReceipt.Rejected;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ActivityReceipt", description = "What became of a report; what is accepted is durable")
record ActivityReceiptView(
        int accepted,

        @Schema(description = "Those that had been accepted before")
        int repeated,

        List<RejectedView> rejected,

        @Nullable @Schema(description = "The session; a new one where a session starts without one")
        UUID sessionId) {

    @Serdeable
    @Schema(name = "RejectedActivity", description = "One that is not kept, by its place in the report")
    record RejectedView(int index, List<FaultView> errors) {

        static RejectedView of(Rejected rejected) {
            return new RejectedView(
                    rejected.index(),
                    rejected.faults().stream()
                            .map(fault ->
                                    new FaultView("/activities/" + rejected.index() + fault.pointer(), fault.detail()))
                            .toList());
        }
    }

    @Serdeable
    @Schema(name = "ActivityFault")
    record FaultView(String pointer, String detail) {}

    static ActivityReceiptView of(ActivityReceipt receipt, @Nullable UUID sessionId) {
        return new ActivityReceiptView(
                receipt.accepted(),
                receipt.repeated(),
                receipt.rejected().stream().map(RejectedView::of).toList(),
                sessionId);
    }
}
