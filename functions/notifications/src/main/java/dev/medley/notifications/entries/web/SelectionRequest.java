package dev.medley.notifications.entries.web;

import dev.medley.kernel.Refusal;
import dev.medley.notifications.entries.NotificationRepository.Selection;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "NotificationSelection", description = "Either ids, or all up to a moment")
record SelectionRequest(
        @Nullable @Size(min = 1, max = 100) List<@NotNull UUID> ids,

        @Nullable @Schema(description = "All that happened until then")
        Instant upTo,

        @Nullable @Size(max = 40) @Schema(description = "Only those of this category")
        String category) {

    Selection toSelection() {
        if ((ids == null) == (upTo == null)) {
            throw Refusal.invalid("notification-selection-invalid", "", "Say either ids or upTo.");
        }
        return new Selection(ids == null ? List.of() : ids, upTo, category);
    }
}
