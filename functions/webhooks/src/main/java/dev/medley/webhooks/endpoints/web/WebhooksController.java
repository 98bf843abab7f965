package dev.medley.webhooks.endpoints.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.http.versions.ApiVersions;
import dev.medley.kernel.PageRequest;
import dev.medley.webhooks.endpoints.Endpoint;
import dev.medley.webhooks.endpoints.EndpointCheck;
import dev.medley.webhooks.endpoints.EndpointDetails;
import dev.medley.webhooks.endpoints.EndpointScope;
import dev.medley.webhooks.endpoints.EndpointService;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;

@Controller("/api/webhooks")
@Tag(name = "Webhooks", description = "What happens is posted to servers of accounts, as Standard Webhooks says")
class WebhooksController {

    private final EndpointService service;
    private final EndpointCheck check;

    WebhooksController(EndpointService service, EndpointCheck check) {
        this.service = service;
        this.check = check;
    }

    @Get("{?scope}")
    @Access("webhook:read:own")
    @Operation(operationId = "listWebhooks", summary = "The caller's webhooks, newest first")
    @ApiResponse(responseCode = "200", description = "A page of webhooks, without their secrets")
    PageView<WebhookView> list(
            Caller caller,
            @Nullable
                    @QueryValue
                    @Parameter(
                            description = "all: those that hear of all accounts, for operators",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"own", "all"}))
                    EndpointScope scope,
            PageRequest page) {
        return PageView.of(service.list(caller, scope, page), WebhookView::of);
    }

    @Post
    @Access(value = "webhook:write:own", stepUp = true)
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createWebhook",
            summary = "Have events posted to a server",
            description = "At most 25 for each account. Payloads have the form of the newest version of the API.")
    @ApiResponse(responseCode = "201", description = "The webhook, and its secret, shown this once")
    @Problems({"event-type-unknown", "webhook-url-malformed", "webhook-url-refused", "webhooks-full"})
    HttpResponse<NewWebhookView> create(@Valid @Body NewWebhook request, AuditContext context) {
        EndpointScope scope = request.scope() == null ? EndpointScope.OWN : request.scope();
        EndpointDetails details = request.toDetails();
        check.require(details);
        EndpointService.Created created = service.create(context, scope, details, ApiVersions.NEWEST.date());
        return HttpResponse.created(
                        new NewWebhookView(WebhookView.of(created.endpoint()), SecretView.of(created.secret())),
                        URI.create("/api/webhooks/" + created.endpoint().id()))
                .header("Cache-Control", "no-store");
    }

    @Get("/{id}")
    @Access("webhook:read:own")
    @Operation(operationId = "readWebhook", summary = "One webhook")
    @ApiResponse(responseCode = "200", description = "The webhook, without its secret")
    @Problems("webhook-unknown")
    HttpResponse<WebhookView> read(Caller caller, UUID id) {
        return answer(service.find(caller, id));
    }

    @Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, dev.medley.http.Patch.MEDIA_TYPE})
    @Access(value = "webhook:write:own", stepUp = true)
    @Operation(
            operationId = "changeWebhook",
            summary = "Change a webhook, or enable it again",
            description =
                    "With If-Match it changes only the version that the caller has read. Another URL, or enabling it,"
                            + " has what waits for another attempt sent now.")
    @ApiResponse(responseCode = "200", description = "The webhook as it is now")
    @Problems({"event-type-unknown", "webhook-unknown", "webhook-url-malformed", "webhook-url-refused"})
    HttpResponse<WebhookView> change(
            UUID id, @Valid @Body WebhookChange change, IfMatch ifMatch, AuditContext context) {
        if (!change.eventTypes().isAbsent()) {
            check.requireTypes(change.eventTypes().get());
        }
        if (!change.url().isAbsent()) {
            check.requireUrl(WebhookUrl.parse(change.url().get()));
        }
        return answer(
                service.change(context, id, change::applyTo, change.enabled().value(), ifMatch));
    }

    @Delete("/{id}")
    @Access(value = "webhook:write:own", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteWebhook", summary = "Delete a webhook, with all that is to be sent to it")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("webhook-unknown")
    void delete(UUID id, AuditContext context) {
        service.remove(context, id);
    }

    @Post("/{id}/secret/rotate")
    @Access(value = "webhook:write:own", stepUp = true)
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a webhook a new secret",
            description = "For 24 hours payloads are signed with both.")
    @ApiResponse(responseCode = "200", description = "The new secret, shown this once")
    @Problems({"webhook-secrets-full", "webhook-unknown"})
    HttpResponse<SecretView> rotateSecret(UUID id, AuditContext context) {
        return HttpResponse.ok(SecretView.of(service.rotateSecret(context, id))).header("Cache-Control", "no-store");
    }

    private static HttpResponse<WebhookView> answer(Endpoint endpoint) {
        return VersionedResponse.of(WebhookView.of(endpoint), endpoint.version());
    }
}
