package dev.medley.jobs;

import dev.medley.kernel.RequestKey;
import dev.medley.usage.SpendingKey;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where jobs come from: a request with an API key or without, or work on another job. */
@Singleton
class JobOrigin {

    private final List<RequestKey> requests;

    JobOrigin(List<RequestKey> requests) {
        this.requests = requests;
    }

    /** The key whose budget is to pay; null where there is none. */
    @Nullable
    UUID apiKeyId() {
        UUID own = SpendingKey.current();
        return own != null
                ? own
                : requests.stream()
                        .map(RequestKey::id)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
    }
}
