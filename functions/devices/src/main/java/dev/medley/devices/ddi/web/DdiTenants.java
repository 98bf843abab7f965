package dev.medley.devices.ddi.web;

import dev.medley.lambda.PathAlias;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Clients write the tenant in capitals or in small letters. */
@Factory
class DdiTenants {

    @Singleton
    PathAlias smallLetters() {
        return new PathAlias(DdiController.ROOT.toLowerCase(Locale.ROOT), DdiController.ROOT);
    }
}
