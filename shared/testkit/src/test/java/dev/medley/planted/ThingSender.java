package dev.medley.planted;

import java.net.http.HttpClient;
import java.security.MessageDigest;

/** A class that computes digests and calls servers by itself. */
public record ThingSender(MessageDigest digest, HttpClient client) {}
