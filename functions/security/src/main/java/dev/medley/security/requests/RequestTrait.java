package dev.medley.security.requests;

/** What requests are summed up by. */
public enum RequestTrait {
    OPERATION,
    COUNTRY,
    CLIENT,
    NETWORK,
    ACCOUNT,
    STATUS
}
