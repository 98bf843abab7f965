package dev.medley.activities.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.activities.ActivityIngestion;
import dev.medley.activities.ActivityReceipt;
import dev.medley.activities.ActivitySender;
import dev.medley.http.ClientInfo;
import dev.medley.http.Problems;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller("/api/activities")
@Tag(name = "Activities", description = "What visitors and accounts do, reported by clients")
class ActivitiesController {

    private final ActivityIngestion ingestion;
    private final ActivitySenders senders;
    private final Clock clock;

    ActivitiesController(ActivityIngestion ingestion, ActivitySenders senders, Clock clock) {
        this.ingestion = ingestion;
        this.senders = senders;
        this.clock = clock;
    }

    @Post
    @Access(value = Access.ANYBODY, as = "activity:write:own")
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "reportActivities",
            summary = "Report up to 500 activities",
            description = "Those at fault are named in the answer, and the others kept. A report that got no answer is "
                    + "sent again as it was.")
    @ApiResponse(responseCode = "202", description = "What became of them")
    ActivityReceiptView report(
            @Valid @Body NewActivities request, ClientInfo client, @Nullable Caller caller, HttpRequest<?> http) {
        ActivitySender sender = senders.of(http, caller, client, request.source());
        ActivityReceipt receipt = ingestion.take(
                sender,
                request.activities().stream().map(NewActivities.Item::activity).toList());
        return ActivityReceiptView.of(receipt, sender.sessionId());
    }

    @Post("/view")
    @Access(value = Access.ANYBODY, as = "activity:write:own")
    @Status(HttpStatus.ACCEPTED)
    @Operation(operationId = "reportView", summary = "Report a look at a page or a product")
    @ApiResponse(responseCode = "202", description = "It is kept")
    @Problems("activity-invalid")
    ActivityReceiptView view(
            @Valid @Body NewView request, ClientInfo client, @Nullable Caller caller, HttpRequest<?> http) {
        return one(request, senders.of(http, caller, client, request.source()));
    }

    @Post("/click")
    @Access(value = Access.ANYBODY, as = "activity:write:own")
    @Status(HttpStatus.ACCEPTED)
    @Operation(operationId = "reportClick", summary = "Report a click")
    @ApiResponse(responseCode = "202", description = "It is kept")
    @Problems("activity-invalid")
    ActivityReceiptView click(
            @Valid @Body NewClick request, ClientInfo client, @Nullable Caller caller, HttpRequest<?> http) {
        return one(request, senders.of(http, caller, client, request.source()));
    }

    @Post("/search")
    @Access(value = Access.ANYBODY, as = "activity:write:own")
    @Status(HttpStatus.ACCEPTED)
    @Operation(operationId = "reportSearch", summary = "Report a search")
    @ApiResponse(responseCode = "202", description = "It is kept")
    @Problems("activity-invalid")
    ActivityReceiptView search(
            @Valid @Body NewSearch request, ClientInfo client, @Nullable Caller caller, HttpRequest<?> http) {
        return one(request, senders.of(http, caller, client, request.source()));
    }

    @Post("/session")
    @Access(value = Access.ANYBODY, as = "activity:write:own")
    @Status(HttpStatus.ACCEPTED)
    @Operation(operationId = "reportSession", summary = "Report that a session starts, goes on or ends")
    @ApiResponse(responseCode = "202", description = "It is kept")
    @Problems({"activity-invalid", "session-id-required"})
    ActivityReceiptView session(
            @Valid @Body NewSessionStep request, ClientInfo client, @Nullable Caller caller, HttpRequest<?> http) {
        ActivitySender sender = senders.of(http, caller, client, request.source());
        if (sender.sessionId() == null) {
            if (request.action() != SessionAction.START) {
                throw Refusal.invalid(
                        "session-id-required", "/source/sessionId", "Only a start needs no id of a session.");
            }
            sender = sender.in(Ids.next(clock));
        }
        return one(request, sender);
    }

    private ActivityReceiptView one(ActivityRequest request, ActivitySender sender) {
        ActivityReceipt receipt = ingestion.take(sender, List.of(request.activity()));
        if (!receipt.rejected().isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "activity-invalid",
                    "The activity breaks a rule; see errors.",
                    receipt.rejected().getFirst().faults());
        }
        return ActivityReceiptView.of(receipt, sender.sessionId());
    }
}
