package dev.medley.caching;

import dev.medley.access.Caller;
import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs {@link Cached} methods. Results are kept as JSON, with the same rules as the API. */
@Singleton
@InterceptorBean(Cached.class)
class CachedInterceptor implements MethodInterceptor<Object, Object> {

    static final String STATUS = "medley.cache-status";

    private static final Logger LOG = LoggerFactory.getLogger(CachedInterceptor.class);

    private record Kept(CachePolicy policy, boolean sameForAll, String name) {}

    private final ResultCache resultCache;
    private final ObjectMapper json;
    private final Map<Object, Kept> methods = new ConcurrentHashMap<>();

    CachedInterceptor(ResultCache resultCache, ObjectMapper json) {
        this.resultCache = resultCache;
        this.json = json;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> context) {
        Kept kept = methods.computeIfAbsent(context.getExecutableMethod(), _ -> kept(context));
        Optional<HttpRequest<Object>> request = ServerRequestContext.currentRequest();
        Optional<String> owner = kept.sameForAll()
                ? Optional.of("all")
                : request.flatMap(Caller::of).map(Caller::getName);
        if (owner.isEmpty()) {
            return context.proceed();
        }
        CacheLookup found =
                resultCache.get(key(kept, owner.get(), context), kept.policy(), () -> write(context.proceed()));
        request.ifPresent(asked -> asked.setAttribute(STATUS, found.status()));
        return read(found, context);
    }

    private @Nullable Object read(CacheLookup found, MethodInvocationContext<Object, Object> context) {
        Argument<?> type = context.getReturnType().asArgument();
        try {
            return json.readValue(found.value(), type);
        } catch (IOException e) {
            LOG.warn("What is kept of {} cannot be read any more: {}", context.getMethodName(), e.toString());
            return context.proceed();
        }
    }

    private String key(Kept kept, String owner, MethodInvocationContext<Object, Object> context) {
        List<Object> arguments = new ArrayList<>();
        for (Object argument : context.getParameterValues()) {
            if (!(argument instanceof Caller)) {
                arguments.add(String.valueOf(argument));
            }
        }
        String given = arguments.isEmpty() ? "" : Base64Url.encode(Digests.sha256(text(arguments)));
        return "cache:" + kept.name() + ":" + owner + ":" + given;
    }

    /** Unlike a list's own text, it has one meaning only. */
    private String text(List<Object> arguments) {
        return new String(write(arguments), StandardCharsets.UTF_8);
    }

    private byte[] write(@Nullable Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kept kept(MethodInvocationContext<Object, Object> context) {
        Duration time =
                Duration.ofSeconds(context.intValue(Cached.class, "seconds").orElseThrow());
        if (time.compareTo(ResultCache.LONGEST) > 0) {
            throw new IllegalStateException(context + " is kept longer than the states of its tags");
        }
        return new Kept(
                new CachePolicy(time, List.copyOf(Arrays.asList(context.stringValues(Cached.class, "tags")))),
                context.booleanValue(Cached.class, "sameForAll").orElse(false),
                context.getDeclaringType().getName() + "." + context.getMethodName());
    }
}
