package dev.medley.audio.retention.web;

import dev.medley.audio.retention.RetentionRuleRepository.Match;
import dev.medley.audio.retention.RetentionRuleService.Preview;
import dev.medley.http.PageView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "RetentionMatches", description = "What a rule would be applied to now")
record RetentionMatchesView(
        @Schema(description = "How many recordings, versions counted", example = "42")
        long count,

        List<MatchView> items,
        @Nullable String nextCursor) {

    @Serdeable
    @Schema(name = "RetentionMatch")
    record MatchView(UUID recordingId, String fileName, long sizeBytes, Instant createdAt) {

        static MatchView of(Match match) {
            return new MatchView(match.recordingId(), match.fileName(), match.sizeBytes(), match.createdAt());
        }
    }

    static RetentionMatchesView of(Preview preview) {
        PageView<MatchView> page = PageView.of(preview.page(), MatchView::of);
        return new RetentionMatchesView(preview.count(), page.items(), page.nextCursor());
    }
}
