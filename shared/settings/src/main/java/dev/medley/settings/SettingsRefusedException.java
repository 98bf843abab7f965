package dev.medley.settings;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Settings that a function cannot start with: all of their faults at once. */
public class SettingsRefusedException extends RuntimeException {

    private final transient List<SettingFault> faults;

    SettingsRefusedException(List<SettingFault> faults) {
        super("%d %s cannot be used:%n%s"
                .formatted(
                        faults.size(),
                        faults.size() == 1 ? "setting" : "settings",
                        faults.stream().map(fault -> "  " + fault).collect(joining(System.lineSeparator()))));
        this.faults = List.copyOf(faults);
    }

    public List<SettingFault> faults() {
        return faults;
    }
}
