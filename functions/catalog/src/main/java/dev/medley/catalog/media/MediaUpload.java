package dev.medley.catalog.media;

/** A file as somebody announces it. */
public record MediaUpload(MediaKind kind, String contentType, long sizeBytes, String alt) {}
