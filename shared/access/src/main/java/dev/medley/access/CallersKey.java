package dev.medley.access;

import dev.medley.kernel.RequestKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The key that the caller presented. */
@Singleton
class CallersKey implements RequestKey {

    @Override
    public Optional<UUID> id() {
        Optional<HttpRequest<Object>> request = ServerRequestContext.currentRequest();
        return request.flatMap(Caller::of).flatMap(Caller::apiKeyId);
    }
}
