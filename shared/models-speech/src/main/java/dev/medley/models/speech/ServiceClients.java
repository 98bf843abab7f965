package dev.medley.models.speech;

import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Makes clients of AWS alike, and tells their failures apart. What is said is never logged. */
final class ServiceClients {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 2;
    private static final int TOO_MANY = 429;

    private ServiceClients() {}

    static <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C of(
            B builder, @Nullable URI endpoint, Duration timeout) {
        builder.httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(timeout))
                .overrideConfiguration(o -> o.apiCallAttemptTimeout(timeout)
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()));
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder.build();
    }

    /** What a service cannot take, others may; everything else passes. */
    static ModelFailure failure(String service, SdkException e) {
        boolean isInput = e instanceof AwsServiceException answered
                && answered.statusCode() >= 400
                && answered.statusCode() < 500
                && answered.statusCode() != TOO_MANY
                && !answered.isThrottlingException()
                && !isAccess(answered);
        return isInput
                ? new ModelFailure(Kind.UNSUPPORTED, service + " cannot take this text.", e)
                : new ModelFailure(Kind.UNAVAILABLE, service + " gave no answer.", e);
    }

    /** Missing rights are nobody's input. */
    private static boolean isAccess(AwsServiceException e) {
        return e.statusCode() == 401
                || e.statusCode() == 403
                || String.valueOf(e.getMessage()).contains("AccessDenied");
    }
}
