package dev.medley.platform.queues.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.events.DeadLetters;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.platform.queues.DeadLetterService;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@Controller("/api/admin/queues")
@Tag(name = "Queues", description = "Waiting work, and messages that were given up")
class QueuesController {

    private final DeadLetters deadLetters;
    private final DeadLetterService service;

    QueuesController(DeadLetters deadLetters, DeadLetterService service) {
        this.deadLetters = deadLetters;
        this.service = service;
    }

    @Get
    @Access("queue:read:all")
    @Operation(operationId = "listQueues", summary = "Every queue, and how full it and its dead letters are")
    @ApiResponse(responseCode = "200", description = "All queues, on one page")
    PageView<QueueView> list() {
        return new PageView<>(deadLetters.depths().stream().map(QueueView::of).toList(), null);
    }

    @Post("/{queue}/redrive{?perSecond}")
    @Access("queue:redrive:all")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "redriveQueue",
            summary = "Have the messages that were given up delivered again",
            description = "They move back in the background, and each gets all its attempts again.")
    @ApiResponse(responseCode = "200", description = "The queue, as it was before")
    @Problems({"queue-unknown", "redrive-running"})
    QueueView redrive(
            AuditContext context,
            String queue,
            @QueryValue(defaultValue = "10") @Min(1) @Max(500) @Schema(description = "How many a second at most")
                    int perSecond) {
        return QueueView.of(service.redriveAll(context, queue, perSecond));
    }
}
