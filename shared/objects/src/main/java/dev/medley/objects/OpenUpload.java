package dev.medley.objects;

/** A multipart upload that is not over. */
public record OpenUpload(String key, String uploadId) {}
