package dev.medley.devices.ddi.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.devices.rollouts.ActionFeedback;
import dev.medley.kernel.TextLength;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a device says of an action; clients of different age say more or less beside it, which is left alone. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record DdiFeedback(@NotNull @Valid DdiStatus status) {

    private static final int LONGEST = 1_000;

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DdiStatus(
            @NotNull @Pattern(regexp = "closed|proceeding|canceled|scheduled|rejected|resumed|download|downloaded")
            String execution,

            @Nullable @Valid DdiResult result,
            @Nullable Integer code,
            @Nullable @Size(max = 50) List<@Nullable String> details) {}

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DdiResult(
            @NotNull @Pattern(regexp = "success|failure|none")
            String finished) {}

    ActionFeedback feedback() {
        DdiResult result = status.result();
        return new ActionFeedback(
                status.execution(),
                result == null ? "none" : result.finished(),
                status.code(),
                texts(status.details()));
    }

    static List<String> texts(@Nullable List<@Nullable String> details) {
        return details == null
                ? List.of()
                : details.stream()
                        .map(String::valueOf)
                        .map(text -> TextLength.beginning(text, LONGEST))
                        .toList();
    }
}
