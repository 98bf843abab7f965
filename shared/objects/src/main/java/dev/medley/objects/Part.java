package dev.medley.objects;

/** A part of a multipart upload that has arrived. */
public record Part(int number, String etag, long sizeBytes) {}
