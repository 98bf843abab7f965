package dev.medley.sockets;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/** The client of the SDK, whose endpoint the SDK's own settings name: that of the stage's WebSocket API. */
@Factory
class SocketClientFactory {

    private static final Duration CONNECTING = Duration.ofSeconds(1);
    private static final Duration ATTEMPT = Duration.ofSeconds(2);
    private static final Duration ALL = Duration.ofSeconds(4);

    /** Comes before the one of Micronaut, which has no limits. */
    @Singleton
    @Primary
    @Bean(preDestroy = "close")
    ApiGatewayManagementApiClient connections() {
        return ApiGatewayManagementApiClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(ATTEMPT))
                .overrideConfiguration(
                        limits -> limits.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(ALL))
                .build();
    }
}
