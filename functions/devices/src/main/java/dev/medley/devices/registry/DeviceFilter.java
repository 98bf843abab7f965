package dev.medley.devices.registry;

import java.util.HashMap;
import java.util.Map;

/**
 * A filter of devices as conditions of a statement on a device {@code d}.
 *
 * @param rsql as it was given, in one form
 * @param values of the parameters in the conditions
 */
public record DeviceFilter(String rsql, String condition, Map<String, Object> values) {

    public DeviceFilter {
        values = Map.copyOf(values);
    }

    /** All devices. */
    public static DeviceFilter none() {
        return new DeviceFilter("", "", Map.of());
    }

    /** The same with parameters that nobody else has in a statement. */
    public DeviceFilter named(String prefix) {
        Map<String, Object> renamed = new HashMap<>();
        values.forEach((name, value) -> renamed.put(prefix + name, value));
        return new DeviceFilter(rsql, condition.replace(":filter", ":" + prefix + "filter"), renamed);
    }

    /** What goes behind the conditions of a statement. */
    public String and() {
        return condition.isEmpty() ? "" : "and " + condition;
    }
}
