package dev.medley.providerkeys;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.kms.KmsClient;

/** Makes the client of KMS, where a key of it is set. */
@Factory
class KmsClients {

    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration ATTEMPT = Duration.ofSeconds(3);
    private static final Duration ALL = Duration.ofSeconds(8);

    @Singleton
    @Bean(preDestroy = "close")
    @Requires(beans = KmsSettings.class)
    KmsClient kms() {
        return KmsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(ATTEMPT))
                .overrideConfiguration(
                        limits -> limits.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(ALL))
                .build();
    }
}
