package dev.medley.audio;

import org.jspecify.annotations.Nullable;

/**
 * How much room the recordings of an account take.
 *
 * @param storedBytes with what is announced and what is in the trash; equal bytes count once
 * @param trashBytes of them, those of what is in the trash
 * @param allowedBytes null where its tier has no limit
 */
public record RecordingRoom(
        long storedBytes, long trashBytes, @Nullable Long allowedBytes) {}
