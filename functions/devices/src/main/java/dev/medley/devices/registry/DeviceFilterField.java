package dev.medley.devices.registry;

import java.util.Arrays;
import java.util.Optional;

/** What devices can be filtered by. */
enum DeviceFilterField {
    CONTROLLER_ID("controllerId", "d.controller_id", Kind.TEXT),
    NAME("name", "d.name", Kind.TEXT),
    TYPE("type", "d.type", Kind.TEXT),
    HARDWARE_REVISION("hardwareRevision", "d.hardware_revision", Kind.TEXT),
    STATUS("status", "d.status", Kind.TEXT),
    COMPLIANCE("compliance", "d.compliance", Kind.TEXT),
    TIME_ZONE("timeZone", "d.time_zone", Kind.TEXT),
    HEALTH("health", "d.health", Kind.NUMBER),
    VERSION("version", "d.installed_numbers", Kind.VERSION),
    LAST_SEEN("lastSeenAt", "d.last_seen_at", Kind.TIME),
    CREATED("createdAt", "d.created_at", Kind.TIME),
    TAG("tag", "d.tags", Kind.TAG),
    ATTRIBUTE("attribute.", "d.attributes", Kind.SETTING),
    REPORTED("reported.", "d.reported", Kind.SETTING);

    /** How values of it are read and compared. */
    enum Kind {
        TEXT,
        NUMBER,
        VERSION,
        TIME,
        TAG,
        SETTING
    }

    private final String selector;
    private final String column;
    private final Kind kind;

    DeviceFilterField(String selector, String column, Kind kind) {
        this.selector = selector;
        this.column = column;
        this.kind = kind;
    }

    static Optional<DeviceFilterField> of(String selector) {
        return Arrays.stream(values())
                .filter(field -> field.kind == Kind.SETTING
                        ? selector.startsWith(field.selector) && selector.length() > field.selector.length()
                        : selector.equals(field.selector))
                .findFirst();
    }

    String column() {
        return column;
    }

    Kind kind() {
        return kind;
    }

    /** The key of a setting that a selector names. */
    String key(String whole) {
        return whole.substring(selector.length());
    }
}
