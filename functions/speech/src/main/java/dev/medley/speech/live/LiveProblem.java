package dev.medley.speech.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.medley.kernel.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What went wrong, with the members of RFC 9457 that make sense without a request. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LiveProblem(
        String type,
        int status,
        String detail,
        String code,
        @Nullable Long retryAfterMs) {

    static LiveProblem of(Refusal refusal) {
        return new LiveProblem(
                "https://medley.dev/problems/" + refusal.code(),
                refusal.kind().status(),
                refusal.detail(),
                refusal.code(),
                refusal.retryAfter().map(Duration::toMillis).orElse(null));
    }
}
