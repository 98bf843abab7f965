package dev.medley.moderation.standing;

/** How fast an account writes. */
public record WritingSpeed(int lastMinute, int lastHour, int lastDay, int differentLastHour) {}
