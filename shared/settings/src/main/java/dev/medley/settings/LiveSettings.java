package dev.medley.settings;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.value.PropertyResolver;
import io.micronaut.inject.BeanDefinition;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settings that may change while a function runs, as files and parameters said them half a minute ago at most. What cannot be
 * used changes nothing, and neither does a place that cannot be read.
 */
@Singleton
public class LiveSettings {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSettings.class);

    private record State(Map<Class<?>, Object> settings, List<SettingFault> faults, Instant readAt) {}

    private final ApplicationContext context;
    private final SettingSources sources;
    private final SettingsBinding binding;
    private final Duration fresh;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile State state;

    LiveSettings(
            ApplicationContext context,
            SettingSources sources,
            @Value("${medley.settings-reread:30s}") Duration fresh,
            Clock clock) {
        this.context = context;
        this.sources = sources;
        this.binding = new SettingsBinding(context);
        this.fresh = fresh;
        this.clock = clock;
        this.state = new State(started(), List.of(), clock.instant());
    }

    /** The settings of a type that is {@link Reloaded}, as they count now. */
    public <T> T current(Class<T> type) {
        return type.cast(Objects.requireNonNull(state.settings().get(type), () -> type + " is not @Reloaded"));
    }

    /** Reads what is older than that again. Handlers do, before each call that they take. */
    public void refresh() {
        boolean due = !state.readAt().isAfter(clock.instant().minus(fresh));
        if (due && reading.tryLock()) {
            try {
                state = reread(state);
            } finally {
                reading.unlock();
            }
        }
    }

    /** What cannot be used of what is said now; the values from before count. */
    public List<SettingFault> faults() {
        return state.faults();
    }

    private Map<Class<?>, Object> started() {
        Map<Class<?>, Object> settings = new HashMap<>();
        reloaded().forEach(definition -> settings.put(definition.getBeanType(), context.getBean(definition)));
        return Map.copyOf(settings);
    }

    private State reread(State known) {
        Instant now = clock.instant();
        try {
            PropertyResolver values = SettingSources.values(sources.now());
            Map<Class<?>, Object> settings = new HashMap<>(known.settings());
            List<SettingFault> faults = new ArrayList<>();
            for (BeanDefinition<?> definition : reloaded()) {
                SettingsBinding.Bound bound = binding.bind(definition, values);
                faults.addAll(bound.faults());
                if (bound.settings() != null) {
                    settings.put(definition.getBeanType(), bound.settings());
                }
            }
            tell(known, settings, faults);
            return new State(Map.copyOf(settings), List.copyOf(faults), now);
        } catch (RuntimeException e) {
            LOG.warn("Settings cannot be read again; those from before go on", e);
            return new State(known.settings(), known.faults(), now);
        }
    }

    private static void tell(State known, Map<Class<?>, Object> settings, List<SettingFault> faults) {
        settings.forEach((type, value) -> {
            if (!value.equals(known.settings().get(type))) {
                LOG.info("{} changed", type.getSimpleName());
            }
        });
        if (!faults.equals(known.faults())) {
            faults.forEach(fault -> LOG.error("{}; the value from before goes on", fault));
        }
    }

    private List<BeanDefinition<?>> reloaded() {
        return binding.definitions()
                .filter(definition -> definition.getBeanType().isAnnotationPresent(Reloaded.class))
                .toList();
    }
}
