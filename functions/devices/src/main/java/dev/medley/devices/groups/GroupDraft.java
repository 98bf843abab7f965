package dev.medley.devices.groups;

import org.jspecify.annotations.Nullable;

/** What people say of a group. */
public record GroupDraft(
        String name, String description, @Nullable String filter) {}
