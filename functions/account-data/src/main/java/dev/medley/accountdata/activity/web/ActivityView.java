package dev.medley.accountdata.activity.web;

import dev.medley.accountdata.activity.Activity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

@Serdeable
record ActivityView(UUID id, String type, Instant occurredAt, UUID subjectId, Map<String, String> data) {

    static ActivityView of(Activity activity) {
        return new ActivityView(
                activity.id(), activity.type(), activity.occurredAt(), activity.subjectId(), activity.data());
    }
}
