package dev.medley.platform.health;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every dependency at the same time and waits for none longer than it must. */
@Singleton
public class HealthService {

    private static final Logger LOG = LoggerFactory.getLogger(HealthService.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<Dependency> dependencies;

    HealthService(List<Dependency> dependencies) {
        this.dependencies = List.copyOf(dependencies);
    }

    /** How a dependency answered, and how long that took. */
    public record Check(String name, boolean up, long latencyMs) {}

    /** Everything. */
    public List<Check> check() {
        return check(dependencies);
    }

    /** What no request can be answered without. */
    public List<Check> checkReadiness() {
        return check(dependencies.stream().filter(Dependency::isNeededToAnswer).toList());
    }

    private static List<Check> check(List<Dependency> dependencies) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Check>> checks = dependencies.stream()
                    .map(dependency -> threads.submit(() -> check(dependency)))
                    .toList();
            List<Check> done = new ArrayList<>();
            for (int i = 0; i < checks.size(); i++) {
                done.add(await(checks.get(i), dependencies.get(i).name()));
            }
            threads.shutdownNow();
            return done;
        }
    }

    private static Check await(Future<Check> check, String name) {
        try {
            return check.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            return new Check(name, false, PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Check(name, false, PATIENCE.toMillis());
        }
    }

    private static Check check(Dependency dependency) {
        long start = System.nanoTime();
        boolean up = true;
        try {
            dependency.ask();
        } catch (RuntimeException e) {
            LOG.warn("{} is away", dependency.name(), e);
            up = false;
        }
        return new Check(dependency.name(), up, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }
}
