package dev.medley.flags.usage;

import dev.medley.flags.definitions.FlagService;
import dev.medley.flags.environments.EnvironmentService;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Shows how often flags have which variant. */
@Singleton
public class FlagUsageService {

    private final UsageRepository repository;
    private final FlagService flags;
    private final EnvironmentService environments;
    private final Clock clock;

    FlagUsageService(UsageRepository repository, FlagService flags, EnvironmentService environments, Clock clock) {
        this.repository = repository;
        this.flags = flags;
        this.environments = environments;
        this.clock = clock;
    }

    /** The usage of a flag on the last days, today among them. */
    public List<VariantUsage> usage(String key, String environment, int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return repository.since(
                flags.find(key).id(), environments.find(environment).name(), today.minusDays(days - 1L));
    }
}
