package dev.medley.identity.sessions;

/** Where somebody signs in from: the address as the gateway saw it, and what their program calls itself. */
public record Origin(String address, String agent) {}
