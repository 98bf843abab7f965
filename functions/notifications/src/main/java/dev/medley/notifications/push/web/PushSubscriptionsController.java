package dev.medley.notifications.push.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.Page;
import dev.medley.notifications.push.PushAddress;
import dev.medley.notifications.push.PushSubscriptions;
import dev.medley.notifications.push.browsers.ApplicationServerKey;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/notifications")
@Tag(name = "Notifications")
class PushSubscriptionsController {

    private final PushSubscriptions subscriptions;
    private final ApplicationServerKey key;

    PushSubscriptionsController(PushSubscriptions subscriptions, ApplicationServerKey key) {
        this.subscriptions = subscriptions;
        this.key = key;
    }

    @Serdeable
    @Schema(name = "ApplicationServerKey")
    record KeyView(
            @Schema(description = "A point of P-256, uncompressed, in Base64 for URLs")
            String publicKey) {}

    @Get("/application-server-key")
    @Access("notification:read:own")
    @Operation(
            operationId = "readApplicationServerKey",
            summary = "The key that browsers subscribe with: applicationServerKey of PushManager.subscribe (RFC 8292)")
    @ApiResponse(responseCode = "200", description = "The public key of the stage")
    KeyView key() {
        return new KeyView(key.publicKey());
    }

    @Get("/push/subscriptions")
    @Access("notification:read:own")
    @Operation(operationId = "listPushSubscriptions", summary = "Where the caller gets pushes, newest first")
    @ApiResponse(responseCode = "200", description = "All push subscriptions of the caller, at most 20")
    PageView<PushSubscriptionView> list(Caller caller) {
        return PageView.of(new Page<>(subscriptions.list(caller.accountId()), null), PushSubscriptionView::of);
    }

    @Post("/push/subscriptions")
    @Access("notification:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "registerPushSubscription",
            summary = "Get pushes in a browser or an application",
            description = "Registering it again changes its keys and name. Whoever registers it last gets what it gets."
                    + " Of more than 20 the one that was registered longest ago is forgotten.")
    @ApiResponse(responseCode = "201", description = "It gets pushes from now on")
    @Problems({"owner-required", "person-required", "push-address-refused", "push-service-unavailable"})
    PushSubscriptionView register(Caller caller, @Valid @Body NewPushSubscription request) {
        caller.requirePerson();
        PushAddress address = request.toAddress();
        subscriptions.require(address);
        return PushSubscriptionView.of(subscriptions.register(caller.accountId(), address, request.name()));
    }

    @Delete("/push/subscriptions/{id}")
    @Access("notification:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deletePushSubscription", summary = "Get no more pushes there")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"owner-required", "push-subscription-unknown"})
    void delete(Caller caller, UUID id) {
        caller.requireOwner();
        subscriptions.remove(caller.accountId(), id);
    }
}
