package dev.medley.settings;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads all settings of a function before anything else is made, and refuses to start with all of their faults in one message. What is
 * started for a few beans only, in tests, need not have them all.
 */
@Context
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingsCheck {

    /** Of Micronaut's own, those that are made of ours. */
    private static final String DATABASE = "datasources.default.url";

    SettingsCheck(ApplicationContext context, SettingSources sources) {
        SettingsBinding binding = new SettingsBinding(context);
        sources.addTo(context.getEnvironment(), binding.properties());
        if (context.getEnvironment().getActiveNames().contains(Environment.FUNCTION)) {
            requireUsable(context, binding);
        }
    }

    private static void requireUsable(ApplicationContext context, SettingsBinding binding) {
        List<SettingFault> faults = new ArrayList<>();
        binding.definitions()
                .map(definition -> binding.bind(definition, context))
                .map(SettingsBinding.Bound::faults)
                .forEach(faults::addAll);
        if (!databaseIsSaid(context)) {
            faults.add(SettingFault.of("medley.database-url", "is not set"));
        }
        if (!faults.isEmpty()) {
            throw new SettingsRefusedException(faults.stream()
                    .distinct()
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList());
        }
    }

    private static boolean databaseIsSaid(ApplicationContext context) {
        try {
            return context.getProperty(DATABASE, String.class).isPresent() || !context.containsProperty(DATABASE);
        } catch (ConfigurationException _) {
            return false;
        }
    }
}
