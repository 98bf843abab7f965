package dev.medley.http;

/**
 * Where a request comes from, as the gateway saw it; a controller method may take it as a parameter. Headers that a
 * client can write itself are not believed.
 */
public record ClientInfo(String address, String agent) {}
