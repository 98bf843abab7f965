package dev.medley.objects;

/** What the store knows of an object. */
public record StoredObject(String key, long sizeBytes, String etag) {}
