package dev.medley.ml.privacy.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.ml.privacy.LearningChoiceService;
import dev.medley.ml.privacy.LearningChoices;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/recommendations/choice")
@Tag(name = "Recommendations")
class LearningChoiceController {

    private final LearningChoices choices;
    private final LearningChoiceService service;

    LearningChoiceController(LearningChoices choices, LearningChoiceService service) {
        this.choices = choices;
        this.service = service;
    }

    @Serdeable
    @Schema(description = "Whether anything is learnt of the caller")
    record LearningChoice(
            @Schema(
                    description =
                            "false: no feature set and no score has the caller, and all is recommended that is to anybody")
            boolean personalised) {}

    @Get
    @Access("recommendation:read:own")
    @Operation(operationId = "readLearningChoice", summary = "Whether anything is learnt of the caller")
    @ApiResponse(responseCode = "200", description = "The choice")
    LearningChoice read(Caller caller) {
        return new LearningChoice(choices.mayLearn(caller.accountId()));
    }

    @Put
    @Access("recommendation:write:own")
    @Operation(
            operationId = "putLearningChoice",
            summary = "Say whether anything may be learnt of the caller",
            description = "Where not, what was learnt is removed at once.")
    @ApiResponse(responseCode = "200", description = "The choice")
    LearningChoice choose(Caller caller, @Valid @Body LearningChoice request) {
        service.choose(caller.accountId(), request.personalised());
        return request;
    }
}
