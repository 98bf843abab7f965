package dev.medley.pictures;

/** Why a file is not taken. */
public record PictureRejection(String code, String detail) {}
