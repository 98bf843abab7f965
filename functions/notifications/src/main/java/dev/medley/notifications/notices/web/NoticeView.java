package dev.medley.notifications.notices.web;

import dev.medley.notifications.notices.Notice;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Notice")
record NoticeView(
        UUID id,
        String role,
        String title,
        String body,
        @Nullable Instant expiresAt,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant withdrawnAt,

        @Schema(description = "How many have acknowledged it")
        long acknowledgements) {

    static NoticeView of(Notice notice) {
        Notice.Content content = notice.content();
        return new NoticeView(
                notice.id(),
                content.role(),
                content.title(),
                content.body(),
                content.expiresAt(),
                notice.createdBy(),
                notice.createdAt(),
                notice.withdrawnAt(),
                notice.acknowledgements());
    }
}
