package dev.medley.platform.configuration;

import org.jspecify.annotations.Nullable;

/**
 * What a setting is set to.
 *
 * @param value what is said now; null where nothing is said
 * @param source where that stands; null likewise
 * @param awaitsStart whether functions that run go on with another value until they are started again
 * @param fault why what is said cannot be used; the value from before goes on
 */
public record SettingState(
        KnownSetting setting,
        @Nullable String value,
        @Nullable String source,
        boolean awaitsStart,
        @Nullable String fault) {}
