package dev.medley.flags.evaluation.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.featureflags.Evaluation;
import dev.medley.flags.evaluation.EvaluationService;
import dev.medley.http.PageView;
import dev.medley.kernel.Page;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Controller("/api/flags")
@Tag(name = "Flags", description = "What feature flags are for the caller")
class ClientFlagsController {

    private final EvaluationService service;

    ClientFlagsController(EvaluationService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "FlagValue")
    record View(
            String key,

            @Nullable @Schema(description = "A boolean, text, number, object or list; null where there is no value")
            Object value,

            @Nullable String variant,

            @Schema(
                    description = "Why it is that",
                    type = "string",
                    allowableValues = {"STATIC", "TARGETING_MATCH", "SPLIT", "DISABLED", "DEFAULT", "ERROR"})
            String reason) {

        static View of(Evaluation evaluation) {
            return new View(
                    evaluation.key(),
                    evaluation.value(),
                    evaluation.variant(),
                    evaluation.reason().name());
        }
    }

    @Get
    @Access("flag:read:own")
    @Operation(
            operationId = "myFlags",
            summary = "The flags that clients see, for the caller",
            description = "At most 500 on one page. With If-None-Match, 304 while nothing is different for the caller.")
    @ApiResponse(responseCode = "200", description = "The flags, by key")
    PageView<View> list(Caller caller) {
        return PageView.of(new Page<>(service.own(caller), null), View::of);
    }
}
