package dev.medley.flags.definitions.web;

import dev.medley.access.Access;
import dev.medley.flags.definitions.FlagHint;
import dev.medley.flags.definitions.FlagHintRepository;
import dev.medley.http.PageView;
import dev.medley.kernel.Page;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

@Controller("/api/admin/flag-hints")
@Tag(name = "Flag administration")
class FlagHintsController {

    private final FlagHintRepository repository;
    private final Clock clock;

    FlagHintsController(FlagHintRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Serdeable
    @Schema(name = "FlagHint")
    record View(
            String flag,
            String owner,

            @Schema(description = "The variant that everybody has in production")
            String variant,

            Instant since,

            @Schema(description = "What to do now") String hint) {

        static View of(FlagHint hint) {
            return new View(
                    hint.flag(),
                    hint.owner(),
                    hint.variant(),
                    hint.since(),
                    "Make %s the only way in the code, then archive the flag.".formatted(hint.variant()));
        }
    }

    @Get("{?days}")
    @Access("flag:read:all")
    @Operation(
            operationId = "listFlagHints",
            summary = "Flags that are fully shipped in production and could go",
            description =
                    "Those that everybody has had one variant of for 30 days, or as many as asked for; not permanent ones.")
    @ApiResponse(responseCode = "200", description = "The flags, the longest shipped first; at most 500 on one page")
    PageView<View> list(@QueryValue(defaultValue = "30") @Min(1) @Max(3650) int days) {
        return PageView.of(
                new Page<>(repository.shipped(clock.instant().minus(Duration.ofDays(days))), null), View::of);
    }
}
