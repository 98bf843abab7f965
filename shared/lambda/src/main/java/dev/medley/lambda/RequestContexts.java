package dev.medley.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.function.aws.DefaultLambdaContextFactory;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;

/**
 * Keeps each invocation's Lambda {@link Context} out of the bean context. Micronaut registers it as a further singleton
 * every time: that leaks, and every registration costs more than the one before. No bean of Medley reads it.
 */
@Singleton
@Replaces(DefaultLambdaContextFactory.class)
final class RequestContexts implements LambdaContextFactory {

    @Override
    public void registerSingletons(Context context) {
        // deliberately nothing: see above
    }
}
