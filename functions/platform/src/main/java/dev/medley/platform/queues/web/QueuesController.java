package dev.medley.platform.queues.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.events.DeadLetters;
import dev.medley.events.QueueDepth;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.Refusal;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Controller("/api/admin/queues")
@Tag(name = "Queues", description = "Waiting work, and messages that were given up")
class QueuesController {

    private static final Logger LOG = LoggerFactory.getLogger(QueuesController.class);

    private final DeadLetters deadLetters;

    QueuesController(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Get
    @Access("queue:read:all")
    @Operation(operationId = "listQueues", summary = "Every queue, and how full it and its dead letters are")
    @ApiResponse(responseCode = "200", description = "All queues, on one page")
    PageView<QueueView> list() {
        return new PageView<>(deadLetters.depths().stream().map(QueueView::of).toList(), null);
    }

    @Post("/{queue}/redrive")
    @Access("queue:redrive:all")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "redriveQueue",
            summary = "Have the messages that were given up delivered again",
            description = "They move back in the background, and each gets all its attempts again.")
    @ApiResponse(responseCode = "200", description = "The queue, as it was before")
    @Problems({"queue-unknown", "redrive-running"})
    QueueView redrive(Caller caller, String queue) {
        QueueDepth depth =
                deadLetters.find(queue).orElseThrow(() -> Refusal.notFound("queue-unknown", "There is no such queue."));
        if (!deadLetters.redrive(queue)) {
            throw Refusal.conflict("redrive-running", "The messages of this queue are being moved back already.");
        }
        LOG.info("{} redrives {} messages of {}", caller.accountId(), depth.dead(), queue);
        return QueueView.of(depth);
    }
}
