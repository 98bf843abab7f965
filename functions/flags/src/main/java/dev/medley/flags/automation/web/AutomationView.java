package dev.medley.flags.automation.web;

import dev.medley.flags.automation.AutomationPlan;
import dev.medley.flags.automation.AutomationState;
import dev.medley.flags.automation.FlagAutomation;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "FlagAutomation")
record AutomationView(
        UUID id,
        String flag,
        String environment,
        AutomationPlan plan,

        @Schema(
                type = "string",
                allowableValues = {"running", "finished", "stopped", "rolled-back"})
        AutomationState state,

        @Schema(description = "How many steps have been taken")
        int step,

        Instant nextAt,

        @Nullable @Schema(description = "Why it ended, in words or by the code of a problem")
        String reason,

        UUID createdBy,
        Instant createdAt,
        @Nullable Instant endedAt,

        @Nullable @Schema(description = "What it did, or would have done, oldest first; left out in lists")
        List<EntryView> entries) {

    @Serdeable
    @Schema(name = "FlagAutomationEntry")
    record EntryView(
            Instant at,

            @Schema(
                    type = "string",
                    allowableValues = {"advanced", "finished", "stopped", "rolled-back"})
            String action,

            @Nullable Integer percent,
            String detail) {

        static EntryView of(FlagAutomation.Entry entry) {
            return new EntryView(entry.at(), entry.action(), entry.percent(), entry.detail());
        }
    }

    static AutomationView of(FlagAutomation automation) {
        return of(automation, null);
    }

    static AutomationView of(FlagAutomation automation, @Nullable List<FlagAutomation.Entry> entries) {
        return new AutomationView(
                automation.id(),
                automation.flag(),
                automation.environment(),
                automation.plan(),
                automation.state(),
                automation.step(),
                automation.nextAt(),
                automation.reason(),
                automation.createdBy(),
                automation.createdAt(),
                automation.endedAt(),
                entries == null ? null : entries.stream().map(EntryView::of).toList());
    }
}
