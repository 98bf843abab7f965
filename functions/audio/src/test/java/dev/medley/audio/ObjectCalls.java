package dev.medley.audio;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Writes down every request that the calling thread sends to the object store. The SDK finds it on the class path. */
public final class ObjectCalls implements ExecutionInterceptor {

    private static final ThreadLocal<@Nullable List<String>> SENT = new ThreadLocal<>();

    /** The operations that a piece of work on this thread asks of the store, in order. */
    static List<String> during(Runnable work) {
        List<String> sent = new ArrayList<>();
        SENT.set(sent);
        try {
            work.run();
        } finally {
            SENT.remove();
        }
        return sent;
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        List<String> sent = SENT.get();
        if (sent != null) {
            sent.add(context.request().getClass().getSimpleName());
        }
    }
}
