package dev.medley.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.medley.kernel.Refusal;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, as RFC 9457 says it.
 *
 * @param code the last part of {@code type}; part of the API, never changes meaning
 * @param errors which parts of the request are at fault, by JSON pointer
 * @param violatedPolicies the rate limits that the request went beyond, as {@code RateLimit-Policy} names them
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code,
        @Nullable String requestId,
        List<Fault> errors,
        List<String> violatedPolicies) {

    private static final String TYPES = "https://medley.dev/problems/";

    /** One faulty part of the request. */
    @Serdeable
    public record Fault(String pointer, String detail) {}

    static Problem of(HttpStatus status, String code, String detail, List<Refusal.Fault> faults) {
        return of(status, code, detail, faults, List.of());
    }

    public static Problem of(Refusal refusal) {
        return of(
                HttpStatus.valueOf(refusal.kind().status()),
                refusal.code(),
                refusal.detail(),
                refusal.faults(),
                refusal.violatedPolicies());
    }

    private static Problem of(
            HttpStatus status, String code, String detail, List<Refusal.Fault> faults, List<String> violatedPolicies) {
        List<Fault> errors =
                faults.stream().map(f -> new Fault(f.pointer(), f.detail())).toList();
        return new Problem(
                TYPES + code, status.getReason(), status.getCode(), detail, null, code, null, errors, violatedPolicies);
    }

    Problem at(String path, @Nullable String id) {
        return new Problem(type, title, status, detail, path, code, id, errors, violatedPolicies);
    }
}
