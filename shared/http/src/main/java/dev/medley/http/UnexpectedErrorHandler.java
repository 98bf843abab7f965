package dev.medley.http;

import dev.medley.kernel.Refusal;
import io.micronaut.context.annotation.Primary;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.transaction.exceptions.CannotCreateTransactionException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever nobody foresaw: logged once, answered without a word of its inside. */
@Singleton
@Primary
class UnexpectedErrorHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorHandler.class);

    private final ErrorResponseProcessor<?> problems;

    UnexpectedErrorHandler(ErrorResponseProcessor<?> problems) {
        this.problems = problems;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable cause) {
        LOG.error("{} {} failed", request.getMethodName(), request.getPath(), cause);
        if (isDatabaseAway(cause)) {
            Refusal away = new Refusal(Refusal.Kind.UNAVAILABLE, "database-unavailable", "Please try again shortly.");
            ErrorContext context = ErrorContext.builder(request).cause(away).build();
            return problems.processResponse(context, HttpResponse.serverError().header("Retry-After", "5"));
        }
        return problems.processResponse(
                ErrorContext.builder(request).cause(cause).build(), HttpResponse.serverError());
    }

    private static boolean isDatabaseAway(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof SQLTransientConnectionException
                    || t instanceof CannotCreateTransactionException
                    || t instanceof ConnectionException
                    || (t instanceof SQLException failure && isLost(failure.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the server went away in the middle: it broke the connection off, shut down, or is not up again yet. */
    private static boolean isLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }
}
