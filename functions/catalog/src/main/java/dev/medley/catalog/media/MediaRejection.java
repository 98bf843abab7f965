package dev.medley.catalog.media;

/**
 * Why a file was not taken.
 *
 * @param code part of the API, never changes meaning
 * @param detail for whoever uploaded it
 */
public record MediaRejection(String code, String detail) {}
