package dev.medley.webhooks.catalogue.web;

import dev.medley.access.Access;
import dev.medley.http.PageView;
import dev.medley.http.versions.ApiVersions;
import dev.medley.kernel.Page;
import dev.medley.webhooks.catalogue.EventCatalogue;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

@Controller("/api/webhooks/event-types")
@Tag(name = "Webhooks")
class EventTypesController {

    private final EventCatalogue catalogue;

    EventTypesController(EventCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Get
    @Access("webhook:read:own")
    @Operation(
            operationId = "listWebhookEventTypes",
            summary = "All types of events that webhooks can hear of, by name",
            description = "Each with the JSON Schema of what is posted, and an example.")
    @ApiResponse(responseCode = "200", description = "The types")
    PageView<EventTypeView> list() {
        return PageView.of(
                new Page<>(List.copyOf(catalogue.types()), null),
                type -> EventTypeView.of(type, ApiVersions.NEWEST.text()));
    }
}
