package dev.medley.ml.recommendations.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.ml.recommendations.FeedbackRepository;
import dev.medley.ml.recommendations.FeedbackService;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

@Controller("/api/recommendations/less")
@Tag(name = "Recommendations")
class FeedbackController {

    private final FeedbackService service;
    private final FeedbackRepository repository;

    FeedbackController(FeedbackService service, FeedbackRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Serdeable
    @Schema(description = "What the caller wants less of")
    record LessView(List<UUID> items, List<String> terms) {}

    @Get
    @Access("recommendation:read:own")
    @Operation(operationId = "readFeedback", summary = "What the caller wants less of")
    @ApiResponse(responseCode = "200", description = "Items and terms, at most 500 together")
    LessView read(Caller caller) {
        FeedbackRepository.Less less = repository.find(caller.accountId());
        return new LessView(
                less.items().stream().sorted().toList(),
                less.terms().stream().sorted().toList());
    }

    @Put("/items/{itemId}")
    @Access("recommendation:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "putLessOfItem",
            summary = "Show less of an item and of what is like it",
            description = "Counts from the next answer.")
    @ApiResponse(responseCode = "204", description = "It counts")
    @Problems("feedback-full")
    void lessOfItem(Caller caller, UUID itemId) {
        service.lessOfItem(caller.accountId(), itemId);
    }

    @Delete("/items/{itemId}")
    @Access("recommendation:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteLessOfItem", summary = "Show an item and what is like it as before")
    @ApiResponse(responseCode = "204", description = "It counts no more")
    @Problems("feedback-unknown")
    void forgetItem(Caller caller, UUID itemId) {
        service.forgetItem(caller.accountId(), itemId);
    }

    @Put("/terms/{term}")
    @Access("recommendation:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "putLessOfTerm",
            summary = "Show less of what has a term",
            description =
                    "As recommendations name terms: tag:vegan, category:shoes, word:red. Counts from the next answer.")
    @ApiResponse(responseCode = "204", description = "It counts")
    @Problems("feedback-full")
    void lessOfTerm(
            Caller caller, @PathVariable @Size(min = 1, max = 100) @Parameter(example = "tag:vegan") String term) {
        service.lessOfTerm(caller.accountId(), term);
    }

    @Delete("/terms/{term}")
    @Access("recommendation:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteLessOfTerm", summary = "Show what has a term as before")
    @ApiResponse(responseCode = "204", description = "It counts no more")
    @Problems("feedback-unknown")
    void forgetTerm(
            Caller caller, @PathVariable @Size(min = 1, max = 100) @Parameter(example = "tag:vegan") String term) {
        service.forgetTerm(caller.accountId(), term);
    }
}
