package dev.medley.addresses;

/** What becomes of a request. */
public enum AddressAction {
    /** It is accepted, whatever wider ranges and its country say. */
    ALLOW,
    /** It is refused. */
    DENY
}
