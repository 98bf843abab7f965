package dev.medley.jobs;

/** Why a job failed: a stable code, and words for the caller. */
public record JobError(String code, String detail) {}
