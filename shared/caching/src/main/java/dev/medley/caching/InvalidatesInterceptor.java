package dev.medley.caching;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Runs methods that {@link Invalidates} results. */
@Singleton
@InterceptorBean(Invalidates.class)
class InvalidatesInterceptor implements MethodInterceptor<Object, Object> {

    private final ResultCache resultCache;

    InvalidatesInterceptor(ResultCache resultCache) {
        this.resultCache = resultCache;
    }

    /** Outside of whatever begins a transaction. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> context) {
        try {
            return context.proceed();
        } finally {
            for (String tag : context.stringValues(Invalidates.class)) {
                resultCache.invalidate(tag);
            }
        }
    }
}
