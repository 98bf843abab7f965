package dev.medley.objects;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** What presigns requests; finds region, credentials and endpoint as every AWS client does. */
@Factory
class Presigners {

    @Bean(preDestroy = "close")
    @Singleton
    S3Presigner presigner() {
        return S3Presigner.create();
    }
}
