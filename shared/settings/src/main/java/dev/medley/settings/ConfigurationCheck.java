package dev.medley.settings;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.ConfigurationReader;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads all settings before anything else is made, so that one message says what is wrong with each group of them. */
@Context
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConfigurationCheck {

    private static final String PREFIX = "medley";

    /** How Micronaut says it. */
    private static final Pattern UNREAD = Pattern.compile("Error resolving property value \\[([^]]+)]");

    private static final Pattern VIOLATED = Pattern.compile("\\t\\S+\\.(\\S+ - .+)");

    ConfigurationCheck(BeanContext beans) {
        Collection<String> faults = new TreeSet<>();
        for (BeanDefinition<?> settings :
                beans.getBeanDefinitions(Object.class, Qualifiers.byStereotype(ConfigurationReader.class))) {
            if (isOurs(settings)) {
                read(beans, settings, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new ConfigurationException("Settings cannot be used:\n- " + String.join("\n- ", faults));
        }
    }

    private static boolean isOurs(BeanDefinition<?> settings) {
        return prefix(settings).startsWith(PREFIX) && !settings.isIterable();
    }

    private static String prefix(BeanDefinition<?> settings) {
        return settings.stringValue(ConfigurationReader.class, "prefix").orElse("");
    }

    private static void read(BeanContext beans, BeanDefinition<?> settings, Collection<String> faults) {
        try {
            Object _ = beans.getBean(settings);
        } catch (RuntimeException e) {
            faults.add(fault(prefix(settings), e));
        }
    }

    private static String fault(String prefix, RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        Matcher unread = UNREAD.matcher(message);
        Matcher violated = VIOLATED.matcher(message);
        if (unread.find()) {
            return unread.group(1) + " - is missing, or cannot be read as what it should be";
        }
        return violated.find() ? prefix + "." + violated.group(1) : prefix + ": " + message;
    }
}
