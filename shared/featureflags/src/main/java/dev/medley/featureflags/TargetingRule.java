package dev.medley.featureflags;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Serves something where all of its conditions hold. */
@Serdeable
@Schema(description = "Serves something to whom all of its conditions hold for; the first such rule decides")
public record TargetingRule(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,99}")
        @Schema(description = "Its name in this flag and environment; by it a changed split keeps its subjects")
        String name,

        @NotNull @Size(max = 20) List<@NotNull @Valid Condition> conditions,
        @NotNull @Valid Serving serving) {

    public TargetingRule {
        conditions = List.copyOf(conditions);
    }

    TargetingRule allocated(@Nullable TargetingRule before) {
        return new TargetingRule(name, conditions, serving.allocated(before == null ? null : before.serving));
    }
}
