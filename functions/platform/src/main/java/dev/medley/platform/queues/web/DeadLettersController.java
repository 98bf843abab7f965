package dev.medley.platform.queues.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.events.DeadLetterRepository;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.platform.queues.DeadLetterService;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/dead-letters")
@Tag(name = "Queues")
class DeadLettersController {

    private final DeadLetterRepository repository;
    private final DeadLetterService service;

    DeadLettersController(DeadLetterRepository repository, DeadLetterService service) {
        this.repository = repository;
        this.service = service;
    }

    @Get("{?queue,eventType}")
    @Access("queue:read:all")
    @Operation(
            operationId = "listDeadLetters",
            summary = "Messages that were given up, with what they say and why, newest first")
    @ApiResponse(responseCode = "200", description = "A page of them")
    PageView<DeadLetterView> list(
            @Nullable @QueryValue @Pattern(regexp = "^[a-z][a-z-]{0,79}$") String queue,
            @Nullable @QueryValue @Pattern(regexp = "^[a-z][a-z.-]{0,79}$") String eventType,
            PageRequest page) {
        return PageView.of(repository.list(queue, eventType, page), DeadLetterView::of);
    }

    @Get("/{id}")
    @Access("queue:read:all")
    @Operation(operationId = "readDeadLetter", summary = "A message that was given up")
    @ApiResponse(responseCode = "200", description = "The message")
    @Problems("dead-letter-unknown")
    DeadLetterView read(UUID id) {
        return DeadLetterView.of(service.find(id));
    }

    @Post("/redrive")
    @Access("queue:redrive:all")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "redriveDeadLetters",
            summary = "Have some of them delivered again",
            description = "Each gets all its attempts again. All of a queue go with redriveQueue.")
    @ApiResponse(responseCode = "200", description = "Which are on their way")
    RedrivenView redrive(AuditContext context, @Valid @Body DeadLetterChoice choice) {
        Set<UUID> ids = new LinkedHashSet<>(choice.ids());
        List<UUID> redriven = service.redrive(context, ids);
        return new RedrivenView(
                redriven, ids.stream().filter(id -> !redriven.contains(id)).toList());
    }

    @Delete("/{id}")
    @Access("queue:redrive:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "dropDeadLetter", summary = "Drop one of them for good")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("dead-letter-unknown")
    void drop(AuditContext context, UUID id) {
        service.drop(context, id);
    }
}
