package dev.medley.notifications.deliveries.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.notifications.deliveries.DeliveryRepository;
import dev.medley.notifications.deliveries.DeliveryRepository.Filter;
import dev.medley.notifications.deliveries.DeliveryStatus;
import dev.medley.notifications.entries.InboxService;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

@Controller("/api")
@Tag(name = "Notifications")
class DeliveriesController {

    private final DeliveryRepository repository;
    private final InboxService inboxService;

    DeliveriesController(DeliveryRepository repository, InboxService inboxService) {
        this.inboxService = inboxService;
        this.repository = repository;
    }

    @Get("/notifications/{id}/deliveries")
    @Access("notification:read:own")
    @Operation(
            operationId = "listNotificationDeliveries",
            summary = "The mails and pushes about one of the caller's notifications")
    @ApiResponse(responseCode = "200", description = "The deliveries, newest first")
    @Problems("notification-unknown")
    PageView<DeliveryView> about(Caller caller, UUID id) {
        inboxService.require(caller.accountId(), id);
        return PageView.of(new Page<>(repository.about(caller.accountId(), id), null), DeliveryView::of);
    }

    @Get("/admin/notification-deliveries{?account,status}")
    @Access("notification-delivery:read:all")
    @Operation(operationId = "listDeliveries", summary = "The mails and pushes to all accounts, newest first")
    @ApiResponse(responseCode = "200", description = "A page of deliveries")
    PageView<DeliveryView> list(
            @Nullable @QueryValue UUID account,
            @Nullable
                    @QueryValue
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "waiting", "queued", "sending", "sent", "skipped", "failed"
                                            }))
                    DeliveryStatus status,
            PageRequest page) {
        return PageView.of(repository.list(new Filter(account, status), page), DeliveryView::of);
    }
}
