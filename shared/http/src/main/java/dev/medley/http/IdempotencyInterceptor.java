package dev.medley.http;

import dev.medley.access.Caller;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.TextLength;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.core.type.MutableArgumentValue;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@link Idempotent} operations. The effect comes first and the key is claimed last, in the same transaction: a first
 * call costs one statement more, and a repeated one is undone by its own claim and answered from memory.
 */
@Singleton
@InterceptorBean(Idempotent.class)
class IdempotencyInterceptor implements MethodInterceptor<Object, Object> {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    /** Undoes the effect of a repeated call. */
    private static final class Repeated extends RuntimeException {
        Repeated() {
            super(null, null, false, false);
        }
    }

    private final IdempotencyStore memory;
    private final TransactionOperations<Connection> transactions;

    IdempotencyInterceptor(IdempotencyStore memory, TransactionOperations<Connection> transactions) {
        this.memory = memory;
        this.transactions = transactions;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> context) {
        Optional<HttpRequest<Object>> request = ServerRequestContext.currentRequest();
        String key = request.map(r -> r.getHeaders().get(HEADER)).orElse(null);
        if (key == null) {
            return context.proceed();
        }
        if (key.isBlank() || TextLength.codePoints(key) > LONGEST_KEY) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED, "idempotency-key-invalid", "An Idempotency-Key has 1 to 255 characters.");
        }
        UUID callerId = Caller.of(request.get())
                .orElseThrow(() -> new IllegalStateException(context + " is @Idempotent and anybody may call it"))
                .accountId();
        return once(memory.call(callerId, request.get(), key, input(context)), context);
    }

    private @Nullable Object once(IdempotencyStore.Call call, MethodInvocationContext<Object, Object> context) {
        try {
            return transactions
                    .executeWrite(_ -> {
                        Object answer = context.proceed();
                        if (!memory.keep(call, response(answer, context))) {
                            throw new Repeated();
                        }
                        return Optional.ofNullable(answer);
                    })
                    .orElse(null);
        } catch (Repeated | Refusal e) {
            throw new RepeatedAnswer(memory.recall(call).orElseThrow(() -> e instanceof Refusal ? e : inFlight()));
        }
    }

    /** An operation that answers nothing has a status alone. */
    private static HttpResponse<?> response(@Nullable Object answer, MethodInvocationContext<Object, Object> context) {
        HttpStatus status = context.enumValue(Status.class, HttpStatus.class).orElse(HttpStatus.OK);
        if (answer == null) {
            return HttpResponse.status(status);
        }
        return answer instanceof HttpResponse<?> whole
                ? whole
                : HttpResponse.status(status).body(answer);
    }

    private static List<Object> input(MethodInvocationContext<Object, Object> context) {
        return context.getParameters().values().stream()
                .filter(parameter -> parameter.getAnnotationMetadata().hasAnnotation(Body.class)
                        || parameter.getAnnotationMetadata().hasAnnotation(QueryValue.class))
                .<Object>map(MutableArgumentValue::getValue)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Refusal inFlight() {
        return Refusal.conflict("idempotency-key-in-use", "A request with this Idempotency-Key is still under way.");
    }
}
