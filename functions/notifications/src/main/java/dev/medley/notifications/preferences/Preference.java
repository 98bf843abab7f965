package dev.medley.notifications.preferences;

import dev.medley.notifications.types.Channel;

/**
 * What an account wants of a category on a channel.
 *
 * @param isMandatory whether it cannot be switched off
 */
public record Preference(String category, Channel channel, Mode mode, boolean isMandatory) {}
