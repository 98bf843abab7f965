package dev.medley.moderation.cases.web;

import dev.medley.moderation.cases.ActionTemplate;
import dev.medley.moderation.cases.ModerationAction;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ActionTemplate", description = "What moderators usually say")
record ActionTemplateView(
        UUID id,
        String name,
        ModerationAction action,
        String reason,
        @Nullable UUID guidelineId,
        Instant createdAt) {

    static ActionTemplateView of(ActionTemplate template) {
        return new ActionTemplateView(
                template.id(),
                template.name(),
                template.action(),
                template.reason(),
                template.guidelineId(),
                template.createdAt());
    }
}
