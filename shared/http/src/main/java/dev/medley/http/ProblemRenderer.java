package dev.medley.http;

import dev.medley.kernel.Refusal;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Renders every error, whoever raised it, as a {@link Problem}. */
@Singleton
@Primary
class ProblemRenderer implements ErrorResponseProcessor<Problem> {

    private static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        Problem problem = problem(context, response.status())
                .at(
                        context.getRequest().getPath(),
                        RequestId.of(context.getRequest()).orElse(null));
        if (problem.status() == HttpStatus.UNAUTHORIZED.getCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, challenge(context.getRequest(), problem));
        }
        if (context.getRootCause().orElse(null) instanceof Refusal refusal) {
            refusal.retryAfter().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, seconds(wait)));
        }
        return response.status(problem.status()).contentType(PROBLEM_JSON).body(problem);
    }

    private static Problem problem(ErrorContext context, HttpStatus status) {
        Throwable cause = context.getRootCause().orElse(null);
        Optional<Refusal> refusedField = FieldRefusedException.find(cause);
        if (refusedField.isPresent()) {
            return Problem.of(refusedField.get());
        }
        return switch (cause) {
            case Refusal refusal -> Problem.of(refusal);
            case ConstraintViolationException violations ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "validation-failed",
                        "The request breaks a rule; see errors.",
                        RequestFaults.of(violations));
            case null, default -> of(context, status);
        };
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    /** What a client has to bring (RFC 6750, 3; RFC 9470, 3). Who brought nothing is told of no error. */
    private static String challenge(HttpRequest<?> request, Problem problem) {
        return switch (problem.code()) {
            case "two-factors-required" -> insufficient(problem);
            case "step-up-required" -> insufficient(problem) + ", max_age=300";
            case "unauthenticated" ->
                request.getHeaders().contains(HttpHeaders.AUTHORIZATION) ? "Bearer error=\"invalid_token\"" : "Bearer";
            default -> "Bearer";
        };
    }

    private static String insufficient(Problem problem) {
        return "Bearer error=\"insufficient_user_authentication\", error_description=\"" + problem.detail() + "\"";
    }

    private static Problem of(ErrorContext context, HttpStatus status) {
        if (status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
            return Problem.of(
                    status,
                    "internal",
                    "Something went wrong on our side; the request id helps us find it.",
                    List.of());
        }
        List<Refusal.Fault> faults = RequestFaults.of(context);
        String detail =
                faults.isEmpty() ? detail(context, status) : faults.getFirst().detail();
        return Problem.of(status, code(status), detail, faults);
    }

    private static String detail(ErrorContext context, HttpStatus status) {
        HttpRequest<?> request = context.getRequest();
        boolean lacksBody = status == HttpStatus.BAD_REQUEST
                && HttpMethod.permitsRequestBody(request.getMethod())
                && !request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING)
                && request.getContentLength() <= 0;
        return lacksBody ? "The request needs a body of JSON, which may be {}." : status.getReason() + ".";
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "request-malformed";
            case UNAUTHORIZED -> "unauthenticated";
            case NOT_FOUND -> "route-unknown";
            case REQUEST_ENTITY_TOO_LARGE -> "body-too-large";
            default -> status.getReason().toLowerCase(Locale.ROOT).replace(' ', '-');
        };
    }
}
