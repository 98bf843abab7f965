package dev.medley.webhooks.catalogue.web;

import dev.medley.webhooks.catalogue.PayloadSchema;
import dev.medley.webhooks.catalogue.PublicEventType;
import dev.medley.webhooks.catalogue.WebhookPayload;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

@Serdeable
@Schema(name = "WebhookEventType", description = "A type of events that webhooks can hear of")
record EventTypeView(
        @Schema(example = "recording.ready") String type,

        @Schema(
                type = "object",
                additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                description = "JSON Schema of what is posted; members may be added to it, and none go")
        Map<String, Object> schema,

        WebhookPayload example) {

    static EventTypeView of(PublicEventType type, String version) {
        return new EventTypeView(type.name(), PayloadSchema.of(type), PayloadSchema.example(type, version));
    }
}
