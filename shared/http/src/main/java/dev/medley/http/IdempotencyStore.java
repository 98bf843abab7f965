package dev.medley.http;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Refusal;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answers that were given under idempotency keys. */
@Singleton
class IdempotencyStore {

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;

    IdempotencyStore(Sql sql, JsonCodec json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** A request as the memory knows it again. */
    record Call(UUID callerId, String route, String key, byte[] fingerprint) {}

    private record Kept(
            byte[] fingerprint, int status, @Nullable String location, byte[] body) {}

    /** @param input what the operation was given by the client, beside its path */
    Call call(UUID callerId, HttpRequest<?> request, String key, List<?> input) {
        String route = request.getMethodName() + " " + request.getPath();
        StringBuilder canonical = new StringBuilder(route);
        input.forEach(value -> canonical.append('\n').append(json.write(value).text()));
        return new Call(callerId, route, key, Digests.sha256(canonical.toString()));
    }

    /** Claims the key for this answer; false when it is taken, or being taken by another call right now. */
    @Transactional
    boolean keep(Call call, HttpResponse<?> answer) {
        String body = answer.getBody().map(value -> json.write(value).text()).orElse("");
        return sql.query("""
                        insert into http.answer (caller_id, route, key, fingerprint, status, location, body, kept_at)
                        select :callerId, :route, :key, :fingerprint, :status, :location, :body, :now
                        where pg_try_advisory_xact_lock(hashtextextended(:lock, 0))
                        on conflict do nothing""")
                        .with("callerId", call.callerId())
                        .with("route", call.route())
                        .with("key", call.key())
                        .with("fingerprint", call.fingerprint())
                        .with("status", answer.code())
                        .with("location", answer.getHeaders().get(HttpHeaders.LOCATION))
                        .with("body", body.getBytes(StandardCharsets.UTF_8))
                        .with("now", clock.instant())
                        .with("lock", call.callerId() + call.route() + call.key())
                        .update()
                == 1;
    }

    /** The answer that was given before, if one was. */
    Optional<HttpResponse<?>> recall(Call call) {
        return sql.query("""
                        select fingerprint, status, location, body from http.answer
                        where caller_id = :callerId and route = :route and key = :key""")
                .with("callerId", call.callerId())
                .with("route", call.route())
                .with("key", call.key())
                .first(row -> new Kept(
                        row.bytes("fingerprint"), row.integer("status"), row.textOrNull("location"), row.bytes("body")))
                .map(kept -> again(call, kept));
    }

    private static HttpResponse<?> again(Call call, Kept kept) {
        if (!Digests.equal(kept.fingerprint(), call.fingerprint())) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "idempotency-key-reused",
                    "This Idempotency-Key belongs to a different request.");
        }
        MutableHttpResponse<byte[]> answer = HttpResponse.<byte[]>status(HttpStatus.valueOf(kept.status()))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header("Idempotent-Replayed", "true")
                .body(kept.body());
        return kept.location() == null ? answer : answer.header(HttpHeaders.LOCATION, kept.location());
    }
}
