package dev.medley.pictures;

/** The file that is to come. */
public record PictureUpload(String contentType, long sizeBytes) {}
